"""The step-fixed view: which posts or housing units a policy would close or open."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from app.engine import quantities as q
from app.engine.case.model import Case
from app.engine.case.placed import item_label
from app.engine.evaluation import EvaluatedRow
from app.engine.numerals import document_value
from app.engine.policies.options import Option
from app.engine.quantity import Quantity, Scope
from app.engine.statement import Statement
from app.engine.steps import step_fixed_documents, step_fixed_rows
from app.engine.worksheet import compiled, lay_out

_SHOWN = {
    "beds": q.beds_occupied,
    "steps": q.steps_occupied,
    "change": q.steps_changed,
    "amount": q.steps_amount_change,
}


def step_documents(statement: Statement, options: Sequence[Option]) -> list[dict[str, Any]]:
    """Each step-fixed cost item (`step_fixed_documents`) with what each policy would change.

    Under `by_policy`: beds in use in the whole jail, posts or units needed, how many more or fewer,
    and dollars a year more or less; None where they are not known.
    """
    documents = step_fixed_documents(statement.case, statement.root)
    rows = [_rows(statement, option.fewer_beds) for option in options]
    return [
        {
            **document,
            "by_policy": [
                {
                    "policy": option.placed.policy.kind,
                    "label": option.placed.policy.name,
                    **{key: _value(quantity, beside[index]) for key, quantity in _SHOWN.items()},
                }
                for option, beside in zip(options, rows, strict=True)
            ],
        }
        for index, document in enumerate(documents)
    ]


def steps_not_said(case: Case) -> list[str]:
    """Cost items that change in steps and do not say how many beds a step serves."""
    return [
        item_label(item, Scope.COST_ITEM)
        for item in case.items.get("cost_items", ())
        if item.choices.get("behavior") == "step_fixed" and "beds_per_step" not in item.figures
    ]


def _rows(statement: Statement, fewer_beds: Decimal | None) -> list[EvaluatedRow | None]:
    """The step-fixed cost items with so many beds fewer in use."""
    items = [row for _, row in step_fixed_rows(statement.case, statement.root)]
    if fewer_beds is None:
        return [None] * len(items)
    formulas = compiled(statement.method_version)
    told = {q.fewer_beds.name: fewer_beds}
    root = lay_out(statement.case, statement.facts, formulas, told=told)
    return [row for _, row in step_fixed_rows(statement.case, root)]


def _value(quantity: Quantity, row: EvaluatedRow | None) -> str | None:
    value = row.value(quantity) if row else None
    return None if value is None else document_value(value, quantity.unit)
