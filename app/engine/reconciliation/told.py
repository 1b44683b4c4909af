"""What a difference is called in a sentence, what both say of it, and how large it is."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from app.engine.arithmetic import CONTEXT
from app.engine.numerals import PERCENT, dollars, plain_number, whole_dollars
from app.engine.phrases import lower_first
from app.engine.units import Unit
from app.language import marked, say, say_as

Document = Mapping[str, Any]
# Kinds of which each side says what it has: a sentence says what it is, not where it comes from.
STATED = ("figure", "fact", "basis", "clock", "period", "method", "definition")
_SCALES = (
    (Decimal("1e9"), -9, marked("{amount} billion")),
    (Decimal("1e6"), -6, marked("{amount} million")),
)
_SMALL = Decimal(100)
_DECIMALS = 2


def spoken(value: Decimal, unit: Unit) -> str:
    """An amount as people say it, without its sign: "$11.0 million", "$480,500", "12.5 days"."""
    size = value.copy_abs()
    if unit.style == "share":
        points = plain_number(CONTEXT.multiply(size, PERCENT), _DECIMALS)
        return say("{points} percentage points", points=points)
    if unit.style != "money":
        return f"{plain_number(size, _DECIMALS)} {unit.word(size == 1)}".rstrip()
    if unit.name != "$":
        return dollars(size)
    for least, digits, words in _SCALES:
        if size >= least:
            return say(words, amount=dollars(size.scaleb(digits), 1))
    return dollars(size) if size < _SMALL and size else whole_dollars(size)


def name_of(entry: Document) -> str:
    """What a difference is called in a sentence."""
    if entry["kind"] == "item":
        return say("“{label}”", label=entry["label"])
    label = lower_first(entry["label"])
    if entry["kind"] == "definition" and entry["members"]:
        return say("{label}, with the figures that belong to it", label=label)
    with_article = entry["kind"] in STATED and entry["kind"] != "definition"
    if with_article and ":" not in label:
        return say_as("a difference in a sentence", "the {label}", label=label)
    return say_as("a difference in a sentence", "{label}", label=label)


def with_both(entry: Document) -> str:
    """Its name with what both say: "the hours held: 56 hours in B against 7 in A".

    The name alone for several figures at once.
    """
    name = name_of(entry)
    if entry["kind"] in ("definition", "group"):
        return name
    one, other = entry["a"], entry["b"]
    if one is None or other is None:
        side = "B" if one is None else "A"
        return say(
            "{name}, which only {side} states ({value})", name=name, side=side, value=one or other
        )
    against = number_of(one) if _is_measured_alike(entry["kind"], one, other) else one
    both = _AFTER_A_COLON if ":" in entry["label"] else _BOTH
    return say(both, name=name, b=other, a=against)


_BOTH = marked("{name}: {b} in B against {a} in A")
_AFTER_A_COLON = marked("{name}, {b} in B against {a} in A")


def _is_measured_alike(kind: str, one: str, other: str) -> bool:
    """Whether both are numbers with one unit, which then is said once."""
    number, _, unit = other.partition(" ")
    is_measured = kind in ("figure", "fact") and number[:1].isdigit()
    return bool(is_measured and unit and unit == one.partition(" ")[2])


def number_of(text: str) -> str:
    """The number of a figure without its unit."""
    return text.partition(" ")[0]
