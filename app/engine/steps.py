"""Cost items that change in steps: how many posts or units there are, and what moves one."""

from __future__ import annotations

from typing import Any

from app.engine import quantities as q
from app.engine.case.model import Case
from app.engine.case.placed import item_label
from app.engine.evaluation import EvaluatedRow
from app.engine.numerals import document_value
from app.engine.quantity import Quantity, Scope
from app.engine.readings.working import text, working

_SHOWN = {
    "amount": q.annual_amount,
    "beds_per_step": q.beds_per_step,
    "steps_now": q.steps_now,
    "amount_per_step": q.amount_per_step,
    "beds_now": q.average_daily_population,
    "closes_at": q.closes_at_beds,
    "fewer_beds": q.beds_to_close,
    "opens_above": q.opens_above_beds,
    "more_beds": q.beds_to_open,
}


def step_fixed_rows(case: Case, root: EvaluatedRow) -> list[tuple[str, EvaluatedRow]]:
    """The cost items that say how many beds a post or unit serves: what each is called, its row."""
    rows = zip(case.items.get("cost_items", ()), root.rows[Scope.COST_ITEM], strict=True)
    return [
        (item_label(item, Scope.COST_ITEM), row)
        for item, row in rows
        if "beds_per_step" in item.figures
    ]


def step_fixed_documents(case: Case, root: EvaluatedRow) -> list[dict[str, Any]]:
    """Each step-fixed cost item with its posts or units and the beds at which one more or less
    is needed.

    Dollars a year, beds and whole numbers as text; None where the average daily population is not
    known. `working` has a line of text for each of them that is worked out.
    """
    return [
        {
            "label": label,
            **{key: _value(quantity, row) for key, quantity in _SHOWN.items()},
            "working": [
                text(tokens) for quantity in _SHOWN.values() if (tokens := working(quantity, row))
            ],
        }
        for label, row in step_fixed_rows(case, root)
    ]


def _value(quantity: Quantity, row: EvaluatedRow) -> str | None:
    value = row.value(quantity)
    return None if value is None else document_value(value, quantity.unit)
