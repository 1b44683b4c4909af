"""Days of a period, and how far lines cover it."""

from __future__ import annotations

from calendar import isleap
from collections.abc import Iterable
from datetime import date, timedelta
from decimal import Decimal

from app.engine.case.model import Line
from app.language import say_as

Period = tuple[date, date]
_DAY = timedelta(days=1)


def days_in(period: Period) -> int:
    """Days from the first to the last, both included."""
    return (period[1] - period[0]).days + 1


def is_one_year(period: Period) -> bool:
    """True where the day after the period is its first day a year later."""
    start, after = period[0], period[1] + _DAY
    return (after.year, after.month, after.day) == (start.year + 1, start.month, start.day)


def year_days(period: Period) -> Decimal:
    """Days of the budget year: the period's own where it is a year, else its calendar year's.

    A yearly budget is divided by a year's bed-days also when the period is a month.
    """
    if is_one_year(period):
        return Decimal(days_in(period))
    return Decimal(366 if isleap(period[0].year) else 365)


def in_figures(period: Period) -> str:
    """A period by its days, as documents write them: "2025-01-01 to 2025-06-30"."""
    first, last = (day.isoformat() for day in period)
    return say_as("days", "{first} to {last}", first=first, last=last)


def middle_day(period: Period) -> date:
    """The day half-way through the period; of two, the first."""
    return period[0] + (period[1] - period[0]) // 2


def middle_year(period: Period) -> int:
    """The calendar year in which the period's middle day falls."""
    return middle_day(period).year


def covered_days(lines: Iterable[Line]) -> int:
    """Days of the calendar on which at least one line stands."""
    covered, reached = 0, date.min
    for line in sorted(lines, key=lambda line: line.period_start):
        first = max(line.period_start, reached + _DAY if reached != date.min else date.min)
        if line.period_end >= first:
            covered += days_in((first, line.period_end))
            reached = line.period_end
    return covered
