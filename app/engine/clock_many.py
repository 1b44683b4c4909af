"""The 48-hour clock over arrays of releases, by tables: the limits of `app.engine.clock` exactly.

Instants are whole microseconds since 1970 in UTC; wall times the same count as if the jail's clock
on the wall ran in UTC. A log does not say which of the two hours in November it means: the first,
as in Python. A time that the clock skips in March is read with the offset before the change.
"""

from __future__ import annotations

from datetime import date, datetime, timedelta
from functools import lru_cache

import numpy
from numpy.typing import NDArray

from app.engine.clock import (
    FIRST_YEAR,
    FORM_I247A,
    LAST_YEAR,
    LIMIT,
    REACH,
    ClockProblem,
    is_excluded,
    known_rule,
    known_zone,
    midnight,
)

Instants = NDArray[numpy.int64]

_DAY = 86_400_000_000
_EPOCH = datetime(1970, 1, 1)  # noqa: DTZ001  # what stands on the wall has no zone
_DECADE = 10


class ManyClock:
    """Limits of many releases in one zone, for releases of the years `first` to `last`.

    `edges` are local midnights, `ran[i]` the running time under `regulation` between the first and
    the i-th. Raises `ClockProblem` for an unknown zone and for years outside 1971-2100.
    """

    def __init__(self, zone: str, first: int, last: int) -> None:
        self.zone = known_zone(zone)
        if not FIRST_YEAR <= first <= last <= LAST_YEAR:
            raise ClockProblem(f"The clock knows the years {FIRST_YEAR} to {LAST_YEAR}.")
        begin, end = date(first, 1, 1), date(last, 12, 31) + REACH
        days = [begin + timedelta(days=n) for n in range((end - begin).days + 1)]
        self.edges = numpy.array([midnight(day, self.zone) for day in days], numpy.int64)
        self._begin = wall_midnight(date(first, 1, 1))
        # What the wall shows at midnight less UTC; a day whose end differs has a clock change.
        self._offsets = self._begin + numpy.arange(len(days)) * _DAY - self.edges
        self._changes = numpy.append(self._offsets[:-1] != self._offsets[1:], True)
        runs = numpy.array([not is_excluded(day) for day in days[:-1]])
        self._runs = runs.astype(numpy.int64)
        lengths = numpy.diff(self.edges) * self._runs
        self.ran = numpy.concatenate(([0], numpy.cumsum(lengths)))
        self._ran_to_instant = self.edges - self.ran

    def instants(self, walls: Instants) -> Instants:
        """The instants of wall times, as Python's zoneinfo has them."""
        day = (walls - self._begin) // _DAY
        found: Instants = walls - self._offsets[day]
        for index in numpy.flatnonzero(self._changes[day]):
            found[index] = self.instant(int(walls[index]))
        return found

    def limits(self, releases: Instants, rule: str) -> Instants:
        """When each hold must end, for instants of release. Raises as `clock.limit` does."""
        if known_rule(rule) == FORM_I247A:
            return releases + LIMIT
        day = self.edges.searchsorted(releases, side="right") - 1
        ran = self.ran[day] + (releases - self.edges[day]) * self._runs[day] + LIMIT
        reached: Instants = ran + self._ran_to_instant[self.ran.searchsorted(ran) - 1]
        return reached

    def over(self, releases: Instants, left: Instants, rule: str) -> Instants:
        """Microseconds each person was kept beyond the limit; 0 if within it."""
        beyond: Instants = numpy.maximum(left - self.limits(releases, rule), 0)
        return beyond

    def instant(self, wall: int) -> int:
        """The instant of one wall time, of any year."""
        local = (_EPOCH + timedelta(microseconds=wall)).replace(tzinfo=self.zone)
        offset = local.utcoffset() or timedelta()
        return wall - offset // timedelta(microseconds=1)


def clock_for(zone: str, walls: Instants) -> ManyClock:
    """A clock whose tables hold these wall times, built once for the decades they fall in.

    Raises as `ManyClock` does.
    """
    if not len(walls):
        return _kept_clock(zone, FIRST_YEAR, FIRST_YEAR)
    first, last = _year(int(walls.min())), _year(int(walls.max()))
    for year in (first, last):
        if not FIRST_YEAR <= year <= LAST_YEAR:
            raise ClockProblem(
                f"The clock knows the years {FIRST_YEAR} to {LAST_YEAR}, not {year}."
            )
    begin, end = (year // _DECADE * _DECADE for year in (first, last))
    return _kept_clock(zone, max(begin, FIRST_YEAR), min(end + _DECADE - 1, LAST_YEAR))


def wall_time(moment: datetime) -> int:
    """The wall time of a moment without a zone."""
    return (moment - _EPOCH) // timedelta(microseconds=1)


def wall_midnight(day: date) -> int:
    """The beginning of a day as `wall_time` counts."""
    # Without a zone, as everything on the wall.
    return wall_time(datetime(day.year, day.month, day.day))  # noqa: DTZ001


def _year(wall: int) -> int:
    return (_EPOCH + timedelta(microseconds=wall)).year


@lru_cache(maxsize=32)
def _kept_clock(zone: str, first: int, last: int) -> ManyClock:
    return ManyClock(zone, first, last)
