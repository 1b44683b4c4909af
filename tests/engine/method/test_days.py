"""Days by definition, each by every way there is to know them (method, section 3.4)."""

from __future__ import annotations

from typing import Any

import pytest

from app.engine import Facts
from tests.engine.worked import YEAR, result, state, working


@pytest.mark.parametrize(
    ("name", "figures", "days", "words"),
    [
        (
            "hold_days",
            {"people_held": 412, "mean_hours_held": "20.6"},
            "353.6333333333",
            "412 people × 20.6 hours ÷ 24 = 353.6333 days",
        ),
        ("hold_days", {"hold_hours_total": 8487}, "353.625", "8,487 hours ÷ 24 = 353.625 days"),
        (
            "hold_days",
            {"people_held": 412, "share_of_limit_used": "75%"},
            "618",
            "412 people × 2 days × 75% = 618 days",
        ),
        (
            "extra_stay_days",
            {"people_with_detainer": 2616, "stay_with_detainer": 56, "stay_without_detainer": 21},
            "91560",
            "2,616 people × (56 days − 21 days) = 91,560 days",
        ),
        (
            "extra_stay_days",
            {"people_with_detainer": 10, "stay_with_detainer": 3, "stay_without_detainer": "3.5"},
            "-5",
            "10 people × (3 days − 3.5 days) = −5 days",
        ),
        (
            "extra_stay_days",
            {"people_with_detainer": 1, "extra_days_per_person": "29.7"},
            "29.7",
            "1 person × 29.7 days = 29.7 days",
        ),
        ("extra_stay_days", {"extra_stay_days_total": 1200}, "1200", ""),
        ("all_days", {"detainer_bed_days": "4652.3667"}, "4652.3667", ""),
    ],
)
def test_a_row_worked_by_hand(name: str, figures: dict[str, Any], days: str, words: str) -> None:
    assert result(name, figures) == days
    if words:
        assert working(name, figures) == words


EVERY_WAY = {
    "people_held": 10,
    "mean_hours_held": 24,
    "hold_hours_total": 480,
    "share_of_limit_used": 1,
    "people_with_detainer": 10,
    "stay_with_detainer": 5,
    "stay_without_detainer": 2,
    "extra_days_per_person": 1,
    "extra_stay_days_total": 7,
    "published_daily_cost": 100,
}


@pytest.mark.parametrize(
    ("without", "name", "days", "evidence"),
    [
        ((), "hold", "10", "people × hours each"),
        (("mean_hours_held",), "hold", "20", "total hours"),
        (
            ("mean_hours_held", "hold_hours_total"),
            "hold",
            "20",
            "assumed: share of the 48-hour limit",
        ),
        ((), "extra_stay", "30", "difference of mean stays, not adjusted"),
        (("stay_with_detainer",), "extra_stay", "10", "a study's days for each person"),
        (("people_with_detainer",), "extra_stay", "7", "a study's total days"),
    ],
)
def test_measured_figures_go_before_studies_and_assumptions(
    without: tuple[str, ...], name: str, days: str, evidence: str
) -> None:
    figures = {key: value for key, value in EVERY_WAY.items() if key not in without}
    found = state(figures)["definitions"][name]
    assert (found["days"], found["evidence"]) == (days, evidence)


@pytest.mark.parametrize(
    ("rule", "days"),
    [("form_i247a", "2"), ("regulation", "2.9904"), ("none", None)],  # 71.8 h on average in 2025
)
def test_the_assumed_limit_follows_the_clock(rule: str, days: str | None) -> None:
    figures = {"people_held": 1, "share_of_limit_used": 1}
    assert result("hold_days", figures, clock_rule=rule) == days


def test_without_a_rule_in_the_case_the_states_rule_holds() -> None:
    figures = {"people_held": 1, "share_of_limit_used": 1}
    assert result("hold_days", figures, Facts(clock_rule="regulation")) == "2.9904"
    assert result("hold_days", figures, Facts(clock_rule="none")) is None
    assert result("hold_days", figures, Facts(clock_rule="none"), clock_rule="form_i247a") == "2"


def test_beds_used_are_days_spread_over_the_period() -> None:
    figures = {"detainer_bed_days": 730, "published_daily_cost": 50}
    assert result("beds_used", figures, definition="all_days") == "2"
    assert working("beds_used", figures, definition="all_days") == "730 days ÷ 365 days = 2 beds"


@pytest.mark.parametrize(
    ("start", "end", "days"),
    [
        ("2024-01-01", "2024-12-31", 366),
        ("2025-01-01", "2025-12-31", 365),
        ("2025-03-01", "2025-03-01", 1),
        ("2024-02-01", "2024-02-29", 29),
    ],
)
def test_the_first_and_the_last_day_both_count(start: str, end: str, days: int) -> None:
    assert state(period_start=start, period_end=end)["period_days"] == days


def test_nothing_given_is_nothing_known() -> None:
    found = state()
    assert found["by_definition"] == {"hold": None, "extra_stay": None, "all_days": None}
    assert not {"hold_days", "extra_stay_days", "all_days"} & found["results"].keys()
    assert YEAR["period_start"] == found["period_start"]
