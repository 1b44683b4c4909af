"""The Working sheet: every figure, fact and result of the calculation, a row each."""

from __future__ import annotations

from app.engine.cells import Held
from app.engine.readings.working import text, working
from app.language import Words, say
from app.reports.workbook.book import Place, Sheet
from app.reports.workbook.citing import Citations, grade_words, notes
from app.reports.workbook.contents import content
from app.reports.workbook.formats import UNITS
from app.reports.workbook.names import WORKING
from app.reports.workbook.plan import FIGURE_COLUMN, WORKING_FIRST, Kind, Plan

KINDS = Words({"input": "input", "fact": "fact", "result": "result"})
_WIDTHS = (40, 12, 18, 19, 48, 24, 30, 26)
_STRONG = ("gross_cost", "reimbursements", "net_cost")


def working_sheet(plan: Plan, citations: Citations) -> Sheet:
    """The sheet, laid out as planned."""
    name = plan.names[WORKING]
    sheet = Sheet(
        name,
        _WIDTHS,
        frozen=(WORKING_FIRST, 1),
        repeated=(WORKING_FIRST - 1, WORKING_FIRST - 1),
    )
    sheet.put_texts(0, "title", [name])
    sheet.put_wide(1, _how_to())
    sheet.put_heads(WORKING_FIRST - 1, _headings(), numbers=[FIGURE_COLUMN])
    at = WORKING_FIRST
    for section in plan.sections:
        sheet.put_band(at, "section", section.title)
        sheet.ruled.append((at + 1, at + len(section.cells)))
        for offset, cell in enumerate(section.cells, start=1):
            _put_row(plan, citations, sheet, at + offset, cell)
        at += len(section.cells) + 1
    return sheet


def _how_to() -> str:
    return say(
        "Shaded cells marked “input” can be changed: every result is a formula and is worked out "
        "again."
    )


def _headings() -> tuple[str, ...]:
    return (
        say("Name"),
        say("Kind"),
        say("Figure"),
        say("Unit"),
        say("Working, as saved"),
        say("Source"),
        say("Grade"),
        say("Note"),
    )


def _put_row(plan: Plan, citations: Citations, sheet: Sheet, row: int, cell: Held) -> None:
    kind, placed = plan.kind(cell), plan.figures.get(cell)
    figures = [placed.figure] if placed else []
    is_strong = cell.quantity.name in _STRONG
    label, plain = ("strong", "strong") if is_strong else ("label", "text")
    place = Place(sheet.name, row, FIGURE_COLUMN)
    sheet.put_texts(row, label, [_label(plan, cell)])
    sheet.put_texts(row, plain, [KINDS[kind.value]], column=1)
    sheet.put(row, FIGURE_COLUMN, content(plan, cell, place, "strong" if is_strong else ""))
    sheet.put_texts(row, "unit", [UNITS[cell.quantity.unit.name]], column=FIGURE_COLUMN + 1)
    sheet.put_texts(
        row,
        plain,
        (
            "" if kind is not Kind.RESULT else text(working(cell.quantity, cell.row)),
            citations.of_fact(cell.quantity.name)
            if kind is Kind.FACT
            else citations.of_figures(figures),
            grade_words(figures),
            notes(figures),
        ),
        column=FIGURE_COLUMN + 2,
    )


def _label(plan: Plan, cell: Held) -> str:
    """The quantity's label; of two cells of one quantity it says which is the lines'."""
    if not cell.is_total or plan.shared(cell) not in plan.places:
        return cell.quantity.label
    return say("{label}: all lines", label=cell.quantity.label)
