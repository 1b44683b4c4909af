"""Which quantities stand on the Working sheet, section by section, in reading order."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from app.engine import Statement, method
from app.engine import quantities as q
from app.engine.case.placed import Placed
from app.engine.cells import Held, held, only_under_a_policy, operands
from app.engine.definitions import not_comparable
from app.engine.evaluation import EvaluatedRow
from app.engine.known_facts import FACTS
from app.engine.quantities import QUANTITIES
from app.engine.quantity import Quantity, Scope
from app.language import marked, say

GROSS = {q.gross_cost: method.MONEY[q.gross_cost]}
NET = {result: formula for result, formula in method.MONEY.items() if result not in GROSS}
_SECTIONS = (
    (marked("The cost of a jail day"), method.DAILY_COST),
    (marked("The funnel: from booking to ICE"), method.FUNNEL),
    (marked("Days, by definition"), method.DAYS),
    (marked("Cost lines, up to the gross cost"), method.DETENTION | method.ADDED_COST | GROSS),
    (marked("Money received, down to the net cost"), NET),
    (marked("In the county’s terms"), method.COUNTY_TERMS),
    (marked("Looking ahead"), method.PROJECTION),
    (marked("Cost that changes in steps"), method.STEPS),
    (marked("Legal exposure, beside the total"), method.EXPOSURE),
)
_HERE = (Scope.CALCULATION, Scope.LINE, Scope.EXPOSURE)


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and the cells under it."""

    title: str
    cells: tuple[Held, ...]


def working_sections(statement: Statement, figures: Mapping[Held, Placed]) -> tuple[Section, ...]:
    """Figures entered, facts filled in, what lines add up to, then the results by section.

    `figures` are those of the case by their cells.
    """
    found = (
        Section(say("Figures entered"), tuple(_of_the_whole(figures))),
        Section(say("Facts filled in"), tuple(_facts(statement))),
        Section(say("Figures of the lines, added up"), tuple(_added_up(statement.root))),
        *_results(statement),
    )
    return tuple(section for section in found if section.cells)


def _of_the_whole(figures: Mapping[Held, Placed]) -> Iterator[Held]:
    for cell, placed in figures.items():
        if placed.path.startswith(("figures.", "exposure.")):
            yield cell


def _facts(statement: Statement) -> Iterator[Held]:
    root = statement.root
    for quantity in FACTS:
        row = root.rows[Scope.LINE][0] if quantity.scope is Scope.LINE else root
        if row.value(quantity) is not None and quantity.name not in statement.case.figures:
            yield Held(row, quantity)


def _added_up(root: EvaluatedRow) -> Iterator[Held]:
    for quantity in QUANTITIES.values():
        if quantity.given and quantity.adds_up and quantity.scope is Scope.LINE:
            found = held(quantity, root)
            if found.is_total and root.total(quantity) is not None:
                yield found


def _results(statement: Statement) -> Iterator[Section]:
    """The results of the method in its own order. One that a later version adds comes last."""
    formulas = statement.root.compiled.method.formulas
    left_out = not_comparable(statement.case, statement.root)
    left_out |= only_under_a_policy(statement.method_version)
    shown = [each for each in formulas if each.scope in _HERE and each not in left_out]
    cells = {each: tuple(_cells_of(each, statement.root)) for each in shown}
    for cell in _needed_besides(cells, statement.root):
        cells[cell.quantity] = (*cells.get(cell.quantity, ()), cell)
    titled = {quantity: title for title, section in _SECTIONS for quantity in section}
    by_title: dict[str, list[Held]] = {title: [] for title, _ in _SECTIONS}
    for quantity in (each for each in formulas if each in cells):
        title = titled.get(quantity, marked("Other results"))
        by_title.setdefault(title, []).extend(cells[quantity])
    for title, found in by_title.items():
        yield Section(say(title), tuple(found))


def _cells_of(quantity: Quantity, root: EvaluatedRow) -> Iterator[Held]:
    rows = root.rows.get(quantity.scope, ()) if quantity.scope is Scope.EXPOSURE else (root,)
    for row in rows:
        found = held(quantity, row)
        if row.value(quantity) is not None:
            yield found


def _needed_besides(
    cells: Mapping[Quantity, tuple[Held, ...]], root: EvaluatedRow
) -> Iterator[Held]:
    """Results of the calculation as one part that others here rest on, though lines have their own.

    A jail's lines may state their own daily cost, while the holds are known for all jails at once.
    """
    known = {cell for found in cells.values() for cell in found}
    waiting = [cell for cell in known if not cell.is_total]
    whole = root.rows[Scope.LINE][0]
    while waiting:
        cell = waiting.pop()
        for below in operands(cell.quantity, cell.row):
            if below not in known and below.row is whole and below.quantity.scope is Scope.LINE:
                known.add(below)
                waiting.append(below)
                if not below.quantity.given and whole.formula(below.quantity) is not None:
                    yield below
