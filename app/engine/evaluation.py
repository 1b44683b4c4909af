"""A case worked through the method: rows of figures, each result found when it is asked for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property, reduce
from typing import Any

from app.engine.arithmetic import EXACT, Arithmetic
from app.engine.formula import Expression
from app.engine.method import Method
from app.engine.quantities.register import QUANTITIES
from app.engine.quantity import Quantity, Scope
from app.engine.readings.infix import Tokens
from app.engine.readings.value import Reading, compile_value

Values = Mapping[str, Any]
# Figures of a line that belong to it or to the whole, and are never shared.
COUNTS = frozenset(
    each.name
    for each in QUANTITIES.values()
    if each.given and each.adds_up and each.scope is Scope.LINE
)
_UNREAD = object()


class Compiled:
    """A method's formulas compiled for one arithmetic, and the figures each rests on."""

    def __init__(self, method: Method, arithmetic: Arithmetic = EXACT) -> None:
        self.method = method
        self.arithmetic = arithmetic
        self.readings: dict[Quantity, Reading] = {
            quantity: compile_value(formula, arithmetic)
            for quantity, formula in method.formulas.items()
        }

    @cached_property
    def leaves(self) -> dict[Quantity, frozenset[str]]:
        """For each result, the names of the given figures below it."""
        found: dict[Quantity, frozenset[str]] = {}
        for quantity, formula in self.method.formulas.items():
            below = (node for node in formula.walk() if isinstance(node, Quantity))
            names = (
                found.get(node, frozenset({node.name} if node.given else ())) for node in below
            )
            found[quantity] = frozenset[str]().union(*names)
        return found

    @cached_property
    def claims(self) -> dict[Quantity, frozenset[str]]:
        """For each quantity, the figures by which a line speaks for itself about it.

        What adds up rests on counts; a line's own rate alone says nothing about an amount.
        """
        everything = {
            **{each: frozenset({each.name}) for each in QUANTITIES.values()},
            **self.leaves,
        }
        return {
            quantity: names & COUNTS if quantity.adds_up else names
            for quantity, names in everything.items()
        }


class EvaluatedRow:
    """One row: its figures, its choices, and every result worked out at most once."""

    def __init__(
        self,
        compiled: Compiled,
        scope: Scope,
        given: Values,
        choices: Mapping[str, str],
        parent: EvaluatedRow | None = None,
        stated: frozenset[str] = frozenset(),
    ) -> None:
        self.compiled = compiled
        self.scope = scope
        self.given = given
        self.choices = choices
        self.parent = parent
        self.stated = stated  # what a line says itself, without what it shares
        self.rows: dict[Scope, list[EvaluatedRow]] = {}
        self.workings: dict[tuple[str, Quantity], Tokens] = {}
        self.grounds: dict[Quantity, Any] = {}
        self._values: dict[Quantity, Any] = {}
        self._totals: dict[Quantity, Any] = {}
        self._rows_of: dict[Quantity, Sequence[EvaluatedRow]] = {}

    def forget(self) -> None:
        """Let go of everything read or worked out, here and in the rows below.

        Rows point at each other, so that what they hold would else stay until it is collected.
        """
        for rows in self.rows.values():
            for row in rows:
                row.forget()
        self.given = {}
        self._values.clear()
        self._totals.clear()

    def choice(self, name: str) -> str | None:
        """The row's own choice, or the calculation's."""
        if name in self.choices or self.parent is None:
            return self.choices.get(name)
        return self.parent.choice(name)

    def formula(self, quantity: Quantity) -> Expression | None:
        """The formula of a result; None for a given figure."""
        return self.compiled.method.formulas.get(quantity)

    def value(self, quantity: Quantity) -> Any | None:
        """The value in this row: given, worked out, the calculation's, or a total of rows below."""
        if quantity.constant is not None:
            return self.compiled.arithmetic.constant(quantity.constant)
        value = self._values.get(quantity, _UNREAD)
        if value is _UNREAD:
            value = self._values[quantity] = self._find(quantity)
        return value

    def holder(self, quantity: Quantity) -> EvaluatedRow:
        """The row that has the quantity: this one, or the calculation's for what is not its own."""
        return self if self.parent is None or quantity.scope is self.scope else self.parent

    def _find(self, quantity: Quantity) -> Any | None:
        if quantity.scope is not self.scope:
            above = self.parent
            return self.total(quantity) if above is None else above.value(quantity)
        if quantity.name in self.given:
            return self.given[quantity.name]
        reading = self.compiled.readings.get(quantity)
        return None if reading is None else reading(self)

    def total(self, quantity: Quantity) -> Any | None:
        """The sum over the quantity's rows; for a rate, the value that all of them share."""
        if self.parent is not None:
            return self.parent.total(quantity)
        total = self._totals.get(quantity, _UNREAD)
        if total is _UNREAD:
            total = self._totals[quantity] = self._sum(quantity, self.rows_of(quantity))
        return total

    def _sum(self, quantity: Quantity, rows: Sequence[EvaluatedRow]) -> Any | None:
        values = [row.value(quantity) for row in rows]
        if not values or any(value is None for value in values):
            return None
        if quantity.adds_up:
            return reduce(self.compiled.arithmetic.operations["+"], values)
        first, same = values[0], self.compiled.arithmetic.same
        return first if all(each is first or same(each, first) for each in values[1:]) else None

    def has_rows(self, quantity: Quantity) -> bool:
        """True where the quantity's value in this row is a total of rows below it."""
        return self.parent is None and quantity.scope is not self.scope

    def rows_of(self, quantity: Quantity) -> Sequence[EvaluatedRow]:
        """The rows a total is taken over.

        Lines where they state the counts the quantity rests on and all of them are known; else the
        calculation as a whole, whose figures then stand for every jail and month at once.
        """
        if self.parent is not None:
            return self.parent.rows_of(quantity)
        found = self._rows_of.get(quantity)
        if found is None:
            found = self._rows_of[quantity] = self._find_rows(quantity)
        return found

    def _find_rows(self, quantity: Quantity) -> Sequence[EvaluatedRow]:
        rows = self.rows.get(quantity.scope, [])
        if quantity.scope is not Scope.LINE:
            return rows
        whole, lines = rows[:1], rows[1:]
        told = self.told_by_lines(quantity)
        if told and all(line.value(quantity) is not None for line in lines):
            return lines
        return whole if whole[0].value(quantity) is not None or not told else lines

    def told_by_lines(self, quantity: Quantity) -> bool:
        """True where a line states a figure of its own that the quantity adds up or depends on."""
        return not self._stated_by_lines.isdisjoint(self.compiled.claims[quantity])

    @cached_property
    def _stated_by_lines(self) -> frozenset[str]:
        lines = self.rows.get(Scope.LINE, [])[1:]
        return frozenset[str]().union(*(line.stated for line in lines))
