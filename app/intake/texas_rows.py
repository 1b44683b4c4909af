"""The rows of a file of Texas reports, in any format, with the six columns of the report."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from app.intake.person_guard import safe_heading
from app.intake.problems import BadRowError, RowProblem
from app.intake.sheets import FoundTable, Row, text_of
from app.language import say

COUNTY, YEAR, MONTH = "county", "year", "month"
PEOPLE, DAYS, COST = "num_of_inmates", "num_of_inmate_days", "cost_in_dollars"
MEANINGS: Mapping[str, Sequence[str]] = {
    COUNTY: (COUNTY, "county name"),
    YEAR: (YEAR,),
    MONTH: (MONTH,),
    PEOPLE: (PEOPLE, "number of inmates", "inmates"),
    DAYS: (DAYS, "number of inmate days", "inmate days"),
    COST: (COST, "cost in $", "cost"),
}
NEEDED = tuple(MEANINGS)
MOST_NAMED = 5


@dataclass(frozen=True, slots=True)
class TexasCells:
    """The texts of one row by the name of their column."""

    row_number: int
    cells: Mapping[str, str]


def read_rows(table: FoundTable) -> Iterator[TexasCells | RowProblem]:
    """Each row below the heading with only the six columns, or what keeps it from being read.

    Rows are numbered as in a spreadsheet. Blank rows are passed over.
    """
    unread = _unread(table)
    if unread:
        yield RowProblem(table.header_row, "", _not_read(unread), refused=False)
    row_number = table.header_row
    while True:
        row_number += 1
        try:
            row = next(table.rows)
        except StopIteration:
            return
        except BadRowError as error:
            yield RowProblem(row_number, "", error.message)
            continue
        if any(not isinstance(cell, str) or cell.strip() for cell in row):
            yield _named(row_number, row, table)


def _named(row_number: int, row: Row, table: FoundTable) -> TexasCells | RowProblem:
    width = len(table.headings)
    cells = list(map(text_of, row))
    while len(cells) > width and not cells[-1].strip():
        cells.pop()
    if len(cells) != width:
        message = say(
            "the row has {cells} cells where the heading has {width}", cells=len(cells), width=width
        )
        return RowProblem(row_number, "", message)
    return TexasCells(row_number, {name: cells[at] for name, at in table.columns.items()})


def _unread(table: FoundTable) -> list[str]:
    read = set(table.columns.values())
    return [
        safe_heading(heading, at + 1, is_certain=True)
        for at, heading in enumerate(table.headings)
        if heading and at not in read
    ]


def _not_read(names: Sequence[str]) -> str:
    shown = ", ".join(f"“{name}”" for name in names[:MOST_NAMED])
    more = len(names) - MOST_NAMED
    if more > 0:
        return say(
            "columns not needed and not read: {names} and {more} more", names=shown, more=more
        )
    return say("columns not needed and not read: {names}", names=shown)
