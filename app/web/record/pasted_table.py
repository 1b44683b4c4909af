"""A pasted table as cells that say which figure and which month they are for.

Nothing is judged here but where a cell belongs; what stands in it is read as in any form.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from app.engine.quantities import QUANTITIES
from app.intake.figure_names import find_figure
from app.language import say, say_count
from app.records.fiscal_year import FiscalYear
from app.records.table_totals import TableCell, place_name, told_totals
from app.web.record.figure_names import belongs_to
from app.web.record.pasted_rows import NotATableError, Row, read_rows
from app.web.record.period_names import NotARowName, RowPeriod, is_row_name, read_row_name


@dataclass(slots=True)
class Pasted:
    """All of a pasted table: its cells, what was left unread, and what is wrong with it."""

    cells: list[TableCell] = field(default_factory=list)
    unread: list[str] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)


def read_pasted(text: str, year: FiscalYear, shown: Sequence[str], known: Sequence[str]) -> Pasted:
    """The cells of a pasted table. Empty cells are passed over.

    `shown` are the figures in the order of the page, which columns without headings follow;
    `known` all figures that a heading may name.
    """
    pasted = Pasted()
    try:
        rows: Sequence[Row] = read_rows(text)
    except NotATableError as wrong:
        pasted.problems.append(str(wrong))
        return pasted
    rows = _without_titles(rows, year, pasted)
    if not rows:
        return pasted
    if _has_months_across(rows, year, known):
        _read_across(rows, year, known, pasted)
    else:
        _read_down(rows, year, shown, known, pasted)
    return pasted


def _without_titles(rows: Sequence[Row], year: FiscalYear, pasted: Pasted) -> Sequence[Row]:
    """The rows from the heading on: a title over the table stands in its first cell alone."""
    is_wide = any(any(row.cells[1:]) for row in rows)
    while is_wide and not any(rows[0].cells[1:]) and not is_row_name(rows[0].cells[0], year):
        pasted.unread.append(_unknown(rows[0].cells[0], rows[0].number, 1))
        rows = rows[1:]
    return rows


def _read_down(
    rows: Sequence[Row],
    year: FiscalYear,
    shown: Sequence[str],
    known: Sequence[str],
    pasted: Pasted,
) -> None:
    """Months one under another, figures side by side."""
    has_heading = not is_row_name(rows[0].cells[0], year)
    names = _named_columns(rows[0], known, pasted) if has_heading else [None, *shown]
    for row in rows[1:] if has_heading else rows:
        if len(row.cells) > len(names) and any(row.cells[len(names) :]):
            pasted.problems.append(_too_wide(row, len(names)))
            continue
        period = _row_period(row.cells[0], row.number, None, year, pasted)
        if period is None:
            continue
        for at, (name, cell) in enumerate(zip(names, row.cells, strict=False)):
            if name and cell:
                _add(pasted, TableCell(row.number, at + 1, name, period.month, cell))
    _drop_totals(rows, year, pasted)


def _named_columns(heading: Row, known: Sequence[str], pasted: Pasted) -> list[str | None]:
    names: list[str | None] = [None]
    for at, cell in enumerate(heading.cells[1:], start=2):
        name = find_figure(cell, known) if cell else None
        if name and name in names:
            pasted.problems.append(
                say(
                    "{place}: another column is called {figure} too. Keep one of them.",
                    place=place_name(heading.number, at),
                    figure=QUANTITIES[name].label,
                )
            )
            name = None
        elif cell and name is None:
            pasted.unread.append(_unknown(cell, heading.number, at))
        names.append(name)
    if not any(names):
        pasted.problems.append(_no_heading(heading, known))
    return names


def _has_months_across(rows: Sequence[Row], year: FiscalYear, known: Sequence[str]) -> bool:
    """Whether the months stand in the first row and the figures' names in the first column."""
    headings = [cell for cell in rows[0].cells[1:] if cell]
    named = [row for row in rows[1:] if row.cells[0] and find_figure(row.cells[0], known)]
    return bool(named and headings) and all(is_row_name(cell, year) for cell in headings)


def _read_across(
    rows: Sequence[Row], year: FiscalYear, known: Sequence[str], pasted: Pasted
) -> None:
    """Figures one under another, months side by side."""
    heading = rows[0]
    periods: list[RowPeriod | None] = [None]
    for at, cell in enumerate(heading.cells[1:], start=2):
        periods.append(_row_period(cell, heading.number, at, year, pasted) if cell else None)
    for row in rows[1:]:
        name = find_figure(row.cells[0], known) if row.cells[0] else None
        if name is None:
            pasted.unread.append(_unknown(row.cells[0], row.number, 1))
            continue
        if len(row.cells) > len(periods) and any(row.cells[len(periods) :]):
            pasted.problems.append(_too_wide(row, len(periods)))
            continue
        for at, (period, cell) in enumerate(zip(periods, row.cells, strict=False)):
            if period and cell:
                _add(pasted, TableCell(row.number, at + 1, name, period.month, cell))
    _drop_totals(rows, year, pasted, across=True)


def _row_period(
    text: str, row: int, column: int | None, year: FiscalYear, pasted: Pasted
) -> RowPeriod | None:
    try:
        return read_row_name(text, year)
    except NotARowName as wrong:
        pasted.problems.append(f"{place_name(row, column)}: {wrong}")
        return None


def _add(pasted: Pasted, cell: TableCell) -> None:
    """Add a cell unless the table has one for the same figure and month already."""
    for other in pasted.cells:
        if (other.name, other.month) == (cell.name, cell.month):
            pasted.problems.append(
                say(
                    "{place}: {other} is for the same month. Keep one of them.",
                    place=cell.place,
                    other=other.place,
                )
            )
            return
    pasted.cells.append(cell)


def _drop_totals(
    rows: Sequence[Row], year: FiscalYear, pasted: Pasted, *, across: bool = False
) -> None:
    """Leave out a row called Total where the months it sums up stand in the same table, and tell
    whether they add up to it."""
    by_month = {cell.name for cell in pasted.cells if cell.month}
    names = rows[0].cells if across else [row.cells[0] for row in rows]
    numbers = range(1, len(names) + 1) if across else [row.number for row in rows]
    totals = {n for n, name in zip(numbers, names, strict=True) if _is_total(name, year)}
    in_totals = [c for c in pasted.cells if (c.column if across else c.row) in totals]
    dropped = [cell for cell in in_totals if cell.name in by_month]
    pasted.cells = [cell for cell in pasted.cells if cell not in dropped]
    is_whole = not pasted.problems
    pasted.unread += told_totals(dropped, pasted.cells, year, is_whole=is_whole)


def _is_total(name: str, year: FiscalYear) -> bool:
    try:
        return read_row_name(name, year).is_total
    except NotARowName:
        return False


def _unknown(text: str, row: int, column: int) -> str:
    if page := belongs_to(text):
        return say(
            "{place}: “{typed}” belongs to “{page}”, for the whole county and year; it was not "
            "read.",
            place=place_name(row, column),
            typed=text[:60],
            page=page,
        )
    return say(
        "{place}: “{typed}” is no figure that can be pasted here; it was not read.",
        place=place_name(row, column),
        typed=text[:60],
    )


def _no_heading(heading: Row, known: Sequence[str]) -> str:
    labels = ", ".join(QUANTITIES[name].label for name in known)
    return say(
        "{place}: no heading names a figure. Use one of: {labels}.",
        place=place_name(heading.number),
        labels=labels,
    )


def _too_wide(row: Row, width: int) -> str:
    told = say_count(
        "{place} has {count} cell, but the table has {width} columns.",
        "{place} has {count} cells, but the table has {width} columns.",
        len(row.cells),
        place=place_name(row.number),
        count=len(row.cells),
        width=width,
    )
    advice = say(
        "If a comma stands inside a number, put the number in quotation marks or take the comma "
        "out."
    )
    return f"{told} {advice}"
