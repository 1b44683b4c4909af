"""Days and periods in words, as American readers write them."""

from __future__ import annotations

from calendar import monthrange
from datetime import date

from app.engine.case import periods


def read_day(text: str) -> date:
    """The day a document writes as 2025-06-30."""
    return date.fromisoformat(text)


def day(value: date) -> str:
    """A day in full: "January 27, 2017"."""
    return f"{value:%B} {value.day}, {value.year}"


def period(first: date, last: date) -> str:
    """A period without a preposition: "2025", "March 2025", "January 27 to December 28, 2017"."""
    return _plain(first, last)[1]


def period_in_words(first: date, last: date) -> str:
    """A period inside a sentence: "in 2025", "on March 3, 2025", "from July 2024 to June 2025"."""
    preposition, words = _plain(first, last)
    return f"{preposition} {words}"


def _plain(first: date, last: date) -> tuple[str, str]:
    if first == last:
        return "on", day(first)
    if _is_whole_years(first, last):
        return _span(str(first.year), str(last.year))
    if _is_whole_months(first, last):
        return _span(*_months(first, last))
    return "from", f"{_day_before(first, last)} to {day(last)}"


def _span(first: str, last: str) -> tuple[str, str]:
    return ("in", last) if first == last else ("from", f"{first} to {last}")


def _months(first: date, last: date) -> tuple[str, str]:
    end = f"{last:%B} {last.year}"
    if (first.year, first.month) == (last.year, last.month):
        return end, end
    return (f"{first:%B}" if first.year == last.year else f"{first:%B} {first.year}"), end


def _day_before(first: date, last: date) -> str:
    """The first day, without its year where the last day has the same one."""
    return f"{first:%B} {first.day}" if first.year == last.year else day(first)


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
