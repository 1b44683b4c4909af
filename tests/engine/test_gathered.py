"""Counts added up, and rates weighed by the days they were in force."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from app.engine.figure import Figure
from app.engine.gathered import add_up_to_the_same, added_up, days_together, rate_in_force

D = Decimal


def test_counts_are_added_up_with_their_ends() -> None:
    figures = [Figure(D(3), D(2), D(5), "A"), Figure(D(4), None, None, "C")]
    assert added_up(figures) == Figure(D(7), D(6), D(9), "C")


def test_counts_without_ends_have_no_ends_together() -> None:
    assert added_up([Figure(D(3)), Figure(D("0.1")), Figure(D("0.2"))]) == Figure(D("3.3"))


def test_one_count_without_a_grade_leaves_the_sum_without_one() -> None:
    assert added_up([Figure(D(3), grade="A"), Figure(D(4))]).grade == ""


@pytest.mark.parametrize(
    ("rates", "expected"),
    [
        ([(Figure(D(100)), 10), (Figure(D(130)), 21)], Figure(D("120.32"), D(100), D(130))),
        ([(Figure(D(100)), 15), (Figure(D(130)), 15)], Figure(D(115), D(100), D(130))),
        ([(Figure(D("98.405")), 31)], Figure(D("98.405"))),
        ([(Figure(D(100)), 1), (Figure(D(100)), 2)], Figure(D(100))),
        (
            [(Figure(D(100), D(90), D(140)), 9), (Figure(D(130)), 2)],
            Figure(D("105.45"), D(90), D(140)),
        ),
    ],
)
def test_rates_are_averaged_by_their_days(
    rates: list[tuple[Figure, int]], expected: Figure
) -> None:
    assert rate_in_force(rates) == expected


@pytest.mark.parametrize(
    ("first", "last", "days"),
    [
        (date(2025, 1, 1), date(2025, 12, 31), 31),
        (date(2025, 3, 31), date.max, 1),
        (date(2025, 4, 1), date.max, 0),
        (date(2020, 1, 1), date(2025, 2, 28), 0),
        (date(2020, 1, 1), date(2025, 3, 1), 1),
    ],
)
def test_days_that_two_periods_share_are_counted(first: date, last: date, days: int) -> None:
    march = (date(2025, 3, 1), date(2025, 3, 31))
    assert days_together((first, last), march) == days
    assert days_together(march, (first, last)) == days


def test_parts_come_to_the_same_as_the_whole_or_do_not() -> None:
    parts = [Figure(D("0.1")), Figure(D("0.2"))]
    assert add_up_to_the_same([Figure(D("0.30"))], parts)
    assert not add_up_to_the_same([Figure(D("0.31"))], parts)
