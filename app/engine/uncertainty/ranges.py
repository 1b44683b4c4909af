"""The range: 5th, 50th and 95th percentile of each headline result and of each definition."""

from __future__ import annotations

from typing import Any

from app.engine.definitions import AMOUNT_OF, not_comparable
from app.engine.numerals import document_value
from app.engine.quantity import Quantity
from app.engine.uncertainty.headlines import HEADLINES
from app.engine.uncertainty.simulation import Simulation, value_of


def range_documents(simulation: Simulation) -> dict[str, dict[str, Any]]:
    """Each headline result that is known: label, unit, exact value, p5, p50 and p95."""
    found = {quantity.name: _document(quantity, simulation) for quantity in HEADLINES}
    return {name: document for name, document in found.items() if document}


def range_by_definition(simulation: Simulation) -> dict[str, dict[str, Any] | None]:
    """The same for the amount of each definition; None where it is not known."""
    statement = simulation.statement
    left_out = not_comparable(statement.case, statement.root)
    return {
        key: None if amount in left_out else _document(amount, simulation)
        for key, amount in AMOUNT_OF.items()
    }


def _document(quantity: Quantity, simulation: Simulation) -> dict[str, Any] | None:
    value, spread = value_of(quantity, simulation.statement.root), simulation.spread(quantity)
    if value is None or spread is None:
        return None
    return {
        "label": quantity.label,
        "unit": quantity.unit.name,
        "value": document_value(value, quantity.unit),
        **spread.to_document(quantity),
    }
