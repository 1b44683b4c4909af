"""The result in the county's terms (method, section 3.8)."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from app.engine import Facts
from tests.engine.worked import HOLDS, result, state, working

FIGURES: dict[str, Any] = HOLDS | {
    "detainers_received": 500,
    "people_with_detainer": 450,
    "population": 80_000,
    "annual_jail_spending": 8_806_926,
}
PRICES = {2016: Decimal("240.007"), 2025: Decimal("321.943"), 2024: Decimal("313.689")}


@pytest.mark.parametrize(
    ("name", "value", "words"),
    [
        ("cost_per_detainer", "79.96", "$39,978.25 ÷ 500 detainers = $79.96"),
        ("cost_per_person_with_detainer", "88.84", "$39,978.25 ÷ 450 people = $88.84"),
        ("cost_per_person_held", "97.03", "$39,978.25 ÷ 412 people = $97.03"),
        ("net_cost_per_resident", "0.50", "$39,978.25 ÷ 80,000 residents = $0.50"),
        ("share_of_jail_spending", "0.0045394102", "$39,978.25 ÷ $8,806,926.00 = 0.45%"),
        ("effective_daily_cost", "113.05", "$39,978.25 ÷ 353.6333 days = $113.05"),
        ("beds_used", "0.9688584475", "353.6333 days ÷ 365 days = 0.9689 beds"),
    ],
)
def test_a_row_worked_by_hand(name: str, value: str, words: str) -> None:
    assert (result(name, FIGURES), working(name, FIGURES)) == (value, words)


def test_the_net_cost_is_set_beside_the_countys_own_budget_lines() -> None:
    lines = [{"label": "Libraries", "amount": 79956.5}, {"label": "Parks", "amount": 0}]
    shares = [row["share"] for row in state(FIGURES, budget_lines=lines)["budget_lines"]]
    assert shares == ["0.5", None]


@pytest.mark.parametrize("name", ["detainers_received", "people_with_detainer", "people_held"])
def test_there_is_no_cost_for_each_of_none(name: str) -> None:
    per = {
        "detainers_received": "cost_per_detainer",
        "people_with_detainer": "cost_per_person_with_detainer",
        "people_held": "cost_per_person_held",
    }
    figures = {"detainer_bed_days": 0, "published_daily_cost": 10, name: 0}
    assert result(per[name], figures, definition="all_days") is None
    assert result("net_cost", figures, definition="all_days") == "0.00"


YEAR_2016 = {"period_start": "2016-01-01", "period_end": "2016-12-31"}


class TestConstantDollars:
    def test_by_the_price_index_of_both_years(self) -> None:
        facts = Facts(cpi=PRICES, dollars_year=2025)
        assert result("net_cost_constant_dollars", HOLDS, facts, **YEAR_2016) == "53626.43"

    def test_the_year_of_the_period_is_that_of_its_middle_day(self) -> None:
        facts = Facts(cpi=PRICES, dollars_year=2025)
        fiscal = {"period_start": "2024-07-03", "period_end": "2025-07-01"}
        later = {"period_start": "2024-07-04", "period_end": "2025-07-02"}
        assert result("net_cost_constant_dollars", HOLDS, facts, **fiscal) == "41030.19"
        assert result("net_cost_constant_dollars", HOLDS, facts, **later) == "39978.25"

    @pytest.mark.parametrize(
        "facts", [Facts(), Facts(cpi=PRICES), Facts(cpi={}, dollars_year=2025)]
    )
    def test_is_not_known_without_both(self, facts: Facts) -> None:
        assert result("net_cost_constant_dollars", HOLDS, facts) is None


def test_the_population_of_the_facts_does_not_override_an_entered_one() -> None:
    facts = Facts(population=Decimal(40_000), population_source="a census")
    entered = state(FIGURES, facts)
    assert entered["results"]["net_cost_per_resident"]["value"] == "0.50"
    assert "population" not in {fact["name"] for fact in entered["facts"]}
    known = state(HOLDS, facts)
    assert known["results"]["net_cost_per_resident"]["value"] == "1.00"
    [fact] = [fact for fact in known["facts"] if fact["name"] == "population"]
    assert (fact["value"], fact["source"]) == ("40,000 residents", "a census")
