"""What bookings count, alone and by the thousand."""

from __future__ import annotations

import statistics
from datetime import date, datetime, timedelta
from fractions import Fraction
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.engine.clock import FORM_I247A, overdetention_hours
from app.engine.jail_log.bookings import NOT_YET, Booking, Period
from app.engine.jail_log.document import sums_document
from app.engine.jail_log.sums import hours_text
from app.engine.jail_log.tally import Tally

ZONE = "America/New_York"
HOUR = 3_600_000_000


def at(text: str) -> datetime:
    return datetime.fromisoformat(text)


def tally(*bookings: Booking, first: str = "", last: str = "", still: bool = False) -> Tally:
    begins, ends = (date.fromisoformat(text) if text else None for text in (first, last))
    period = Period(begins, ends, still)
    found = Tally(ZONE, period)
    found.add(list(bookings))
    return found


HELD = Booking(at("2025-06-02 09:00"), at("2025-06-05 12:00"), at("2025-06-04 06:00"), True)


def test_time_held_runs_from_the_local_release_to_the_release() -> None:
    sums = tally(HELD).all
    assert (sums.people, sums.past_people, sums.past_time) == (1, 1, 30 * HOUR)
    assert sums.stay_time == 75 * HOUR


@pytest.mark.parametrize(
    ("local", "hours"),
    [("2025-06-05 12:00", 0), ("2025-06-05 15:00", 0), ("2025-06-01 09:00", 75)],
    ids=["at the release", "after the release", "before the booking"],
)
def test_the_local_release_is_clipped_to_the_stay(local: str, hours: int) -> None:
    sums = tally(HELD._replace(local_release_at=at(local))).all
    assert sums.past_time == hours * HOUR
    assert sums.past_people == (1 if hours else 0)


def test_a_stay_without_a_local_charge_counts_whole_and_apart() -> None:
    sums = tally(HELD._replace(is_hold_only=True, local_release_at=None), HELD).all
    assert (sums.only_people, sums.only_time) == (1, 75 * HOUR)
    assert (sums.past_people, sums.held_time) == (1, 105 * HOUR)


def test_without_a_local_release_a_stay_counts_among_all_days_alone() -> None:
    sums = tally(HELD._replace(local_release_at=None)).all
    assert (sums.held_people, sums.unknown_people, sums.stay_time) == (0, 1, 75 * HOUR)


def test_bookings_without_a_detainer_are_compared_and_nothing_else() -> None:
    others = [Booking(at("2025-06-01"), at("2025-06-01") + timedelta(days=n)) for n in (1, 2, 6)]
    found = tally(HELD, *others)
    assert (found.all.people, found.all.stay_time) == (1, 75 * HOUR)
    extra = sums_document(found)["definitions"]["extra_stay"]
    assert extra["without_detainer"] == {"people": 3, "mean_days": "3", "median_days": "2"}
    assert extra["by_means"] == {"difference_days": "0.125", "days": "0.125"}
    assert extra["by_medians"] == {"difference_days": "1.125", "days": "1.125"}


def test_without_anybody_to_compare_with_no_longer_stay_is_worked_out() -> None:
    extra = sums_document(tally(HELD))["definitions"]["extra_stay"]
    assert (extra["by_means"], extra["by_medians"]) == (None, None)
    assert extra["without_detainer"]["mean_days"] is None


def test_a_period_clips_days_and_holds_but_not_whole_stays() -> None:
    found = tally(HELD, first="2025-06-03", last="2025-06-05")
    assert found.all.stay_time == 60 * HOUR
    later = tally(HELD, first="2025-06-05", last="2025-06-30")
    assert (later.all.stay_time, later.all.past_time) == (12 * HOUR, 12 * HOUR)
    assert later.with_detainer.mean == 75 * HOUR


def test_who_is_in_jail_at_the_end_of_the_last_day_counts_up_to_it() -> None:
    found = tally(HELD, last="2025-06-04")
    assert found.no_release == [0, 0]
    assert (found.all.stay_time, found.all.past_time) == (63 * HOUR, 18 * HOUR)
    assert found.with_detainer.people == 0
    assert [month["month"] for month in sums_document(found)["by_month"]] == ["2025-06", None]


def test_who_is_still_in_jail_is_counted_apart_without_a_last_day() -> None:
    open_stay = HELD._replace(released_at=None, local_release_at=NOT_YET)
    found = tally(open_stay, HELD)
    assert (found.no_release, found.all.people) == ([0, 1], 1)
    until = tally(open_stay, last="2025-06-03", still=True)
    assert (until.all.stay_time, until.all.held_people) == (39 * HOUR, 0)


def test_a_booking_without_a_release_is_in_no_sum_unless_it_is_said_to_be_open() -> None:
    slip = Booking(at("2019-01-01"), None, at("2019-01-02"), True)
    held = Booking(at("2024-05-01"), at("2024-05-02 12:00"), at("2024-05-02"), True)
    alone = sums_document(tally(held, slip, first="2024-01-01", last="2024-12-31"))
    assert alone["definitions"] == sums_document(tally(held))["definitions"]
    assert alone["no_release"]["hold_days"] == "0"
    assert [row["month"] for row in alone["by_month"]] == ["2024-05"]
    told = sums_document(tally(held, slip, first="2024-01-01", last="2024-12-31", still=True))
    assert told["definitions"]["hold"]["days"] == "366.5"
    assert told["no_release"] == {
        "bookings": 1,
        "with_detainer": 1,
        "without_detainer": 0,
        "are_counted": True,
        "people_held": 1,
        "hold_days": "366",
        "all_days": "366",
    }
    later = slip._replace(booked_at=at("2025-01-01"))
    assert tally(later, last="2024-12-31", still=True).no_release == [0, 0]


def test_the_months_of_all_bookings_are_known_also_of_those_outside_the_period() -> None:
    other = HELD._replace(booked_at=at("2024-11-30"), released_at=None)
    found = tally(HELD, other, first="2030-01-01", last="2030-12-31")
    assert sums_document(found)["months"] == {"first": "2024-11", "last": "2025-06"}
    assert sums_document(tally())["months"] is None


def test_what_lies_outside_the_period_is_only_counted_as_such() -> None:
    for first, last in (("2025-07-01", "2025-07-31"), ("2025-05-01", "2025-05-31")):
        found = tally(HELD, first=first, last=last)
        assert (found.outside_period, found.bookings, found.all.people) == (1, 0, 0)


def test_days_lie_in_the_months_of_the_calendar_and_holds_in_that_of_the_release() -> None:
    booking = Booking(at("2025-05-30"), at("2025-07-02"), at("2025-06-29"), True)
    months = {each["month"]: each for each in sums_document(tally(booking))["by_month"]}
    assert [months[key]["days_in_month"] for key in sorted(months)] == ["2", "30", "1"]
    assert [months[key]["people_held"] for key in sorted(months)] == [0, 0, 1]
    assert months["2025-07"]["hold_days"] == "3"


def test_time_beyond_the_clock_runs_in_real_hours_of_the_jail() -> None:
    # Friday evening before the clocks change in March: by the regulation until Tuesday evening.
    booking = Booking(at("2025-03-01"), at("2025-03-12 17:00"), at("2025-03-07 17:00"), True)
    over = sums_document(tally(booking))["overdetention"]
    assert over["form_i247a"] == {"people": 1, "hours": "71", "days": "2.9583"}
    assert over["regulation"] == {"people": 1, "hours": "24", "days": "1"}


def test_classes_split_the_same_people_in_a_fixed_order() -> None:
    one = HELD._replace(severity="felony", outcome="taken_by_ice")
    two = HELD._replace(severity="level_1", outcome="released")
    document = sums_document(tally(one, two, one))
    assert [(each["key"], each["people_held"]) for each in document["by_severity"]] == [
        ("level_1", 1),
        ("felony", 2),
    ]
    assert [each["key"] for each in document["by_outcome"]] == ["taken_by_ice", "released"]


minutes = st.integers(min_value=0, max_value=60 * 24 * 400)
bookings = st.builds(
    lambda start, stay, local, has, only: Booking(
        at("2024-01-01") + timedelta(minutes=start),
        at("2024-01-01") + timedelta(minutes=start + stay),
        None if only else at("2024-01-01") + timedelta(minutes=start + local),
        has,
        only and has,
    ),
    minutes,
    minutes,
    minutes,
    st.booleans(),
    st.booleans(),
)


@given(st.lists(bookings, max_size=30))
@settings(deadline=None, max_examples=60)
def test_many_bookings_count_what_each_counts_by_hand(found: list[Booking]) -> None:
    counted = tally(*found)
    chunks = Tally(ZONE)
    for booking in found:
        chunks.add([booking])
    assert sums_document(chunks) == sums_document(counted)
    by_hand = [_by_hand(each) for each in found if each.has_detainer]
    assert counted.all.held_time == sum((held for held, _ in by_hand), timedelta(0)) // MICRO
    over = counted.all.form_time
    assert abs(Fraction(hours_text(over)) - sum(each for _, each in by_hand)) < Fraction(1, 100)
    stays = [each.released_at - each.booked_at for each in found if each.released_at]
    assert counted.all.stay_time + counted.without_detainer.time == sum(
        (stay // MICRO for stay in stays), 0
    )


MICRO = timedelta(microseconds=1)


def _by_hand(booking: Booking) -> tuple[timedelta, Fraction]:
    """Time held and hours beyond the form's clock, one booking at a time."""
    left = booking.released_at
    assert left is not None
    since = booking.booked_at if booking.is_hold_only else booking.local_release_at
    if since is None:
        return timedelta(0), Fraction(0)
    since = min(max(since, booking.booked_at), left)
    zone = ZoneInfo(ZONE)
    released, gone = since.replace(tzinfo=zone), left.replace(tzinfo=zone)
    over = overdetention_hours(released, gone, FORM_I247A, ZONE)
    return left - since, Fraction(over) if left > since else Fraction(0)


@given(st.lists(st.integers(min_value=0, max_value=10**15), min_size=1, max_size=40))
def test_means_and_medians_are_exact(lengths: list[int]) -> None:
    start = at("1980-01-01")
    found = tally(*(Booking(start, start + timedelta(microseconds=each)) for each in lengths))
    stays = found.without_detainer
    assert stays.mean == Fraction(sum(lengths), len(lengths))
    assert stays.median == Fraction(statistics.median(Fraction(each) for each in lengths))
