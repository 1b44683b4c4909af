"""Figures that nobody says how far off they are: of a low grade or of none, and without a range."""

from __future__ import annotations

from decimal import Decimal

from app.engine import quantities as q
from app.engine.arithmetic import CONTEXT
from app.engine.figure import Figure
from app.engine.statement import Statement
from app.engine.uncertainty.factors import Factor, factors
from app.engine.uncertainty.probe import moves

WEAK = ("", "C", "D", "E")  # grades that the county itself could better
_TENTH = Decimal("1.1")


def weak_factors(statement: Statement) -> list[Factor]:
    """Those that move the net cost, by how far a tenth more of each would move it."""
    weak = [
        factor
        for factor in factors(statement.case).values()
        if factor.grade in WEAK and not factor.is_uncertain
    ]
    found = moves(statement, q.net_cost, weak, between=_a_tenth_more)
    moving = [factor for factor in weak if factor.key in found and found[factor.key].size]
    return sorted(moving, key=lambda factor: (-found[factor.key].size, factor.key))


def _a_tenth_more(figure: Figure) -> tuple[Decimal, Decimal]:
    return figure.likely, CONTEXT.multiply(figure.likely, _TENTH)
