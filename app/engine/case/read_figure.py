"""One figure: a number, a number as text, "18 to 30", or an object with what is said about it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from app.engine import wording
from app.engine.arithmetic import CONTEXT
from app.engine.case.labels import lowered
from app.engine.case.problems import Findings
from app.engine.case.read_range import check_order, one_end, two_ends
from app.engine.case.read_text import read_choice, read_text
from app.engine.case.shapes import FIGURE_KEYS, MOST_NOTE, SOURCE_KEYS
from app.engine.case.unit_words import (
    as_rate,
    is_percent,
    names_unit,
    scaled,
    unaccented,
    unit_words,
    with_its_scale,
)
from app.engine.figure import Figure, Source, middle
from app.engine.numerals import (
    FIGURE_DECIMALS,
    LONGEST_TYPED,
    NotANumber,
    format_value,
    parse_number,
)
from app.engine.quantity import Quantity
from app.language import say

MOST_VALUE = Decimal("1e13")
# "142,18", "1.234,50": decimals behind a comma.
_COMMA_FOR_POINT = re.compile(r"\d,\d{1,2}(?!\d)")


def read_figure(value: Any, path: str, quantity: Quantity, findings: Findings) -> Figure | None:
    """The figure at `path`, or None after noting what is wrong with it."""
    if isinstance(value, Mapping):
        figure = _from_object(value, path, quantity, findings)
    else:
        figure = _from_number(value, path, quantity, findings)
    if figure is not None:
        check_order(figure, path, quantity, findings)
    return figure


def _from_number(value: Any, path: str, quantity: Quantity, findings: Findings) -> Figure | None:
    if isinstance(value, str) and (ends := two_ends(value.strip())):
        return _from_range(*ends, path, quantity, findings)
    likely = _number(value, path, quantity, findings)
    return None if likely is None else Figure(likely)


def _from_range(
    low_text: str, high_text: str, path: str, quantity: Quantity, findings: Findings
) -> Figure | None:
    """ "18 to 30": the ends as typed and the middle as the likely value."""
    low_text = with_its_scale(low_text, high_text)
    low = _number(low_text, path, quantity, findings)
    high = _number(high_text, path, quantity, findings) if low is not None else None
    if low is None or high is None:
        return None
    return Figure(middle(low, high), low, high)


def _from_object(
    value: Mapping[str, Any], path: str, quantity: Quantity, findings: Findings
) -> Figure | None:
    for key in value:
        if key not in FIGURE_KEYS:
            expected = ", ".join(FIGURE_KEYS)
            findings.problem(
                f"{path}.{key}", say("is not part of a figure; use {names}.", names=expected)
            )
    if value.get("likely") in (None, ""):
        findings.problem(
            f"{path}.likely", say("is needed: enter {figure} as a number.", figure=_name(quantity))
        )
        return None
    _check_unit(value.get("unit"), f"{path}.unit", quantity, findings)
    base = _from_number(value["likely"], f"{path}.likely", quantity, findings)
    ends = {
        end: _number(value[end], f"{path}.{end}", quantity, findings)
        for end in ("low", "high")
        if value.get(end) not in (None, "")
    }
    grade = read_choice(value.get("grade"), f"{path}.grade", wording.GRADES, findings)
    certified = value.get("certified", False)
    if not isinstance(certified, bool):
        findings.problem(f"{path}.certified", say("must be true or false."))
    if base is None:
        return None
    typed = {"low": base.low, "high": base.high}
    low, high = (
        one_end(end, typed[end], ends.get(end), f"{path}.{end}", quantity, findings)
        for end in typed
    )
    return Figure(
        likely=base.likely,
        low=low,
        high=high,
        grade=grade or "",
        source=read_source(value.get("source"), f"{path}.source", findings),
        note=read_text(value.get("note"), f"{path}.note", findings, MOST_NOTE),
        certified=certified is True,
    )


def read_source(value: Any, path: str, findings: Findings) -> Source | None:
    """A source: a title as text, or an object of its parts."""
    if value in (None, "", {}):
        return None
    if isinstance(value, str):
        title = read_text(value, path, findings, MOST_NOTE)
        return Source(title=title) if title else None
    if not isinstance(value, Mapping):
        findings.problem(path, say('must be a title, or an object such as {"title": "…"}.'))
        return None
    for key in value:
        if key not in SOURCE_KEYS:
            findings.problem(
                f"{path}.{key}",
                say("is not part of a source; use {names}.", names=", ".join(SOURCE_KEYS)),
            )
    parts = {k: read_text(value.get(k), f"{path}.{k}", findings, MOST_NOTE) for k in SOURCE_KEYS}
    url = parts["url"]
    if url and not re.match(r"https?://\S+$", url):
        findings.problem(
            f"{path}.url", say("must be a web address that begins with http:// or https://.")
        )
    return Source(**parts) if any(parts.values()) else None


def _name(quantity: Quantity) -> str:
    return lowered(quantity.label)


def _number(value: Any, path: str, quantity: Quantity, findings: Findings) -> Decimal | None:
    number = _decimal(value, path, quantity, findings)
    if number is None:
        return None
    if number.copy_abs() > MOST_VALUE:
        findings.problem(path, say("is larger than any county's figure; check the zeros."))
        return None
    if _decimals(number) > FIGURE_DECIMALS:
        findings.problem(
            path, say("has more than {most} decimals; round it.", most=FIGURE_DECIMALS)
        )
        return None
    return _within(number, path, quantity, findings)


def _decimals(number: Decimal) -> int:
    """How many decimals are needed to write the number; trailing zeros are not."""
    _, digits, exponent = number.as_tuple()
    zeros = len(digits) - len("".join(map(str, digits)).rstrip("0"))
    return -(int(exponent) + zeros)


def _within(number: Decimal, path: str, quantity: Quantity, findings: Findings) -> Decimal | None:
    unit = quantity.unit
    if quantity.least is not None and number < quantity.least:
        least = format_value(quantity.least, unit)
        findings.problem(path, say("cannot be less than {least}.", least=least))
        return None
    if quantity.most is not None and number > quantity.most:
        most = format_value(quantity.most, unit)
        wrong = say("cannot be more than {most}.", most=most)
        hint = f" {say('Write 22% or 0.22.')}" if unit.style == "share" else ""
        findings.problem(path, f"{wrong}{hint}")
        return None
    return number


def _decimal(value: Any, path: str, quantity: Quantity, findings: Findings) -> Decimal | None:
    if isinstance(value, str):
        return _typed(value, path, quantity, findings)
    number = None
    if isinstance(value, int | float | Decimal) and not isinstance(value, bool):
        number = Decimal(str(value)) if isinstance(value, float) else Decimal(value)
    if number is None or not number.is_finite():
        wrong = say("is not a number; enter {figure} as a number.", figure=_name(quantity))
        findings.problem(path, wrong)
        return None
    return number or Decimal(0)  # without sign or exponent, however the zero was written


def _of_commas(text: str) -> str:
    """What commas and points mean here, for whoever typed them the other way round."""
    if not _COMMA_FOR_POINT.search(text):
        return ""
    return " " + say("Use a point for decimals (142.18) and a comma for thousands (1,234).")


def _typed(text: str, path: str, quantity: Quantity, findings: Findings) -> Decimal | None:
    try:
        number, suffix, has_dollar = parse_number(unaccented(text))
    except NotANumber:
        wrong = say(
            "“{typed}” is not a number; enter {figure} as a number, such as 1,234.5.",
            typed=text if len(text) <= 40 else text[:40] + "…",
            figure=_name(quantity),
        )
        findings.problem(path, f"{wrong}{_of_commas(text)}")
        return None
    if has_dollar and quantity.unit.style != "money":
        wrong = say(
            "is not in dollars; enter {figure} as a number without $.", figure=_name(quantity)
        )
        findings.problem(path, wrong)
        return None
    number, suffix = scaled(number, suffix, quantity.unit)
    if is_percent(suffix):
        return _percent(number, path, quantity, findings)
    as_typed = text.strip()[-len(suffix) :]
    if suffix and not _check_unit(as_typed, path, quantity, findings):
        return None
    return number


def _percent(number: Decimal, path: str, quantity: Quantity, findings: Findings) -> Decimal | None:
    if quantity.unit.style != "share":
        wrong = say(
            "is not a percentage; enter {figure} as a number without %.", figure=_name(quantity)
        )
        findings.problem(path, wrong)
        return None
    return CONTEXT.divide(number, Decimal(100))


def _check_unit(unit: Any, path: str, quantity: Quantity, findings: Findings) -> bool:
    """True where a unit that was written fits the quantity's own."""
    if unit in (None, ""):
        return True
    if not isinstance(unit, str) or len(unit) > LONGEST_TYPED:
        wrong = say("is not the name of a unit, such as days, hours or $.")
        findings.problem(path, wrong)
        return False
    written = as_rate(unit)
    if names_unit(written, quantity.unit):
        return True
    wrong = say(
        "is in {unit}, not in “{written}”.", unit=unit_words(quantity.unit), written=written
    )
    findings.problem(path, wrong)
    return False
