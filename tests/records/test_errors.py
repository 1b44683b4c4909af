"""What stands in the way of a signature, and what a signer is asked about."""

from __future__ import annotations

import pytest

from app.records.entry import Place
from tests.records.checking import RATE, Values, check, found
from tests.records.made_up import (
    MAIN,
    YEAR,
    figure,
    likely,
)


def test_a_value_that_is_wrong_by_itself_is_an_error_at_its_place() -> None:
    (error,) = check({figure("trips"): likely("-3")}).errors
    assert error.places == (figure("trips"),)
    assert error.message == "Transport trips cannot be less than 0 trips."


def test_what_is_impossible_together_is_an_error_at_its_place() -> None:
    values = {
        figure("people_held"): likely(3),
        figure("taken_by_ice"): likely(2),
        figure("released_without_pickup"): likely(2),
    }
    (error,) = check(values).errors
    assert error.places == (figure("released_without_pickup"),)
    assert error.message == (
        "Released without pickup and taken by ICE are together more than the 3 people held."
    )


def test_classes_without_a_basis_are_an_error() -> None:
    (error,) = check({Place("severity", 2025, "Level 1"): {"people": "3"}}).errors
    assert error.message == "Basis of the classes is needed: charge or conviction."
    assert error.places == (Place("year", 2025),)


def test_a_row_is_told_with_its_field() -> None:
    values: Values = {Place("money", 2025, item="a"): {"kind": "scaap", "label": "SCAAP 2023"}}
    (error,) = check(values).errors
    assert error.message.startswith(
        "Money received “SCAAP 2023”, SCAAP award is needed, or else the figures to estimate it: "
        "correctional officers' salaries, "
    )


def test_a_wrong_value_is_told_once() -> None:
    values: Values = {Place("cost_item", 2025, item="a"): {"category": "food"}}
    (error,) = check(values).errors
    assert error.message == "Cost item “Food”, Amount in one year is needed."


def test_figures_without_source_or_grade_are_counted_once() -> None:
    values: Values = {
        figure("bookings"): likely(10, grade="A"),
        **{figure("people_held", 0, month): likely(1) for month in YEAR.months},
        figure("mean_hours_held"): likely(20, grade="A", source="Jail log"),
        figure("trips"): {"not_tracked": True},
    }
    (warning,) = found(check(values), "unsourced")
    assert warning.message == (
        "2 figures have no source: bookings, people held past release. "
        "1 figure has no grade: people held past release."
    )
    assert len(warning.places) == 13


def test_what_has_source_and_grade_is_not_counted() -> None:
    values: Values = {figure("bookings"): likely(10, grade="A", source={"title": "Jail log"})}
    assert found(check(values), "unsourced") == []


def two_rates(until: str, second: str, jail: int = 0) -> Values:
    """One rate from 2024 to a day, another of a jail from a day on."""
    first = {"published_daily_cost": "120", "in_force_from": "2024-01-01"}
    return {
        RATE: {**first, "in_force_until": until} if until else first,
        Place("daily_rate", jail_id=jail, item="ratenext"): {
            "published_daily_cost": "140",
            "in_force_from": second,
        },
    }


@pytest.mark.parametrize(
    ("values", "is_error"),
    [
        (two_rates("2025-03-31", "2025-04-01"), False),
        (two_rates("2025-04-01", "2025-04-01"), True),
        (two_rates("2025-04-01", "2025-04-01", MAIN), False),
        # A rate without a last day ends where the next one begins.
        (two_rates("", "2025-04-01"), False),
        # Two rates at once in a year before are no error of this one.
        (two_rates("2024-09-30", "2024-07-01"), False),
    ],
)
def test_two_rates_of_a_jail_on_one_day_are_an_error(values: Values, is_error: bool) -> None:
    errors = check(values).errors
    assert bool(errors) is is_error
    if is_error:
        assert errors[0].places == tuple(values)
        assert errors[0].message == (
            "Two daily rates are in force on the same days, from April 1, 2025 to April 1, 2025: "
            "$120.00 from January 1, 2024 to April 1, 2025, and $140.00 since April 1, 2025. End "
            "one before the other begins."
        )


def test_a_text_that_may_name_somebody_is_asked_about_at_its_place() -> None:
    held = figure("people_held")
    note = Place("note", YEAR.year)
    values: Values = {
        held: likely(3, note="Two of them twice; see A012345678."),
        note: {"text": "John Smith (3/14/1990) was held.", "signed_by": "Jo Lee"},
        figure("bookings"): likely(9, note="Counted on 2026-01-12, for December 2025."),
    }
    warnings = found(check(values), "names/")
    assert {each.places for each in warnings} == {(held,), (note,)}
    assert "People held past release: a text may name a person who is held" in warnings[0].message
    assert "it has an A-number" in warnings[0].message
    assert "012345678" not in warnings[0].message
    # What was confirmed of one text is asked again of another.
    changed = {**values, held: likely(3, note="See A087654321.")}
    (again,) = [each for each in found(check(changed), "names/") if each.places == (held,)]
    assert again.subject == warnings[0].subject
    assert again.values_digest != warnings[0].values_digest


def test_a_count_that_is_no_whole_number_is_an_error() -> None:
    (error,) = check({figure("bookings"): likely("1.498")}).errors
    assert error.message == ("Bookings must be a whole number; 1,498 is written with a comma.")
