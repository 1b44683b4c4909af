"""Cost that moves in steps: at how many beds a post or housing unit is closed or added."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from app.engine.numerals import MINUS, plain_number
from app.engine.phrases import listed
from app.reports.content.amounts import headline
from app.reports.content.phrases import upper_first
from app.reports.content.stated import Document
from app.reports.content.tables import Table, numbers

_HEAD = ("Policy", "Beds in use", "Posts or units", "Change", "Dollars a year")


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
    return (
        f"Not in this view, because they do not say how many beds a step serves: {listed(labels)}."
    )


def _sentence(step: Document) -> str:
    parts = (_size(step), _now(step), _closes(step), _opens(step))
    return " ".join(part for part in parts if part)


def _size(step: Document) -> str:
    each = f"{headline(Decimal(step['amount_per_step']))} a year" if step["amount_per_step"] else ""
    told = f"One post or unit for every {_beds(step['beds_per_step'])}"
    return f"{told}, {each}." if each else f"{told}."


def _now(step: Document) -> str:
    if step["beds_now"] is None or step["steps_now"] is None:
        return ""
    return (
        f"Now {_number(step['steps_now'])} for {_beds(step['beds_now'])} in use, at the average "
        "daily population as entered."
    )


def _closes(step: Document) -> str:
    if step["closes_at"] is None or step["fewer_beds"] is None:
        return ""
    return (
        f"One can close at {_beds(step['closes_at'])} or fewer: "
        f"{_number(step['fewer_beds'])} fewer than now."
    )


def _opens(step: Document) -> str:
    if step["opens_above"] is None or step["more_beds"] is None:
        return ""
    above = f"One more is needed above {_beds(step['opens_above'])}"
    if not Decimal(step["more_beds"]):
        return f"{above}, which is where the jail is now."
    return f"{above}: {_number(step['more_beds'])} more than now."


def _table(step: Document) -> Table | None:
    rows = tuple(
        (
            each["label"],
            None if each["beds"] is None else _number(each["beds"]),
            None if each["steps"] is None else _number(each["steps"]),
            _signed(each["change"], plain=True),
            _signed(each["amount"], plain=False),
        )
        for each in step["by_policy"]
    )
    head = (_HEAD[0], *(numbers(name) for name in _HEAD[1:]))
    return Table(f"{upper_first(step['label'])}, by policy", head, rows) if rows else None


def _signed(value: str | int | None, plain: bool) -> str | None:
    """ "−2", "+$95,000", and "none" for no change."""
    if value is None:
        return None
    number = Decimal(value)
    if not number:
        return "none"
    text = plain_number(number) if plain else headline(number)
    return text if text.startswith(MINUS) else f"+{text}"


def _number(value: str | int) -> str:
    return plain_number(Decimal(value), 1)


def _beds(value: str | int) -> str:
    return f"{_number(value)} {'bed' if Decimal(value) == 1 else 'beds'}"
