"""Counts the rows of a release as fast as they are read.

A release repeats itself: hundreds of thousands of rows hold a few thousand facilities and days. So
every different value is read once and looked up from then on, and what is done for each row is done
by loops inside Python and NumPy, for some hundred rows at a time.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import UTC, date, datetime, timedelta
from operator import itemgetter
from typing import Any, Generic, TypeVar

import numpy as np

from app.intake.amounts import MISSING
from app.intake.detainers.cells import (
    NO_MONTH,
    Cells,
    KeyCounts,
    Numbers,
    cell_keys,
    month_number,
)
from app.intake.detainers.columns import ReleaseColumns
from app.intake.detainers.facility import Facility, Labels
from app.intake.detainers.problem_list import ProblemList
from app.intake.detainers.repeats import RepeatsByPerson, is_marked
from app.intake.detainers.spellings import Spellings
from app.intake.problems import BadCellError
from app.intake.sheets import Cell, Row, is_redacted, read_day

# ICE began in March 2003. A day outside of what can be is no reason to lose the row.
EARLIEST = date(2003, 1, 1)
_BEFORE = EARLIEST.toordinal() - 1
NO_DAY, BAD_DAY, ODD_DAY = 0, -1, -2
# Values kept to be looked up; a column of moments would otherwise fill the memory.
MOST_REMEMBERED = 20_000
Read = TypeVar("Read")


class Remembered(dict[Any, Read], Generic[Read]):
    """Values by the cells they were read from; a new cell is read once."""

    def __init__(self, read: Callable[[Any], Read]) -> None:
        super().__init__()
        self._read = read

    def __missing__(self, cell: Any) -> Read:
        value = self[cell] = self._read(cell)
        return value

    def trim(self) -> None:
        """Forget everything where it has become too much."""
        if len(self) > MOST_REMEMBERED:
            self.clear()


class DetainerCounter:
    """Takes rows in, a block at a time; what it keeps hardly grows with the rows.

    Problems go to `problems`. Raises UnreadableFileError where a column holds what it cannot.
    """

    def __init__(self, columns: ReleaseColumns, headings: Sequence[str]) -> None:
        self.problems = ProblemList(headings[columns.date])
        self.rows_read = 0
        self._width = len(headings)
        self._columns = columns
        self._spellings = Spellings(columns, headings)
        tomorrow = datetime.now(UTC).date() + timedelta(days=1)
        self._months = np.array([NO_MONTH, *_months_until(tomorrow)], np.int64)
        self._date_of = itemgetter(columns.date)
        self._place_of, places = _picking(columns, {"name": "facility"}, Facility._fields)
        self._label_of, labels = _picking(columns, {}, Labels._fields)
        self._days: Remembered[int] = Remembered(self._read_day)
        self._places = Remembered(lambda cells: self._spellings.facility(places(cells)))
        self._labels = Remembered(lambda cells: self._spellings.labels(labels(cells)))
        self._marks: Remembered[bool] = Remembered(is_marked)
        self._counts, self._marked = KeyCounts(), KeyCounts()
        is_told = columns.person is not None and columns.duplicate is None
        self._by_person = RepeatsByPerson() if is_told else None

    @property
    def duplicates_by(self) -> str:
        """How repeats are told: "file", "person" or ""."""
        if self._columns.duplicate is not None:
            return "file"
        return "person" if self._by_person else ""

    def take(self, rows: Sequence[Row], first_number: int) -> None:
        """Count these rows, the first of which has this number in its sheet."""
        numbers: Sequence[int] = range(first_number, first_number + len(rows))
        if not {self._width}.issuperset(map(len, rows)):
            rows, numbers = self._whole(rows, first_number)
        days = _looked_up(self._days, map(self._date_of, rows), len(rows))
        if not days.all() or (days < 0).any():
            rows, days = self._dated(rows, days, numbers)
        self.rows_read += len(rows)
        places = _looked_up(self._places, map(self._place_of, rows), len(rows))
        labels = _looked_up(self._labels, map(self._label_of, rows), len(rows))
        keys = cell_keys(places, labels, self._months[days])
        self._counts.add(keys)
        if self._columns.duplicate is not None:
            marks = map(itemgetter(self._columns.duplicate), rows)
            self._marked.add(keys[_looked_up(self._marks, marks, len(rows)) > 0])
        elif self._by_person:
            persons = list(map(itemgetter(self._columns.person), rows))
            self._by_person.take(persons, places, days, keys)
        self._spellings.refuse_people()
        for remembered in (self._days, self._places, self._labels, self._marks):
            remembered.trim()

    def refuse_row(self, row_number: int, message: str) -> None:
        """Count a row that could not be read as refused."""
        self.rows_read += 1
        self.problems.refuse_row(row_number, message)

    def cells(self) -> Cells:
        """Everything counted so far."""
        self._spellings.refuse_people(at_the_end=True)
        if self._by_person:
            self._marked.add(self._by_person.keys())
        keys, numbers = self._counts.counted()
        marked, times = self._marked.counted()
        repeats = np.zeros(len(keys), np.int64)
        repeats[np.searchsorted(keys, marked)] = times
        facilities, labels = self._spellings.facilities, self._spellings.label_sets
        return Cells(tuple(facilities), tuple(labels), keys, numbers, repeats)

    def _read_day(self, cell: Cell) -> int:
        """A day counted from the first one; NO_DAY, BAD_DAY, or ODD_DAY where it cannot be."""
        if str(cell).strip().lower() in MISSING or is_redacted(cell):
            return NO_DAY
        try:
            when = read_day(cell)
        except BadCellError:
            return BAD_DAY
        number = when.toordinal() - _BEFORE
        return number if 0 < number < len(self._months) else ODD_DAY

    def _whole(self, rows: Sequence[Row], first_number: int) -> tuple[list[Row], list[int]]:
        """The rows that are as wide as the heading; blank ones are passed over."""
        kept: list[Row] = []
        numbers: list[int] = []
        for number, row in enumerate(rows, first_number):
            if len(row) > self._width and not any(row[self._width :]):
                row = row[: self._width]
            if len(row) == self._width:
                kept.append(row)
                numbers.append(number)
            elif any(row):
                self.rows_read += 1
                self.problems.refuse_width(number, len(row), self._width)
        return kept, numbers

    def _dated(
        self, rows: Sequence[Row], days: Numbers, numbers: Sequence[int]
    ) -> tuple[list[Row], Numbers]:
        """The rows that can be counted; those with a bad day are refused, odd ones remarked."""
        kept: list[Row] = []
        kept_on: list[int] = []
        for row, day, number in zip(rows, days.tolist(), numbers, strict=True):
            if day == BAD_DAY:
                self.rows_read += 1
                self.problems.refuse_day(number)
            elif day != NO_DAY or any(row):
                if day == ODD_DAY:
                    self.problems.remark_day(number, EARLIEST.year)
                kept.append(row)
                kept_on.append(max(day, NO_DAY))
        return kept, np.array(kept_on, np.int64)


def _looked_up(known: Remembered[Any], cells: Iterable[Any], count: int) -> Numbers:
    return np.fromiter(map(known.__getitem__, cells), np.int64, count)


def _months_until(latest: date) -> Iterable[int]:
    """The number of the month of every day from the earliest to the latest that can be."""
    ordinals = range(EARLIEST.toordinal(), latest.toordinal() + 1)
    return map(month_number, map(date.fromordinal, ordinals))


def _picking(
    columns: ReleaseColumns, called: dict[str, str], parts: Sequence[str]
) -> tuple[Callable[[Row], Any], Callable[[Any], dict[str, Cell]]]:
    """What takes the cells of these parts out of a row at once, and what names them again."""
    positions = columns.positions()
    there = {
        part: positions[column] for part in parts if (column := called.get(part, part)) in positions
    }
    if not there:
        return (lambda _row: ()), (lambda _cells: {})
    pick = itemgetter(*there.values())
    if len(there) == 1:
        (only,) = there
        return pick, lambda cell: {only: cell}
    return pick, lambda cells: dict(zip(there, cells, strict=True))
