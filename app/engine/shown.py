"""A result as documents show it: value, unit, label, working, and what it was worked out from."""

from __future__ import annotations

from typing import Any

from app.engine import quantities as q
from app.engine.definitions import COST_OF
from app.engine.evaluation import EvaluatedRow
from app.engine.numerals import document_value
from app.engine.quantity import Quantity
from app.engine.readings.infix import Tokens
from app.engine.readings.working import text, working


def result_document(quantity: Quantity, root: EvaluatedRow) -> dict[str, Any] | None:
    """One result of the calculation, or None where it is not known.

    `steps` is the working in pieces, each figure with the name it links to.
    """
    row = _daily_cost_row(root) if quantity is q.daily_cost else root
    value = None if row is None else row.value(quantity)
    if row is None or value is None:
        return None
    tokens = working(quantity, row)
    return {
        "label": quantity.label,
        "value": document_value(value, quantity.unit),
        "unit": quantity.unit.name,
        "working": text(tokens),
        "steps": step_documents(tokens),
    }


def _daily_cost_row(root: EvaluatedRow) -> EvaluatedRow | None:
    """A row with the daily cost of the days counted; None where they have several rates.

    Lines that give other days may have other rates beside it.
    """
    rows = root.rows_of(chosen_cost(root))
    rates = {row.value(q.daily_cost) for row in rows}
    return rows[0] if len(rates) == 1 else None


def chosen_cost(row: EvaluatedRow) -> Quantity:
    """The cost by the chosen definition; by the first where the definition counts no days."""
    return COST_OF.get(row.choice("definition") or "", q.hold_cost)


def step_documents(tokens: Tokens) -> list[list[str]]:
    """Working in pieces: [text] or [text, name of the quantity]."""
    return [[t.text, t.quantity.name] if t.quantity else [t.text] for t in tokens]
