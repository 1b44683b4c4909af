"""What tells a row of data from a row of headings: dates, times, long numbers, words again below.

A log without headings must not have its first person taken for them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, time, timedelta

from app.intake.sheets.cell_texts import text_of
from app.intake.sheets.headings import plain_heading
from app.intake.sheets.sheet import Cell, Row

# So many digits are a number of something, never a part of a heading; a year has four.
MOST_DIGITS = 4
_MONTH = (
    r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|ene|abr|ago|dic|enero|febrero|marzo"
    r"|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre)[a-z]*\.?"
)
_DATA = re.compile(
    r"\d{5}"
    r"|(?<!\d)\d{1,4}([/. -])\d{1,2}\1\d{1,4}(?!\d)"
    r"|(?<!\d)\d{1,2}:\d\d"
    r"|(?<!\d)\d{1,2}\s*[ap]\.?m\b"
    rf"|(?<!\d)\d{{1,2}}(?:[ -]|\s+de\s+)?{_MONTH}[ ,-]*(?:de\s+)?\d{{2,4}}"
    rf"|\b{_MONTH}[ -]?\d{{1,2}}(?:st|nd|rd|th)?(?:,|\s|-)+\d{{2,4}}",
    re.IGNORECASE,
)
LONGEST = 300
# A column may hold the word that heads it: “Detainer” where there is one, else nothing. But not
# two of them, and a third of all.
_LEAST_REPEATED, _LEAST_SHARE = 2, 1 / 3


def is_data(cell: Cell) -> bool:
    """Whether a cell is a date, a time or a number of five digits or more, or has one in it."""
    if isinstance(cell, bool | date | time | timedelta):
        return True
    text = text_of(cell)
    return len(text) > LONGEST or _DATA.search(text) is not None


def has_long_number(text: str) -> bool:
    """Whether a text has a date, a time or five digits, wherever in it they stand."""
    return is_data(text) or sum(sign.isdigit() for sign in text) > MOST_DIGITS


def is_said_again(heading: Row, below: Iterable[Row]) -> bool:
    """Whether rows below have what stands in a row in the same columns, so that it heads none."""
    words = {at: plain for at, cell in enumerate(heading) if (plain := plain_heading(cell))}
    repeated: set[int] = set()
    for row in below:
        again = {
            at for at, plain in words.items() if at < len(row) and plain_heading(row[at]) == plain
        }
        # All of it again is the heading of a new page.
        if len(again) < len(words):
            repeated |= again
    return len(repeated) >= max(_LEAST_REPEATED, _LEAST_SHARE * len(words))
