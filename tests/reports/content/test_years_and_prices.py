"""Six years ahead, and dollars of another year."""

from __future__ import annotations

from tests.reports.content.cases import EXTRA_STAY, FULL, HOLD, changed, content_of

GROWTH = {"detainer_growth": "0.05", "daily_cost_growth": "0.03"}


def test_what_grows_with_what_is_said_beside_the_years() -> None:
    ahead = content_of(FULL).ahead
    assert ahead is not None
    assert "Detention cost grows with both the detainers and the daily cost." in ahead.assumptions
    assert "grow with the detainers only" in ahead.assumptions


def test_every_column_of_the_years_is_added_up() -> None:
    ahead = content_of(FULL).ahead
    assert ahead is not None
    assert ahead.table.rows[-1] == (
        "Six years",
        "$131,108.69",
        "$269,910.77",
        "−$260,411.92",
        "$140,607.54",
    )


def test_six_years_below_zero_are_called_a_gain() -> None:
    received = [{"kind": "other", "amount": "100000"}]
    ahead = content_of(changed(HOLD, figures=GROWTH, reimbursements=received)).ahead
    assert ahead is not None
    assert "is a gain of $" in ahead.chart.sentence
    assert ahead.table.rows[-1][0] == "Six years (a gain)"


def test_people_and_days_of_all_classes_are_added_up() -> None:
    severity = content_of(FULL).severity
    assert severity is not None
    assert severity.table is not None
    assert severity.table.rows[-1] == ("All classes", "161", "385", "100%", "$16,462.91")


def test_a_column_with_a_class_unknown_has_an_empty_total() -> None:
    split = {"basis": "charge", "people": {"a": 20, "b": 20}, "days": {"a": 3}}
    severity = content_of(changed(HOLD, severity=split)).severity
    assert severity is not None
    assert severity.table is not None
    assert severity.table.head[2] == ("Days", "n")
    assert severity.table.rows[-1][2] == ""


def test_constant_dollars_say_which_years_were_compared() -> None:
    terms = content_of(
        changed(HOLD, period_start="2024-07-01", period_end="2025-06-30")
    ).county_terms
    assert terms is not None
    assert "the 2024 average (for a period from 2024 to 2025) beside the 2025" in terms.prices
    assert "October 2025 index was never published" in terms.prices


def test_dollars_of_the_same_year_need_no_prices() -> None:
    terms = content_of(HOLD).county_terms
    assert terms is not None
    assert terms.prices == ""


def test_the_index_of_the_register_names_its_year_and_what_it_leaves_out() -> None:
    document = changed(HOLD, period_start="2024-01-01", period_end="2024-12-31")
    facts = {row.label: row for row in content_of(document).register.facts}
    assert "CPI-U in the year of the period (2024 average)" in facts
    later = facts["CPI-U in the year of the dollars shown (2025 average)"]
    assert "eleven months" in later.note


def test_a_year_without_an_index_has_no_prices() -> None:
    terms = content_of(EXTRA_STAY).county_terms
    assert terms is not None
    assert terms.prices == ""
