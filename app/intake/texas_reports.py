"""The monthly reports Texas jails file on people with a federal immigration detainer.

Counties report to the Texas Commission on Jail Standards under Government Code 511.0101. The
year and month of a row are those of filing: its days belong to the month before.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from functools import partial
from typing import NamedTuple, TypeVar

from app.engine.arithmetic import to_cents
from app.intake.amounts import read_amount
from app.intake.problems import BadCellError, RowProblem
from app.intake.sheets import FoundTable, Sheet, find_table
from app.intake.texas_flags import Flag, flag_of
from app.intake.texas_months import month_before, read_month, read_year
from app.intake.texas_places import TexasPlaces
from app.intake.texas_rows import (
    COST,
    COUNTY,
    DAYS,
    MEANINGS,
    MONTH,
    NEEDED,
    PEOPLE,
    YEAR,
    TexasCells,
    read_rows,
)

read_people = partial(read_amount, most=Decimal(100_000), decimals=0)
read_days = partial(read_amount, most=Decimal(3_100_000), decimals=4)
read_cost = partial(read_amount, most=Decimal(1_000_000_000))

Value = TypeVar("Value")


@dataclass(frozen=True, slots=True)
class TexasRow:
    """One county's (or facility's) report for one month.

    `days` are person-days in `month`, the month before `filed_month`; both months are given by
    their first day. `reported_cost` is in dollars and cents.
    """

    row_number: int
    county_fips: str
    facility: str
    filed_month: date
    month: date
    people: int
    days: Decimal
    reported_cost: Decimal
    flag: Flag | None


class _Figures(NamedTuple):
    people: int
    days: Decimal
    reported_cost: Decimal


@dataclass(slots=True)
class _Cells:
    """One row's cells while they are read: what is wrong with any of them is kept."""

    row: TexasCells
    problems: list[RowProblem] = field(default_factory=list)

    def read(self, column: str, reader: Callable[[str], Value]) -> Value | None:
        try:
            return reader(self.row.cells[column])
        except BadCellError as bad:
            self.problems.append(RowProblem(self.row.row_number, column, str(bad)))
            return None

    def filed_month(self) -> date | None:
        year, month = self.read(YEAR, read_year), self.read(MONTH, read_month)
        return None if year is None or month is None else date(year, month, 1)

    def figures(self) -> _Figures | None:
        people = self.read(PEOPLE, read_people)
        days, cost = self.read(DAYS, read_days), self.read(COST, read_cost)
        if people is None or days is None or cost is None:
            return None
        return _Figures(int(people), days, to_cents(cost))


def find_texas_table(sheets: Sequence[Sheet]) -> FoundTable:
    """The table with the six columns. Raises UnreadableFileError where one of them is lacking."""
    return find_table(sheets, MEANINGS, NEEDED)


def read_texas_reports(
    table: FoundTable, places: TexasPlaces | None = None
) -> Iterator[TexasRow | RowProblem]:
    """Each row of the table as figures, or as everything that is wrong with it.

    Rows are numbered as in a spreadsheet.
    """
    known_places = places or TexasPlaces()
    for row in read_rows(table):
        if isinstance(row, RowProblem):
            yield row
        else:
            yield from _read_row(_Cells(row), known_places)


def _read_row(cells: _Cells, places: TexasPlaces) -> Iterator[TexasRow | RowProblem]:
    place, filed = cells.read(COUNTY, places.find), cells.filed_month()
    figures = cells.figures()
    if place is None or filed is None or figures is None:
        yield from cells.problems
        return
    yield TexasRow(
        row_number=cells.row.row_number,
        county_fips=place.county_fips,
        facility=place.facility,
        filed_month=filed,
        month=month_before(filed),
        people=figures.people,
        days=figures.days,
        reported_cost=figures.reported_cost,
        flag=flag_of(*figures),
    )
