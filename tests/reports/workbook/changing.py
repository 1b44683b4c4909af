"""Figures of a case changed: in the cells of its workbook, and in the case itself."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from decimal import Decimal

from app.engine import Statement, calculate
from app.engine.case.model import Case, Figures, Item, Severity
from app.engine.case.placed import Placed
from app.engine.case.replacing import with_figures
from app.engine.figure import Figure
from app.reports.workbook.book import Place, letters
from app.reports.workbook.plan import planned
from tests.reports.workbook.cases import made
from tests.reports.workbook.reading import edited

Numbers = Mapping[str, Decimal]


@dataclass(frozen=True)
class Change:
    """A workbook, the same with other numbers in its cells, and that of the case with them."""

    before: bytes
    edited: bytes
    wanted: bytes


def changed(statement: Statement, path: str = "") -> Change:
    """The figure at `path`, or every figure, with another number in it.

    A figure of 0 stays: with any other, more may be known than before.
    """
    plan = planned(statement)
    places = {
        placed: plan.place(cell)
        for cell, placed in plan.figures.items()
        if placed.figure.likely and path in ("", placed.path)
    }
    numbers = {placed.path: _another(at, placed) for at, placed in enumerate(places)}
    after = calculate(_with(statement.case, numbers), statement.facts, statement.method_version)
    # Percentiles and floor stay as they were saved: without them the two are alike all over.
    before = cells = made(statement, has_analysis=False)
    for placed, place in places.items():
        cells = edited(cells, _address(place), f"{numbers[placed.path]:f}")
    return Change(before, cells, made(after, has_analysis=False))


def _another(at: int, placed: Placed) -> Decimal:
    """Another number for a figure: less of a share, more of anything else, no two alike."""
    likely, part = placed.figure.likely, Decimal(at % 17 + 3) / 100
    if placed.quantity.unit.style == "share":
        return likely * (1 - part)
    return likely * (1 + part) + Decimal("0.01")


def _address(place: Place) -> tuple[str, str]:
    return place.sheet, f"{letters(place.column)}{place.row + 1}"


def _with(case: Case, numbers: Numbers) -> Case:
    def change(path: str, figure: Figure) -> Figure:
        return replace(figure, likely=numbers.get(path, figure.likely))

    found = with_figures(case, change)
    if found.exposure:
        figures = _replaced(found.exposure.figures, "exposure", numbers)
        found = replace(found, exposure=Item(figures))
    if found.severity:
        people = _replaced(found.severity.people, "severity.people", numbers)
        days = _replaced(found.severity.days, "severity.days", numbers)
        found = replace(found, severity=Severity(found.severity.basis, people, days))
    return found


def _replaced(figures: Figures, path: str, numbers: Numbers) -> Figures:
    return {
        key: replace(figure, likely=numbers.get(f"{path}.{key}", figure.likely))
        for key, figure in figures.items()
    }
