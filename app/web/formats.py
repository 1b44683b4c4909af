"""How templates write numbers and days. Formatting only: nothing is added up or rounded twice."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from decimal import Decimal

from flask import Flask

from app.engine import numerals
from app.engine.phrases import lower_first
from app.language import marked, say, say_count
from app.reports.content import dates
from app.reports.content.phrases import counted_as

UNKNOWN = marked("not known")
Number = Decimal | int | str


def register_formats(app: Flask) -> None:
    """Add the filters to the templates of `app`."""
    for name, written in FILTERS.items():
        app.add_template_filter(written, name)


def money(value: Number | None) -> str:
    """Whole dollars: "$12,534,043"."""
    return say(UNKNOWN) if value is None else numerals.whole_dollars(Decimal(value))


def money_exact(value: Number | None) -> str:
    """Dollars and cents: "$12,534,043.20"."""
    return say(UNKNOWN) if value is None else numerals.dollars(Decimal(value))


def number(value: Number | None, decimals: int = 2) -> str:
    """A number with commas, and decimals only where it has them: "2,616", "712.42"."""
    return say(UNKNOWN) if value is None else numerals.plain_number(Decimal(value), decimals)


def days(value: Number | None) -> str:
    """Days with their word: "1 day", "91,560 days"."""
    if value is None:
        return say(UNKNOWN)
    one_or_many = counted_as(Decimal(value))
    return say_count("{count} day", "{count} days", one_or_many, count=number(value, 1))


def share(value: Number | None, decimals: int = 1) -> str:
    """A share (0-1) as a percentage: "3.4%"."""
    return say(UNKNOWN) if value is None else numerals.percentage(Decimal(value), decimals)


def day(value: date | datetime | str | None) -> str:
    """A day: "January 27, 2017"; of an instant, its day."""
    if value is None:
        return say(UNKNOWN)
    found = date.fromisoformat(value[:10]) if isinstance(value, str) else value
    return dates.day(found)


def period(value: tuple[date | str, date | str]) -> str:
    """First and last day: "2025", "March 2025", "January 27 to December 28, 2017"."""
    first, last = (date.fromisoformat(d) if isinstance(d, str) else d for d in value)
    return dates.period(first, last)


FILTERS: dict[str, Callable[..., str]] = {
    "money": money,
    "money_exact": money_exact,
    "number": number,
    "days": days,
    "share": share,
    "date": day,
    "period": period,
    "lower_first": lower_first,
}
