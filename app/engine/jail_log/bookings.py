"""Bookings of a log: one at a time as they are read, many at once in arrays to be counted."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import NamedTuple

import numpy
from numpy.typing import NDArray

from app.engine.clock_many import Instants, wall_midnight
from app.engine.jail_log.classes import NOT_TOLD, OUTCOME_ORDER, SEVERITY_ORDER

# How NumPy writes a time that is not there, as a whole number.
NO_TIME = int(numpy.iinfo(numpy.int64).min)
# Further away than any time of a log, and not so far that a difference would overflow.
_FAR = 1 << 60

# The local release of somebody who is still in jail on local charges.
NOT_YET = datetime(9999, 12, 31)  # noqa: DTZ001  # the log's times have no zone

Codes = NDArray[numpy.int64]
Flags = NDArray[numpy.bool_]


class Booking(NamedTuple):
    """One booking, on the jail's own clock, without a zone.

    `local_release_at` is when the person would have left if there were no detainer: None where it
    is not known. With `is_hold_only` there was no local charge: the whole stay is for ICE.
    `severity` and `outcome` are keys of `classes`.
    """

    booked_at: datetime
    released_at: datetime | None = None
    local_release_at: datetime | None = None
    has_detainer: bool = False
    is_hold_only: bool = False
    severity: str = NOT_TOLD
    outcome: str = NOT_TOLD


@dataclass(frozen=True, slots=True)
class Bookings:
    """Many bookings: wall times in microseconds (`NO_TIME` where unknown), flags and codes."""

    booked: Instants
    released: Instants
    local_release: Instants
    has_detainer: Flags
    is_hold_only: Flags
    severity: Codes
    outcome: Codes


def in_arrays(bookings: Iterable[Booking]) -> Bookings:
    """The same bookings in arrays."""
    columns = tuple(zip(*bookings, strict=True)) or ((),) * len(Booking._fields)
    booked, released, local_release, has_detainer, is_hold_only, severity, outcome = columns
    return Bookings(
        booked=_walls(booked),
        released=_walls(released),
        local_release=_walls(local_release),
        has_detainer=numpy.array(has_detainer, numpy.bool_),
        is_hold_only=numpy.array(is_hold_only, numpy.bool_),
        severity=numpy.array([SEVERITY_ORDER.index(key) for key in severity], numpy.int64),
        outcome=numpy.array([OUTCOME_ORDER.index(key) for key in outcome], numpy.int64),
    )


@dataclass(frozen=True, slots=True)
class Period:
    """Days that are counted, from the first to the last; None leaves an end open.

    `still_in_jail`: a booking without a release counts up to the last day, where there is one.
    """

    first_day: date | None = None
    last_day: date | None = None
    still_in_jail: bool = False

    @property
    def begins(self) -> int:
        """The wall time from which time counts."""
        return -_FAR if self.first_day is None else wall_midnight(self.first_day)

    @property
    def ends(self) -> int:
        """The wall time up to which time counts."""
        if self.last_day is None:
            return _FAR
        return wall_midnight(self.last_day + timedelta(days=1))


def _walls(moments: tuple[datetime | None, ...]) -> Instants:
    return numpy.array(moments, "datetime64[us]").view(numpy.int64)
