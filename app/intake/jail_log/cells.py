"""The cells of one row of a log by what they mean."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, time, timedelta
from typing import Any, NoReturn, TypeVar

from app.intake.jail_log.columns import TIME_BESIDE
from app.intake.jail_log.problems import LogProblems
from app.intake.jail_log.words import STILL_IN, is_nothing
from app.intake.problems import BadCellError
from app.intake.sheets.dates import read_clock, read_moment
from app.intake.sheets.sheet import Cell, Row

FIRST_YEAR, LAST_YEAR = 1971, 2099
_MIDNIGHT = time()
_MOST_KNOWN = 10_000
_LONGEST_USUAL = timedelta(days=3 * 366)
Word = TypeVar("Word")
# What programs write for a day that has not come, or that nobody entered.
_NO_DAYS = frozenset({(9999, 12, 31), (1900, 1, 1), (1899, 12, 30), (2999, 12, 31)})


class Unusable(Exception):
    """The row cannot be used; its problem, a key of PROBLEMS, has been noted."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


@dataclass(slots=True)
class LogCells:
    """Reads the cells of a log's rows, and notes what is wrong with them.

    `with_time` are the meanings of days in which a time of day was found, `seen` those in which a
    day was.
    """

    columns: Mapping[str, int]
    problems: LogProblems
    seen: set[str] = field(default_factory=set)
    with_time: set[str] = field(default_factory=set)
    _known: dict[tuple[str, Cell], Any] = field(default_factory=dict)

    def cell(self, row: Row, meaning: str) -> Cell:
        """The cell of a meaning; "" where the row is too short or the log has no such column."""
        at = self.columns.get(meaning)
        return "" if at is None or at >= len(row) else row[at]

    def moment(self, number: int, row: Row, meaning: str) -> datetime | None:
        """The day and time at a meaning, joined of two columns where they are apart; None if empty.

        Raises Unusable for one that cannot be read.
        """
        beside = TIME_BESIDE[meaning]
        # The column of times alone: then it holds the days as well.
        at = meaning if meaning in self.columns else beside
        cell = self.cell(row, at)
        if cell == "":
            return None
        try:
            found = read_moment(cell)
            if at is meaning and beside in self.columns and found.time() == _MIDNIGHT:
                found = self._joined(found, self.cell(row, beside))
        except (BadCellError, OverflowError):
            if is_nothing(cell) or str(cell).strip().lower() in STILL_IN:
                return None
            self.refuse(number, at, "bad_time")
        if (found.year, found.month, found.day) in _NO_DAYS:
            return None
        if not FIRST_YEAR <= found.year <= LAST_YEAR:
            self.refuse(number, at, "bad_year")
        self.seen.add(meaning)
        if found.time() != _MIDNIGHT:
            self.with_time.add(meaning)
        return found

    def stay(
        self, number: int, row: Row, booked: str, released: str
    ) -> tuple[datetime, datetime | None]:
        """Booking and release of a row, the release None for who is still in jail.

        Raises Unusable where there is no booking, or the release is before it.
        """
        booked_at = self.moment(number, row, booked)
        if booked_at is None:
            self.refuse(number, booked, "no_booking")
        released_at = self.moment(number, row, released)
        if released_at is not None and released_at < booked_at:
            self.refuse(number, released, "release_first")
        if released_at is not None and released_at - booked_at > _LONGEST_USUAL:
            self.problems.add(number, released, "long_stay")
        return booked_at, released_at

    def refuse(self, number: int, meaning: str, code: str, other_row: int = 0) -> NoReturn:
        """Note a problem and give the row up."""
        self.problems.add(number, meaning, code, other_row)
        raise Unusable(code)

    def known(self, meaning: str, cell: Cell, read: Callable[[Cell], Word]) -> Word:
        """What a cell says by `read`, which is asked once for each of a column's few words."""
        key = (meaning, cell)
        if key not in self._known:
            if len(self._known) >= _MOST_KNOWN:
                return read(cell)
            self._known[key] = read(cell)
        found: Word = self._known[key]
        return found

    def _joined(self, day: datetime, clock: Cell) -> datetime:
        return day if is_nothing(clock) else datetime.combine(day.date(), read_clock(clock))
