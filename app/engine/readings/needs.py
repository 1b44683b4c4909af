"""The needs reading: which missing figures stand between a row and a value."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from app.engine.formula import Choose, Either, Expression, KnownSum, Total
from app.engine.quantity import Quantity
from app.engine.readings.resolve import is_known
from app.engine.readings.value import Row


class Formulas(Row, Protocol):
    """A row that also knows the formula of each of its results."""

    def formula(self, quantity: Quantity) -> Expression | None:
        """The formula of a result, or None for a given figure."""

    def has_rows(self, quantity: Quantity) -> bool:
        """True where the quantity's value in this row is a total of rows below it."""

    def rows_of(self, quantity: Quantity) -> Sequence[Formulas]:
        """The rows whose values add up to the quantity's total."""


def needs(expression: Expression, row: Formulas) -> frozenset[Quantity]:
    """The fewest given figures that would make `expression` known in `row`; empty where it is.

    Where there are several ways to a value, the first is named, unless another is already partly
    known and lacks fewer.
    """
    if is_known(expression, row):
        return frozenset()
    match expression:
        case Quantity() as quantity:
            return _quantity_needs(quantity, row)
        case Total(Quantity() as quantity):
            return _quantity_needs(quantity, row)
        case Either(alternatives):
            return _easiest(tuple(option for _, option in alternatives), row)
        case Choose(choice, options):
            option = options.get(row.choice(choice) or "")
            return needs(option, row) if option is not None else frozenset()
        case KnownSum(required, optional) if not required:
            return min((needs(term, row) for term in optional), key=len)
        case KnownSum(required, _):
            return _union(required, row)
    return _union(expression.parts(), row)


def _easiest(ways: tuple[Expression, ...], row: Formulas) -> frozenset[Quantity]:
    best = needs(ways[0], row)
    for way in ways[1:]:
        lacking = needs(way, row)
        if len(lacking) < len(best) and _begun(way, row):
            best = lacking
    return best


def _begun(way: Expression, row: Formulas) -> bool:
    given = (node for node in way.walk() if isinstance(node, Quantity) and node.given)
    return any(row.value(quantity) is not None for quantity in given)


def _quantity_needs(quantity: Quantity, row: Formulas) -> frozenset[Quantity]:
    """What the quantity lacks: in each of its rows that lacks it, where it is a total."""
    rows = row.rows_of(quantity) if row.has_rows(quantity) else ()
    lacking = [part for part in rows if part.value(quantity) is None]
    if not lacking:
        return _own_needs(quantity, row)
    return frozenset[Quantity]().union(*(_own_needs(quantity, part) for part in lacking))


def _own_needs(quantity: Quantity, row: Formulas) -> frozenset[Quantity]:
    formula = row.formula(quantity)
    return needs(formula, row) if formula is not None else frozenset({quantity})


def _union(parts: tuple[Expression, ...], row: Formulas) -> frozenset[Quantity]:
    return frozenset[Quantity]().union(*(needs(part, row) for part in parts))
