"""A whole file of Texas reports: no county's month twice."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from typing import BinaryIO

from app.intake.decoding import decoded_lines
from app.intake.problems import RowProblem
from app.intake.texas_flags import Flag
from app.intake.texas_reports import TexasRow, read_texas_reports

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
            message = f"repeats row {first.row_number}, figure for figure; counted once"
        else:
            message = (
                f"differs from row {first.row_number}, which reports the same county and month; "
                f"row {first.row_number} is shown, and marked as not to be used"
            )
            self.rows[key] = dataclasses.replace(first, flag=Flag.TWO_REPORTS)
        self.problems.append(RowProblem(row.row_number, "", message))


def read_texas_file(file: BinaryIO, on_row: Callable[[], object]) -> TexasFile:
    """Read the file to its end, calling `on_row` after each row or problem.

    Raises UnreadableFileError where it is not text or its heading lacks a column.
    """
    read = TexasFile()
    seen = 1
    with decoded_lines(file) as lines:
        for found in read_texas_reports(lines):
            if isinstance(found, TexasRow):
                read.add(found)
            else:
                read.problems.append(found)
            if found.row_number > seen:
                seen = found.row_number
                read.rows_read += 1
            on_row()
    return read


def _figures(row: TexasRow) -> tuple[object, ...]:
    return row.people, row.days, row.reported_cost
