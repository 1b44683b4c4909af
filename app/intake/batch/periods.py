"""The first and the last day that a row of a batch speaks of."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, datetime, timedelta

from app.intake.batch.places import whole
from app.intake.problems import BadCellError
from app.intake.sheets.dates import read_day
from app.language import say
from app.language.typed_months import NUMBERS, in_english

Period = tuple[date, date]
FIRST_YEAR, LAST_YEAR = 1990, 2099
# "2025", "FY2025", "FY 2024-25", "2024/2025": named by the year in which it ends.
_FISCAL_YEAR = re.compile(r"(?:fy\s*)?(?P<year>\d{4})(?:\s*[-–/]\s*(?P<end>\d{2}|\d{4}))?")
_YEAR_MONTH = re.compile(r"(?P<year>\d{4})[-/](?P<month>\d{1,2})")
_MONTH_YEAR = re.compile(r"(?P<month>\d{1,2})[-/](?P<year>\d{4})")
_NAME_YEAR = re.compile(r"(?P<name>[a-z]+)\.?[ ,-]+(?P<year>\d{4})")


class BadPeriodError(BadCellError):
    """A period that cannot be used; `column` is the key of the cell that says why."""

    def __init__(self, column: str, message: str) -> None:
        super().__init__(message)
        self.column = column


def period_of(cells: Mapping[str, object]) -> Period:
    """The period of a row's cells by column, of which those that are empty are left out.

    Days go before a month, a month before a year. Raises BadPeriodError.
    """
    if "period_start" in cells or "period_end" in cells:
        return _of_days(cells)
    if "month" in cells:
        first = _month(cells)
        return first, _month_after(first) - timedelta(days=1)
    if "fiscal_year" in cells:
        return _year(cells)
    raise BadPeriodError("fiscal_year", say("is needed: a year such as 2025, or another period."))


def _of_days(cells: Mapping[str, object]) -> Period:
    first, last = (_day(cells, name) for name in ("period_start", "period_end"))
    if last < first:
        raise BadPeriodError("period_end", say("must not be before period_start."))
    if "fiscal_year" in cells and _named_year(cells) != last.year:
        raise BadPeriodError(
            "fiscal_year", say("is not the year in which the period ends, by its last day.")
        )
    return first, last


def _day(cells: Mapping[str, object], name: str) -> date:
    if name not in cells:
        raise BadPeriodError(name, say("is needed: a date such as 2025-06-30."))
    try:
        day = read_day(cells[name])  # type: ignore[arg-type]  # a cell of a sheet
    except BadCellError as error:
        raise BadPeriodError(name, say("must be a date, such as 2025-06-30.")) from error
    return _within(day, name)


def _within(day: date, name: str) -> date:
    if not FIRST_YEAR <= day.year <= LAST_YEAR:
        told = say("must lie between {first} and {last}.", first=FIRST_YEAR, last=LAST_YEAR)
        raise BadPeriodError(name, told)
    return day


def _month(cells: Mapping[str, object]) -> date:
    """The first day of a month; with only its name, that of the fiscal year beside it."""
    cell = cells["month"]
    if isinstance(cell, datetime | date):
        return _within(date(cell.year, cell.month, 1), "month")
    text = in_english(whole(cell)).lower()
    alone = month_number(text)
    if alone and "fiscal_year" in cells:
        first, _ = _year(cells)
        return date(first.year if alone >= first.month else first.year + 1, alone, 1)
    found = _YEAR_MONTH.fullmatch(text) or _MONTH_YEAR.fullmatch(text)
    named = _NAME_YEAR.fullmatch(text)
    match = found or named
    number = int(found["month"]) if found else month_number(named["name"]) if named else 0
    if match is None or not 1 <= number <= 12:
        raise BadPeriodError("month", say("must be a month, such as 2025-03 or March 2025."))
    return _within(date(int(match["year"]), number, 1), "month")


def month_number(text: str) -> int:
    """1 to 12 for a month's number or name; 0 for anything else."""
    plain = in_english(text.strip()).lower().rstrip(".")
    number = int(plain) if plain.isascii() and plain.isdigit() and len(plain) < 3 else 0
    return number if 1 <= number <= 12 else NUMBERS.get(plain, 0)


def _year(cells: Mapping[str, object]) -> Period:
    year, starts = _named_year(cells), 1
    if "fiscal_year_starts" in cells:
        starts = month_number(whole(cells["fiscal_year_starts"]))
        if not starts:
            raise BadPeriodError(
                "fiscal_year_starts", say("must be a month: 1 to 12, or its name.")
            )
    first = date(year if starts == 1 else year - 1, starts, 1)
    return first, date(first.year + 1, starts, 1) - timedelta(days=1)


def _named_year(cells: Mapping[str, object]) -> int:
    match = _FISCAL_YEAR.fullmatch(whole(cells["fiscal_year"]).lower())
    if match is None:
        raise BadPeriodError("fiscal_year", say("must be a year, such as 2025."))
    year = int(match["year"])
    if match["end"]:
        if int(match["end"][-2:]) != (year + 1) % 100:
            raise BadPeriodError("fiscal_year", say("must be a year, such as 2025."))
        year += 1
    _within(date(year, 1, 1), "fiscal_year")
    return year


def _month_after(first: date) -> date:
    return date(first.year + first.month // 12, first.month % 12 + 1, 1)
