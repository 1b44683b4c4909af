"""Break-even: the value put back gives the amount to the cent, or it is said that none does."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from app.engine import (
    Case,
    Statement,
    break_even,
    break_even_choices,
    break_even_document,
    calculate,
)
from app.engine import quantities as q
from app.engine.uncertainty.break_even import net_cost_with
from app.engine.uncertainty.factors import factors
from app.language import SPANISH, in_language
from tests.engine.uncertainty.ranged import between, ranged_cases, statement_of

MONEY = [{"kind": "other", "label": "Grant", "amount": 12000}]


def solved(key: str, target: Any = 0, **figures: Any) -> dict[str, Any]:
    statement = statement_of(**figures)
    return break_even_document(break_even(statement, key, Decimal(target)), statement)


def test_the_hours_at_which_a_grant_pays_for_everything() -> None:
    found = solved("mean_hours_held", reimbursements=MONEY)
    assert (found["value"], found["net"], found["exact"]) == ("7.2", "0.00", True)
    assert found["text"] == "At 7.2 hours the net cost is $0.00."
    assert found["working"] == [
        "400 people × 7.2 hours ÷ 24 = 120 days",
        "120 days × $100.00 = $12,000.00",
        "$12,000.00 − $12,000.00 = $0.00",
    ]


def test_a_given_amount_instead_of_nothing() -> None:
    assert solved("mean_hours_held", 20000)["value"] == "12"


def test_within_its_range_is_said() -> None:
    found = solved("mean_hours_held", 20000, mean_hours_held=between(10, 24, 30))
    assert found["within"] is True
    assert found["text"].endswith("That is within its range of 10 hours to 30 hours.")


@pytest.mark.parametrize(("low", "within"), [("12", True), ("12.0000000001", False)])
def test_the_end_of_the_range_is_within_it(low: str, within: bool) -> None:
    found = solved("mean_hours_held", 20000, mean_hours_held=between(Decimal(low), 24, 30))
    assert found["within"] is within


def test_never_within_its_range_is_said_plainly() -> None:
    found = solved("mean_hours_held", 20000, mean_hours_held=between(18, 24, 30))
    assert found["within"] is False
    assert found["text"].endswith("Within its range of 18 hours to 30 hours it never is.")


def test_no_value_at_all_is_said_plainly() -> None:
    found = solved("mean_hours_held", -1)
    assert (found["value"], found["exact"]) == (None, False)
    told = "Never: the net cost stays above −$1.00, even at 0 hours, where it is $0.00."
    assert found["text"] == told


def test_a_rounded_rate_that_steps_over_the_amount_names_both_neighbors() -> None:
    found = solved("published_daily_cost", 10001)
    assert (found["exact"], found["value"]) == (False, None)
    assert found["below"] == {"value_text": "$25.00", "net": "10000.00"}
    assert found["above"] == {"value_text": "$25.01", "net": "10004.00"}


def test_people_are_counted_whole_on_both_sides() -> None:
    found = solved("people_held", 12345)
    assert found["value"] == "123.45"
    assert found["below"] == {"value_text": "123 people", "net": "12300.00"}
    assert found["above"] == {"value_text": "124 people", "net": "12400.00"}


def test_a_whole_number_of_people_needs_no_neighbors() -> None:
    found = solved("people_held", 12300)
    assert (found["value"], found["below"], found["above"]) == ("123", None, None)


def test_a_figure_that_moves_nothing_says_so() -> None:
    found = solved("trips", 5, trips=3)
    assert found["text"] == "This figure does not move the net cost."


def test_a_rate_of_several_lines_moves_in_all_of_them() -> None:
    lines = [{"jail": jail, "figures": {"people_held": 200}} for jail in ("North", "South")]
    found = solved("mean_hours_held", 20000, people_held=None, lines=lines)
    assert found["value"] == "12"


def test_a_count_of_several_lines_has_no_one_value() -> None:
    lines = [{"jail": jail, "figures": {"people_held": 200}} for jail in ("North", "South")]
    statement = statement_of(people_held=None, lines=lines)
    assert "people_held" not in {each.key for each in break_even_choices(statement)}
    with pytest.raises(LookupError):
        break_even(statement, "people_held")


def test_a_figure_that_the_case_has_not_is_refused() -> None:
    with pytest.raises(LookupError):
        break_even(statement_of(), "bookings")


@settings(max_examples=200, deadline=None)
@given(
    key=st.sampled_from(["mean_hours_held", "people_held", "published_daily_cost", "trips"]),
    target=st.integers(-100, 10_000_000).map(lambda number: Decimal(number) / 100),
    hours=st.integers(1, 900).map(lambda number: Decimal(number) / 10),
    people=st.integers(1, 3000),
)
def test_the_value_put_back_gives_the_amount_to_the_cent(
    key: str, target: Decimal, hours: Decimal, people: int
) -> None:
    statement = statement_of(
        mean_hours_held=str(hours), people_held=people, trips=4, cost_per_trip="310.50"
    )
    _holds(statement, key, target)


# Most cases made up have no net cost; enough have.
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.filter_too_much])
@given(case=ranged_cases(), data=st.data())
def test_whatever_is_solved_holds_when_it_is_put_back(case: Case, data: st.DataObject) -> None:
    statement = calculate(case)
    assume(statement.value(q.net_cost) is not None)
    keys = [each.key for each in break_even_choices(statement)]
    assume(keys)
    target = data.draw(st.integers(-(10**9), 10**9)) / Decimal(100)
    _holds(statement, data.draw(st.sampled_from(keys)), target)


def _holds(statement: Statement, key: str, target: Decimal) -> None:
    found = break_even(statement, key, target)
    net_cost = net_cost_with(statement, factors(statement.case)[key])
    for point in (found.point, found.below, found.above):
        assert point is None or net_cost(point.value) == point.net_cost
    if found.point:
        assert found.point.net_cost == target
    elif found.below and found.above:
        assert found.below.net_cost < target < found.above.net_cost


def test_only_figures_that_move_the_net_cost_can_be_chosen() -> None:
    statement = statement_of(trips=3, bookings=900, reimbursements=MONEY)
    assert [each.key for each in break_even_choices(statement)] == [
        "mean_hours_held",
        "people_held",
        "published_daily_cost",
        "reimbursements[0].amount",
    ]


@pytest.mark.parametrize(("amount", "is_possible"), [(900, True), ("900.01", False)])
def test_a_value_that_no_jail_could_have_is_said_to_be_one(amount: Any, is_possible: bool) -> None:
    month = {"period_start": "2025-06-01", "period_end": "2025-06-30"}
    found = solved("mean_hours_held", amount, people_held=1, published_daily_cost=30, **month)
    assert (found["note"] == "") == is_possible
    assert is_possible or found["note"] == (
        "No jail could have that: Hours held, on average is more than 24 hours a day for 30 days."
    )


def test_in_spanish_too_the_reason_ends_where_the_remedy_begins() -> None:
    with in_language(SPANISH):
        found = solved("people_held", 240_000, detainers_honored=500, mean_hours_held=24)
    assert found["note"].startswith("Eso no es posible en ninguna cárcel: El número de «")
    assert found["note"].endswith("» (500).")


def test_a_stage_that_would_grow_is_no_possible_value() -> None:
    found = solved("people_held", 200_000, detainers_received=900)
    assert "People held past release (2,000) is more than detainers received (900)" in found["note"]


def test_an_amount_no_value_reaches_names_no_astronomical_one() -> None:
    found = solved("reimbursements[0].amount", 50_000, reimbursements=MONEY)
    assert found["text"] == (
        "Never: the net cost stays below $50,000.00, even at $0.00, where it is $40,000.00."
    )
