"""The row of a table by its name: a month of a fiscal year, or the whole year.

Rows are named as spreadsheets name them, in English or Spanish: "March", "Mar-25", "2025-03",
"3/2025", "marzo de 2025", "Total", "FY 2025".
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from app.engine.case.unit_words import unaccented
from app.language import say
from app.records.fiscal_year import FiscalYear
from app.reports.content import dates
from app.web.calculations.month_names import NUMBERS, in_english

_TOTAL = re.compile(
    r"(?:grand )?total(?:es)?(?: general)?|sum|suma|(?:whole |full |all )?year(?: total)?|annual"
    r"|todo el ano|ano(?: completo)?|anual|total (?:for|of|de|del) .*"
)
_YEAR = re.compile(
    r"(?:(?:fy|af|fiscal year|ano fiscal|ejercicio fiscal|year|ano)\s*)?"
    r"(?P<year>[0-9]{4})(?: total)?"
)
_SHORT_FISCAL = re.compile(r"(?:fy|af)\s*'?(?P<year>[0-9]{2})")
_NAMED = re.compile(r"(?P<month>[a-z]+)\.?(?:[\s,/'-]*(?P<year>[0-9]{4}|[0-9]{2}))?")
_NUMBERED = (
    re.compile(
        r"(?P<year>[0-9]{4})[-/.](?P<month>[0-9]{1,2})(?:[-/.][0-9]{1,2})?(?: 00:00(?::00)?)?"
    ),
    re.compile(r"(?P<month>[0-9]{1,2})[-/.](?:[0-9]{1,2}[-/.])?(?P<year>[0-9]{4}|[0-9]{2})"),
)


@dataclass(frozen=True, slots=True)
class RowPeriod:
    """What a row is for. `month` is its first day, None for the whole year; `is_total` where the
    name says that the row sums up the others."""

    month: date | None
    is_total: bool = False


class NotARowName(ValueError):
    """A name that is no month of the year; the message says what would be right."""


def read_row_name(text: str, year: FiscalYear) -> RowPeriod:
    """The month or year a row is for. Raises NotARowName with a message for the reader."""
    typed = unaccented(" ".join(in_english(text).split())).lower().strip(" :")
    if _TOTAL.fullmatch(typed):
        return RowPeriod(None, is_total=True)
    if match := _YEAR.fullmatch(typed) or _SHORT_FISCAL.fullmatch(typed):
        return _whole_year(match["year"], text, year)
    match = _NAMED.fullmatch(typed)
    if match and (number := NUMBERS.get(match["month"])):
        return RowPeriod(_month(number, match["year"], text, year))
    for pattern in _NUMBERED:
        match = pattern.fullmatch(typed)
        if match and 1 <= int(match["month"]) <= 12:
            return RowPeriod(_month(int(match["month"]), match["year"], text, year))
    raise NotARowName(
        say(
            "“{typed}” is not a month. Name each row by its month, such as {first} or {second}, "
            "or Total for the whole year.",
            typed=text[:40],
            first=dates.month(year.first_day),
            second=f"{year.first_day:%Y-%m}",
        )
    )


def is_row_name(text: str, year: FiscalYear) -> bool:
    """Whether a text names a month or a year, be it one outside of this fiscal year."""
    try:
        read_row_name(text, year)
    except OtherYear:
        return True
    except NotARowName:
        return False
    return True


class OtherYear(NotARowName):
    """A month or a year, but not of this fiscal year."""


def _whole_year(named: str, text: str, year: FiscalYear) -> RowPeriod:
    if _full(named) != year.year:
        raise OtherYear(_outside(text, year))
    return RowPeriod(None)


def _month(number: int, named: str | None, text: str, year: FiscalYear) -> date:
    for month in year.months:
        if month.month == number and named in (None, ""):
            return month
        if month.month == number and named and month.year == _full(named):
            return month
    raise OtherYear(_outside(text, year))


def _full(year: str) -> int:
    return int(year) if len(year) == 4 else 2000 + int(year)


def _outside(text: str, year: FiscalYear) -> str:
    return say(
        "“{typed}” is not in {year}, which runs from {first} to {last}.",
        typed=text[:40],
        year=year.name,
        first=dates.month(year.months[0]),
        last=dates.month(year.months[-1]),
    )
