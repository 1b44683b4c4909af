"""The four figures to ask the county for, and why each."""

from __future__ import annotations

from typing import Any

from app.engine import analyse
from tests.engine.uncertainty.ranged import between, statement_of


def asked(**figures: Any) -> list[tuple[str, str]]:
    return [(each["name"], each["why"]) for each in analyse(statement_of(**figures))["ask"]]


def test_what_a_total_still_needs_comes_first() -> None:
    found = asked(mean_hours_held=None, published_daily_cost=None)
    assert found == [("mean_hours_held", "needed"), ("published_daily_cost", "needed")]


def test_what_only_the_floor_needs_is_asked_for_too() -> None:
    found = asked(
        definition="extra_stay",
        people_held=None,
        mean_hours_held=None,
        people_with_detainer={"likely": 400, "grade": "A"},
        extra_days_per_person={"likely": 50, "grade": "A"},
        published_daily_cost={"likely": 100, "grade": "A"},
    )
    assert found == [("mean_hours_held", "needed"), ("people_held", "needed")]


def test_then_what_would_narrow_the_range_most() -> None:
    found = asked(
        mean_hours_held=between(12, 24, 48),
        people_held=between(200, 400, 500),
        published_daily_cost={"likely": 100, "grade": "A"},
    )
    assert found == [("mean_hours_held", "range"), ("people_held", "range")]


def test_then_figures_of_a_low_grade_without_a_range_by_their_weight() -> None:
    found = asked(
        people_held={"likely": 400, "grade": "A"},
        mean_hours_held={"likely": 24, "grade": "E"},
        published_daily_cost={"likely": 100, "grade": "B"},
        trips=3,
        cost_per_trip={"likely": 10, "grade": "D"},
    )
    assert found == [("mean_hours_held", "grade"), ("cost_per_trip", "grade"), ("trips", "grade")]


def test_figures_the_county_measured_are_not_asked_for_again() -> None:
    known = {"grade": "A"}
    assert (
        asked(
            people_held={"likely": 400, **known},
            mean_hours_held={"likely": 24, **known},
            published_daily_cost={"likely": 100, **known},
        )
        == []
    )


def test_never_more_than_four() -> None:
    found = asked(
        detainers_received=between(400, 500, 600),
        minutes_per_detainer=between(10, 20, 30),
        loaded_hourly_wage=between(30, 40, 60),
        people_held=between(300, 400, 500),
        mean_hours_held=between(12, 24, 36),
        published_daily_cost=between(80, 100, 110),
    )
    assert len(found) == 4
