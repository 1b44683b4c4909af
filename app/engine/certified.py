"""The certified share: how much of the gross cost rests on figures that a county has certified.

Gross cost is a sum. It is walked down to the terms that are no sums themselves: the days of one
line, the staff time of one line, one program item. A term counts as certified where every given
figure it rests on is: its line's own, a rate shared by all lines, each cost item behind a daily
cost. Facts (the clock's limit, prices, residents) and choices were given by no county and do not
count against it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import reduce
from typing import Any

from app.engine import quantities as q
from app.engine.arithmetic import CONTEXT
from app.engine.case.model import Case, Figures
from app.engine.case.shapes import ITEM_SHAPES
from app.engine.evaluation import EvaluatedRow
from app.engine.figure import Figure
from app.engine.formula import Binary, Expression, KnownSum, Total
from app.engine.numerals import document_value
from app.engine.quantity import Quantity, Scope
from app.engine.readings.resolve import exact_value, known_terms, taken
from app.engine.readings.rests_on import Ground, grounds
from app.engine.statement import Statement
from app.engine.units import SHARE

Placed = dict[Ground, tuple[str, Figure]]
NOTHING = Decimal(0)


@dataclass(frozen=True)
class Term:
    """An amount, in dollars, that is added up in the gross cost, and what it is the cost of.

    `lacking` are the paths in the case of the figures behind it that are not certified.
    """

    quantity: Quantity
    amount: Decimal
    is_certified: bool
    lacking: frozenset[str]


@dataclass(frozen=True)
class Part:
    """All terms of one kind ("Program cost"): what they come to, and what of it is certified."""

    quantity: Quantity
    certified: Decimal
    of: Decimal


@dataclass(frozen=True)
class CertifiedShare:
    """The gross cost (`of`), in dollars, and what of it rests on certified figures alone."""

    of: Decimal
    terms: tuple[Term, ...]

    @property
    def certified(self) -> Decimal:
        """The sum of the terms that are certified."""
        return _sum(term.amount for term in self.terms if term.is_certified)

    @property
    def share(self) -> Decimal | None:
        """The certified part of the dollars, 0 to 1; None where there are no dollars.

        Stays that were shorter count as dollars below zero. Where there are any, each term counts
        by its size, so that what was saved in one line does not certify what was spent in another.
        """
        everything = _sum(term.amount.copy_abs() for term in self.terms)
        certified = _sum(term.amount.copy_abs() for term in self.terms if term.is_certified)
        return CONTEXT.divide(certified, everything) if everything else None

    @property
    def is_by_size(self) -> bool:
        """Whether some dollars lie below zero, so that the share is one of sizes."""
        return any(term.amount < 0 for term in self.terms)

    @property
    def parts(self) -> tuple[Part, ...]:
        """The terms by what they are the cost of, in the order of the sum."""
        kinds = dict.fromkeys(term.quantity for term in self.terms)
        return tuple(self._part(quantity) for quantity in kinds)

    def _part(self, quantity: Quantity) -> Part:
        terms = [term for term in self.terms if term.quantity is quantity]
        certified = _sum(term.amount for term in terms if term.is_certified)
        return Part(quantity, certified, _sum(term.amount for term in terms))

    @property
    def lacking(self) -> tuple[str, ...]:
        """The paths of all figures behind the gross cost that are not certified, each once."""
        found = frozenset[str]().union(*(term.lacking for term in self.terms))
        return tuple(sorted(found))

    def to_document(self) -> dict[str, Any]:
        """JSON with dollars and the share as decimal text. It is no part of a statement.

        `share` is null where there are no dollars; see `is_by_size` for dollars below zero.
        """
        return {
            "certified": _dollars(self.certified),
            "of": _dollars(self.of),
            "share": None if self.share is None else document_value(self.share, SHARE),
            "is_whole": all(term.is_certified for term in self.terms),
            "is_by_size": self.is_by_size,
            "parts": [
                {
                    "name": part.quantity.name,
                    "label": part.quantity.label,
                    "certified": _dollars(part.certified),
                    "of": _dollars(part.of),
                }
                for part in self.parts
            ],
            "not_certified": list(self.lacking),
        }


def certified_share(statement: Statement) -> CertifiedShare | None:
    """The certified share of a statement's gross cost; None where there is no gross cost."""
    root = statement.root
    gross = root.value(q.gross_cost)
    if gross is None:
        return None
    placed = _figures_of_rows(statement.case, root)
    lacking = {ground: path for ground, (path, figure) in placed.items() if not figure.certified}
    doubted, given = frozenset(lacking), frozenset(placed)

    def term(quantity: Quantity, expression: Expression, row: EvaluatedRow) -> Term:
        ground = grounds(expression, row)
        kind = q.program_cost if quantity is q.program_item_cost else quantity
        missing = frozenset(lacking[each] for each in ground & doubted)
        amount = exact_value(expression, row) or NOTHING
        return Term(kind, amount, not missing and bool(ground & given), missing)

    return CertifiedShare(gross, tuple(term(*each) for each in _terms(q.gross_cost, root)))


def certified_document(statement: Statement) -> dict[str, Any] | None:
    """The certified share as JSON; None where there is no gross cost."""
    found = certified_share(statement)
    return None if found is None else found.to_document()


def _terms(
    quantity: Quantity, row: EvaluatedRow
) -> Iterator[tuple[Quantity, Expression, EvaluatedRow]]:
    """What is added up in a quantity's value, wherever a sum is made of sums."""
    holder = row.holder(quantity)
    if holder.has_rows(quantity) and quantity.adds_up:
        for part in holder.rows_of(quantity):
            yield from _terms(quantity, part)
        return
    formula = holder.formula(quantity)
    if formula is None:
        yield quantity, quantity, holder
    else:
        yield from _addends(quantity, formula, holder)


def _addends(
    quantity: Quantity, expression: Expression, row: EvaluatedRow
) -> Iterator[tuple[Quantity, Expression, EvaluatedRow]]:
    """The same for an expression in the formula of `quantity`; anything but a sum is one term."""
    match taken(expression, row):
        case Quantity() as below:
            yield from _terms(below, row)
        case Total(Quantity() as below) if below.adds_up:
            for part in row.rows_of(below):
                yield from _terms(below, part)
        case KnownSum() as known:
            for addend in known_terms(known, row):
                yield from _addends(quantity, addend, row)
        case Binary("+", left, right):
            yield from _addends(quantity, left, row)
            yield from _addends(quantity, right, row)
        case other:
            yield quantity, other, row


def _figures_of_rows(case: Case, root: EvaluatedRow) -> Placed:
    """Each figure with its path, by the row that has it and by its quantity."""
    found: Placed = {}

    def put(row: EvaluatedRow, figures: Figures, path: str) -> None:
        for name, figure in figures.items():
            if name in row.given:
                found[Ground(row, q.QUANTITIES[name])] = (f"{path}.{name}", figure)

    whole, *lines = root.rows[Scope.LINE]
    put(root, case.figures, "figures")
    put(whole, case.figures, "figures")
    for index, (row, line) in enumerate(zip(lines, case.lines, strict=True)):
        put(row, case.figures, "figures")
        put(row, line.figures, f"lines[{index}].figures")
    for name, shape in ITEM_SHAPES.items():
        for index, row in enumerate(root.rows[shape.scope]):
            for key, figure in case.items.get(name, ())[index].figures.items():
                found[Ground(row, shape.figures[key])] = (f"{name}[{index}].{key}", figure)
    return found


def _sum(amounts: Iterator[Decimal]) -> Decimal:
    return reduce(CONTEXT.add, amounts, NOTHING)


def _dollars(amount: Decimal) -> str:
    return document_value(amount, q.gross_cost.unit)
