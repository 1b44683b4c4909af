"""The row of a table by its name: a month of a fiscal year, or the whole year."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from app.intake.period_names import NamedPeriod, read_period_name
from app.language import say
from app.records.fiscal_year import FiscalYear
from app.reports.content import dates


@dataclass(frozen=True, slots=True)
class RowPeriod:
    """What a row is for. `month` is its first day, None for the whole year; `is_total` where the
    name says that the row sums up the others."""

    month: date | None
    is_total: bool = False


class NotARowName(ValueError):
    """A name that is no month of the year; the message says what would be right."""


class OtherYear(NotARowName):
    """A month or a year, but not of this fiscal year."""


def read_row_name(text: str, year: FiscalYear) -> RowPeriod:
    """The month or year a row is for. Raises NotARowName with a message for the reader."""
    named = read_period_name(text)
    if named is None:
        raise NotARowName(
            say(
                "“{typed}” is not a month. Name each row by its month, such as {first} or "
                "{second}, or Total for the whole year.",
                typed=text[:40],
                first=dates.month(year.first_day),
                second=f"{year.first_day:%Y-%m}",
            )
        )
    if named.month is not None:
        return RowPeriod(_month(named, text, year))
    if named.year not in (None, year.year):
        raise OtherYear(_outside(text, year))
    return RowPeriod(None, named.is_total)


def is_row_name(text: str, year: FiscalYear) -> bool:
    """Whether a text names a month or a year, be it one outside of this fiscal year."""
    try:
        read_row_name(text, year)
    except OtherYear:
        return True
    except NotARowName:
        return False
    return True


def _month(named: NamedPeriod, text: str, year: FiscalYear) -> date:
    for month in year.months:
        if month.month == named.month and named.year in (None, month.year):
            return month
    raise OtherYear(_outside(text, year))


def _outside(text: str, year: FiscalYear) -> str:
    return say(
        "“{typed}” is not in {year}, which runs from {first} to {last}.",
        typed=text[:40],
        year=year.name,
        first=dates.month(year.months[0]),
        last=dates.month(year.months[-1]),
    )
