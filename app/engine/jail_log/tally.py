"""Counts the bookings of a log, chunk by chunk; afterwards only sums are left of them."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field

import numpy

from app.engine.clock import FORM_I247A, REGULATION
from app.engine.clock_many import Instants, clock_for
from app.engine.jail_log.bookings import NO_TIME, Booking, Bookings, Flags, Period, in_arrays
from app.engine.jail_log.months import NO_MONTH, month_starts, months_of
from app.engine.jail_log.sums import Stays, Sums, exact_sum, sums_by


@dataclass(slots=True)
class Tally:
    """The sums of a log in one period, its jail in the IANA zone `zone`.

    A month is numbered from January 1970 = 0. `by_month` holds the months of release, and
    `NO_MONTH` for who is still in jail at the end of the last day; `days_by_month` the time spent
    in each month of the calendar; `whole_by_month` (and `other_by_month` for bookings without a
    detainer) people released in it and the sum of their whole stays. Times in microseconds.

    A booking without a release may be of somebody still in jail, or a slip: `no_release` counts
    them, without a detainer and with one. They are in no sum unless the period says that they are
    still in jail; `open_stays` is what they then add to `all`. `first_month` and `last_month` are
    those of all bookings, in the period or not.
    """

    zone: str
    period: Period = field(default_factory=Period)
    bookings: int = 0
    outside_period: int = 0
    no_release: list[int] = field(default_factory=lambda: [0, 0])
    first_month: int | None = None
    last_month: int | None = None
    all: Sums = field(default_factory=Sums)
    open_stays: Sums = field(default_factory=Sums)
    by_month: dict[int, Sums] = field(default_factory=lambda: defaultdict(Sums))
    by_severity: dict[int, Sums] = field(default_factory=lambda: defaultdict(Sums))
    by_outcome: dict[int, Sums] = field(default_factory=lambda: defaultdict(Sums))
    days_by_month: dict[int, int] = field(default_factory=lambda: defaultdict(int))
    with_detainer: Stays = field(default_factory=Stays)
    without_detainer: Stays = field(default_factory=Stays)
    whole_by_month: dict[int, tuple[int, int]] = field(default_factory=dict)
    other_by_month: dict[int, tuple[int, int]] = field(default_factory=dict)

    def add(self, bookings: list[Booking]) -> None:
        """Count a chunk of bookings, of at most some ten thousand.

        Releases must not be before bookings, years within 1971-2100. Raises ClockProblem for an
        unknown zone.
        """
        if bookings:
            self._add(_in_period(in_arrays(bookings), self.period))

    def _add(self, chunk: _Chunk) -> None:
        has = chunk.rows.has_detainer
        self.outside_period += int(numpy.sum(chunk.is_outside))
        for group, flags in enumerate((~has, has)):
            self.no_release[group] += int(numpy.sum(chunk.is_open & flags))
        self.bookings += int(numpy.sum(~chunk.is_outside))
        self._add_months(chunk.rows)
        self._add_whole_stays(chunk)
        counted = has & chunk.is_counted
        self._add_sums(chunk, counted)
        self._add_days(chunk.begins[counted], chunk.until[counted])

    def _add_months(self, rows: Bookings) -> None:
        ends = months_of(numpy.maximum(rows.booked, rows.released))
        first, last = int(months_of(rows.booked).min()), int(ends.max())
        self.first_month = first if self.first_month is None else min(first, self.first_month)
        self.last_month = last if self.last_month is None else max(last, self.last_month)

    def _add_whole_stays(self, chunk: _Chunk) -> None:
        rows, is_out = chunk.rows, chunk.is_out
        for group, stays, by_month in (
            (rows.has_detainer, self.with_detainer, self.whole_by_month),
            (~rows.has_detainer, self.without_detainer, self.other_by_month),
        ):
            chosen = group & is_out
            lengths = (rows.released - rows.booked)[chosen]
            stays.add(lengths)
            months = months_of(rows.released[chosen])
            values = {"people": numpy.ones_like(lengths), "time": lengths}
            for month, sums in sums_by(months, values):
                people, time = by_month.get(month, (0, 0))
                by_month[month] = (people + sums["people"], time + sums["time"])

    def _add_sums(self, chunk: _Chunk, counted: Flags) -> None:
        rows = chunk.rows
        values = _values(chunk, self.zone)
        months = numpy.where(chunk.is_still, NO_MONTH, months_of(chunk.until))
        whole = numpy.zeros_like(months)
        for groups, tables in (
            (months, self.by_month),
            (rows.severity, self.by_severity),
            (rows.outcome, self.by_outcome),
            (whole, {0: self.all}),
            (_ones(chunk.is_open), {0: Sums(), 1: self.open_stays}),
        ):
            of_counted = {name: column[counted] for name, column in values.items()}
            for group, sums in sums_by(groups[counted], of_counted):
                tables[group].add(sums)

    def _add_days(self, begins: Instants, until: Instants) -> None:
        if not len(begins):
            return
        for month, starts, ends in month_starts(int(begins.min()), int(until.max())):
            inside = numpy.minimum(until, ends) - numpy.maximum(begins, starts)
            if time := exact_sum(numpy.maximum(inside, 0)):
                self.days_by_month[month] += time


@dataclass(frozen=True, slots=True)
class _Chunk:
    """Bookings as the period sees them.

    `is_out`: released in the period. `is_still`: released after it, or with no release known.
    `is_open`: of these, no release is known. `is_counted`: some of the stay may lie in the period,
    from `begins` to `until`.
    """

    rows: Bookings
    begins: Instants
    until: Instants
    is_out: Flags
    is_still: Flags
    is_open: Flags
    is_counted: Flags
    is_outside: Flags
    period: Period


def _in_period(rows: Bookings, period: Period) -> _Chunk:
    is_known = rows.released != NO_TIME
    is_out = is_known & (rows.released < period.ends) & (rows.released >= period.begins)
    began = rows.booked < period.ends
    is_still = began & (~is_known | (rows.released >= period.ends))
    counts = is_still & (is_known | period.still_in_jail)
    return _Chunk(
        rows=rows,
        begins=numpy.maximum(rows.booked, period.begins),
        until=numpy.where(is_out, rows.released, period.ends),
        is_out=is_out,
        is_still=is_still,
        is_open=is_still & ~is_known,
        is_counted=is_out if period.last_day is None else is_out | counts,
        is_outside=~(is_out | is_still),
        period=period,
    )


def _values(chunk: _Chunk, zone: str) -> dict[str, Instants]:
    """What each booking adds to each of `Sums`, for those that are counted; 0 elsewhere."""
    rows = chunk.rows
    is_known = rows.is_hold_only | (rows.local_release != NO_TIME)
    may_be_held = rows.has_detainer & chunk.is_counted & is_known
    local = numpy.where(rows.is_hold_only, rows.booked, rows.local_release)
    since = numpy.minimum(numpy.maximum(local, rows.booked), chunk.until)
    held = numpy.maximum(chunk.until - numpy.maximum(since, chunk.period.begins), 0)
    held = numpy.where(may_be_held, held, 0)
    only = numpy.where(rows.is_hold_only, held, 0)
    over = _over(chunk, since, held > 0, zone)
    return {
        "people": numpy.ones_like(held),
        "stay_time": numpy.where(chunk.is_counted, chunk.until - chunk.begins, 0),
        "past_people": _ones((held > 0) & ~rows.is_hold_only),
        "past_time": held - only,
        "only_people": _ones((held > 0) & rows.is_hold_only),
        "only_time": only,
        "unknown_people": _ones(~is_known),
        "form_people": _ones(over[FORM_I247A] > 0),
        "form_time": over[FORM_I247A],
        "regulation_people": _ones(over[REGULATION] > 0),
        "regulation_time": over[REGULATION],
    }


def _over(chunk: _Chunk, since: Instants, is_held: Flags, zone: str) -> dict[str, Instants]:
    """Time kept beyond the clock of each rule: real hours in the jail's zone, in the period."""
    found = {rule: numpy.zeros_like(since) for rule in (FORM_I247A, REGULATION)}
    if not is_held.any():
        return found
    walls = numpy.concatenate((since[is_held], chunk.until[is_held]))
    clock = clock_for(zone, walls)
    released, left = numpy.split(clock.instants(walls), 2)
    begins = None if chunk.period.first_day is None else clock.instant(chunk.period.begins)
    for rule, over in found.items():
        limits = clock.limits(released, rule)
        if begins is not None:
            limits = numpy.maximum(limits, begins)
        over[is_held] = numpy.maximum(left - limits, 0)
    return found


def _ones(flags: Flags) -> Instants:
    return flags.astype(numpy.int64)
