"""The cost of a jail day by each basis (method, section 3.2)."""

from __future__ import annotations

from typing import Any

import pytest

from tests.engine.worked import problems, result, state, working

# 366 days × 562 people, as the Justice Department's auditors counted Wicomico County's jail.
WICOMICO: dict[str, Any] = {
    "period_start": "1999-07-01",
    "period_end": "2000-06-30",
    "cost_basis": "average",
    "cost_items": [{"category": "other", "annual_amount": 8806926}],
}
# A jail of 100 people over 365 days: 36,500 bed-days.
ITEMS: list[dict[str, Any]] = [
    {"annual_amount": 1_825_000, "behavior": "fixed"},
    {"annual_amount": 730_000, "behavior": "step_fixed"},
    {"annual_amount": 365_000, "behavior": "variable"},
    {"annual_amount": 146_000, "behavior": "variable", "outside_jail_budget": True},
]
HUNDRED = {"average_daily_population": 100}


def test_wicomico_comes_out_as_its_audit_says() -> None:
    found = state({"average_daily_population": 562}, **WICOMICO)["results"]
    assert found["daily_cost"]["value"] == "42.82"
    assert found["bed_days_all"]["value"] == "205692"
    assert found["average_daily_cost"]["working"] == "$8,806,926.00 ÷ 205,692 days = $42.82"
    assert found["daily_cost"]["working"] == "average rate $42.82"


def test_a_leap_year_has_a_day_more() -> None:
    spring = {**WICOMICO, "period_start": "2000-07-01", "period_end": "2001-06-30"}
    assert result("average_daily_cost", {"average_daily_population": 562}, **spring) == "42.93"


@pytest.mark.parametrize(
    ("basis", "rate"),
    [
        ("average", "80.00"),  # 2,920,000 / 36,500: without what other departments pay
        ("full", "84.00"),  # 3,066,000 / 36,500
        ("marginal", "14.00"),  # 511,000 / 36,500
        ("long_run", "34.00"),  # 1,241,000 / 36,500
    ],
)
def test_each_basis_counts_other_items(basis: str, rate: str) -> None:
    found = state(HUNDRED, cost_items=ITEMS, cost_basis=basis)["results"]
    assert found["daily_cost"]["value"] == found[f"{basis}_daily_cost"]["value"] == rate


def test_all_bases_stand_side_by_side_whichever_is_chosen() -> None:
    found = state({**HUNDRED, "published_daily_cost": 75}, cost_items=ITEMS)["results"]
    names = ("average", "full", "marginal", "long_run")
    assert [found[f"{name}_daily_cost"]["value"] for name in names] == [
        "80.00",
        "84.00",
        "14.00",
        "34.00",
    ]
    assert found["daily_cost"]["value"] == "75.00"


def test_the_share_outside_the_jails_budget_is_shown() -> None:
    shown = state(HUNDRED, cost_items=ITEMS)["results"]["outside_budget_share"]
    assert shown["working"] == "$146,000.00 ÷ $3,066,000.00 = 4.76%"
    assert shown["value"] == "0.0476190476"


def test_an_item_that_does_not_say_how_it_behaves_leaves_the_marginal_cost_unknown() -> None:
    items = [*ITEMS, {"annual_amount": 1000}]
    found = state(HUNDRED, cost_items=items)["results"]
    assert {"average_daily_cost", "full_daily_cost"} <= found.keys()
    assert not {"marginal_daily_cost", "long_run_daily_cost"} & found.keys()


def test_a_month_is_divided_by_a_years_bed_days() -> None:
    february: dict[str, Any] = {"period_start": "2025-02-01", "period_end": "2025-02-28"}
    found = state(HUNDRED, cost_items=ITEMS, cost_basis="average", **february)["results"]
    assert found["daily_cost"]["value"] == "80.00"


@pytest.mark.parametrize(
    ("published", "used", "words"),
    [
        ("43.1", "43.10", "published rate $43.10"),
        ("43.105", "43.11", "published rate $43.105 = $43.11"),
        ("43.1049", "43.10", "published rate $43.1049 = $43.10"),
        ("0", "0.00", "published rate $0.00"),
    ],
)
def test_a_published_rate_is_rounded_to_the_cent(published: str, used: str, words: str) -> None:
    figures = {"published_daily_cost": published}
    assert result("daily_cost", figures) == used
    assert working("daily_cost", figures) == words


@pytest.mark.parametrize("people", ["0.01", "1", "562.5"])
def test_a_population_above_zero_is_taken(people: str) -> None:
    assert result("bed_days_all", {"average_daily_population": people}) is not None


def test_a_jail_without_people_has_no_daily_cost() -> None:
    found = problems(
        {"period_start": "2025-01-01", "period_end": "2025-12-31"}
        | {"figures": {"average_daily_population": 0}}
    )
    assert "divided by it" in found["figures.average_daily_population"]


def test_items_without_a_population_give_no_rate_and_say_so() -> None:
    found = state(cost_items=ITEMS, cost_basis="average")
    assert "average_daily_cost" not in found["results"]
    assert "average_daily_population" in found["refusal"]["needs"]
