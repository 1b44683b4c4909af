"""The range: 5th, 50th and 95th percentile of each headline result and of each definition."""

from __future__ import annotations

from typing import Any

from app.engine import quantities as q
from app.engine.definitions import AMOUNT_OF, not_comparable
from app.engine.numerals import document_value
from app.engine.quantity import Quantity
from app.engine.uncertainty.simulation import Simulation, value_of

HEADLINES = (
    q.net_cost,
    q.gross_cost,
    q.reimbursements,
    q.detention_cost,
    q.taking_part_cost,
    q.detention_days,
    q.daily_cost,
    q.beds_used,
    q.effective_daily_cost,
    q.cost_per_detainer,
    q.cost_per_person_with_detainer,
    q.cost_per_person_held,
    q.net_cost_per_resident,
    q.share_of_jail_spending,
    q.full_time_equivalents,
    q.net_cost_constant_dollars,
    q.projected_six_year_cost,
)


def range_documents(simulation: Simulation) -> dict[str, dict[str, Any]]:
    """Each headline result that is known: label, unit, exact value, p5, p50 and p95."""
    simulation.values_of((*HEADLINES, *AMOUNT_OF.values()))
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
