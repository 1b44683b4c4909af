"""Cost that moves in steps: at how many beds a post or housing unit is closed or added."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from app.engine.numerals import MINUS, plain_number
from app.engine.phrases import listed
from app.language import say, say_as, say_count
from app.reports.content.amounts import headline
from app.reports.content.phrases import counted_as, upper_first
from app.reports.content.stated import Document
from app.reports.content.tables import Head, Table, numbers


@dataclass(frozen=True, slots=True)
class StepCost:
    """One such cost: where its next steps are, and what each policy does to it."""

    label: str
    sentence: str
    table: Table | None


def step_costs(found: Sequence[Document]) -> tuple[StepCost, ...]:
    """The step-fixed costs for which beds a step are known."""
    return tuple(
        StepCost(upper_first(each["label"]), _sentence(each), _table(each)) for each in found
    )


def not_said(labels: Sequence[str]) -> str:
    """Which costs that change in steps are not in the view, for want of beds."""
    if not labels:
        return ""
    return say(
        "Not in this view, because they do not say how many beds a step serves: {costs}.",
        costs=listed(labels),
    )


def _sentence(step: Document) -> str:
    parts = (_size(step), _now(step), _closes(step), _opens(step))
    return " ".join(part for part in parts if part)


def _size(step: Document) -> str:
    beds = _beds(step["beds_per_step"])
    if not step["amount_per_step"]:
        return say("One post or unit for every {beds}.", beds=beds)
    return say(
        "One post or unit for every {beds}, {amount} a year.",
        beds=beds,
        amount=headline(Decimal(step["amount_per_step"])),
    )


def _now(step: Document) -> str:
    if step["beds_now"] is None or step["steps_now"] is None:
        return ""
    return say(
        "Now {steps} for {beds} in use, at the average daily population as entered.",
        steps=_number(step["steps_now"]),
        beds=_beds(step["beds_now"]),
    )


def _closes(step: Document) -> str:
    if step["closes_at"] is None or step["fewer_beds"] is None:
        return ""
    return say(
        "One can close at {beds} or fewer: {fewer} fewer than now.",
        beds=_beds(step["closes_at"]),
        fewer=_number(step["fewer_beds"]),
    )


def _opens(step: Document) -> str:
    if step["opens_above"] is None or step["more_beds"] is None:
        return ""
    beds = _beds(step["opens_above"])
    if not Decimal(step["more_beds"]):
        return say("One more is needed above {beds}, which is where the jail is now.", beds=beds)
    return say(
        "One more is needed above {beds}: {more} more than now.",
        beds=beds,
        more=_number(step["more_beds"]),
    )


def _table(step: Document) -> Table | None:
    rows = tuple(
        (each["label"], *[each["withheld"]] * 4)
        if "withheld" in each
        else (
            each["label"],
            None if each["beds"] is None else _number(each["beds"]),
            None if each["steps"] is None else _number(each["steps"]),
            _signed(each["change"], plain=True),
            _signed(each["amount"], plain=False),
        )
        for each in step["by_policy"]
    )
    return Table(_caption(step), _head(), rows) if rows else None


def _caption(step: Document) -> str:
    return say("{cost}, by policy", cost=upper_first(step["label"]))


def _head() -> tuple[Head, ...]:
    return (
        say("Policy"),
        numbers(say("Beds in use")),
        numbers(say("Posts or units")),
        numbers(say_as("difference", "Change")),
        numbers(say("Dollars a year")),
    )


def _signed(value: str | int | None, plain: bool) -> str | None:
    """ "−2", "+$95,000", and "none" for no change."""
    if value is None:
        return None
    number = Decimal(value)
    if not number:
        return say_as("difference", "none")
    text = plain_number(number) if plain else headline(number)
    return text if text.startswith(MINUS) else f"+{text}"


def _number(value: str | int) -> str:
    return plain_number(Decimal(value), 1)


def _beds(value: str | int) -> str:
    return say_count(
        "{count} bed", "{count} beds", counted_as(Decimal(value)), count=_number(value)
    )
