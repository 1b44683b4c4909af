"""The largest reason of a difference, beside the whole of it."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from app.engine.arithmetic import CONTEXT
from app.engine.reconciliation.told import STATED, Document, name_of, spoken, with_both
from app.engine.units import Unit
from app.language import marked, say


def largest_reason(figures: Sequence[Document], difference: Decimal, unit: Unit) -> str:
    """What the first of the figures, the largest, is of a difference that is not nothing."""
    entry = figures[0]
    amount, told = Decimal(entry["amount"]), with_both(entry)
    is_stated = entry["kind"] in STATED
    if len(figures) == 1:
        return say(_WHOLE[is_stated], difference=spoken(difference, unit), reason=told)
    if not _is_part(amount, difference):
        return _with_the_rest(figures, amount, difference, unit)
    part = _of_all(amount, difference, unit)
    return say(_PART[is_stated, part[:1].isdigit()], part=part, reason=told)


# By whether the reason is something that both state.
_WHOLE = {
    True: marked("The whole difference of {difference} is {reason}."),
    False: marked("The whole difference of {difference} comes from {reason}."),
}
# By the same, and by whether the part is of many.
_PART = {
    (True, False): marked("{part} is {reason}."),
    (True, True): marked("{part} are {reason}."),
    (False, False): marked("{part} comes from {reason}."),
    (False, True): marked("{part} come from {reason}."),
}


def _is_part(amount: Decimal, difference: Decimal) -> bool:
    """Whether the amount points the same way as the difference and is no larger."""
    return amount * difference > 0 and amount.copy_abs() <= difference.copy_abs()


def _of_all(amount: Decimal, difference: Decimal, unit: Unit) -> str:
    """The subject of a sentence: "$5,000 of the $20,000 difference"."""
    part, whole = spoken(amount, unit), spoken(difference, unit)
    how_much = "part" if part != whole else "all" if amount == difference else "nearly all"
    return say(_OF_ALL[unit.style == "money", how_much], part=part, whole=whole)


# By whether it is money, and how much of it.
_OF_ALL = {
    (True, "all"): marked("The {whole} difference"),
    (True, "nearly all"): marked("Nearly all of the {whole} difference"),
    (True, "part"): marked("{part} of the {whole} difference"),
    (False, "all"): marked("The {whole} of difference"),
    (False, "nearly all"): marked("Nearly all of the {whole} of difference"),
    (False, "part"): marked("{part} of the {whole} of difference"),
}


def _with_the_rest(
    figures: Sequence[Document], amount: Decimal, difference: Decimal, unit: Unit
) -> str:
    """The first reason where it alone is more than the difference, or points the other way."""
    entry, *others = figures
    if entry["kind"] != "definition":
        rest = CONTEXT.subtract(difference, amount)
        words = _LARGEST[amount < 0, rest < 0]
        told = {"reason": with_both(entry), "rest": spoken(rest, unit)}
        return say(words, amount=spoken(amount, unit), **told)
    largest = max(others, key=lambda each: abs(Decimal(each["amount"])))
    other = Decimal(largest["amount"])
    words = _COUNTED[amount < 0, other < 0]
    told = {"reason": name_of(largest), "other": spoken(other, unit)}
    return say(words, amount=spoken(amount, unit), **told)


# By whether it takes away, and whether the rest does.
_LARGEST = {
    (False, False): marked(
        "The largest reason is {reason}. It adds {amount}; everything else adds {rest}."
    ),
    (False, True): marked(
        "The largest reason is {reason}. It adds {amount}; everything else takes away {rest}."
    ),
    (True, False): marked(
        "The largest reason is {reason}. It takes away {amount}; everything else adds {rest}."
    ),
    (True, True): marked(
        "The largest reason is {reason}. It takes away {amount}; everything else takes away {rest}."
    ),
}
# By whether what is counted takes away, and whether the largest of the rest does.
_COUNTED = {
    (False, False): marked("What is counted adds {amount}; of the rest, {reason} adds {other}."),
    (False, True): marked(
        "What is counted adds {amount}; of the rest, {reason} takes away {other}."
    ),
    (True, False): marked(
        "What is counted takes away {amount}; of the rest, {reason} adds {other}."
    ),
    (True, True): marked(
        "What is counted takes away {amount}; of the rest, {reason} takes away {other}."
    ),
}
