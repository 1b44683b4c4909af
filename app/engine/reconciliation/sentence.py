"""The difference in one or two plain sentences."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any

from app.engine.arithmetic import CONTEXT
from app.engine.numerals import PERCENT, dollars, plain_number, whole_dollars
from app.engine.phrases import listed, lower_first
from app.engine.units import Unit

Document = Mapping[str, Any]
_SCALES = ((Decimal("1e9"), -9, "billion"), (Decimal("1e6"), -6, "million"))
_SMALL = Decimal(100)
_DECIMALS = 2
_STATED = ("figure", "fact", "basis", "clock", "period", "method", "definition")


def spoken(value: Decimal, unit: Unit) -> str:
    """An amount as people say it, without its sign: "$11.0 million", "$480,500", "12.5 days"."""
    size = value.copy_abs()
    if unit.style == "share":
        return f"{plain_number(CONTEXT.multiply(size, PERCENT), _DECIMALS)} percentage points"
    if unit.style != "money":
        return f"{plain_number(size, _DECIMALS)} {unit.word(size == 1)}".rstrip()
    if unit.name != "$":
        return dollars(size)
    for least, digits, word in _SCALES:
        if size >= least:
            return f"{dollars(size.scaleb(digits), 1)} {word}"
    return dollars(size) if size < _SMALL and size else whole_dollars(size)


def definition_note(document: Document) -> str:
    """That the two count different things, and which; empty where they count the same."""
    if document["a"]["definition"] == document["b"]["definition"]:
        return ""
    counted = [_inner(document[name]["counts"]) for name in ("a", "b")]
    return f"The two count different things: A counts {counted[0]}; B counts {counted[1]}."


def _inner(words: str) -> str:
    return lower_first(words.rstrip(".")).removeprefix("only ")


def reason(document: Document, unit: Unit) -> str:
    """What makes the difference, in one or two sentences; or why there is none."""
    lacking = [_lacking(name, document) for name in ("a", "b") if document[name]["value"] is None]
    if lacking:
        return " ".join(lacking) + " So there is no difference to share out."
    return _reason(document, document["figures"], unit)


def _reason(document: Document, figures: Sequence[Document], unit: Unit) -> str:
    if not figures:
        return _nothing(document)
    difference = Decimal(document["difference"])
    if figures[0]["kind"] == "definition" and not Decimal(figures[0]["amount"]):
        others = f" {_reason(document, figures[1:], unit)}" if figures[1:] else ""
        return f"What is counted makes no difference here.{others}"
    if not difference:
        return _offset(document, figures, unit)
    return f"{_largest(figures, difference, unit)}{_days_apart(document)}"


def _days_apart(document: Document) -> str:
    """That the two cover so many days each, where that alone makes amounts differ."""
    days = [document[name]["period_days"] for name in ("a", "b")]
    return f" A covers {days[0]:,} days, B {days[1]:,}." if days[0] != days[1] else ""


def _lacking(name: str, document: Document) -> str:
    result, side = lower_first(document["label"]), document[name]
    needed = [lower_first(each["label"]) for each in side["needs"]]
    told = f"; it needs {listed(needed)}" if needed else ""
    return f"{name.upper()} has no {result}{told}."


def _nothing(document: Document) -> str:
    amount = document["a"]["value_text"]
    if document["not_entering"]:
        return f"Both come to {amount}. What differs does not enter."
    return f"Nothing differs between the two: both come to {amount}."


def _offset(document: Document, figures: Sequence[Document], unit: Unit) -> str:
    up, down = (
        next((each for each in figures if (Decimal(each["amount"]) > 0) is above), None)
        for above in (True, False)
    )
    both = f"Both come to {document['a']['value_text']}, for different reasons"
    if up is None or down is None:
        return f"{both}."
    adds, takes = (spoken(Decimal(each["amount"]), unit) for each in (up, down))
    return f"{both}: {_name(up)} adds {adds} and {_name(down)} takes {takes} away."


def _largest(figures: Sequence[Document], difference: Decimal, unit: Unit) -> str:
    largest = figures[0]
    amount, told = Decimal(largest["amount"]), f"{_name(largest)}{_against(largest)}"
    if len(figures) == 1:
        return f"The whole difference of {spoken(difference, unit)} {_verb(largest)} {told}."
    if not _is_part(amount, difference):
        return _with_the_rest(figures, amount, difference, unit)
    part = _of_all(amount, difference, unit)
    verb = _verb(largest, is_many=part[:1].isdigit())
    return f"{part[:1].upper()}{part[1:]} {verb} {told}."


def _is_part(amount: Decimal, difference: Decimal) -> bool:
    """Whether the amount points the same way as the difference and is no larger."""
    return amount * difference > 0 and amount.copy_abs() <= difference.copy_abs()


def _of_all(amount: Decimal, difference: Decimal, unit: Unit) -> str:
    part, whole = spoken(amount, unit), spoken(difference, unit)
    all_of_it = f"the {whole} difference" if unit.style == "money" else f"the {whole} of difference"
    if part == whole:
        return all_of_it if amount == difference else f"nearly all of {all_of_it}"
    return f"{part} of {all_of_it}"


def _with_the_rest(
    figures: Sequence[Document], amount: Decimal, difference: Decimal, unit: Unit
) -> str:
    """The first reason where it alone is more than the difference, or points the other way."""
    entry, *others = figures
    if entry["kind"] != "definition":
        rest = CONTEXT.subtract(difference, amount)
        told = f"{_name(entry)}{_against(entry)}"
        everything = f"everything else {_changes(rest)} {spoken(rest, unit)}"
        return f"The largest reason is {told}. It {_by(amount, unit)}; {everything}."
    largest = max(others, key=lambda each: abs(Decimal(each["amount"])))
    named = f"of the rest, {_name(largest)} {_by(Decimal(largest['amount']), unit)}"
    return f"What is counted {_by(amount, unit)}; {named}."


def _by(amount: Decimal, unit: Unit) -> str:
    return f"{_changes(amount)} {spoken(amount, unit)}"


def _changes(amount: Decimal) -> str:
    return "takes away" if amount < 0 else "adds"


def _verb(entry: Document, is_many: bool = False) -> str:
    if entry["kind"] in _STATED:
        return "are" if is_many else "is"
    return "come from" if is_many else "comes from"


def _name(entry: Document) -> str:
    """What a difference is called in a sentence."""
    if entry["kind"] == "item":
        return f"“{entry['label']}”"
    if entry["kind"] == "definition" and entry["members"]:
        return f"{lower_first(entry['label'])}, with the figures that belong to it"
    label = lower_first(entry["label"])
    with_article = entry["kind"] in _STATED and entry["kind"] != "definition"
    return f"the {label}" if with_article and ":" not in label else label


def _against(entry: Document) -> str:
    """What both say: ": 56 days in B against 7 in A"; nothing for several figures at once."""
    if entry["kind"] in ("definition", "group"):
        return ""
    one, other = entry["a"], entry["b"]
    if one is None or other is None:
        return f", which only {'B' if one is None else 'A'} states ({one or other})"
    number, _, unit = other.partition(" ")
    is_measured = entry["kind"] in ("figure", "fact") and number[:1].isdigit()
    same_unit = is_measured and unit and unit == one.partition(" ")[2]
    mark = ", " if ":" in entry["label"] else ": "
    return f"{mark}{other} in B against {number_of(one) if same_unit else one} in A"


def number_of(text: str) -> str:
    """The number of a figure without its unit."""
    return text.partition(" ")[0]
