"""The clock over arrays says exactly what the clock says of each release alone."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import numpy
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.engine.clock import ClockProblem, NoHoldAllowed, limit, overdetention_hours
from app.engine.clock_many import ManyClock, clock_for, wall_time
from app.engine.jail_log.sums import hours_text

ZONES = (
    "America/New_York",
    "America/Chicago",
    "America/Phoenix",
    "America/Los_Angeles",
    "America/Adak",
    "America/Puerto_Rico",
    "Pacific/Honolulu",
    "Pacific/Guam",
    "Europe/London",
    "Australia/Lord_Howe",
)
RULES = ("form_i247a", "regulation")
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)

FIRST, LAST = datetime.fromisoformat("1971-01-01"), datetime.fromisoformat("2100-12-31 23:59:59")
walls = st.datetimes(min_value=FIRST, max_value=LAST).map(lambda wall: wall.replace(fold=0))
waits = st.timedeltas(min_value=timedelta(0), max_value=timedelta(days=12))


def instant(moment: datetime) -> int:
    return (moment - EPOCH) // timedelta(microseconds=1)


def in_array(moments: list[datetime]) -> numpy.ndarray[tuple[int], numpy.dtype[numpy.int64]]:
    return numpy.array([wall_time(moment) for moment in moments], numpy.int64)


def assert_same(moments: list[datetime], rule: str, zone: str) -> None:
    clock = clock_for(zone, in_array(moments))
    instants = clock.instants(in_array(moments))
    alone = [moment.replace(tzinfo=ZoneInfo(zone)) for moment in moments]
    assert instants.tolist() == [instant(moment) for moment in alone]
    limits = [instant(limit(moment, rule, zone).limit_at) for moment in alone]
    assert clock.limits(instants, rule).tolist() == limits


@given(st.lists(walls, min_size=1, max_size=20), st.sampled_from(RULES), st.sampled_from(ZONES))
@settings(deadline=None, max_examples=60)
def test_every_limit_is_that_of_the_clock(moments: list[datetime], rule: str, zone: str) -> None:
    assert_same(moments, rule, zone)


@given(walls, waits, st.sampled_from(RULES), st.sampled_from(ZONES))
@settings(deadline=None, max_examples=60)
def test_the_time_beyond_is_that_of_the_clock(
    moment: datetime, wait: timedelta, rule: str, zone: str
) -> None:
    released = moment.replace(tzinfo=ZoneInfo(zone))
    left = (released.astimezone(UTC) + wait).astimezone(ZoneInfo(zone))
    clock = clock_for(zone, in_array([moment]))
    over = clock.over(numpy.array([instant(released)]), numpy.array([instant(left)]), rule)
    alone = overdetention_hours(released, left, rule, zone)
    assert hours_text(int(over[0])) == f"{alone.normalize():f}"


@pytest.mark.parametrize("zone", ZONES)
@pytest.mark.parametrize("rule", RULES)
def test_every_quarter_of_an_hour_near_clock_changes_and_holidays(zone: str, rule: str) -> None:
    weeks = ["2021-12-29", "2024-03-07", "2024-11-01", "2025-05-22", "2025-10-31", "2026-07-01"]
    starts = [datetime.fromisoformat(day) for day in weeks]
    steps = range(0, 7 * 24 * 60, 15)
    moments = [start + timedelta(minutes=step) for start in starts for step in steps]
    assert_same(moments[:: 1 if zone == "America/New_York" else 7], rule, zone)


def test_the_first_of_two_equal_hours_is_meant_in_november() -> None:
    twice = in_array([datetime.fromisoformat("2025-11-02 01:30")])
    clock = clock_for("America/New_York", twice)
    assert clock.instants(twice).tolist() == [instant(datetime(2025, 11, 2, 5, 30, tzinfo=UTC))]


def test_no_release_gives_no_limit_and_no_error() -> None:
    none = numpy.array([], numpy.int64)
    assert clock_for("America/Chicago", none).over(none, none, "regulation").tolist() == []


def test_what_the_clock_refuses_is_refused_for_many() -> None:
    some = in_array([datetime.fromisoformat("2025-06-02 09:00")])
    with pytest.raises(ClockProblem):
        clock_for("Mars/Olympus", some)
    with pytest.raises(ClockProblem):
        ManyClock("America/Chicago", 1960, 1980)
    with pytest.raises(ClockProblem):
        clock_for("America/Chicago", in_array([datetime.fromisoformat("2101-01-01")]))
    with pytest.raises(NoHoldAllowed):
        clock_for("America/Chicago", some).limits(some, "none")
    with pytest.raises(ClockProblem):
        clock_for("America/Chicago", some).limits(some, "guess")
