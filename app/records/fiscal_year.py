"""Fiscal years: named by the calendar year they end in, starting in any month."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from app.language import say


@dataclass(frozen=True, slots=True)
class FiscalYear:
    """The year that ends in `year` and starts on the first day of the month `starts`, 1 to 12.

    One that starts in January is the calendar year. Raises ValueError for a month there is not.
    """

    year: int
    starts: int = 1

    def __post_init__(self) -> None:
        """Refuse a month that no year has."""
        if not 1 <= self.starts <= 12:
            raise ValueError(f"{self.starts} is no month")

    @property
    def first_day(self) -> date:
        """The first day; it counts too."""
        return date(self.year if self.starts == 1 else self.year - 1, self.starts, 1)

    @property
    def last_day(self) -> date:
        """The last day; it counts too."""
        return last_day_of(self.months[-1])

    @property
    def months(self) -> tuple[date, ...]:
        """The first days of its twelve months, in order."""
        first = self.first_day
        numbers = [first.month - 1 + index for index in range(12)]
        return tuple(date(first.year + number // 12, number % 12 + 1, 1) for number in numbers)

    @property
    def name(self) -> str:
        """What it is called: "fiscal year 2025"."""
        return say("fiscal year {year}", year=self.year)

    @property
    def before(self) -> FiscalYear:
        """The year before."""
        return FiscalYear(self.year - 1, self.starts)


def fiscal_year_of(when: date, starts: int) -> int:
    """The fiscal year a day belongs to, where fiscal years start in the month `starts`."""
    return when.year + 1 if starts > 1 and when.month >= starts else when.year


def last_day_of(month: date) -> date:
    """The last day of a month given by its first."""
    return date(month.year + month.month // 12, month.month % 12 + 1, 1) - timedelta(days=1)
