"""Several jails and periods: the rate to cents, each line to cents, then the sum."""

from __future__ import annotations

from typing import Any

from app.engine import calculate, read_case
from tests.engine.worked import a_case, result, state, warnings, working


def month(number: int, days: Any, rate: Any = None, **more: Any) -> dict[str, Any]:
    figures = {"detainer_bed_days": days, **more}
    if rate is not None:
        figures["published_daily_cost"] = rate
    last = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][number - 1]
    return {
        "jail": "Main",
        "period_start": f"2025-{number:02}-01",
        "period_end": f"2025-{number:02}-{last}",
        "figures": figures,
    }


def all_days(*lines: dict[str, Any], **figures: Any) -> dict[str, Any]:
    return state(figures, definition="all_days", lines=list(lines))


def test_each_line_is_rounded_before_the_sum() -> None:
    # 0.5 days at $0.01 are half a cent, a cent after rounding: three of them make three cents.
    found = all_days(*[month(number, "0.5", "0.01") for number in (1, 2, 3)])
    assert found["results"]["detention_cost"]["value"] == "0.03"
    assert found["results"]["detention_days"]["value"] == "1.5"


def test_a_rate_is_rounded_before_it_is_multiplied() -> None:
    found = all_days(month(1, 1000, "43.104"))
    assert found["lines"][0]["detention_cost"] == "43100.00"


def test_the_working_adds_up_the_lines() -> None:
    found = all_days(month(1, 203, "43.10"), month(2, 100, "44.00"))
    words = "$8,749.30 + $4,400.00 = $13,149.30"
    assert found["results"]["detention_cost"]["working"] == words
    assert found["definitions"]["all_days"]["amount"] == "13149.30"


def test_the_working_of_many_lines_says_how_many() -> None:
    found = all_days(*[month(number, 10, 1) for number in range(1, 8)])
    assert found["results"]["detention_cost"]["working"] == "sum of 7 lines = $70.00"


def test_lines_share_the_rate_of_the_calculation_unless_they_have_their_own() -> None:
    found = all_days(month(1, 10), month(2, 10, 50), published_daily_cost=40)
    assert [line["daily_cost"] for line in found["lines"]] == ["40.00", "50.00"]
    assert found["results"]["detention_cost"]["value"] == "900.00"


def test_one_daily_cost_is_shown_only_where_all_days_counted_have_the_same() -> None:
    same = all_days(month(1, 10, 40), month(2, 10, "40.00"))
    assert same["results"]["daily_cost"]["value"] == "40.00"
    other = all_days(month(1, 10, 40), month(2, 10, 50))
    assert "daily_cost" not in other["results"]
    assert other["results"]["effective_daily_cost"]["value"] == "45.00"


def test_the_daily_cost_shown_is_that_of_the_chosen_definition() -> None:
    figures = {"people_held": 24, "mean_hours_held": 10, "published_daily_cost": 140}
    lines = [month(1, 10, 40), month(2, 10, 50)]
    assert result("daily_cost", figures, lines=lines) == "140.00"


def test_counts_of_the_lines_go_before_those_of_the_whole() -> None:
    found = all_days(month(1, 10, 1), month(2, 20, 1), detainer_bed_days=999)
    assert found["results"]["detention_days"]["value"] == "30"


def test_where_one_line_does_not_know_its_days_the_whole_stands_for_all() -> None:
    silent = {"period_start": "2025-03-01", "period_end": "2025-03-31", "figures": {}}
    figures = {"detainer_bed_days": 999, "published_daily_cost": 1}
    found = state(figures, definition="all_days", lines=[month(1, 10, 1), silent])
    assert found["results"]["detention_days"]["value"] == "999"


def test_where_no_one_knows_the_rest_there_is_no_total() -> None:
    silent = {"period_start": "2025-03-01", "period_end": "2025-03-31", "figures": {}}
    found = all_days(month(1, 10, 1), silent)
    assert "detention_cost" not in found["results"]
    assert found["lines"][0]["detention_cost"] == "10.00"
    assert found["refusal"]["needs"] == ["detainer_bed_days", "published_daily_cost"]


def test_a_count_given_by_some_lines_only_is_a_warning() -> None:
    lines = [month(1, 10, 1, trips=2, cost_per_trip=100), month(2, 10, 1)]
    found = warnings(a_case(definition="all_days", lines=lines))
    assert "1 of 2 lines do not give transport trips" in found["lines"]
    lines[1]["figures"]["trips"] = 0
    lines[1]["figures"]["cost_per_trip"] = 100
    assert result("transport_cost", definition="all_days", lines=lines) == "200.00"


def test_the_only_line_of_the_same_period_takes_the_counts_of_the_whole() -> None:
    figures = {"people_held": 24, "published_daily_cost": 10}
    lines = [{"jail": "Main", "figures": {"mean_hours_held": 10}}]
    assert result("hold_cost", figures, lines=lines) == "100.00"
    assert working("hold_days", figures, lines=lines) == "24 people × 10 hours ÷ 24 = 10 days"


def test_the_rate_of_the_only_line_overrides_that_of_the_whole() -> None:
    figures = {"people_held": 24, "mean_hours_held": 10, "published_daily_cost": 10}
    lines = [{"figures": {"published_daily_cost": 20}}]
    assert result("hold_cost", figures, lines=lines) == "200.00"


def test_rates_of_lines_without_counts_are_not_used_and_say_so() -> None:
    figures = {"people_held": 24, "mean_hours_held": 10, "published_daily_cost": 10}
    lines = [{"jail": jail, "figures": {"published_daily_cost": 20}} for jail in "AB"]
    assert result("hold_cost", figures, lines=lines) == "100.00"
    assert "are not used" in warnings(a_case(figures, lines=lines))["lines[0]"]


def test_lines_with_periods_give_the_calculation_its_own() -> None:
    case = read_case({"lines": [month(3, 1, 1), month(1, 1, 1)]})
    assert (str(case.period_start), str(case.period_end)) == ("2025-01-01", "2025-03-31")
    assert calculate(case).to_document()["period_days"] == 90


def test_days_covered_by_lines_are_counted_once() -> None:
    twice = [month(1, 1, 1), {**month(1, 1, 1), "jail": "Annex"}]
    found = state(definition="all_days", lines=twice)
    assert (found["counted_days"], found["period_days"]) == (31, 365)
