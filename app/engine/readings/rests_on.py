"""The grounds reading: which given figures a value in a row really came from."""

from __future__ import annotations

from app.engine.formula import Expression, KnownSum, Total
from app.engine.quantity import Quantity
from app.engine.readings.resolve import known_terms, taken
from app.engine.readings.working import Worked


def rests_on(expression: Expression, row: Worked) -> frozenset[Quantity]:
    """The given figures and facts behind the value of `expression` in `row`.

    Of several ways to a value only the one that was taken counts, so that a figure that is given
    but not used is not blamed for the result.
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


def _quantity_grounds(quantity: Quantity, row: Worked) -> frozenset[Quantity]:
    if quantity.constant is not None or row.value(quantity) is None:
        return frozenset()
    if row.has_rows(quantity):
        return _total_grounds(quantity, row)
    formula = row.formula(quantity)
    return frozenset({quantity}) if formula is None else rests_on(formula, row)


def _total_grounds(quantity: Quantity, row: Worked) -> frozenset[Quantity]:
    found: frozenset[Quantity] = frozenset()
    for part in row.rows_of(quantity):
        formula = part.formula(quantity)
        found |= frozenset({quantity}) if formula is None else rests_on(formula, part)
    return found


def _union(parts: tuple[Expression, ...], row: Worked) -> frozenset[Quantity]:
    return frozenset[Quantity]().union(*(rests_on(part, row) for part in parts))
