"""What is found to differ: figures, rows, lines, choices and facts, each by its own key."""

from __future__ import annotations

from decimal import Decimal

import pytest

from app.engine import Facts, calculate, read_case
from app.engine.reconciliation import reconcile
from tests.engine.reconciliation.pairs import (
    RICH,
    Document,
    compared,
    figure,
    keys,
    stated,
    total,
    with_figures,
)
from tests.engine.worked import HOLDS, YEAR

QUICK: Document = {**YEAR, "definition": "hold", "cost_basis": "published", "figures": HOLDS}
STAFF = {"minutes_per_detainer": 25, "loaded_hourly_wage": 40, "detainers_received": 412}
AWARD = {"kind": "scaap", "label": "SCAAP 2024", "award": 1000}


def test_figures_that_make_a_cost_together_share_one_amount() -> None:
    found = compared(QUICK, with_figures(QUICK, **STAFF, trips=3, cost_per_trip=100))
    assert keys(found) == [
        "detainers_received+loaded_hourly_wage+minutes_per_detainer",
        "cost_per_trip+trips",
    ]
    staff = found["figures"][0]
    assert (staff["label"], staff["kind"], staff["amount"]) == (
        "Staff time for detainers",
        "group",
        "6866.67",
    )
    assert staff["a"] is None
    assert [member["b"] for member in staff["members"]] == ["412 detainers", "$40.00", "25 min"]


def test_a_figure_both_have_stays_out_of_such_a_group() -> None:
    one = with_figures(QUICK, detainers_received=500)
    found = compared(one, with_figures(QUICK, **STAFF))
    assert set(found["shares"]) == {"loaded_hourly_wage+minutes_per_detainer", "detainers_received"}
    assert total(found) == Decimal("6866.67")


def test_one_way_to_count_days_stands_against_another() -> None:
    other = with_figures(QUICK, mean_hours_held=None, hold_hours_total=9000)
    found = compared(QUICK, other)
    assert keys(found) == ["hold_hours_total+mean_hours_held"]
    assert found["figures"][0]["label"] == "Days held past release"
    assert found["figures"][0]["a"] == "hours held, on average 20.6 hours"


def test_a_row_that_only_one_has_is_a_reason_of_its_own() -> None:
    found = compared(QUICK, {**QUICK, "reimbursements": [AWARD]})
    assert found["shares"] == {"reimbursements[SCAAP 2024]": "-1000.00"}
    assert figure(found, "reimbursements[SCAAP 2024]")["kind"] == "item"


def test_a_row_that_both_have_differs_by_its_figures() -> None:
    changed = {**AWARD, "label": "scaap  2024", "award": 1500, "vendor_fee_share": "0.2"}
    found = compared({**QUICK, "reimbursements": [AWARD]}, {**QUICK, "reimbursements": [changed]})
    assert set(found["shares"]) == {
        "reimbursements[SCAAP 2024].award",
        "reimbursements[SCAAP 2024].vendor_fee_share",
    }
    assert total(found) == Decimal("-200.00")


def test_rows_with_one_name_are_paired_where_they_are_equal() -> None:
    rows = [{"kind": "other", "amount": amount} for amount in (100, 200, 300)]
    found = compared(
        {**QUICK, "reimbursements": rows[:2]}, {**QUICK, "reimbursements": [rows[2], rows[1]]}
    )
    [key] = keys(found)
    assert found["shares"] == {key: "-200.00"}
    assert (found["figures"][0]["a"], found["figures"][0]["b"]) == ("$100.00", "$300.00")


def test_rows_of_two_kinds_with_one_label_keep_their_shares_apart() -> None:
    rows = [
        {"kind": "other", "label": "Grant", "amount": 100},
        {"kind": "state_grant", "label": "Grant", "amount": 200},
        {"kind": "other", "label": "Grant", "amount": 300},
        {"kind": "other", "label": "Grant, other #2", "amount": 400},
    ]
    found = compared(QUICK, {**QUICK, "reimbursements": rows})
    assert found["shares"] == {
        "reimbursements[Grant, other]": "-100.00",
        "reimbursements[Grant, other #2]": "-300.00",
        "reimbursements[Grant, other #2] (2)": "-400.00",
        "reimbursements[Grant, state_grant]": "-200.00",
    }


def test_how_a_cost_item_behaves_and_whose_budget_pays_it_are_reasons() -> None:
    def with_food(**told: object) -> Document:
        food = {"label": "Food", "category": "food", "annual_amount": 3_650_000, **told}
        return {**RICH, "cost_basis": "marginal", "cost_items": [RICH["cost_items"][0], food]}

    staff = {**RICH["cost_items"][0], "behavior": "fixed"}
    one, other = with_food(behavior="variable"), with_food(behavior="fixed")
    one["cost_items"][0] = other["cost_items"][0] = staff
    found = compared(one, other)
    assert keys(found) == ["cost_items[Food].behavior"]
    assert (found["figures"][0]["a"], found["figures"][0]["b"]) == ("Variable", "Fixed")
    moved = with_food(outside_jail_budget=True)
    found = compared({**with_food(), "cost_basis": "average"}, {**moved, "cost_basis": "average"})
    assert keys(found) == ["cost_items[Food].outside_jail_budget"]


def lines(*rates: str, jail: str = "Main") -> Document:
    """A calculation of one line a month, each with its rate."""
    return {
        **YEAR,
        "definition": "all_days",
        "lines": [
            {
                "jail": jail,
                "period_start": f"2025-{month:02}-01",
                "period_end": f"2025-{month:02}-28",
                "figures": {"detainer_bed_days": 100, "published_daily_cost": rate},
            }
            for month, rate in enumerate(rates, start=1)
        ],
    }


def test_lines_of_the_same_jail_and_period_differ_by_their_figures() -> None:
    found = compared(lines("40", "50"), lines("40", "52.5"))
    assert found["shares"] == {"lines[Main 2025-02-01 2025-02-28].published_daily_cost": "250.00"}


def test_other_lines_are_one_reason() -> None:
    found = compared(lines("40", "50"), lines("40", "50", "60"))
    assert found["shares"] == {"lines": "6000.00"}
    assert (found["figures"][0]["a"], found["figures"][0]["b"]) == ("2 lines", "3 lines")
    assert compared(lines("40", "50"), lines("40", "50", jail="Annex"))["difference"] == "0.00"


def test_lines_against_a_whole_are_one_reason() -> None:
    figures = {"detainer_bed_days": 90, "published_daily_cost": 10}
    found = compared({**YEAR, "definition": "all_days", "figures": figures}, lines("40"))
    assert total(found) == Decimal("3100.00")
    assert len(found["figures"]) == 1


def test_many_lines_are_gathered_by_figure() -> None:
    rates = [str(40 + number) for number in range(12)]
    one, other = lines(*rates), lines(*(f"{rate}.5" for rate in rates))
    for document, count in ((one, 100), (other, 110)):
        document["lines"] = [
            {**line, "jail": jail, "figures": {**line["figures"], "detainer_bed_days": count}}
            for line in document["lines"]
            for jail in ("Main", "Annex", "Farm")
        ]
    found = compared(one, other)
    assert sorted(keys(found)) == ["lines.detainer_bed_days", "lines.published_daily_cost"]
    days = figure(found, "lines.detainer_bed_days")
    assert (days["a"], days["b"]) == ("3,600 days", "3,960 days")
    assert figure(found, "lines.published_daily_cost")["a"] == "$40.00 to $51.00"


def test_a_figure_with_another_source_and_the_same_value_is_listed_apart() -> None:
    one = with_figures(QUICK)
    one["figures"]["people_held"] = {"likely": 412, "grade": "A", "source": "Jail log"}
    other = with_figures(QUICK)
    other["figures"]["people_held"] = {"likely": 412, "grade": "C", "low": 400, "high": 420}
    found = compared(one, other)
    assert found["shares"] == {}
    [same] = found["same_value_other_source"]
    assert (same["key"], same["a"], same["grade_a"], same["grade_b"], same["source_a"]) == (
        "people_held", "412 people", "A", "C", "Jail log",
    )  # fmt: skip
    assert (same["range_a"], same["range_b"]) == (None, "400 to 420")


def test_what_differs_beside_the_result_is_listed_with_nothing() -> None:
    aside = {
        **with_figures(QUICK, overdetention_hours=9, bookings=9000),
        "severity": {"basis": "charge", "people": {"felony": 3}},
        "exposure": {"claims": 2},
        "budget_lines": [{"label": "Library", "amount": 10}],
        "policies": [{"policy": "none"}],
        "clock_rule": "regulation",
    }
    found = compared(QUICK, aside)
    assert found["shares"] == {}
    assert {each["amount"] for each in found["not_entering"]} == {"0.00"}
    assert keys(found, "not_entering") == [
        "bookings",
        "budget_lines[Library]",
        "clock_rule",
        "exposure.claims",
        "overdetention_hours",
        "policies",
        "severity",
    ]
    assert found["sentence"] == "Both come to $39,978.25. What differs does not enter."


def test_a_figure_that_could_enter_and_does_not_is_listed_with_nothing() -> None:
    found = compared(QUICK, with_figures(QUICK, hold_hours_total=9999, people_held=400))
    assert set(found["shares"]) == {"people_held"}
    assert keys(found, "not_entering") == ["hold_hours_total"]


@pytest.mark.parametrize(
    ("facts", "result", "key"),
    [
        (Facts(population=Decimal(2000)), "net_cost_per_resident", "population"),
        (
            Facts(population=Decimal(1000), cpi={2025: Decimal(300), 2026: Decimal(330)},
                  dollars_year=2026),
            "net_cost_constant_dollars",
            "cpi",
        ),
    ],
)  # fmt: skip
def test_a_fact_is_a_reason(facts: Facts, result: str, key: str) -> None:
    case = read_case(QUICK)
    prices = {2025: Decimal(300), 2026: Decimal(315)}
    base = Facts(population=Decimal(1000), cpi=prices, dollars_year=2026)
    found = reconcile(calculate(case, base), calculate(case, facts), result)
    assert keys(found) == [key]
    assert found["figures"][0]["kind"] == "fact"


def test_the_clock_is_a_reason_where_a_share_of_it_is_assumed() -> None:
    assumed = with_figures(QUICK, mean_hours_held=None, share_of_limit_used=1)
    found = compared(assumed, {**assumed, "clock_rule": "regulation", "period_end": "2025-06-30"})
    assert sorted(keys(found)) == ["clock_rule", "period"]
    assert [caution["kind"] for caution in found["cautions"]] == ["period"]


def test_a_case_that_gives_its_residents_goes_before_the_fact() -> None:
    case = with_figures(QUICK, population=1000)
    facts = Facts(population=Decimal(1000), population_source="Census")
    found = reconcile(stated(case), stated(QUICK, facts), "net_cost_per_resident")
    assert found["shares"] == {}
    assert keys(found, "same_value_other_source") == ["population"]
