from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from zoneinfo import ZoneInfo

import pytest

from app.engine.clock import (
    ClockProblem,
    NoHoldAllowed,
    federal_holidays,
    is_excluded,
    limit,
    mean_limit_days,
    mean_limit_hours,
    overdetention_hours,
)

NEW_YORK = "America/New_York"
PHOENIX = "America/Phoenix"
HONOLULU = "Pacific/Honolulu"


def local(text: str, zone: str = NEW_YORK, fold: int = 0) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=ZoneInfo(zone), fold=fold)


def assert_limit(release: datetime, rule: str, zone: str, until: datetime, hours: str) -> None:
    deadline = limit(release, rule, zone)
    assert deadline.limit_at == until.astimezone(UTC)
    assert deadline.limit_at.isoformat() == until.isoformat()
    assert deadline.elapsed_hours == Decimal(hours)


@pytest.mark.parametrize(
    ("release", "until", "hours"),
    [
        ("2025-06-02 09:00", "2025-06-04 09:00", "48"),
        ("2025-06-06 17:00", "2025-06-10 17:00", "96"),
        ("2025-06-07 10:00", "2025-06-11 00:00", "86"),
        ("2025-06-05 12:00", "2025-06-09 12:00", "96"),
        ("2025-08-29 17:00", "2025-09-03 17:00", "120"),
        ("2025-07-02 17:00", "2025-07-07 17:00", "120"),
    ],
    ids=["monday", "friday", "saturday", "thursday", "labor-day-weekend", "july-4-on-friday"],
)
@pytest.mark.parametrize("zone", [NEW_YORK, "America/Chicago", PHOENIX, HONOLULU])
def test_the_rows_of_the_method_hold_in_every_zone(
    release: str, until: str, hours: str, zone: str
) -> None:
    assert_limit(local(release, zone), "regulation", zone, local(until, zone), hours)


@pytest.mark.parametrize(
    "release", ["2025-06-02 09:00", "2025-06-07 10:00", "2025-08-29 17:00", "2025-12-24 23:59"]
)
def test_the_form_counts_forty_eight_running_hours_whatever_the_day(release: str) -> None:
    released_at = local(release)
    assert_limit(released_at, "form_i247a", NEW_YORK, released_at + timedelta(days=2), "48")


def test_a_release_at_the_first_instant_of_thursday_ends_as_saturday_begins() -> None:
    assert_limit(local("2025-06-05 00:00"), "regulation", NEW_YORK, local("2025-06-07 00:00"), "48")


def test_a_release_a_minute_into_thursday_waits_for_monday() -> None:
    assert_limit(local("2025-06-05 00:01"), "regulation", NEW_YORK, local("2025-06-09 00:01"), "96")


def test_a_weekend_release_may_end_at_the_start_of_a_holiday() -> None:
    assert_limit(  # Juneteenth 2024 was a Wednesday
        local("2024-06-16 08:00"), "regulation", NEW_YORK, local("2024-06-19 00:00"), "64"
    )


def test_seconds_and_microseconds_are_kept() -> None:
    deadline = limit(local("2025-06-07 10:20:30.250000"), "regulation", NEW_YORK)
    assert deadline.limit_at == local("2025-06-11 00:00")
    assert deadline.elapsed_hours == Decimal("85.6583")


class TestDaylightSaving:
    def test_the_spring_weekend_is_an_hour_shorter(self) -> None:
        assert_limit(
            local("2025-03-07 17:00"), "regulation", NEW_YORK, local("2025-03-11 17:00"), "95"
        )

    def test_the_autumn_weekend_is_an_hour_longer(self) -> None:
        assert_limit(
            local("2025-10-31 17:00"), "regulation", NEW_YORK, local("2025-11-04 17:00"), "97"
        )

    def test_the_form_gives_forty_eight_real_hours_over_the_spring_change(self) -> None:
        assert_limit(
            local("2025-03-08 10:00"), "form_i247a", NEW_YORK, local("2025-03-10 11:00"), "48"
        )

    def test_the_form_gives_forty_eight_real_hours_over_the_autumn_change(self) -> None:
        assert_limit(
            local("2025-11-01 10:00"), "form_i247a", NEW_YORK, local("2025-11-03 09:00"), "48"
        )

    def test_the_repeated_hour_is_two_different_releases(self) -> None:
        first = limit(local("2025-11-02 01:30"), "regulation", NEW_YORK)
        second = limit(local("2025-11-02 01:30", fold=1), "regulation", NEW_YORK)
        assert first.limit_at == second.limit_at
        assert (first.elapsed_hours, second.elapsed_hours) == (Decimal("71.5"), Decimal("70.5"))

    @pytest.mark.parametrize("zone", [PHOENIX, HONOLULU])
    @pytest.mark.parametrize("friday", ["2025-03-07", "2025-10-31"])
    def test_arizona_and_hawaii_keep_the_same_time_all_year(self, zone: str, friday: str) -> None:
        assert limit(local(f"{friday} 17:00", zone), "regulation", zone).elapsed_hours == 96


class TestHolidays:
    def test_new_year_on_a_saturday_is_observed_the_year_before(self) -> None:
        assert date(2021, 12, 31) in federal_holidays(2021)
        assert_limit(  # Thursday evening; Friday to Sunday do not run
            local("2021-12-30 18:00"), "regulation", NEW_YORK, local("2022-01-04 18:00"), "120"
        )

    def test_a_holiday_on_a_sunday_is_observed_on_monday(self) -> None:
        assert is_excluded(date(2021, 7, 5))
        assert not is_excluded(date(2021, 7, 6))

    def test_juneteenth_counts_from_2021(self) -> None:
        assert not is_excluded(date(2020, 6, 19))
        assert is_excluded(date(2021, 6, 18))
        assert is_excluded(date(2025, 6, 19))

    @pytest.mark.parametrize("day", [date(2017, 1, 20), date(2021, 1, 20)])
    def test_inauguration_day_runs_because_it_is_no_holiday_outside_washington(
        self, day: date
    ) -> None:
        assert not is_excluded(day)

    def test_inauguration_day_2025_is_excluded_only_as_the_king_holiday(self) -> None:
        assert is_excluded(date(2025, 1, 20))

    @pytest.mark.parametrize("day", [date(2019, 12, 24), date(2020, 12, 24), date(2024, 12, 24)])
    def test_christmas_eve_closings_by_executive_order_run(self, day: date) -> None:
        assert not is_excluded(day)

    @pytest.mark.parametrize("day", [date(2018, 12, 5), date(2025, 1, 9)])
    def test_national_days_of_mourning_run(self, day: date) -> None:
        assert not is_excluded(day)

    @pytest.mark.parametrize("day", [date(2024, 11, 5), date(2024, 11, 29), date(2024, 4, 15)])
    def test_state_and_local_holidays_run(self, day: date) -> None:
        assert not is_excluded(day)

    def test_a_full_year_has_the_eleven_federal_holidays(self) -> None:
        assert sorted(federal_holidays(2025)) == [
            date(2025, 1, 1),
            date(2025, 1, 20),
            date(2025, 2, 17),
            date(2025, 5, 26),
            date(2025, 6, 19),
            date(2025, 7, 4),
            date(2025, 9, 1),
            date(2025, 10, 13),
            date(2025, 11, 11),
            date(2025, 11, 27),
            date(2025, 12, 25),
        ]


class TestOverdetention:
    @pytest.mark.parametrize(
        ("left", "rule", "hours"),
        [
            ("2025-06-08 16:59", "form_i247a", "0"),
            ("2025-06-08 17:00", "form_i247a", "0"),
            ("2025-06-08 17:30", "form_i247a", "0.5"),
            ("2025-06-10 17:00", "form_i247a", "48"),
            ("2025-06-10 17:00", "regulation", "0"),
            ("2025-06-11 05:20", "regulation", "12.3333"),
        ],
    )
    def test_only_hours_past_the_limit_count(self, left: str, rule: str, hours: str) -> None:
        over = overdetention_hours(local("2025-06-06 17:00"), local(left), rule, NEW_YORK)
        assert over == Decimal(hours)

    def test_the_hours_past_the_limit_are_real_hours(self) -> None:
        over = overdetention_hours(
            local("2025-10-30 12:00"), local("2025-11-02 12:00"), "form_i247a", NEW_YORK
        )
        assert over == 25

    def test_leaving_before_release_is_no_overdetention(self) -> None:
        over = overdetention_hours(
            local("2025-06-06 17:00"), local("2025-06-05 17:00"), "regulation", NEW_YORK
        )
        assert over == 0


class TestMeanLimit:
    def test_holiday_free_weeks_average_480_sevenths_hours(self) -> None:
        assert mean_limit_hours(
            date(2025, 7, 28), date(2025, 8, 24), "regulation", NEW_YORK
        ) == Decimal("68.57")

    @pytest.mark.parametrize("zone", [NEW_YORK, "America/Chicago", "America/Anchorage", PHOENIX])
    def test_the_mean_of_2025_is_71_77_hours(self, zone: str) -> None:
        assert mean_limit_hours(
            date(2025, 1, 1), date(2025, 12, 31), "regulation", zone
        ) == Decimal("71.77")

    def test_the_mean_of_2025_is_almost_three_days(self) -> None:
        assert mean_limit_days(
            date(2025, 1, 1), date(2025, 12, 31), "regulation", NEW_YORK
        ) == Decimal("2.9904")

    def test_the_form_always_averages_forty_eight_hours(self) -> None:
        period = date(2025, 1, 1), date(2025, 12, 31)
        assert str(mean_limit_hours(*period, "form_i247a", NEW_YORK)) == "48.00"
        assert str(mean_limit_days(*period, "form_i247a", NEW_YORK)) == "2.0000"

    @pytest.mark.parametrize(
        ("day", "mean"),
        [
            (date(2025, 6, 2), "48.00"),  # a Monday
            (date(2025, 6, 5), "96.00"),  # a Thursday: every release but the first waits
            (date(2025, 6, 7), "84.00"),  # a Saturday: 96 hours falling to 72
            (date(2025, 6, 8), "60.00"),  # a Sunday: 72 hours falling to 48
            (date(2025, 3, 9), "59.50"),  # a Sunday of 23 hours
            (date(2025, 11, 2), "60.50"),  # a Sunday of 25 hours
        ],
    )
    def test_a_single_day_has_the_mean_of_its_releases(self, day: date, mean: str) -> None:
        assert mean_limit_hours(day, day, "regulation", NEW_YORK) == Decimal(mean)

    def test_a_period_that_ends_before_it_starts_is_refused(self) -> None:
        with pytest.raises(ClockProblem, match="ends before it starts"):
            mean_limit_hours(date(2025, 2, 1), date(2025, 1, 31), "regulation", NEW_YORK)

    def test_a_period_outside_the_known_years_is_refused(self) -> None:
        with pytest.raises(ClockProblem, match="1971 to 2100"):
            mean_limit_hours(date(2025, 1, 1), date(9999, 12, 31), "regulation", NEW_YORK)


class TestRefusals:
    def test_no_limit_exists_where_holds_are_barred(self) -> None:
        with pytest.raises(NoHoldAllowed, match="bars holds"):
            limit(local("2025-06-02 09:00"), "none", NEW_YORK)
        with pytest.raises(NoHoldAllowed, match="bars holds"):
            mean_limit_hours(date(2025, 1, 1), date(2025, 12, 31), "none", NEW_YORK)

    def test_an_unknown_rule_is_named(self) -> None:
        with pytest.raises(ClockProblem, match="'72 hours'"):
            limit(local("2025-06-02 09:00"), "72 hours", NEW_YORK)

    @pytest.mark.parametrize("zone", ["America/Springfield", "", "../etc/passwd", "America"])
    def test_an_unknown_zone_is_named(self, zone: str) -> None:
        with pytest.raises(ClockProblem, match="Unknown time zone"):
            limit(local("2025-06-02 09:00"), "regulation", zone)

    def test_a_time_without_a_zone_is_refused(self) -> None:
        naive = local("2025-06-02 09:00").replace(tzinfo=None)
        with pytest.raises(ClockProblem, match="needs a time zone"):
            limit(naive, "form_i247a", NEW_YORK)

    @pytest.mark.parametrize("rule", ["regulation", "form_i247a"])
    @pytest.mark.parametrize("year", [1970, 2101, 9999])
    def test_a_release_outside_the_known_years_is_refused(self, rule: str, year: int) -> None:
        with pytest.raises(ClockProblem, match=f"not {year}"):
            limit(datetime(year, 6, 1, tzinfo=UTC), rule, NEW_YORK)
