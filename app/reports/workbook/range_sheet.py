"""The Range sheet: figures with a low and a high, percentiles of the results, the floor."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from app.engine import quantities as q
from app.engine.case.placed import Placed
from app.engine.cells import Held, held
from app.engine.quantities import QUANTITIES
from app.language import say
from app.reports.content.floor import Floor
from app.reports.content.how_sure import HowSure
from app.reports.content.spread import Spread
from app.reports.workbook.book import Place, Sheet
from app.reports.workbook.contents import reference
from app.reports.workbook.formats import UNITS, number_format, rough_format
from app.reports.workbook.names import RANGE
from app.reports.workbook.page import Page
from app.reports.workbook.plan import Plan

Shown = tuple[Place, Decimal]
_WIDTHS = (40, 30, 17, 17, 17, 17, 18)
_LOW, _MIDDLE, _HIGH, _NOW, _UNIT = range(2, 7)


@dataclass(frozen=True)
class Range:
    """The sheet, and where the summary finds the net cost's percentiles and the floor."""

    sheet: Sheet
    percentiles: tuple[Shown, ...] = ()
    floor: Shown | None = None


def range_sheet(plan: Plan, sure: HowSure | None) -> Range:
    """The sheet. Where nothing was worked out it has only the figures entered with a range."""
    sheet = Sheet(plan.names[RANGE], _WIDTHS, frozen=(2, 1))
    page = Page(sheet, sheet.name)
    _put_figures(page, plan)
    if sure is None:
        return Range(sheet)
    percentiles = _put_results(page, plan, sure)
    return Range(sheet, percentiles, _put_floor(page, sure.floor))


def _put_figures(page: Page, plan: Plan) -> None:
    ranged = {
        cell: placed
        for cell, placed in plan.figures.items()
        if placed.figure.low is not None or placed.figure.high is not None
    }
    page.section(say("Figures with a range"))
    if not ranged:
        page.sentence(say("No figure was entered with a low and a high."))
        return
    page.sentence(say("The likely value is the one in use, as it stands now."))
    headings = (say("Figure"), say("Where"), say("Low"), say("Likely"), say("High"), "")
    page.heads([*headings, say("Unit")], numbers=range(_LOW, _UNIT))
    page.rule(len(ranged))
    for cell, placed in ranged.items():
        _put_figure(page, plan, cell, placed)


def _put_figure(page: Page, plan: Plan, cell: Held, placed: Placed) -> None:
    figure, unit = placed.figure, cell.quantity.unit
    number = number_format(cell.quantity, figure.likely, is_given=True)
    page.put_number(_LOW, figure.low, number)
    page.put(_MIDDLE, reference(plan, cell, page.sheet.name))
    page.put_number(_HIGH, figure.high, number)
    page.sheet.put_texts(page.at, "unit", [UNITS[unit.name]], column=_UNIT)
    page.row("label", [cell.quantity.label, placed.where], rest="text")


def _put_results(page: Page, plan: Plan, sure: HowSure) -> tuple[Shown, ...]:
    """Each result that the draws move. Returns the percentiles of the net cost."""
    page.section(say("Range of the results"))
    page.sentence(sure.range_sentence)
    wide = {name: found for name, found in sure.spreads.items() if found.is_wide}
    if not wide:
        return ()
    page.sentence(
        say(
            "Percentiles come from draws of the figures between low and high. They are numbers as "
            "saved, not formulas: they do not follow a cell that is changed."
        )
    )
    ends = (say("5th percentile"), say("50th percentile"), say("95th percentile"))
    headings = (say("Result"), "", *ends, say("As it stands now"), say("Unit"))
    page.heads(headings, numbers=range(_LOW, _UNIT))
    page.rule(len(wide))
    shown = {name: _put_result(page, plan, name, each) for name, each in wide.items()}
    return shown.get(q.net_cost.name, ())


def _put_result(page: Page, plan: Plan, name: str, found: Spread) -> tuple[Shown, ...]:
    quantity = QUANTITIES[name]
    cell, shown = held(quantity, plan.root), []
    for column, value in ((_LOW, found.low), (_MIDDLE, found.middle), (_HIGH, found.high)):
        shown.append((page.place(column), value))
        page.put_number(column, value, rough_format(quantity, value))
    if cell in plan.places:
        page.put(_NOW, reference(plan, cell, page.sheet.name))
    page.sheet.put_texts(page.at, "unit", [UNITS[quantity.unit.name]], column=_UNIT)
    page.row("label", [quantity.label, ""], rest="text")
    return tuple(shown)


def _put_floor(page: Page, floor: Floor) -> Shown | None:
    """The floor with the choices it takes, as saved; its sentence alone where there is none."""
    page.section(say("Floor"))
    page.sentence(floor.sentence)
    if floor.value is None:
        return None
    shown = (page.place(_LOW), floor.value)
    page.rule(1)
    page.put_number(_LOW, floor.value, number_format(q.net_cost, floor.value))
    page.row("label", [say("Floor of the net cost, as saved")])
    for told in (*floor.choices, *floor.working):
        page.sentence(told)
    return shown
