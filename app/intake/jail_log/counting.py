"""A jail's log into counts and sums. Rows are read once, counted in memory and forgotten."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from itertools import chain
from typing import Any, BinaryIO

from app.engine.clock import FORM_I247A, REGULATION, ClockProblem, known_zone
from app.engine.jail_log.bookings import Booking, Period
from app.engine.jail_log.costs import costs_document
from app.engine.jail_log.document import sums_document
from app.engine.jail_log.tally import Tally
from app.intake.jail_log.cells import FIRST_YEAR, LAST_YEAR, LogCells
from app.intake.jail_log.charges import ChargeRows
from app.intake.jail_log.columns import LOCAL, LOCAL_TIME, OUTCOME_COLUMNS, SEVERITY
from app.intake.jail_log.matching import FoundLog, find_log
from app.intake.jail_log.problems import LogProblems
from app.intake.jail_log.rows import BookingRows
from app.intake.jail_log.settings import BOOKINGS, BadSettingsError, LogSettings
from app.intake.problems import BadRowError
from app.intake.sheets.headings import plain_heading
from app.intake.sheets.opening import opened_sheets
from app.intake.sheets.progress import ROWS_BETWEEN, Progress, unheard
from app.intake.sheets.sheet import Row
from app.language import say

FORMAT = "holdcost-jail-log/1"
CHUNK = 20_000


@dataclass(frozen=True, slots=True)
class LogCount:
    """What a log came to: `document` has counts, sums and problems by row, and no cell of it."""

    document: dict[str, Any]

    def costs(self, daily_cost: Decimal) -> dict[str, Any]:
        """The counted days in dollars by definition, at a daily cost in $/day."""
        return costs_document(self.document, daily_cost)


def count_jail_log(
    file: BinaryIO, settings: LogSettings, on_progress: Progress = unheard
) -> LogCount:
    """Count a log; `file` is seekable, is read to its end and stays open.

    A row that cannot be used is a problem of the document. Raises UnreadableFileError where the
    file has no table, LogNeeds where a column is not certain, BadSettingsError.
    """
    _check(settings)
    with opened_sheets(file) as sheets:
        log = find_log(sheets, settings)
        counting = _Counting(settings, log)
        for number, row in _numbered(log, counting.problems, on_progress):
            if any(str(cell).strip() for cell in row):
                counting.read(number, row)
        counting.finish()
    return LogCount(counting.document())


@dataclass(slots=True)
class _Counting:
    settings: LogSettings
    log: FoundLog
    problems: LogProblems = field(default_factory=LogProblems)
    rows_read: int = 0
    waiting: list[Booking] = field(default_factory=list)
    tally: Tally = field(init=False)
    cells: LogCells = field(init=False)
    reader: BookingRows | ChargeRows = field(init=False)

    def __post_init__(self) -> None:
        wanted, log = self.settings, self.log
        period = Period(wanted.first_day, wanted.last_day, wanted.still_in_jail)
        self.tally = Tally(wanted.zone, period)
        self.cells = LogCells(log.columns, self.problems)
        is_level = "level" in plain_heading(log.headings.get(SEVERITY, ""))
        if log.layout == BOOKINGS:
            self.reader = BookingRows(self.cells, wanted.all_have_detainer, is_level, self.take)
        else:
            self.reader = ChargeRows(self.cells, wanted.hold_words, is_level, self.take)

    def read(self, number: int, row: Row) -> None:
        self.rows_read += 1
        self.reader.read(number, row)

    def take(self, booking: Booking) -> None:
        self.waiting.append(booking)
        if len(self.waiting) >= CHUNK:
            self._count()

    def finish(self) -> None:
        self.reader.finish()
        self._count()

    def _count(self) -> None:
        self.tally.add(self.waiting)
        self.waiting = []

    def document(self) -> dict[str, Any]:
        log = self.log
        sums = sums_document(self.tally)
        if SEVERITY not in log.columns:
            sums["by_severity"] = []
        if not OUTCOME_COLUMNS & log.columns.keys():
            sums["by_outcome"] = []
        return {
            "format": FORMAT,
            "layout": log.layout,
            "settings": self.settings.to_document(),
            "rows_read": self.rows_read,
            **sums,
            "holds_are_known": log.layout != BOOKINGS
            or bool({LOCAL, LOCAL_TIME} & log.columns.keys()),
            "days_without_time": sorted(self.cells.seen - self.cells.with_time),
            "columns": dict(log.headings),
            "person_columns": [column.to_document() for column in log.persons],
            "columns_not_read": list(log.not_read),
            "problems": self.problems.to_document(),
        }


def _numbered(
    log: FoundLog, problems: LogProblems, on_progress: Progress
) -> Iterator[tuple[int, Row]]:
    """Every row below the heading with its number; those that cannot be read become problems."""
    rows = chain(log.first_rows, _or_errors(log))
    count = 0
    for count, row in enumerate(rows, 1):
        number = log.table.header_row + count
        if not count % ROWS_BETWEEN:
            on_progress(count, log.table.share_read())
        if isinstance(row, BadRowError):
            problems.add(number, "", "unreadable")
        else:
            yield number, row
    on_progress(count, 1.0)


def _or_errors(log: FoundLog) -> Iterator[Row | BadRowError]:
    while True:
        try:
            yield next(log.table.rows)
        except StopIteration:
            return
        except BadRowError as error:
            yield error


def _check(settings: LogSettings) -> None:
    try:
        known_zone(settings.zone)
    except ClockProblem:
        raise BadSettingsError(
            say("the time zone is not known. Use a name like America/Chicago")
        ) from None
    if settings.rule not in (FORM_I247A, REGULATION):
        raise BadSettingsError(say("the clock's rule must be form_i247a or regulation"))
    first, last = settings.first_day, settings.last_day
    if first and last and last < first:
        raise BadSettingsError(say("the period ends before it begins"))
    if settings.still_in_jail and not last:
        raise BadSettingsError(
            say("a last day is needed to count people without a release up to it")
        )
    if any(day and not FIRST_YEAR <= day.year <= LAST_YEAR for day in (first, last)):
        raise BadSettingsError(say("the period must lie within the years 1971 to 2099"))
