"""Months of the calendar by number, from January 1970 = 0."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

import numpy

from app.engine.clock_many import Instants, wall_midnight

# After every month there is: who is in jail at the end of the period has no month of release.
NO_MONTH = 12 * 400
_DAY = 86_400_000_000
_FIRST_DAY = date(1970, 1, 1)


def months_of(walls: Instants) -> Instants:
    """The month of each wall time."""
    months: Instants = walls.view("datetime64[us]").astype("datetime64[M]").astype(numpy.int64)
    return months


def first_day_of(month: int) -> date:
    """The first day of a month."""
    return date(1970 + month // 12, month % 12 + 1, 1)


def month_starts(first: int, last: int) -> Iterator[tuple[int, int, int]]:
    """Each month from one wall time to another: its number, where it begins and where it ends."""
    begin, end = (_FIRST_DAY + timedelta(days=wall // _DAY) for wall in (first, last))
    for month in range(_number(begin), _number(end) + 1):
        yield month, wall_midnight(first_day_of(month)), wall_midnight(first_day_of(month + 1))


def _number(day: date) -> int:
    return (day.year - 1970) * 12 + day.month - 1
