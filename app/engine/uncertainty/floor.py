"""The floor: the least that any reading supports (method, section 4).

Only time held past release, the lowest daily cost on record, every uncertain figure at the end
that makes the net cost least, all money received taken off. Where the definition chosen comes out
lower still, that is the floor: it lies below every draw of the range.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from app.engine import quantities as q
from app.engine import wording
from app.engine.definitions import COST_OF
from app.engine.evaluation import EvaluatedRow
from app.engine.numerals import document_value
from app.engine.phrases import lower_first
from app.engine.readings.needs import needs
from app.engine.statement import Statement
from app.engine.uncertainty.factors import Factor, uncertain_factors
from app.engine.uncertainty.net_cost import net_cost_working
from app.engine.uncertainty.probe import HIGH, LOW, Ends, exactly, moves, reread, with_ends
from app.engine.uncertainty.weak import weak_factors
from app.language import say

_MOST_NAMED = 3
BASES = ("marginal", "long_run", "published", "average", "full")


@dataclass(frozen=True)
class Lowest:
    """A reading of the case at its lowest: its row, its net cost, and which ends it took."""

    statement: Statement
    root: EvaluatedRow
    net_cost: Decimal
    ends: Ends


def floor_document(statement: Statement) -> dict[str, Any]:
    """The floor with the choices it takes and its working; why it is not known, where it is not."""
    hold = _lowest_hold(statement)
    if hold is None:
        return _refusal(statement)
    chosen = lowest(statement)
    least = chosen if chosen and chosen.net_cost < hold.net_cost else hold
    definition = least.statement.case.definition
    exact = weak_factors(least.statement)
    return {
        "value": document_value(least.net_cost, q.net_cost.unit),
        "unit": q.net_cost.unit.name,
        "definition": definition,
        "label": wording.DEFINITIONS[definition],
        "steps": [{"text": sentence} for sentence in _choices(least, statement, exact)],
        "at_marginal_cost": least.statement.case.cost_basis == "marginal",
        "taken_as_exact": [{"label": f.quantity.label, "where": f.where} for f in exact],
        "working": net_cost_working(least.root),
        "needs": [],
    }


def floor(statement: Statement) -> Decimal | None:
    """The floor in dollars; None where it cannot be known."""
    value = floor_document(statement)["value"]
    return None if value is None else Decimal(value)


def lowest(statement: Statement) -> Lowest | None:
    """The case with every uncertain figure at the end that makes its net cost least.

    Ends are chosen for each figure alone, again and again until that makes it no lower: net cost is
    a sum of products, so a figure's better end may depend on another's.
    """
    factors = uncertain_factors(statement.case)
    least = _at(statement, factors, {})
    while least:
        found = moves(statement, q.net_cost, factors, least.ends)
        ends = {key: LOW if move.low <= move.high else HIGH for key, move in found.items()}
        lower = _at(statement, factors, ends)
        if lower is None or lower.net_cost >= least.net_cost:
            break
        least = lower
    return least


def _at(statement: Statement, factors: list[Factor], ends: Ends) -> Lowest | None:
    root = exactly(statement, with_ends(factors, ends))
    net = root.value(q.net_cost)
    return None if net is None else Lowest(statement, root, net, ends)


def _lowest_hold(statement: Statement) -> Lowest | None:
    """Time held past release at the lowest daily cost on record."""
    readings = (lowest(reread(statement, definition="hold", cost_basis=basis)) for basis in BASES)
    known = [reading for reading in readings if reading]
    return min(known, key=lambda reading: reading.net_cost) if known else None


def _is_known(statement: Statement) -> bool:
    return statement.value(q.net_cost) is not None


def _refusal(statement: Statement) -> dict[str, Any]:
    root = reread(statement, definition="hold").root
    lacking = sorted(needs(q.gross_cost, root), key=lambda quantity: quantity.name)
    return {
        "value": None,
        "unit": q.net_cost.unit.name,
        "definition": "hold",
        "label": wording.DEFINITIONS["hold"],
        "steps": [],
        "at_marginal_cost": False,
        "taken_as_exact": [],
        "working": [],
        "needs": [{"name": each.name, "label": each.label} for each in lacking],
    }


def _choices(least: Lowest, statement: Statement, exact: Sequence[Factor]) -> list[str]:
    """The choices the floor takes, a sentence each."""
    case = least.statement.case
    told = [say("Days: {counts}", counts=lower_first(wording.DEFINITION_COUNTS[case.definition]))]
    if case.definition in COST_OF:
        told.append(_basis(case.cost_basis, statement))
    if uncertain_factors(case):
        told.append(say("Each uncertain figure stands at the end that makes the net cost least."))
    if least.root.value(q.reimbursements) is not None:
        told.append(say("Money received: all that was entered is taken off."))
    else:
        told.append(say("Money received: none was entered."))
    return [*told, _exact_in_words(exact)] if exact else told


def _exact_in_words(exact: Sequence[Factor]) -> str:
    named = ", ".join(lower_first(factor.quantity.label) for factor in exact[:_MOST_NAMED])
    more = len(exact) - _MOST_NAMED
    if more > 0:
        return say(
            "Taken as exact, with neither a range nor a good grade: {figures} and {count} more.",
            figures=named,
            count=more,
        )
    return say("Taken as exact, with neither a range nor a good grade: {figures}.", figures=named)


def _basis(basis: str, statement: Statement) -> str:
    """The daily cost taken, and that there are others where there are."""
    others = [each for each in BASES if _is_known(reread(statement, cost_basis=each))]
    words = wording.COST_BASES[basis]
    if len(others) > 1:
        return say("Daily cost: {basis}, the lowest on record.", basis=words)
    return say("Daily cost: {basis}, the only one entered.", basis=words)
