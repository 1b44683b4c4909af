"""The value reading: an expression compiled once into a function of a row.

The same function serves exact decimals and arrays: the arithmetic is handed in. A missing figure
makes what depends on it missing (None), never zero.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import reduce
from typing import Any, Protocol

from app.engine.arithmetic import Arithmetic
from app.engine.formula import (
    Binary,
    Ceiling,
    Cents,
    Choose,
    Either,
    Expression,
    KnownSum,
    Lesser,
    Power,
    Total,
)
from app.engine.quantity import Quantity


class Row(Protocol):
    """Where a formula finds its figures: one line, one item, or the calculation."""

    def value(self, quantity: Quantity) -> Any | None:
        """The quantity's value in this row, or None where it is not known."""

    def total(self, quantity: Quantity) -> Any | None:
        """The quantity's sum over its rows, or None where one of them is not known."""

    def choice(self, name: str) -> str | None:
        """What the case chose: its definition, cost basis, or the kind of an item."""


Reading = Callable[[Row], Any]


def compile_value(expression: Expression, arithmetic: Arithmetic) -> Reading:
    """A function from a row to the expression's value in it, or None where it is not known."""

    def compiled(part: Expression) -> Reading:
        return compile_value(part, arithmetic)

    match expression:
        case Quantity():
            return _quantity(expression, arithmetic)
        case Total(Quantity() as quantity):
            return lambda row: row.total(quantity)
        case Binary(operator, left, right):
            return _both(arithmetic.operations[operator], compiled(left), compiled(right))
        case Lesser(left, right):
            return _both(arithmetic.operations["lesser"], compiled(left), compiled(right))
        case Power(base, exponent):
            return _both(arithmetic.operations["power"], compiled(base), compiled(exponent))
        case Cents(amount):
            return _rounded(arithmetic.cents, compiled(amount))
        case Ceiling(number):
            return _rounded(arithmetic.ceiling, compiled(number))
        case Either():
            return _first_known(tuple(compiled(part) for part in expression.parts()))
        case Choose(choice, options):
            return _chosen(choice, {key: compiled(option) for key, option in options.items()})
        case KnownSum(required, optional):
            add = arithmetic.operations["+"]
            return _known_sum(add, tuple(map(compiled, required)), tuple(map(compiled, optional)))
    raise TypeError(f"{expression!r} has no value")


def _quantity(quantity: Quantity, arithmetic: Arithmetic) -> Reading:
    if quantity.constant is None:
        return lambda row: row.value(quantity)
    value = arithmetic.constant(quantity.constant)
    return lambda row: value


def _both(operation: Callable[[Any, Any], Any], left: Reading, right: Reading) -> Reading:
    def read(row: Row) -> Any:
        first = left(row)
        if first is None:
            return None
        second = right(row)
        return None if second is None else operation(first, second)

    return read


def _rounded(rounding: Callable[[Any], Any], number: Reading) -> Reading:
    def read(row: Row) -> Any:
        value = number(row)
        return None if value is None else rounding(value)

    return read


def _first_known(alternatives: tuple[Reading, ...]) -> Reading:
    def read(row: Row) -> Any:
        for alternative in alternatives:
            value = alternative(row)
            if value is not None:
                return value
        return None

    return read


def _chosen(choice: str, options: dict[str, Reading]) -> Reading:
    def read(row: Row) -> Any:
        option = options.get(row.choice(choice) or "")
        return None if option is None else option(row)

    return read


def _known_sum(
    add: Callable[[Any, Any], Any], required: tuple[Reading, ...], optional: tuple[Reading, ...]
) -> Reading:
    def read(row: Row) -> Any:
        needed = [term(row) for term in required]
        if any(value is None for value in needed):
            return None
        known = [value for term in optional if (value := term(row)) is not None]
        terms = needed + known
        return reduce(add, terms) if terms else None

    return read
