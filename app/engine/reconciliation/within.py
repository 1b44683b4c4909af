"""Whether one estimate lies in the range of the other."""

from __future__ import annotations

from decimal import Decimal

from app.engine.numerals import format_value, near, whole_dollars
from app.engine.quantity import Quantity
from app.engine.statement import Statement
from app.engine.uncertainty.simulation import Simulation, value_of
from app.language import marked, say


def range_note(a: Statement, b: Statement, result: Quantity) -> str:
    """Where each lies beside the range of the other, a sentence each; empty without ranges."""
    notes = (_beside(a, b, result, "A", "B"), _beside(b, a, result, "B", "A"))
    return " ".join(note for note in notes if note)


def _beside(one: Statement, other: Statement, result: Quantity, name: str, beside: str) -> str:
    """Where `other` lies beside the 5th to 95th percentile of `one`."""
    simulation = Simulation(one)
    value = value_of(result, other.root)
    spread = simulation.spread(result) if simulation.draws.factors else None
    if spread is None or value is None or not spread.width:
        return ""
    low, high = (
        _written(near(end, spread.p5, spread.p95), result) for end in (spread.p5, spread.p95)
    )
    place = "below" if value < spread.p5 else "above" if value > spread.p95 else "within"
    return say(_PLACES[place], one=beside, other=name, low=low, high=high)


_PLACES = {
    "below": marked(
        "{one} lies below the range of {other}, about {low} to {high} in nine draws of ten."
    ),
    "above": marked(
        "{one} lies above the range of {other}, about {low} to {high} in nine draws of ten."
    ),
    "within": marked(
        "{one} lies within the range of {other}, about {low} to {high} in nine draws of ten."
    ),
}


def _written(value: Decimal, result: Quantity) -> str:
    return whole_dollars(value) if result.unit.name == "$" else format_value(value, result.unit)
