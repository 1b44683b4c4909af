"""Days of a period, and how far lines cover it."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.engine.case.model import Line
from app.engine.case.periods import (
    covered_days,
    days_in,
    is_one_year,
    middle_day,
    middle_year,
    year_days,
)

days = st.dates(date(1990, 1, 1), date(2099, 1, 1))
spans = st.tuples(days, st.integers(0, 400)).map(lambda s: (s[0], s[0] + timedelta(days=s[1])))


def period(start: str, end: str) -> tuple[date, date]:
    return date.fromisoformat(start), date.fromisoformat(end)


@pytest.mark.parametrize(
    ("start", "end", "is_year", "days_of_year"),
    [
        ("2025-01-01", "2025-12-31", True, 365),
        ("2024-01-01", "2024-12-31", True, 366),
        ("1999-07-01", "2000-06-30", True, 366),
        ("2024-03-01", "2025-02-28", True, 365),
        ("2023-03-01", "2024-02-29", True, 366),
        ("2025-01-01", "2025-12-30", False, 365),
        ("2025-01-01", "2026-01-01", False, 365),
        ("2024-02-01", "2024-02-29", False, 366),
        ("2012-01-01", "2013-12-31", False, 366),
    ],
)
def test_a_year_is_told_from_other_periods(
    start: str, end: str, is_year: bool, days_of_year: int
) -> None:
    span = period(start, end)
    assert is_one_year(span) == is_year
    assert year_days(span) == Decimal(days_of_year)


@pytest.mark.parametrize(
    ("start", "end", "middle"),
    [
        ("2025-01-01", "2025-01-01", "2025-01-01"),
        ("2025-01-01", "2025-01-02", "2025-01-01"),
        ("2025-01-01", "2025-01-03", "2025-01-02"),
        ("2024-07-01", "2025-06-30", "2024-12-30"),
    ],
)
def test_the_middle_day_of_two_is_the_first(start: str, end: str, middle: str) -> None:
    span = period(start, end)
    assert middle_day(span).isoformat() == middle
    assert middle_year(span) == int(middle[:4])


@given(st.lists(spans, max_size=6))
def test_days_under_several_lines_are_counted_once(periods: list[tuple[date, date]]) -> None:
    lines = [Line("", start, end, {}) for start, end in periods]
    each = {s + timedelta(days=n) for s, e in periods for n in range(days_in((s, e)))}
    assert covered_days(lines) == len(each)
