"""Sixty bookings of Pierce County, Washington, one row a charge, counted whole."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from app.intake.jail_log.counting import LogCount, count_jail_log
from app.intake.jail_log.settings import LogSettings
from tests.intake.jail_log.logs import SAMPLE

pytestmark = pytest.mark.skipif(
    not SAMPLE.exists(), reason="the jail log is not kept in the repository"
)
PACIFIC = "America/Los_Angeles"


@pytest.fixture(scope="module")
def log() -> LogCount:
    with SAMPLE.open("rb") as file:
        return count_jail_log(file, LogSettings(zone=PACIFIC))


def test_all_days_of_sixty_bookings(log: LogCount) -> None:
    assert log.document["bookings"] == 60
    days = log.document["definitions"]["all_days"]
    assert (days["people"], days["days"]) == (60, "4652.3667")
    assert log.costs(Decimal(126))["all_days"]["cost"] == "586198.20"


def test_time_held_only_for_ice(log: LogCount) -> None:
    hold = log.document["definitions"]["hold"]
    past, only = hold["past_last_charge"], hold["hold_only"]
    assert (past["people"], past["days"]) == (23, "143.9319")
    assert (only["people"], Decimal(only["days"])) == (4, Decimal("84.8910"))
    assert hold["days"] == "228.8229"
    assert log.costs(Decimal(126))["hold"]["cost"] == "28831.69"


def test_without_bookings_to_compare_nothing_is_compared(log: LogCount) -> None:
    assert log.document["definitions"]["extra_stay"]["by_means"] is None
    assert log.costs(Decimal(126))["extra_stay"] == {"by_means": None, "by_medians": None}


def test_every_split_adds_up_to_the_whole(log: LogCount) -> None:
    for split in ("by_month", "by_severity", "by_outcome"):
        rows = log.document[split]
        assert sum(row["people_with_detainer"] for row in rows) == 60
        assert sum(row["people_held"] for row in rows) == 27
    months = log.document["by_month"]
    days = sum((Decimal(row["days_in_month"]) for row in months), Decimal(0))
    assert abs(days - Decimal("4652.3667")) < Decimal("0.01")


def test_no_row_is_refused_and_late_charges_are_named(log: LogCount) -> None:
    found = log.document["problems"]
    assert (found["rows_refused"], found["counts"]) == (0, {"charge_late": 26})


def test_the_halves_of_a_period_add_up_to_all_days() -> None:
    found = []
    for settings in (
        LogSettings(zone=PACIFIC, last_day=date(2017, 6, 30)),
        LogSettings(zone=PACIFIC, first_day=date(2017, 7, 1)),
    ):
        with SAMPLE.open("rb") as file:
            found.append(count_jail_log(file, settings))
    for definition, whole in (("all_days", "4652.3667"), ("hold", "228.8229")):
        days = [Decimal(each.document["definitions"][definition]["days"]) for each in found]
        assert abs(sum(days, Decimal(0)) - Decimal(whole)) <= Decimal("0.0002")
