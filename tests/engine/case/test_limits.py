"""Checks of sense, on both sides of each limit."""

from __future__ import annotations

from typing import Any

import pytest

from tests.engine.worked import YEAR, a_case, problems

MONTH = {"period_start": "2025-06-01", "period_end": "2025-06-30"}  # 30 days, 720 hours


@pytest.mark.parametrize(
    ("figures", "name", "at_most", "too_much"),
    [
        ({}, "mean_hours_held", 720, "720.01"),
        ({"people_held": 3}, "hold_hours_total", 2160, "2160.01"),
        ({"people_with_detainer": 3}, "detainer_bed_days", 90, "90.01"),
    ],
)
class TestTime:
    def test_within_24_hours_a_day_and_the_days_of_the_period(
        self, figures: dict[str, Any], name: str, at_most: Any, too_much: str
    ) -> None:
        assert problems(a_case(figures | {name: at_most}, **MONTH)) == {}
        found = problems(a_case(figures | {name: too_much}, **MONTH))
        assert "is more than" in found[f"figures.{name}"]

    def test_the_days_of_a_line_are_its_own(
        self, figures: dict[str, Any], name: str, at_most: Any, too_much: str
    ) -> None:
        line = {**MONTH, "figures": figures | {name: at_most}}
        assert problems(a_case(lines=[line])) == {}
        line["figures"] = figures | {name: too_much}
        assert list(problems(a_case(lines=[line]))) == [f"lines[0].figures.{name}"]


def test_hours_and_days_without_people_are_not_held_against_any() -> None:
    assert problems(a_case({"hold_hours_total": 10**9, "detainer_bed_days": 10**9})) == {}


@pytest.mark.parametrize(
    ("name", "least", "below"),
    [
        ("trips", "0", "-0.01"),
        ("published_daily_cost", "0", "-0.01"),
        ("detainer_growth", "-1", "-1.01"),
        ("share_of_limit_used", "0", "-0.01"),
    ],
)
def test_the_least_is_taken_and_less_is_not(name: str, least: str, below: str) -> None:
    assert problems(a_case({name: least})) == {}
    assert list(problems(a_case({name: below}))) == [f"figures.{name}"]


@pytest.mark.parametrize(
    ("name", "most", "above"),
    [
        ("share_of_limit_used", "1", "1.0001"),
        ("scaap_paid_share", "100%", "100.01%"),
        ("daily_cost_growth", "5", "5.0001"),
        ("trips", "10000000000000", "10000000000000.01"),
    ],
)
def test_the_most_is_taken_and_more_is_not(name: str, most: str, above: str) -> None:
    assert problems(a_case({name: most})) == {}
    assert list(problems(a_case({name: above}))) == [f"figures.{name}"]


@pytest.mark.parametrize("name", ["extra_days_per_person", "extra_stay_days_total"])
def test_a_study_may_find_shorter_stays(name: str) -> None:
    assert problems(a_case({name: -3})) == {}


@pytest.mark.parametrize(("rows", "is_refused"), [(2000, False), (2001, True)])
def test_a_list_has_at_most_two_thousand_rows(rows: int, is_refused: bool) -> None:
    found = problems(a_case(program_items=[{"amount": 1}] * rows))
    assert ("program_items" in found) == is_refused


@pytest.mark.parametrize(("length", "is_refused"), [(200, False), (201, True)])
def test_a_title_has_at_most_two_hundred_characters(length: int, is_refused: bool) -> None:
    assert ("title" in problems(a_case(title="x" * length))) == is_refused


@pytest.mark.parametrize(
    ("start", "end", "is_refused"),
    [
        ("2025-01-01", "2025-12-31", False),
        ("2024-12-31", "2025-12-31", True),
        ("2025-01-01", "2026-01-01", True),
        ("2025-05-05", "2025-05-05", False),
    ],
)
def test_a_line_lies_within_the_period(start: str, end: str, is_refused: bool) -> None:
    line = {"period_start": start, "period_end": end}
    assert ("lines[0]" in problems(a_case(lines=[line]))) == is_refused


def test_a_list_of_many_long_periods_is_too_much_for_the_clock() -> None:
    long = {"period_start": "1990-01-01", "period_end": "2099-12-31"}
    lines = [
        {"period_start": "1990-01-01", "period_end": f"2099-12-{day:02}"} for day in range(1, 4)
    ]
    assumed = {"share_of_limit_used": 1}
    assert "lines" in problems({**long, "figures": assumed, "lines": lines})
    assert problems({**long, "figures": assumed, "lines": lines[:2]}) == {}
    assert problems({**long, "lines": lines}) == {}


def ranged_lines(count: int) -> dict[str, Any]:
    lines = [{"jail": f"Jail {n}", "figures": {"people_held": "1 to 3"}} for n in range(count)]
    return {**YEAR, "figures": {"mean_hours_held": 24}, "lines": lines}


def test_four_hundred_figures_may_have_a_range() -> None:
    assert problems(ranged_lines(400)) == {}


def test_more_ranges_than_can_be_drawn_are_refused_at_the_first_too_many() -> None:
    found = problems(ranged_lines(401))
    assert list(found) == ["lines[400].figures.people_held"]
    assert (
        "401 figures with a low and a high; at most 400" in found["lines[400].figures.people_held"]
    )


@pytest.mark.parametrize(("low", "refused"), [("0", True), ("0.01", False)])
def test_a_figure_that_others_are_divided_by_is_never_nothing_in_its_range(
    low: str, refused: bool
) -> None:
    found = problems(a_case({"average_daily_population": f"{low} to 10"}))
    assert list(found) == (["figures.average_daily_population"] if refused else [])
    assert not refused or "more than 0, its low too" in found["figures.average_daily_population"]


@pytest.mark.parametrize(("high", "refused"), [("8760", False), ("8760.5", True)])
def test_no_range_reaches_beyond_the_hours_of_its_period(high: str, refused: bool) -> None:
    found = problems(a_case({"people_held": 1, "mean_hours_held": f"24 to {high}"}))
    assert list(found) == (["figures.mean_hours_held"] if refused else [])
