"""What the checks of a year find, on both sides of each limit, and what they leave alone."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from app.language import SPANISH, in_language
from app.records.checks import CHECKS, Checks, PeerRates, checks_of
from app.records.entry import Place
from tests.records.checking import RATE, Values, check, found
from tests.records.made_up import (
    ANNEX,
    EXAMPLE_COUNTY,
    MAIN,
    YEAR,
    figure,
    likely,
    months,
    record_of,
    small_county,
)

PEERS = PeerRates(tuple(map(Decimal, (80, 90, 100, 110, 120))), "counties of the same size")
POPULATION = figure("average_daily_population")


def daily_rate(cost: object) -> Values:
    """A daily rate in force all year."""
    return {RATE: {"published_daily_cost": str(cost), "in_force_from": "2020-01-01"}}


def test_a_year_without_fault_is_left_alone() -> None:
    before = record_of(small_county(YEAR.before))
    checks = checks_of(EXAMPLE_COUNTY, YEAR, record_of(small_county()), before, PEERS)
    assert checks.errors == ()
    assert [each.subject for each in checks.warnings] == ["unsourced/2025"]


def test_an_empty_year_is_left_alone() -> None:
    assert checks_of(EXAMPLE_COUNTY, YEAR, ()) == Checks()


def test_every_check_is_a_function_of_its_own() -> None:
    assert len({check.__name__ for check in CHECKS}) == len(CHECKS) == 10


# A band of 84 × ½ to 116 × 1½.
@pytest.mark.parametrize(
    ("cost", "is_unusual"), [("42", False), ("41.99", True), ("174", False), ("174.01", True)]
)
def test_a_daily_rate_far_from_other_counties_is_unusual(cost: str, is_unusual: bool) -> None:
    warnings = found(check(daily_rate(cost), peers=PEERS), "daily_cost")
    assert bool(warnings) is is_unusual
    if warnings:
        assert warnings[0].places == (RATE,)
        assert "beside 5 counties of the same size" in warnings[0].message
        assert "the middle one has $100.00" in warnings[0].message


def test_four_counties_are_too_few_to_compare_with() -> None:
    few = replace(PEERS, rates=PEERS.rates[:4])
    assert not found(check(daily_rate(900), peers=few), "daily_cost")
    assert not found(check(daily_rate(900)), "daily_cost")


def test_a_daily_cost_worked_out_from_items_is_compared_too() -> None:
    values: Values = {
        Place("year", 2025): {"cost_basis": "average"},
        Place("cost_item", 2025, item="a"): {"annual_amount": "7300000"},
        POPULATION: likely(100),
    }
    (warning,) = found(check(values, peers=PEERS), "daily_cost")
    assert warning.message.startswith("$200.00 a day is unusual")
    assert set(warning.places) == {Place("cost_item", 2025, item="a"), POPULATION}


# 100 people make 36,500 bed-days in the year.
@pytest.mark.parametrize(("days", "is_unusual"), [("18250", False), ("18250.1", True)])
def test_days_that_fill_more_than_half_the_jail_are_unusual(days: str, is_unusual: bool) -> None:
    values = {figure("detainer_bed_days"): likely(days), POPULATION: likely(100)}
    warnings = found(check(values), "bed_days/all_days")
    assert bool(warnings) is is_unusual
    if warnings:
        assert "come to 50% of all the jail's bed-days: 100 people" in warnings[0].message
        assert set(warnings[0].places) == {figure("detainer_bed_days"), POPULATION}


@pytest.mark.parametrize(
    ("days", "is_unusual"),
    [("45625", False), ("45626", True), ("27375", False), ("27374", True)],
)
def test_scaap_bed_days_that_do_not_fit_the_jail_are_unusual(days: str, is_unusual: bool) -> None:
    checks = check({figure("all_bed_days"): likely(days), POPULATION: likely(100)})
    assert bool(found(checks, "scaap_bed_days")) is is_unusual


@pytest.mark.parametrize(("held", "is_unusual"), [(30, False), (31, True)])
def test_a_stage_larger_than_the_one_before_is_unusual(held: int, is_unusual: bool) -> None:
    march = YEAR.months[2]
    values = {
        figure("detainers_honored", 0, march): likely(30),
        figure("people_held", 0, march): likely(held),
    }
    checks = check(values)
    warnings = found(checks, "stage")
    assert checks.errors == ()
    assert bool(warnings) is is_unusual
    if warnings:
        assert warnings[0].message == (
            "People held past release (31) is more than detainers honored (30) in March 2025."
        )
        assert warnings[0].places == tuple(values)
        assert len([each for each in checks.warnings if "more than" in each.message]) == 1


def test_a_stage_of_the_months_is_set_beside_a_stage_of_the_year() -> None:
    values = {**months(), figure("detainers_honored"): likely(71)}
    (warning,) = found(check(values), "stage")
    assert warning.message.endswith("(72) is more than detainers honored (71) in fiscal year 2025.")
    assert not found(check({**values, figure("detainers_honored"): likely(72)}), "stage")


def test_a_jail_is_named_where_its_stage_grew() -> None:
    values = {
        figure("detainers_honored", ANNEX): likely(3),
        figure("people_held", ANNEX): likely(4),
    }
    assert found(check(values), "stage")[0].message.endswith("in fiscal year 2025, Annex.")


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        ("100", "140", None),
        ("100", "141", "41% more than in fiscal year 2024 (100 trips)"),
        ("100", "60", None),
        ("100", "59", "41% less than in fiscal year 2024 (100 trips)"),
        ("0", "3", "3 trips, after 0 trips in fiscal year 2024"),
        ("0", "0", None),
    ],
)
def test_a_jump_from_last_year_is_unusual(before: str, after: str, told: str | None) -> None:
    last_year = {figure("trips", year=2024): likely(before)}
    warnings = found(check({figure("trips"): likely(after)}, last_year), "jump")
    assert [told] == [None] if not warnings else told and told in warnings[0].message


def test_months_are_compared_as_a_year_and_only_a_whole_one() -> None:
    last_year = {figure("people_held", year=2024): likely(20)}
    assert [each.subject for each in found(check(months(), last_year), "jump")] == [
        "jump/people_held"
    ]
    some = dict(list(months().items())[:3])
    assert not found(check(some, last_year), "jump")


def test_sums_of_lists_are_compared_with_last_year() -> None:
    def item(year: int, amount: str) -> Values:
        return {Place("cost_item", year, item="a"): {"annual_amount": amount}}

    checks = check(item(2025, "141"), item(2024, "100"))
    assert [each.subject for each in found(checks, "jump")] == ["jump/annual_amount"]


def test_a_jail_without_months_that_others_have_is_told() -> None:
    values = {figure("people_held", MAIN, month): likely(4) for month in YEAR.months}
    (warning,) = found(check(values), "jail_left_out")
    assert warning.message.startswith("People held past release: not given for Annex")
    values |= {figure("people_held", ANNEX, month): likely(4) for month in YEAR.months[:11]}
    assert found(check(values), "jail_left_out")
    values |= {figure("people_held", ANNEX, YEAR.months[11]): likely(4)}
    assert not found(check(values), "jail_left_out")


def test_a_value_that_is_not_used_is_told() -> None:
    values = {**months(), figure("people_held"): likely(70)}
    (warning,) = found(check(values), "left_out")
    assert warning.places == (figure("people_held"),)
    assert warning.message.startswith("Not used: People held past release: given for each month")


def test_the_methods_own_warnings_are_told_once_at_their_value() -> None:
    checks = check({**months(), **daily_rate(1200), **daily_rate(1200)})
    (warning,) = found(checks, "method")
    assert warning.places == (RATE,)
    assert "$1,200.00 a day is unusual" in warning.message


def test_subjects_and_digests_are_the_same_in_both_languages() -> None:
    values = {**months(), **daily_rate(1200), figure("people_held"): likely(70)}
    in_english = check(values)
    with in_language(SPANISH):
        in_spanish = check(values)
    assert [(each.subject, each.values_digest) for each in in_english.warnings] == [
        (each.subject, each.values_digest) for each in in_spanish.warnings
    ]


def test_a_subject_fits_its_column_whatever_a_class_is_called() -> None:
    values: Values = {
        Place("year", 2025): {"severity_basis": "charge"},
        Place("severity", 2025, "n" * 80): {"people": "3"},
        figure("people_held"): likely(40),
    }
    checks = check(values)
    assert checks.warnings
    assert all(len(each.subject) <= 200 for each in checks.warnings)


def test_a_confirmation_stands_while_the_values_stand() -> None:
    values = {figure("trips"): likely(141)}
    last_year = {figure("trips", year=2024): likely(100)}
    digest = found(check(values, last_year), "jump")[0].values_digest
    better = {figure("trips"): likely("141.0", grade="A", note="Counted again.")}
    assert found(check(better, last_year), "jump")[0].values_digest == digest
    for changed, before in (
        ({figure("trips"): likely(142)}, last_year),
        (values, {figure("trips", year=2024): likely(99)}),
    ):
        assert found(check(changed, before), "jump")[0].values_digest != digest
    other = {**values, figure("bookings"): likely(3)}
    assert found(check(other, last_year), "jump")[0].values_digest == digest
