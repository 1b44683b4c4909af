"""The month a Texas report was filed in, and the month its days belong to."""

from __future__ import annotations

from datetime import date

from app.intake.problems import BadCellError, quoted
from app.language import say

NUMBERS = {
    "january": 1,
    "february": 2,
    "march": 3,
    "april": 4,
    "may": 5,
    "june": 6,
    "july": 7,
    "august": 8,
    "september": 9,
    "october": 10,
    "november": 11,
    "december": 12,
}
NUMBERS |= {name[:3]: number for name, number in NUMBERS.items()}
NUMBERS |= {str(number): number for number in range(1, 13)}
EARLIEST_YEAR, LATEST_YEAR = 2000, 2099


def read_year(cell: str) -> int:
    """A four-digit year. Raises BadCellError."""
    text = cell.strip().removesuffix(".0")
    if not (text.isascii() and text.isdecimal() and len(text) == 4):
        raise BadCellError(say("{cell} is not a four-digit year", cell=quoted(cell)))
    if not EARLIEST_YEAR <= int(text) <= LATEST_YEAR:
        raise BadCellError(
            say(
                "{year} is outside {first} to {last}",
                year=text,
                first=EARLIEST_YEAR,
                last=LATEST_YEAR,
            )
        )
    return int(text)


def read_month(cell: str) -> int:
    """A month by its English name, its first three letters or its number. Raises BadCellError."""
    text = cell.strip().lower().rstrip(".")
    number = NUMBERS.get(text)
    if number is None:
        raise BadCellError(say("{cell} is not the name of a month", cell=quoted(cell)))
    return number


def month_before(filed: date) -> date:
    """The first day of the month whose days a report filed in this month counts."""
    if filed.month == 1:
        return date(filed.year - 1, 12, 1)
    return date(filed.year, filed.month - 1, 1)
