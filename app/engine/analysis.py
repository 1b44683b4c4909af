"""How sure a statement is and what a policy would change: one document, kept with what is saved."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from itertools import islice
from typing import Any

from app.engine import quantities as q
from app.engine.arithmetic import CONTEXT
from app.engine.figure import Figure
from app.engine.policies import policy_document
from app.engine.statement import Statement
from app.engine.uncertainty.asking import asking
from app.engine.uncertainty.break_even import break_even, can_break_even
from app.engine.uncertainty.break_even_words import break_even_document
from app.engine.uncertainty.draws import DRAWS, SEED
from app.engine.uncertainty.drivers import Driver, driver_documents, drivers
from app.engine.uncertainty.factors import Factor, factors
from app.engine.uncertainty.floor import floor_document
from app.engine.uncertainty.probe import moves
from app.engine.uncertainty.ranges import range_by_definition, range_documents
from app.engine.uncertainty.simulation import Simulation

MOST_BREAK_EVENS = 4
# Where no figure is uncertain: the figures that a reader would ask about first.
_USUAL = (
    "people_held",
    "mean_hours_held",
    "people_with_detainer",
    "extra_days_per_person",
    "stay_with_detainer",
    "detainer_bed_days",
    "published_daily_cost",
)


def analyse(statement: Statement, seed: int = SEED) -> dict[str, Any]:
    """Range, floor, drivers, figures to ask for, break-evens and policies of a statement.

    `seed` (0 to MOST_SEED) sets the draws; with the same seed two runs agree to the last digit.
    What cannot be known is absent or null.
    """
    simulation = Simulation(statement, seed)
    return {**how_sure(simulation), "policies": policy_document(simulation)}


def how_sure(simulation: Simulation) -> dict[str, Any]:
    """Range, floor, drivers, figures to ask for and break-evens alone."""
    statement, found = simulation.statement, drivers(simulation)
    moving, floor = driver_documents(simulation, found), floor_document(statement)
    return {
        "simulation": {
            "seed": simulation.seed,
            "draws": DRAWS,
            "uncertain": len(simulation.draws.factors),
            **_counted(statement, found),
        },
        "range": range_documents(simulation),
        "range_by_definition": range_by_definition(simulation),
        "floor": floor,
        "drivers": moving,
        "ask": asking(statement, floor, moving),
        "break_even": [] if simulation.is_long else _break_evens(statement, found),
        "break_even_choices": [
            {
                "key": each.key,
                "label": each.quantity.label,
                "where": each.where,
                "path": each.only.path if each.only else None,
            }
            for each in break_even_choices(statement)
        ],
    }


def _counted(statement: Statement, found: Sequence[Driver]) -> dict[str, int]:
    """How many figures move the net cost, and how many of them have a range."""
    every = list(factors(statement.case).values())
    moved = moves(statement, q.net_cost, every, between=_as_much_again)
    return {
        "moving": sum(1 for factor in every if factor.key in moved and moved[factor.key].size),
        "moving_uncertain": len(found),
    }


def break_even_choices(statement: Statement) -> list[Factor]:
    """The figures that a break-even can be asked for: each of them moves the net cost."""
    able = [factor for factor in factors(statement.case).values() if can_break_even(factor)]
    found = moves(statement, q.net_cost, able, between=_as_much_again)
    return [factor for factor in able if factor.key in found and found[factor.key].size]


def _as_much_again(figure: Figure) -> tuple[Decimal, Decimal]:
    return figure.likely, CONTEXT.add(figure.likely, figure.likely) or Decimal(1)


def _break_evens(statement: Statement, found: Sequence[Driver]) -> list[dict[str, Any]]:
    """For the figures that move the answer most: where the net cost is nothing."""
    if statement.value(q.net_cost) is None:
        return []
    known = factors(statement.case)
    strongest = [driver.factor.key for driver in found]
    usual = [key for key in _USUAL if key in known]
    keys = [key for key in dict.fromkeys([*strongest, *usual]) if can_break_even(known[key])]
    solved = (break_even(statement, key) for key in keys)
    moving = islice((each for each in solved if each.moves), MOST_BREAK_EVENS)
    return [break_even_document(each, statement) for each in moving]
