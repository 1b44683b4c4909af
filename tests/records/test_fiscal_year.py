"""Fiscal years: named by the year they end in, of twelve whole months."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.records.fiscal_year import FiscalYear, fiscal_year_of, last_day_of

YEARS = st.integers(1990, 2099)
STARTS = st.integers(1, 12)


@pytest.mark.parametrize(
    ("starts", "first", "last"),
    [
        (1, date(2025, 1, 1), date(2025, 12, 31)),
        (7, date(2024, 7, 1), date(2025, 6, 30)),
        (10, date(2024, 10, 1), date(2025, 9, 30)),
        (12, date(2024, 12, 1), date(2025, 11, 30)),
        (3, date(2024, 3, 1), date(2025, 2, 28)),
    ],
)
def test_a_year_is_named_by_the_year_it_ends_in(starts: int, first: date, last: date) -> None:
    year = FiscalYear(2025, starts)
    assert (year.first_day, year.last_day) == (first, last)
    assert year.name == "fiscal year 2025"


@given(YEARS, STARTS)
def test_a_year_has_twelve_months_in_a_row(number: int, starts: int) -> None:
    year = FiscalYear(number, starts)
    assert len(year.months) == 12
    assert year.months[0] == year.first_day
    assert last_day_of(year.months[-1]) == year.last_day
    for before, after in zip(year.months, year.months[1:], strict=False):
        assert last_day_of(before) + timedelta(days=1) == after


@given(st.dates(date(1990, 1, 1), date(2098, 12, 31)), STARTS)
def test_a_day_belongs_to_the_year_that_holds_it(day: date, starts: int) -> None:
    year = FiscalYear(fiscal_year_of(day, starts), starts)
    assert year.first_day <= day <= year.last_day
    assert year.before.last_day + timedelta(days=1) == year.first_day


@pytest.mark.parametrize("starts", [0, 13, -1])
def test_a_year_starts_in_a_month_there_is(starts: int) -> None:
    with pytest.raises(ValueError, match="month"):
        FiscalYear(2025, starts)
