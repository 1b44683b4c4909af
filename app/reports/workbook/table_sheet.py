"""A list as a sheet: a row each, figures first, then results as formulas, totals below."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from app.engine.cells import Held
from app.engine.evaluation import EvaluatedRow
from app.engine.figure import Figure
from app.engine.quantity import Quantity
from app.engine.readings.working import text, working
from app.language import say
from app.reports.workbook.book import Cell, Look, Place, Sheet
from app.reports.workbook.citing import Citations, grade_words, notes
from app.reports.workbook.contents import column, content
from app.reports.workbook.formats import DAY, UNITS
from app.reports.workbook.plan import TABLE_FIRST, Kind, Plan
from app.reports.workbook.tables import Lead, Table
from app.reports.workbook.working_sheet import KINDS

_LEAD_WIDTHS, _COLUMN_WIDTH = (30, 22, 22), 16
_HEAD = TABLE_FIRST - 3


def table_sheet(plan: Plan, table: Table, citations: Citations) -> Sheet:
    """The sheet of one list, laid out as planned."""
    grounds = _grounds(plan, table, citations)
    sheet = Sheet(
        plan.names[table.key],
        widths=(
            *_LEAD_WIDTHS[: len(table.headings)],
            *(_COLUMN_WIDTH for _ in table.columns),
            *(ground.width for ground in grounds),
        ),
        frozen=(TABLE_FIRST, 1),
        repeated=(_HEAD, TABLE_FIRST - 1),
    )
    sheet.ruled.append((TABLE_FIRST, TABLE_FIRST + len(table.rows) - 1))
    sheet.put_texts(0, "title", [sheet.name])
    sheet.put_wide(1, table.note)
    _put_heads(sheet, plan, table, [ground.heading for ground in grounds])
    for down, lead in enumerate(table.leads):
        _put_leads(sheet, TABLE_FIRST + down, lead)
    for across, quantity in enumerate(table.columns, start=len(table.headings)):
        for at, cell in column(plan, table, quantity):
            sheet.put(at, across, cell)
    for across, ground in enumerate(grounds, start=len(table.headings) + len(table.columns)):
        for at, told in enumerate(ground.texts, start=TABLE_FIRST):
            sheet.put_texts(at, "text", [told], across)
    if table.feet:
        _put_feet(sheet, plan, table)
    return sheet


def _put_heads(sheet: Sheet, plan: Plan, table: Table, last: Sequence[str]) -> None:
    """Three rows: the name of each column, its unit, and what its cells hold."""
    numbers = range(len(table.headings), len(table.headings) + len(table.columns))
    names = [each.label for each in table.columns]
    sheet.put_heads(_HEAD, [*table.headings, *names, *last], numbers)
    units = [UNITS[each.unit.name] for each in table.columns]
    kinds = [KINDS[_kind_of(plan, each).value] for each in table.columns]
    sheet.put_texts(_HEAD + 1, "subhead", units, numbers.start)
    sheet.put_texts(_HEAD + 2, "subhead", kinds, numbers.start)
    sheet.ruled.append((_HEAD + 1, _HEAD + 2))


def _kind_of(plan: Plan, quantity: Quantity) -> Kind:
    """What a column is there for. A line that states no rate of its own takes the calculation's."""
    if quantity.given:
        return Kind.INPUT
    return Kind.RESULT if quantity in plan.root.compiled.method.formulas else Kind.FACT


def _put_leads(sheet: Sheet, row: int, lead: Lead) -> None:
    for across, each in enumerate(lead):
        if isinstance(each, date):
            sheet.put(row, across, Cell(Look("day", DAY), day=each))
        else:
            sheet.put_texts(row, "text" if across else "label", [each], across)


@dataclass(frozen=True, slots=True)
class _Ground:
    """A column of words behind the figures; one that no row has words for is left out."""

    heading: str
    width: int
    texts: tuple[str, ...]


def _grounds(plan: Plan, table: Table, citations: Citations) -> tuple[_Ground, ...]:
    """The working of each row's result, and who says so of its figures."""
    by_row: dict[EvaluatedRow, list[Figure]] = {row: [] for row in table.rows}
    for cell, placed in plan.figures.items():
        if cell.row in by_row:
            by_row[cell.row].append(placed.figure)
    figures = list(by_row.values())
    found = (
        _Ground(
            say("Working, as saved"), 48, tuple(_working(table.results, row) for row in table.rows)
        ),
        _Ground(say("Source"), 24, tuple(map(citations.of_figures, figures))),
        _Ground(say("Grade"), 30, tuple(map(grade_words, figures))),
        _Ground(say("Note"), 26, tuple(map(notes, figures))),
    )
    return tuple(ground for ground in found if any(ground.texts))


def _working(results: Iterable[Quantity], row: EvaluatedRow) -> str:
    worked = (text(working(each, row)) for each in results if row.value(each) is not None)
    return next(worked, "")


def _put_feet(sheet: Sheet, plan: Plan, table: Table) -> None:
    at = TABLE_FIRST + len(table.rows)
    sheet.put_texts(at, "strong", [say("Total")])
    for across in range(1, len(table.headings)):
        sheet.put(at, across, Cell(Look("strong")))
    for across, quantity in enumerate(table.columns, start=len(table.headings)):
        if quantity in table.feet:
            cell = Held(plan.root, quantity, is_total=True)
            place = Place(sheet.name, at, across)
            sheet.put(at, across, content(plan, cell, place, "strong"))
        else:
            sheet.put(at, across, Cell(Look("strong")))
