"""The floor: the least any reading supports, and why it cannot be known where it cannot."""

from __future__ import annotations

from decimal import Decimal

from app.engine.uncertainty.floor import floor, floor_document
from tests.engine.uncertainty.ranged import between, statement_of

ITEMS = [
    {"category": "food", "annual_amount": 365000, "behavior": "variable"},
    {"category": "personnel", "annual_amount": 3285000, "behavior": "fixed"},
]


def test_without_any_doubt_the_floor_is_the_hold_itself() -> None:
    assert floor(statement_of()) == Decimal("40000.00")


def test_it_counts_only_time_held_past_release() -> None:
    statement = statement_of(
        definition="extra_stay", people_with_detainer=400, extra_days_per_person=56
    )
    assert floor(statement) == Decimal("40000.00")


def test_it_takes_the_marginal_cost_where_that_is_known() -> None:
    statement = statement_of(average_daily_population=100, cost_items=ITEMS)
    document = floor_document(statement)
    assert document["value"] == "4000.00"  # 400 days at $10.00
    assert "marginal cost" in document["steps"][1]["text"]


def test_a_published_rate_below_the_marginal_one_is_taken_instead() -> None:
    statement = statement_of(
        average_daily_population=100, cost_items=ITEMS, published_daily_cost=8, cost_basis="full"
    )
    assert floor(statement) == Decimal("3200.00")


def test_it_takes_the_low_ends_and_the_high_end_of_money_received() -> None:
    statement = statement_of(
        mean_hours_held=between(12, 24, 36),
        people_held=between(200, 400, 500),
        reimbursements=[{"kind": "other", "amount": between(1000, 2000, 3000)}],
    )
    assert floor(statement) == Decimal("7000.00")  # 100 days at $100 less $3,000
    steps = [step["text"] for step in floor_document(statement)["steps"]]
    assert steps[2:] == [
        "Each uncertain figure stands at the end that makes the net cost least.",
        "Money received: all that was entered is taken off.",
        "Taken as exact, with neither a range nor a good grade: published cost of one jail day.",
    ]


def test_figures_that_the_county_measured_need_no_range_to_stand_in_the_floor() -> None:
    known = {name: {"likely": 10, "grade": "A"} for name in ("people_held", "mean_hours_held")}
    statement = statement_of(**known, published_daily_cost={"likely": 100, "grade": "C"})
    assert [each["label"] for each in floor_document(statement)["taken_as_exact"]] == [
        "Published cost of one jail day"
    ]


def test_more_than_three_figures_taken_as_exact_are_counted() -> None:
    statement = statement_of(trips=3, cost_per_trip=300)
    assert floor_document(statement)["steps"][-1]["text"].endswith(" and 2 more.")


def test_it_may_be_a_gain() -> None:
    assert floor(statement_of(reimbursements=[{"kind": "other", "amount": 50000}])) == -10000


def test_a_difference_below_zero_takes_the_ends_that_make_it_least() -> None:
    statement = statement_of(
        definition="extra_stay",
        people_with_detainer=between(1, 1, 100),
        stay_with_detainer=between(0, 6, 10),
        stay_without_detainer=between(0, 5, 10),
    )
    # 100 people × (0 − 10 days) × $100: one figure alone would not have shown it.
    assert floor(statement) == Decimal("-100000.00")


def test_where_the_chosen_definition_comes_lower_that_is_the_floor() -> None:
    statement = statement_of(definition="all_days", detainer_bed_days=10, people_with_detainer=400)
    document = floor_document(statement)
    assert document["value"] == "1000.00"
    assert document["definition"] == "all_days"


def test_without_hours_there_is_no_floor_and_it_says_what_would_give_one() -> None:
    statement = statement_of(
        definition="extra_stay",
        people_held=None,
        mean_hours_held=None,
        people_with_detainer=400,
        extra_days_per_person=56,
    )
    document = floor_document(statement)
    assert document["value"] is None
    assert [each["name"] for each in document["needs"]] == ["mean_hours_held", "people_held"]


def test_its_working_ends_in_it() -> None:
    statement = statement_of(mean_hours_held=between(12, 24, 36))
    assert floor_document(statement)["working"] == [
        "400 people × 12 hours ÷ 24 = 200 days",
        "200 days × $100.00 = $20,000.00",
    ]
