"""The cells of a calculation written out as a spreadsheet: what stands in each, and where it is.

A cell holds one quantity in one row, or its total over rows. Every formula finds its figures
through `held`, so that a workbook adds up the very rows that the statement adds up.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from app.engine import quantities as q
from app.engine.case.model import Case
from app.engine.case.placed import Placed, placed_figures
from app.engine.case.shapes import ITEM_SHAPES
from app.engine.evaluation import EvaluatedRow
from app.engine.method import METHODS
from app.engine.quantity import Quantity, Scope
from app.engine.readings.spreadsheet import spreadsheet


class Held(NamedTuple):
    """The cell of a quantity: its value in `row`, or its total over `row.rows_of(quantity)`."""

    row: EvaluatedRow
    quantity: Quantity
    is_total: bool = False


def held(quantity: Quantity, row: EvaluatedRow, is_total: bool = False) -> Held:
    """Where a formula of `row` finds a quantity: in the row itself, above it, or as a total.

    A total over the calculation as one part of itself is that part's own value.
    """
    if not is_total and quantity.scope is row.scope:
        return Held(row, quantity)
    root = row.parent or row
    if quantity.scope is root.scope:
        return Held(root, quantity)
    rows = root.rows_of(quantity)
    if quantity.scope is Scope.LINE and rows[0] is root.rows[Scope.LINE][0]:
        return Held(rows[0], quantity)
    return Held(root, quantity, is_total=True)


def operands(quantity: Quantity, row: EvaluatedRow) -> tuple[Held, ...]:
    """The cells that a result's formula in `row` refers to, by the way that was taken there."""
    formula = row.formula(quantity)
    if formula is None:
        return ()
    found: list[Held] = []

    def note(quantity: Quantity, is_total: bool) -> str:
        found.append(held(quantity, row, is_total))
        return ""

    spreadsheet(formula, row, note)
    return tuple(dict.fromkeys(found))


def entered(case: Case, root: EvaluatedRow) -> Iterator[tuple[EvaluatedRow, Placed]]:
    """Each figure of the case with the row it was entered in, in the order of the case format.

    A figure that lines share stands once, in the calculation's part of them. Figures of policies
    are left out: no formula of this calculation takes them.
    """
    lines = root.rows[Scope.LINE]
    rows = {f"lines[{index}].figures": row for index, row in enumerate(lines[1:])}
    for name, shape in ITEM_SHAPES.items():
        rows |= {f"{name}[{index}]": row for index, row in enumerate(root.rows[shape.scope])}
    if case.exposure:
        rows["exposure"] = root.rows[Scope.EXPOSURE][0]
    classes = case.severity.classes if case.severity else ()
    by_class = dict(zip(classes, root.rows.get(Scope.SEVERITY, ()), strict=True))
    for placed in placed_figures(case):
        match placed.quantity.scope:
            case Scope.POLICY:
                continue
            case Scope.SEVERITY:
                row = by_class[placed.where]
            case scope:
                whole = lines[0] if scope is Scope.LINE else root
                row = rows.get(placed.path.rpartition(".")[0], whole)
        yield row, placed


@cache
def only_under_a_policy(version: str) -> frozenset[Quantity]:
    """The results of a method version that say something only where a policy is compared."""
    found = {q.fewer_beds}
    for quantity, formula in METHODS[version].formulas.items():
        if not found.isdisjoint(formula.walk()):
            found.add(quantity)
    return frozenset(found)
