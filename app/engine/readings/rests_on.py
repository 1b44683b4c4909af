"""The grounds reading: which given figures a value in a row really came from."""

from __future__ import annotations

from typing import NamedTuple

from app.engine.formula import Expression, KnownSum, Total
from app.engine.quantity import Quantity
from app.engine.readings.resolve import known_terms, taken
from app.engine.readings.working import Worked


class Ground(NamedTuple):
    """A given figure or fact, and the row that has it."""

    row: Worked
    quantity: Quantity


Grounds = frozenset[Ground]


def rests_on(expression: Expression, row: Worked) -> frozenset[Quantity]:
    """The given figures and facts behind the value of `expression` in `row`.

    Of several ways to a value only the one that was taken counts, so that a figure that is given
    but not used is not blamed for the result.
    """
    return frozenset(ground.quantity for ground in grounds(expression, row))


def grounds(expression: Expression, row: Worked) -> Grounds:
    """The same, each with the row that has it: a line, an item, or the calculation.

    A line has the rates it shares with the others as well as its own figures.
    """
    match taken(expression, row):
        case Quantity() as quantity:
            return _quantity_grounds(quantity, row)
        case Total(Quantity() as quantity):
            return _total_grounds(quantity, row)
        case KnownSum() as known:
            return _union(known_terms(known, row), row)
        case other:
            return _union(other.parts(), row)


def _quantity_grounds(quantity: Quantity, row: Worked) -> Grounds:
    if quantity.constant is not None or row.value(quantity) is None:
        return frozenset()
    holder = row.holder(quantity)
    if holder is row:
        return _own_grounds(quantity, row)
    # What every line shares is looked into once for all of them.
    found = holder.grounds.get(quantity)
    if found is None:
        found = holder.grounds[quantity] = _own_grounds(quantity, holder)
    return found


def _own_grounds(quantity: Quantity, row: Worked) -> Grounds:
    if row.has_rows(quantity):
        return _total_grounds(quantity, row)
    formula = row.formula(quantity)
    return frozenset({Ground(row, quantity)}) if formula is None else grounds(formula, row)


def _total_grounds(quantity: Quantity, row: Worked) -> Grounds:
    return frozenset[Ground]().union(
        *(_own_grounds(quantity, part) for part in row.rows_of(quantity))
    )


def _union(parts: tuple[Expression, ...], row: Worked) -> Grounds:
    return frozenset[Ground]().union(*(grounds(part, row) for part in parts))
