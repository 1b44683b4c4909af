"""How numbers are written and read: one way for page, print, workbook and document."""

from __future__ import annotations

import re
from decimal import ROUND_HALF_UP, Decimal

from app.engine.arithmetic import CONTEXT, ROUNDING, to_cents
from app.engine.units import Unit

MINUS = "−"
MOST_DECIMALS = 4
FIGURE_DECIMALS = 10  # a case may give no more, so a figure is written as it was given
DOCUMENT_DECIMALS = 10
PERCENT = Decimal(100)
_PLACES = tuple(Decimal(1).scaleb(-decimals) for decimals in range(DOCUMENT_DECIMALS + 1))


def _rounded(value: Decimal, decimals: int) -> Decimal:
    return value.quantize(_PLACES[decimals], ROUND_HALF_UP, ROUNDING)


def _trimmed(value: Decimal, decimals: int) -> str:
    """`value` with at most `decimals` decimals, no trailing zeros, thousands grouped."""
    text = f"{_rounded(value, decimals):,f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def _signed(text: str) -> str:
    return MINUS + text[1:] if text.startswith("-") else text


def plain_number(value: Decimal, decimals: int = MOST_DECIMALS) -> str:
    """A number for reading: "4,652.3667", "91,560", "−7"."""
    text = _trimmed(value, decimals)
    return "0" if text == "-0" else _signed(text)


def dollars(value: Decimal, decimals: int = 2) -> str:
    """Dollars and cents: "$12,818,400.00", "−$24.10"."""
    text = f"{_rounded(value.copy_abs(), decimals):,f}"
    return f"{MINUS}${text}" if value < 0 else f"${text}"


def whole_dollars(value: Decimal) -> str:
    """Dollars without cents, rounded half up, for headlines: "$12,534,043"."""
    text = f"{_rounded(value.copy_abs(), 0):,f}"
    return f"{MINUS}${text}" if value < 0 and text != "0" else f"${text}"


def percentage(value: Decimal, decimals: int = 2) -> str:
    """A share (0-1) as a percentage with at most `decimals` decimals: "22%", "3.42%"."""
    return plain_number(CONTEXT.multiply(value, PERCENT), decimals) + "%"


def format_value(value: Decimal, unit: Unit) -> str:
    """A value with its unit as in the working: "2,616 people", "$140.00", "25 min", "22%"."""
    if unit.style == "money":
        return dollars(value)
    if unit.style == "share":
        return percentage(value)
    word = unit.word(value == 1)
    return f"{plain_number(value)} {word}".rstrip()


def format_figure(value: Decimal, unit: Unit) -> str:
    """A given figure as in the working: like `format_value`, with every decimal it was given.

    A rate of $43.105 must not be shown as $43.11 in a line whose result was worked out from it.
    """
    if unit.style == "money":
        if value == _rounded(value, 2):
            return dollars(value)
        return dollars(value, len(_trimmed(value, FIGURE_DECIMALS).partition(".")[2]))
    if unit.style == "share":
        return percentage(value, FIGURE_DECIMALS)
    return f"{plain_number(value, FIGURE_DECIMALS)} {unit.word(value == 1)}".rstrip()


def document_value(value: Decimal, unit: Unit) -> str:
    """A value as documents carry it: money with two decimals, else exact up to ten decimals."""
    if unit.style == "money":
        return f"{_rounded(value, 2):f}"
    text = f"{_rounded(value, DOCUMENT_DECIMALS):f}"
    text = text.rstrip("0").rstrip(".") if "." in text else text
    return "0" if text == "-0" else text


def near(value: Decimal, low: Decimal, high: Decimal) -> Decimal:
    """A percentile as far as it is known: to a hundredth of the way from `low` to `high` or so.

    Ten thousand draws tell the ends of a range to about one part in a hundred. Digits after that
    are not shown, as they would change with the seed.
    """
    width = CONTEXT.subtract(high, low)
    if not width:
        return value
    step = Decimal(1).scaleb(width.adjusted() - 1)
    return CONTEXT.multiply(CONTEXT.divide(value, step).to_integral_value(ROUND_HALF_UP), step)


LONGEST_TYPED = 60
MOST_DOLLARS = Decimal("1e13")
# What people type: "$1,234.50", "20.6 hours", "22 %", "−3", "$140/day".
_TYPED = re.compile(
    r"""(?P<sign>[-−+])?\s*(?:(?P<dollar>\$)\s*(?P<inner_sign>[-−])?)?\s*
    (?P<digits>[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)?(?P<decimals>\.[0-9]*)?
    \s*(?P<suffix>%|[a-záéíóúüñ$/][a-záéíóúüñ $/]*)?""",
    re.VERBOSE | re.IGNORECASE,
)


class NotANumber(ValueError):
    """Text that is not one number."""


def parse_number(text: str) -> tuple[Decimal, str, bool]:
    """A typed number as (value, suffix, has a dollar sign).

    The suffix is what follows the number ("hours", "%"), lower case, not judged here. Raises
    NotANumber for anything that is not one number with commas, if any, between thousands.
    """
    typed = text.strip()
    match = _TYPED.fullmatch(typed) if len(typed) <= LONGEST_TYPED else None
    digits = f"{match['digits'] or ''}{match['decimals'] or ''}" if match else ""
    if match is None or not digits.strip("."):
        raise NotANumber(text)
    value = Decimal(digits.replace(",", "") if digits[0] != "." else f"0{digits}")
    negative = "-" in (s := (match["sign"] or "") + (match["inner_sign"] or "")) or MINUS in s
    return (
        (-value if negative else value),
        (match["suffix"] or "").strip().lower(),
        bool(match["dollar"]),
    )


def parse_dollars(text: str) -> Decimal:
    """A typed amount in dollars, to the cent: 25000, "$25,000.00".

    Raises NotANumber for anything else, and for more than any county has.
    """
    number, suffix, _ = parse_number(text)
    if suffix or number.copy_abs() > MOST_DOLLARS:
        raise NotANumber(text)
    return to_cents(number)
