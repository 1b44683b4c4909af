"""One row a booking: each row by itself, and no booking twice."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime

from app.engine.jail_log.bookings import NOT_YET, Booking
from app.engine.jail_log.classes import NOT_TOLD, OTHER
from app.intake.jail_log.cells import LogCells, Unusable
from app.intake.jail_log.columns import (
    BOOKED,
    BOOKING_NUMBER,
    DETAINER,
    DETAINER_DATE,
    FINAL_OUTCOME,
    LOCAL,
    OUTCOME,
    RELEASED,
    SEVERITY,
    TAKEN,
)
from app.intake.jail_log.scrambling import Scrambler
from app.intake.jail_log.words import (
    is_nothing,
    read_detainer,
    read_outcome,
    read_severity,
)
from app.intake.sheets.sheet import Row

Take = Callable[[Booking], object]


@dataclass(slots=True)
class BookingRows:
    """Reads rows that are a booking each and hands the bookings on."""

    cells: LogCells
    all_have_detainer: bool
    severity_is_level: bool
    take: Take
    _scrambler: Scrambler = field(default_factory=Scrambler)
    _seen: dict[int, tuple[int, int]] = field(default_factory=dict)

    def read(self, number: int, row: Row) -> None:
        """Read a row; what is wrong with it is noted."""
        try:
            booking = self._booking(number, row)
            self._refuse_twice(number, row, booking)
        except Unusable as unusable:
            self.cells.problems.bookings_refused += unusable.code != "repeated"
            return
        self.take(booking)

    def finish(self) -> None:
        """Nothing is left to hand on after the last row."""

    def _booking(self, number: int, row: Row) -> Booking:
        booked_at, released_at = self.cells.stay(number, row, BOOKED, RELEASED)
        has_detainer = self._has_detainer(number, row)
        local = self.cells.moment(number, row, LOCAL) if has_detainer else None
        if has_detainer and LOCAL in self.cells.columns:
            self._remark(number, local, booked_at, released_at)
            if local is None and released_at is None:
                local = NOT_YET
        return Booking(
            booked_at,
            released_at,
            local,
            has_detainer,
            is_hold_only=local is not None and local <= booked_at,
            severity=severity_of(self.cells, number, row, self.severity_is_level),
            outcome=outcome_of(self.cells, number, row) if has_detainer else NOT_TOLD,
        )

    def _has_detainer(self, number: int, row: Row) -> bool:
        if self.all_have_detainer:
            return True
        found = [
            (meaning, detainer_of(self.cells, row, meaning))
            for meaning in (DETAINER, DETAINER_DATE)
        ]
        for meaning, answer in found:
            if answer is None:
                self.cells.refuse(number, meaning, "detainer_unclear")
        return any(answer for _, answer in found)

    def _remark(
        self, number: int, local: datetime | None, booked_at: datetime, released_at: datetime | None
    ) -> None:
        if local is None:
            if released_at is not None:
                self.cells.problems.add(number, LOCAL, "no_local")
        elif local < booked_at:
            self.cells.problems.add(number, LOCAL, "local_first")
        elif released_at is not None and local > released_at:
            self.cells.problems.add(number, LOCAL, "local_late")

    def _refuse_twice(self, number: int, row: Row, booking: Booking) -> None:
        """A booking number that came before is the same booking; equal rows without are told of."""
        told = self._scrambler.scrambled(*booking[:5])
        named = self.cells.cell(row, BOOKING_NUMBER)
        if is_nothing(named):
            if BOOKING_NUMBER in self.cells.columns:
                self.cells.refuse(number, BOOKING_NUMBER, "no_number")
            first = self._seen.setdefault(told, (number, told))
            if first[0] != number:
                self.cells.problems.add(number, "", "equal_row", first[0])
            return
        key = self._scrambler.scrambled(BOOKING_NUMBER, str(named).strip())
        first = self._seen.setdefault(key, (number, told))
        if first[0] != number:
            code = "repeated" if first[1] == told else "contradicts"
            self.cells.refuse(number, BOOKING_NUMBER, code, first[0])


def detainer_of(cells: LogCells, row: Row, meaning: str) -> bool | None:
    """Whether a row says at a meaning that there is a detainer; None where it is unclear."""
    return cells.known(meaning, cells.cell(row, meaning), read_detainer)


def severity_of(cells: LogCells, number: int, row: Row, is_level: bool) -> str:
    """The class of a row's charge; one that is not known is noted and counts as another."""
    found = cells.known(
        SEVERITY, cells.cell(row, SEVERITY), lambda cell: read_severity(cell, is_level)
    )
    if found is None:
        cells.problems.add(number, SEVERITY, "severity_unclear")
    return found or OTHER


def outcome_of(cells: LogCells, number: int, row: Row) -> str:
    """What followed, from the first of the columns of a row that tells; unknown words are noted."""
    for meaning in (OUTCOME, FINAL_OUTCOME):
        found = cells.known(meaning, cells.cell(row, meaning), read_outcome)
        if found is None:
            cells.problems.add(number, meaning, "outcome_unclear")
        elif found != NOT_TOLD:
            return found
    return "taken_by_ice" if detainer_of(cells, row, TAKEN) else NOT_TOLD
