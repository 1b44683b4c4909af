"""A formula as data: an expression over named quantities, written once and read six ways.

    hold_cost = cents(hold_days * daily_cost)

Nothing here computes. The readings (value, arrays, unit, working, spreadsheet, catalogue) each
live in a module of `app.engine.readings` and walk these nodes.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass


class Expression:
    """Anything a formula is made of. Operators build larger expressions."""

    def __add__(self, other: Expression) -> Expression:
        return Binary("+", self, other)

    def __sub__(self, other: Expression) -> Expression:
        return Binary("-", self, other)

    def __mul__(self, other: Expression) -> Expression:
        return Binary("*", self, other)

    def __truediv__(self, other: Expression) -> Expression:
        return Binary("/", self, other)

    def parts(self) -> tuple[Expression, ...]:
        """The expressions this one is made of, in reading order."""
        return ()

    def walk(self) -> Iterator[Expression]:
        """This expression and all below it, depth first."""
        yield self
        for part in self.parts():
            yield from part.walk()


@dataclass(frozen=True, eq=False)
class Binary(Expression):
    """`left` operator `right`, for one of + - * /."""

    operator: str
    left: Expression
    right: Expression

    def parts(self) -> tuple[Expression, ...]:
        return (self.left, self.right)


@dataclass(frozen=True, eq=False)
class Cents(Expression):
    """An amount rounded half up to $0.01."""

    amount: Expression

    def parts(self) -> tuple[Expression, ...]:
        return (self.amount,)


@dataclass(frozen=True, eq=False)
class Ceiling(Expression):
    """A plain number rounded up to a whole one: posts, housing units."""

    number: Expression

    def parts(self) -> tuple[Expression, ...]:
        return (self.number,)


@dataclass(frozen=True, eq=False)
class Either(Expression):
    """The first alternative whose figures are all known. Each has a label saying its evidence."""

    alternatives: tuple[tuple[str, Expression], ...]

    def parts(self) -> tuple[Expression, ...]:
        return tuple(expression for _, expression in self.alternatives)


@dataclass(frozen=True, eq=False)
class Choose(Expression):
    """The option that the case names under `choice` (its definition, cost basis or kind)."""

    choice: str
    options: Mapping[str, Expression]

    def parts(self) -> tuple[Expression, ...]:
        return tuple(self.options.values())


@dataclass(frozen=True, eq=False)
class KnownSum(Expression):
    """A sum that needs every `required` term and leaves out any optional term not known.

    Left out is not zero: the working shows only what was added, the statement lists the rest.
    """

    required: tuple[Expression, ...]
    optional: tuple[Expression, ...]

    def parts(self) -> tuple[Expression, ...]:
        return self.required + self.optional


@dataclass(frozen=True, eq=False)
class Lesser(Expression):
    """The smaller of two values: a cap, a deductible."""

    left: Expression
    right: Expression

    def parts(self) -> tuple[Expression, ...]:
        return (self.left, self.right)


@dataclass(frozen=True, eq=False)
class Power(Expression):
    """Growth: `base` multiplied by itself `exponent` times (a whole number of years)."""

    base: Expression
    exponent: Expression

    def parts(self) -> tuple[Expression, ...]:
        return (self.base, self.exponent)


@dataclass(frozen=True, eq=False)
class Total(Expression):
    """The sum of a quantity over the rows of its scope: lines, cost items, money received."""

    of: Expression

    def parts(self) -> tuple[Expression, ...]:
        return (self.of,)


def cents(amount: Expression) -> Expression:
    """`amount` rounded half up to the cent."""
    return Cents(amount)


def ceiling(number: Expression) -> Expression:
    """`number` rounded up to a whole number."""
    return Ceiling(number)


def either(**alternatives: Expression) -> Expression:
    """The first known of several ways to get a figure; the keyword names its evidence."""
    return Either(tuple(alternatives.items()))


def choose(choice: str, **options: Expression) -> Expression:
    """The option named by the case's `choice`."""
    return Choose(choice, options)


def known_sum(*required: Expression, plus: tuple[Expression, ...] = ()) -> Expression:
    """All `required` terms and whichever of `plus` are known."""
    return KnownSum(required, plus)


def lesser(left: Expression, right: Expression) -> Expression:
    """The smaller of the two."""
    return Lesser(left, right)


def power(base: Expression, exponent: Expression) -> Expression:
    """`base` to the power of `exponent`."""
    return Power(base, exponent)


def total(of: Expression) -> Expression:
    """The sum of `of` over the rows of its scope."""
    return Total(of)
