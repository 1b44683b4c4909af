"""Comparisons behind the checks of a county's figures, on both sides of each limit."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.engine import calculate, read_case
from app.engine import quantities as q
from app.engine.record_checks import (
    are_apart,
    are_most_bed_days,
    band_of,
    bed_days_of,
    change,
    is_jump,
    of_the_year,
    percentile,
    share_of,
)

D = Decimal
COSTS = st.lists(st.decimals(1, 1000, places=2), min_size=1, max_size=30)


@pytest.mark.parametrize(
    ("before", "after", "jumped"),
    [
        ("100", "140", False),
        ("100", "140.01", True),
        ("100", "60", False),
        ("100", "59.99", True),
        ("100", "100", False),
        ("3", "4.2", False),
        ("0", "0", False),
        ("0", "1", True),
        ("1", "0", True),
        ("-0.1", "-0.14", False),
        ("-0.1", "0.1", True),
    ],
)
def test_a_jump_is_more_than_forty_percent(before: str, after: str, jumped: bool) -> None:
    assert is_jump(D(before), D(after)) is jumped


def test_a_change_from_nothing_is_no_share() -> None:
    assert change(D(0), D(5)) is None
    assert change(D(4), D(5)) == D("0.25")
    assert change(D(4), D(3)) == D("-0.25")


@pytest.mark.parametrize(
    ("values", "share", "expected"),
    [
        ("5", "0.5", "5"),
        ("1 3", "0.5", "2"),
        ("3 1 2", "0.5", "2"),
        ("10 20 30 40 50", "0.1", "14"),
        ("10 20 30 40 50", "0.9", "46"),
        ("10 20 30 40 50", "1", "50"),
        ("10 20 30 40 50", "0", "10"),
    ],
)
def test_a_percentile_lies_between_its_neighbors(values: str, share: str, expected: str) -> None:
    assert percentile([D(value) for value in values.split()], D(share)) == D(expected)


@given(COSTS, st.decimals(0, 1, places=3))
def test_a_percentile_never_leaves_the_values(values: list[Decimal], share: Decimal) -> None:
    assert min(values) <= percentile(values, share) <= max(values)


def test_fewer_than_five_costs_have_no_band() -> None:
    assert band_of([D(100)] * 4) is None
    assert band_of([D(100)] * 5) is not None


def test_the_band_is_half_wider_than_the_usual_costs() -> None:
    band = band_of([D(10), D(20), D(30), D(40), D(50)])
    assert band is not None
    assert (band.low, band.median, band.high) == (D(7), D(30), D(69))
    assert [band.holds(D(cost)) for cost in ("6.99", "7", "69", "69.01")] == [
        False,
        True,
        True,
        False,
    ]


@given(COSTS)
def test_a_band_holds_its_own_middle(values: list[Decimal]) -> None:
    band = band_of(values)
    assert band is None or band.holds(band.median)


@pytest.mark.parametrize(("days", "expected"), [("500", False), ("500.1", True), ("0", False)])
def test_more_than_half_of_the_bed_days_are_most(days: str, expected: bool) -> None:
    assert are_most_bed_days(D(days), D(1000)) is expected


def test_exactly_half_in_hours_is_not_most() -> None:
    hours = D(1000) / D(3) / D(24) * D(72)
    assert not are_most_bed_days(hours, D(2000))


@pytest.mark.parametrize(
    ("days", "expected"),
    [("1250", False), ("1250.1", True), ("750", False), ("749.9", True), ("1000", False)],
)
def test_two_counts_more_than_a_quarter_apart_do_not_fit(days: str, expected: bool) -> None:
    assert are_apart(D(days), D(1000)) is expected


def test_a_share_of_nothing_is_not_known() -> None:
    assert share_of(D(1), D(0)) is None
    assert share_of(D(1), D(4)) == D("0.25")


def a_case(**parts: Any) -> Any:
    """A case of 2024, a leap year."""
    return read_case({"period_start": "2024-01-01", "period_end": "2024-12-31", **parts})


def test_bed_days_are_people_times_the_days_of_the_period() -> None:
    assert bed_days_of(D("1.5"), a_case()) == 549


def line(month: str, people: int, last: str) -> dict[str, Any]:
    """A line of one period."""
    start = f"2024-{month}-01"
    return {"period_start": start, "period_end": last, "figures": {"people_held": people}}


def test_a_sum_over_part_of_the_year_is_not_the_years() -> None:
    half = [line("01", 3, "2024-06-30")]
    whole = [*half, line("07", 4, "2024-12-31")]
    for lines, expected in ((half, None), (whole, D(7))):
        case = a_case(lines=lines)
        assert of_the_year(q.people_held, case, calculate(case).root) == expected


def test_a_figure_of_the_whole_is_the_years() -> None:
    figures = {"people_held": 9, "mean_hours_held": 20}
    case = a_case(figures=figures, lines=[line("01", 3, "2024-06-30")])
    root = calculate(case).root
    assert of_the_year(q.mean_hours_held, case, root) == 20
    assert of_the_year(q.trips, case, root) is None
