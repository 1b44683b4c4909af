"""The 48-hour clock: how long a detainer asks a jail to keep a person past release.

It starts when the person would otherwise be released. Two rules are in use:

`form_i247a`   48 running hours (Form I-247A, in use since April 2, 2017).
`regulation`   48 hours excluding Saturdays, Sundays and federal holidays (8 CFR 287.7(d)); the
               hours of an excluded day do not run, so a release on a Saturday starts at midnight.
`none`         state law bars the hold: there is no limit to compute.

Days are the jail's own calendar days, hours are real ones: in a spring-forward day 23 run, in a
fall-back day 25. Excluded holidays are the legal public holidays of 5 U.S.C. 6103 on the day they
are observed (Juneteenth since 2021; 1 January can be observed on 31 December). Not excluded:
Inauguration Day, a holiday only for federal offices in and around Washington, D.C.; and one-day
closings by executive order (24 December, days of mourning), which are not legal public holidays.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from functools import lru_cache
from itertools import pairwise
from zoneinfo import ZoneInfo

import holidays

FORM_I247A = "form_i247a"
REGULATION = "regulation"
NONE = "none"
RULES = (FORM_I247A, REGULATION, NONE)

FORM_I247A_SINCE = date(2017, 4, 2)
FIRST_YEAR, LAST_YEAR = 1971, 2100  # Monday holidays began in 1971; no later rules can be known

HOUR = 3_600_000_000  # in microseconds, the unit of every instant below: exact, no float
LIMIT = 48 * HOUR
_DAY = timedelta(days=1)
REACH = timedelta(days=10)  # further than any limit can lie from its release
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_SATURDAY = 5


class ClockProblem(ValueError):
    """A question the clock cannot answer; the message says why in plain words."""


class NoHoldAllowed(ClockProblem):
    """Under the rule `none` the law bars holds, so there is no limit."""


@dataclass(frozen=True, slots=True)
class Deadline:
    """When a hold must end, in the jail's local time, and the real hours until then."""

    limit_at: datetime
    elapsed_hours: Decimal


def limit(released_at: datetime, rule: str, zone: str) -> Deadline:
    """The end of the hold for a person who would have been released at `released_at`.

    `released_at` is aware, in any zone; `zone` is the jail's IANA zone. `elapsed_hours` has four
    decimals. Raises `NoHoldAllowed` under `none`, `ClockProblem` for an unknown rule or zone, a
    time without a zone, or a year outside 1971-2100.
    """
    local, start = known_zone(zone), _instant(released_at)
    known_year(released_at)
    end = start + LIMIT
    if known_rule(rule) == REGULATION:
        day = released_at.astimezone(local).date()
        end = _RunningTime(day, day, local).limit(start)
    limit_at = (_EPOCH + timedelta(microseconds=end)).astimezone(local)
    return Deadline(limit_at, _hours(end - start))


def overdetention_hours(released_at: datetime, left_at: datetime, rule: str, zone: str) -> Decimal:
    """Real hours a person was kept beyond the limit, four decimals; 0 if within it.

    `left_at` is when the person left the jail or was taken by ICE. Raises as `limit` does.
    """
    over = _instant(left_at) - _instant(limit(released_at, rule, zone).limit_at)
    return _hours(max(over, 0))


def mean_limit_hours(first: date, last: date, rule: str, zone: str) -> Decimal:
    """Mean real hours from release to limit, for releases spread evenly over a period.

    The mean is over every instant from the start of `first` to the end of `last` in the jail's
    zone, integrated exactly (no sampling), rounded half up to 0.01 hours. `form_i247a` gives
    48.00 for any period. Raises as `limit` does, and `ClockProblem` when the period ends before
    it starts.
    """
    return _rounded(_mean_hours(first, last, rule, zone), "0.01")


def mean_limit_days(first: date, last: date, rule: str, zone: str) -> Decimal:
    """The exact mean limit of `mean_limit_hours` divided by 24, rounded to four decimals."""
    return _rounded(_mean_hours(first, last, rule, zone) / 24, "0.0001")


@lru_cache(maxsize=256)
def federal_holidays(year: int) -> frozenset[date]:
    """Days in `year` kept as federal holidays nationwide, as observed (5 U.S.C. 6103)."""
    kept = holidays.country_holidays("US", years=year, observed=True)
    return frozenset(day for day in kept if day.year == year)


def is_excluded(day: date) -> bool:
    """Whether the hours of `day` do not run under the `regulation` rule."""
    return day.weekday() >= _SATURDAY or day in federal_holidays(day.year)


@lru_cache(maxsize=1024)
def _mean_hours(first: date, last: date, rule: str, zone: str) -> Fraction:
    local = known_zone(zone)
    if last < first:
        raise ClockProblem("The period ends before it starts.")
    if known_rule(rule) == FORM_I247A:
        return Fraction(48)
    return _RunningTime(first, last, local).mean_hours_to_limit()


class _RunningTime:
    """Which hours run under `regulation`, from the first day of a period to well past its last.

    `edges` are local midnights; `ran[i]` is the running time between the first and the i-th.
    """

    def __init__(self, first: date, last: date, local: ZoneInfo) -> None:
        known_year(first)
        known_year(last)
        days = [first + _DAY * n for n in range((last + REACH - first).days)]
        self.edges = [midnight(day, local) for day in [*days, days[-1] + _DAY]]
        self.end = midnight(last + _DAY, local)
        self.ran = [0]
        for day, (begins, ends) in zip(days, pairwise(self.edges), strict=True):
            self.ran.append(self.ran[-1] + (0 if is_excluded(day) else ends - begins))

    def limit(self, release: int) -> int:
        """The first instant at which 48 hours have run since `release`."""
        return self._reached(self._ran_by(release) + LIMIT)

    def mean_hours_to_limit(self) -> Fraction:
        """Exact mean over all releases: between two cuts the wait is linear, so its middle counts.

        Cuts are the midnights and the releases whose limit falls on a midnight.
        """
        start = self.edges[0]
        cuts = {self._reached(ran - LIMIT) for ran in self.ran if ran > LIMIT}
        inside = sorted(cut for cut in cuts.union(self.edges) if start <= cut <= self.end)
        area = 0
        for left, right in pairwise(inside):
            middle = (left + right) // 2  # exact: midnights are whole seconds
            area += (self.limit(middle) - middle) * (right - left)
        return Fraction(area, (self.end - start) * HOUR)

    def _ran_by(self, instant: int) -> int:
        day = bisect_right(self.edges, instant) - 1
        runs = self.ran[day + 1] > self.ran[day]
        return self.ran[day] + (instant - self.edges[day] if runs else 0)

    def _reached(self, ran: int) -> int:
        day = bisect_left(self.ran, ran) - 1
        return self.edges[day] + ran - self.ran[day]


def known_rule(rule: str) -> str:
    """The rule, if it gives a limit. Raises `NoHoldAllowed` or `ClockProblem`."""
    if rule == NONE:
        raise NoHoldAllowed("State law bars holds here, so there is no 48-hour limit to apply.")
    if rule not in RULES:
        raise ClockProblem(f"Unknown clock rule {rule!r}: use one of {', '.join(RULES)}.")
    return rule


def known_year(day: date) -> None:
    """Raise `ClockProblem` for a day outside 1971-2100."""
    if not FIRST_YEAR <= day.year <= LAST_YEAR:
        raise ClockProblem(
            f"The clock knows the years {FIRST_YEAR} to {LAST_YEAR}, not {day.year}."
        )


@lru_cache(maxsize=64)
def known_zone(name: str) -> ZoneInfo:
    """The IANA zone of this name. Raises `ClockProblem`."""
    try:
        return ZoneInfo(name)
    except (KeyError, ValueError, OSError):
        raise ClockProblem(
            f"Unknown time zone {name!r}: use a name like America/Chicago."
        ) from None


def _instant(moment: datetime) -> int:
    if moment.utcoffset() is None:
        raise ClockProblem("A release time needs a time zone.")
    return (moment - _EPOCH) // timedelta(microseconds=1)


def midnight(day: date, local: ZoneInfo) -> int:
    """The instant a local day begins, in microseconds since 1970 in UTC."""
    return _instant(datetime(day.year, day.month, day.day, tzinfo=local))


def _hours(microseconds: int) -> Decimal:
    return _rounded(Fraction(microseconds, HOUR), "0.0001")


def _rounded(value: Fraction, unit: str) -> Decimal:
    return (Decimal(value.numerator) / value.denominator).quantize(Decimal(unit), ROUND_HALF_UP)
