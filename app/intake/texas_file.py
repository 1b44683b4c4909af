"""A whole file of Texas reports: no county's month twice."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from typing import BinaryIO

from app.intake.problems import RowProblem
from app.intake.sheets import Progress, opened_sheets, unheard
from app.intake.sheets.progress import ROWS_BETWEEN
from app.intake.texas_flags import Flag
from app.intake.texas_reports import TexasRow, find_texas_table, read_texas_reports
from app.language import say

Key = tuple[str, str, date]


@dataclass(slots=True)
class TexasFile:
    """What a file held: one row a county, facility and month, and every problem by row."""

    rows: dict[Key, TexasRow] = field(default_factory=dict)
    problems: list[RowProblem] = field(default_factory=list)
    rows_read: int = 0

    @property
    def rows_refused(self) -> int:
        """Rows with at least one problem that kept them out."""
        return len({problem.row_number for problem in self.problems if problem.refused})

    def add(self, row: TexasRow) -> None:
        """Take a row in. A month reported twice is never silently one or the other."""
        key = (row.county_fips, row.facility, row.month)
        first = self.rows.setdefault(key, row)
        if first is row:
            return
        if _figures(first) == _figures(row):
            message = say(
                "repeats row {row}, figure for figure; counted once", row=first.row_number
            )
        else:
            message = say(
                "differs from row {row}, which reports the same county and month; row {row} is "
                "shown, and marked as not to be used",
                row=first.row_number,
            )
            self.rows[key] = dataclasses.replace(first, flag=Flag.TWO_REPORTS)
        self.problems.append(RowProblem(row.row_number, "", message))


def read_texas_file(
    file: BinaryIO, on_row: Callable[[], object], on_progress: Progress = unheard
) -> TexasFile:
    """Read the file to its end, in any format, calling `on_row` after each row or problem.

    Raises UnreadableFileError where it is no table or its heading lacks a column.
    """
    read = TexasFile()
    with opened_sheets(file) as sheets:
        table = find_texas_table(sheets)
        seen = table.header_row
        for found in read_texas_reports(table):
            if isinstance(found, TexasRow):
                read.add(found)
            else:
                read.problems.append(found)
            if found.row_number > seen:
                seen = found.row_number
                read.rows_read += 1
                if not read.rows_read % ROWS_BETWEEN:
                    on_progress(read.rows_read, table.share_read())
            on_row()
    on_progress(read.rows_read, 1.0)
    return read


def _figures(row: TexasRow) -> tuple[object, ...]:
    return row.people, row.days, row.reported_cost
