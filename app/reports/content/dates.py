"""Days and periods in words, as readers of the language in use write them."""

from __future__ import annotations

from calendar import monthrange
from datetime import date

from app.engine.case import periods
from app.language import say, say_as
from app.language.months import month_name, said_day, said_month


def read_day(text: str) -> date:
    """The day a document writes as 2025-06-30."""
    return date.fromisoformat(text)


def day(value: date) -> str:
    """A day in full: "January 27, 2017"."""
    return said_day(value)


def month(value: date) -> str:
    """The month of a day: "March 2025"."""
    return said_month(value)


def short_month(value: date) -> str:
    """The month of a day in few letters: "Mar 2025"."""
    name = month_name(value, "abbreviated")
    return say_as("short", "{month} {year}", month=name, year=value.year)


def period(first: date, last: date) -> str:
    """A period without a preposition: "2025", "March 2025", "January 27 to December 28, 2017"."""
    if first == last:
        return day(first)
    start, end = _ends(first, last)
    if start == end:
        return end
    if _is_of_days(first, last):
        return say_as("days", "{first} to {last}", first=start, last=end)
    return say_as("months", "{first} to {last}", first=start, last=end)


def period_in_words(first: date, last: date) -> str:
    """A period inside a sentence: "in 2025", "on March 3, 2025", "from July 2024 to June 2025"."""
    if first == last:
        return say("on {day}", day=day(first))
    start, end = _ends(first, last)
    if start == end:
        return say("in {period}", period=end)
    if _is_of_days(first, last):
        return say_as("days", "from {first} to {last}", first=start, last=end)
    return say_as("months", "from {first} to {last}", first=start, last=end)


def _ends(first: date, last: date) -> tuple[str, str]:
    """The two ends of a period, the same where it is one month or year."""
    if _is_whole_years(first, last):
        return str(first.year), str(last.year)
    if _is_of_days(first, last):
        return _day_before(first, last), day(last)
    is_one = (first.year, first.month) == (last.year, last.month)
    # The first month goes without its year where the last one has the same.
    return month_name(first) if first.year == last.year and not is_one else month(first), month(
        last
    )


def _day_before(first: date, last: date) -> str:
    """The first day, without its year where the last day has the same one."""
    if first.year != last.year:
        return day(first)
    return say("{month} {day}", month=month_name(first), day=first.day)


def _is_of_days(first: date, last: date) -> bool:
    """Whether a period begins or ends inside a month."""
    return not _is_whole_months(first, last)


def _is_whole_years(first: date, last: date) -> bool:
    return (first.month, first.day) == (1, 1) and (last.month, last.day) == (12, 31)


def _is_whole_months(first: date, last: date) -> bool:
    return first.day == 1 and last.day == monthrange(last.year, last.month)[1]


def is_one_year(first: date, last: date) -> bool:
    """Whether a period is twelve months to the day."""
    return periods.is_one_year((first, last))


def is_month(first: date, last: date) -> bool:
    """Whether a period is one calendar month."""
    return _is_whole_months(first, last) and (first.year, first.month) == (last.year, last.month)


def next_month(first: date) -> date:
    """The first day of the month after."""
    return date(first.year + first.month // 12, first.month % 12 + 1, 1)
