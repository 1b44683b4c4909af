"""A result with single figures moved, everything else as it stands: exactly, or many at once."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from operator import attrgetter
from typing import Any

from app.engine.evaluation import EvaluatedRow
from app.engine.figure import Figure
from app.engine.quantity import Quantity
from app.engine.statement import Statement
from app.engine.uncertainty.factors import Factor
from app.engine.uncertainty.simulation import over_arrays, value_of
from app.engine.worksheet import Look, compiled, lay_out, likely

LOW, HIGH = "low", "high"
Ends = Mapping[str, str]  # low or high, by the key of a factor
_END_OF = {LOW: attrgetter("least"), HIGH: attrgetter("most")}


def exactly(statement: Statement, look: Look = likely) -> EvaluatedRow:
    """The calculation's row in exact numbers, with another look at the figures."""
    formulas = compiled(statement.method_version)
    return lay_out(statement.case, statement.facts, formulas, look)


def with_ends(factors: Sequence[Factor], ends: Ends) -> Look:
    """A look that takes the named factors at their low or high, all others as likely."""
    end_of = {
        each.path: _END_OF[ends[factor.key]]
        for factor in factors
        if factor.key in ends
        for each in factor.placed
    }

    def look(path: str, figure: Figure) -> Decimal:
        value: Decimal = end_of[path](figure) if path in end_of else figure.likely
        return value

    return look


def with_value(factor: Factor, value: Decimal) -> Look:
    """A look that takes one factor to be `value`, all others as likely."""
    paths = {each.path for each in factor.placed}

    def look(path: str, figure: Figure) -> Decimal:
        return value if path in paths else figure.likely

    return look


def reread(statement: Statement, **changes: Any) -> Statement:
    """The same case with another definition or cost basis."""
    return replace(statement, case=replace(statement.case, **changes))


@dataclass(frozen=True)
class Moves:
    """What a result comes to with a factor at its low and at its high alone, as floats."""

    low: float
    high: float

    @property
    def size(self) -> float:
        """How far the two lie apart; never negative."""
        return abs(self.high - self.low)


def its_ends(figure: Figure) -> tuple[Decimal, Decimal]:
    """A figure's low and high."""
    return figure.least, figure.most


def moves(
    statement: Statement,
    quantity: Quantity,
    factors: Sequence[Factor],
    ends: Ends | None = None,
    between: Callable[[Figure], tuple[Decimal, Decimal]] = its_ends,
) -> dict[str, Moves]:
    """The moves of a result by factor, in one reading over a short array.

    All other factors stand as `ends` says, or as likely. `between` gives the two values each figure
    of a factor takes. Empty where the result is not known.
    """
    import numpy

    start = with_ends(factors, ends or {})
    places = {
        each.path: 2 * number for number, factor in enumerate(factors) for each in factor.placed
    }
    size = 2 * len(factors) + 1

    def look(path: str, figure: Figure) -> Any:
        value = float(start(path, figure))
        place = places.get(path)
        if place is None:
            return value
        row = numpy.full(size, value)
        row[place : place + 2] = [float(end) for end in between(figure)]
        return row

    formulas = over_arrays(statement.method_version)
    root = lay_out(statement.case, statement.facts, formulas, look)
    found = value_of(quantity, root)
    root.forget()
    if found is None:
        return {}
    values = numpy.broadcast_to(found, size)
    return {
        factor.key: Moves(float(values[2 * number]), float(values[2 * number + 1]))
        for number, factor in enumerate(factors)
    }
