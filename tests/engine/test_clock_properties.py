"""What must be true of the clock at every release of twenty-one years."""

import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from zoneinfo import ZoneInfo

from hypothesis import given, settings
from hypothesis import strategies as st

from app.engine.clock import _mean_hours, limit, mean_limit_hours, overdetention_hours

FIVE_DAYS = 120  # the most any release of 2015-2035 waits; see the exhaustive test below

zones = st.sampled_from(
    [
        "America/New_York",
        "America/Chicago",
        "America/Denver",
        "America/Phoenix",
        "America/Los_Angeles",
        "America/Anchorage",
        "America/Adak",
        "Pacific/Honolulu",
    ]
)
rules = st.sampled_from(["regulation", "form_i247a"])
START, END = datetime(2015, 1, 1, tzinfo=UTC), datetime(2036, 1, 1, tzinfo=UTC)
releases = st.timedeltas(min_value=timedelta(0), max_value=END - START).map(START.__add__)
waits = st.timedeltas(min_value=timedelta(0), max_value=timedelta(days=20))
days = st.dates(min_value=date(2015, 1, 1), max_value=date(2035, 12, 1))


@given(releases, waits, rules, zones)
def test_a_later_release_never_has_an_earlier_limit(
    release: datetime, wait: timedelta, rule: str, zone: str
) -> None:
    later = limit(release + wait, rule, zone).limit_at.astimezone(UTC)
    assert limit(release, rule, zone).limit_at.astimezone(UTC) <= later


@given(releases, zones)
def test_the_regulation_gives_two_to_five_days(release: datetime, zone: str) -> None:
    assert 48 <= limit(release, "regulation", zone).elapsed_hours <= FIVE_DAYS


def test_no_midnight_of_twenty_one_years_waits_more_than_five_days() -> None:
    # The wait is linear between midnights, so its greatest values lie just after one.
    release = START + timedelta(hours=5, seconds=1)
    longest = Decimal(0)
    while release < END:
        for hours in (0, -1):  # midnight in New York, winter and summer
            instant = release + timedelta(hours=hours)
            wait = limit(instant, "regulation", "America/New_York").elapsed_hours
            longest = max(longest, wait)
        release += timedelta(days=1)
    assert longest == FIVE_DAYS


@given(releases, zones)
def test_the_regulation_never_ends_before_the_form(release: datetime, zone: str) -> None:
    regulation = limit(release, "regulation", zone).limit_at.astimezone(UTC)
    assert regulation >= limit(release, "form_i247a", zone).limit_at.astimezone(UTC)


@given(releases, waits, rules, zones)
def test_overdetention_is_what_remains_after_the_limit(
    release: datetime, wait: timedelta, rule: str, zone: str
) -> None:
    over = overdetention_hours(release, release + wait, rule, zone)
    hours = Decimal(wait // timedelta(microseconds=1)) / 3_600_000_000
    allowed = limit(release, rule, zone).elapsed_hours
    assert over >= 0
    assert abs(over - max(hours - allowed, Decimal(0))) <= Decimal("0.0001")


@given(releases, rules, zones, zones)
def test_the_zone_a_release_is_written_in_does_not_matter(
    release: datetime, rule: str, zone: str, written: str
) -> None:
    assert limit(release, rule, zone) == limit(release.astimezone(ZoneInfo(written)), rule, zone)


@settings(max_examples=25, deadline=None)
@given(days, st.integers(min_value=0, max_value=20), zones)
def test_the_mean_is_that_of_a_release_every_ten_minutes(
    first: date, length: int, zone: str
) -> None:
    last = first + timedelta(days=length)
    sampled = sampled_mean(first, last, zone)
    assert abs(mean_limit_hours(first, last, "regulation", zone) - sampled) <= Decimal("0.02")


@settings(max_examples=20, deadline=None)
@given(releases, days, zones)
def test_the_machine_s_own_zone_changes_nothing(release: datetime, day: date, zone: str) -> None:
    seen = set()
    for machine in ("UTC", "Asia/Tokyo", "America/New_York", "Pacific/Auckland"):
        with machine_zone(machine):
            _mean_hours.cache_clear()
            mean = mean_limit_hours(day, day + timedelta(days=9), "regulation", zone)
            seen.add((limit(release, "regulation", zone), mean))
    assert len(seen) == 1


def sampled_mean(first: date, last: date, zone: str) -> Decimal:
    step = timedelta(minutes=10)
    local = ZoneInfo(zone)
    at = datetime(first.year, first.month, first.day, tzinfo=local).astimezone(UTC) + step / 2
    after = last + timedelta(days=1)
    end = datetime(after.year, after.month, after.day, tzinfo=local).astimezone(UTC)
    total, count = Decimal(0), 0
    while at < end:
        total += limit(at, "regulation", zone).elapsed_hours
        count += 1
        at += step
    return total / count


@contextmanager
def machine_zone(name: str) -> Iterator[None]:
    before = os.environ.get("TZ")
    os.environ["TZ"] = name
    time.tzset()
    try:
        yield
    finally:
        if before is None:
            del os.environ["TZ"]
        else:
            os.environ["TZ"] = before
        time.tzset()
