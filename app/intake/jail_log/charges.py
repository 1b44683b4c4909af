"""One row a charge: the lines of a booking are brought together, the hold is one of them."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, timedelta

from app.engine.jail_log.bookings import NOT_YET, Booking
from app.engine.jail_log.classes import NO_CHARGE, NOT_TOLD, SEVERITY_ORDER
from app.intake.jail_log.cells import LogCells, Unusable
from app.intake.jail_log.columns import (
    BOOKED,
    BOOKING_NUMBER,
    CHARGE,
    CHARGE_RELEASED,
    DETAINER,
    DETAINER_DATE,
    RELEASED,
    SEVERITY,
)
from app.intake.jail_log.rows import Take, detainer_of, outcome_of, severity_of
from app.intake.jail_log.scrambling import Scrambler
from app.intake.jail_log.words import is_hold_line, is_nothing
from app.intake.sheets.sheet import Row

# Jails round the times of charges to the hour: one so much after the release is no contradiction.
_ROUNDING = timedelta(hours=1)
_LEAST_SERIOUS = len(SEVERITY_ORDER)
_NO_SEVERITY = SEVERITY_ORDER.index(NOT_TOLD)


@dataclass(slots=True)
class _Lines:
    """What the lines of one booking say so far."""

    first_row: int
    booked_at: datetime
    released_at: datetime | None
    has_hold: bool = False
    has_local: bool = False
    open_row: int = 0
    is_refused: bool = False
    local_release_at: datetime | None = None
    severity: int = _LEAST_SERIOUS
    outcome: str = NOT_TOLD


@dataclass(slots=True)
class ChargeRows:
    """Reads rows that are a charge each; at the end hands the bookings on."""

    cells: LogCells
    hold_words: tuple[str, ...]
    severity_is_level: bool
    take: Take
    _scrambler: Scrambler = field(default_factory=Scrambler)
    _bookings: dict[int, _Lines] = field(default_factory=dict)

    def read(self, number: int, row: Row) -> None:
        """Read a line; what is wrong with it is noted, and its booking then not counted."""
        named = self.cells.cell(row, BOOKING_NUMBER)
        if is_nothing(named):
            self.cells.problems.add(number, BOOKING_NUMBER, "no_number")
            return
        key = self._scrambler.scrambled(str(named).strip())
        try:
            lines = self._lines(key, number, row)
            self._add(lines, number, row)
        except Unusable:
            # A booking that is known in part is not counted in part.
            if known := self._bookings.get(key):
                known.is_refused = True
            else:
                self._bookings[key] = _Lines(number, NOT_YET, None, is_refused=True)

    def finish(self) -> None:
        """Hand on the bookings, each once; they are forgotten one by one."""
        while self._bookings:
            _, lines = self._bookings.popitem()
            if lines.is_refused:
                self.cells.problems.bookings_refused += 1
            else:
                self.take(self._booking(lines))

    def _lines(self, key: int, number: int, row: Row) -> _Lines:
        stay = self.cells.stay(number, row, BOOKED, RELEASED)
        lines = self._bookings.get(key)
        if lines is None:
            lines = self._bookings[key] = _Lines(number, *stay)
        elif not lines.is_refused and (lines.booked_at, lines.released_at) != stay:
            self.cells.refuse(number, BOOKING_NUMBER, "lines_differ", lines.first_row)
        return lines

    def _add(self, lines: _Lines, number: int, row: Row) -> None:
        if self._is_hold(row):
            lines.has_hold = True
            if lines.outcome == NOT_TOLD:
                lines.outcome = outcome_of(self.cells, number, row)
            return
        if any(detainer_of(self.cells, row, each) for each in (DETAINER, DETAINER_DATE)):
            lines.has_hold = True
        lines.has_local = True
        if SEVERITY in self.cells.columns:
            severity = severity_of(self.cells, number, row, self.severity_is_level)
            lines.severity = min(lines.severity, SEVERITY_ORDER.index(severity))
        self._add_release(lines, number, row)

    def _add_release(self, lines: _Lines, number: int, row: Row) -> None:
        released_at = self.cells.moment(number, row, CHARGE_RELEASED)
        if released_at is None:
            lines.open_row = number
            return
        if released_at < lines.booked_at:
            self.cells.problems.add(number, CHARGE_RELEASED, "local_first")
        elif lines.released_at is not None and released_at > lines.released_at + _ROUNDING:
            self.cells.problems.add(number, CHARGE_RELEASED, "charge_late")
        latest = lines.local_release_at
        lines.local_release_at = released_at if latest is None else max(latest, released_at)

    def _is_hold(self, row: Row) -> bool:
        return self.cells.known(
            CHARGE,
            self.cells.cell(row, CHARGE),
            lambda charge: is_hold_line(charge, self.hold_words),
        )

    def _booking(self, lines: _Lines) -> Booking:
        is_hold_only = lines.has_hold and not lines.has_local
        severity = SEVERITY_ORDER[min(lines.severity, _NO_SEVERITY)]
        if is_hold_only and SEVERITY in self.cells.columns:
            severity = NO_CHARGE
        return Booking(
            lines.booked_at,
            lines.released_at,
            self._local_release(lines),
            lines.has_hold,
            is_hold_only,
            severity,
            lines.outcome,
        )

    def _local_release(self, lines: _Lines) -> datetime | None:
        """The latest release of the local lines; None where one of them has none to be told."""
        if not lines.open_row:
            return lines.local_release_at
        if lines.released_at is None:
            return NOT_YET
        if lines.has_hold:
            self.cells.problems.add(lines.open_row, CHARGE_RELEASED, "no_charge_release")
        return None
