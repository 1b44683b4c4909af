"""Days and times as Americans write them, and as spreadsheets keep them.

No message repeats what stands in the cell: a log of bookings may stand beside it.
"""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta
from functools import lru_cache

from app.intake.problems import BadCellError
from app.intake.sheets.sheet import Cell
from app.language import say

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = (
    r"(?P<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_YEAR = r"(?P<year>\d{4}|\d{2})"
_DAY = r"(?P<day>\d{1,2})"
_DAY_FORMS = (
    rf"(?P<month>\d{{1,2}})(?P<sign>[/.-]){_DAY}(?P=sign){_YEAR}",
    rf"(?P<year>\d{{4}})(?P<sign>[/.-])(?P<month>\d{{1,2}})(?P=sign){_DAY}",
    r"(?P<year>(?:19|20)\d\d)(?P<month>\d\d)(?P<day>\d\d)",
    rf"{_DAY}[ -]?{_MONTH}[ ,-]*{_YEAR}",
    rf"{_MONTH}[ -]?{_DAY}(?:st|nd|rd|th)?(?:,| |-)\s*{_YEAR}",
)
_WEEKDAY = r"(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,?\s+)?"
_TIME = (
    r"(?:(?P<hour>\d{1,2}):(?P<minute>\d\d)(?::(?P<second>\d\d)(?:\.\d{1,9})?)?"
    r"|(?P<hour4>\d\d)(?P<minute4>\d\d)|(?P<hour1>\d{1,2})(?=\s*[ap]))"
    r"\s*(?:(?P<half>[ap])\.?(?:m\.?)?)?"
)
_ZONE = r"(?P<zone>\s*(?:z|utc|gmt|[+-]\d\d:?\d\d))?"
_PATTERNS = tuple(
    re.compile(rf"{_WEEKDAY}{form}(?:(?:,?\s+|t|:){_TIME})?{_ZONE}", re.IGNORECASE | re.ASCII)
    for form in _DAY_FORMS
)
_ONLY_TIME = re.compile(_TIME, re.IGNORECASE | re.ASCII)
_SERIAL = re.compile(r"\d{5}(?:\.\d+)?", re.ASCII)
# Excel counts days from here, so that its 60, a day that never was, does no harm after it.
_SERIAL_START = datetime.fromisoformat("1899-12-30")
_FIRST_SERIAL, _LAST_SERIAL = 25_569, 73_050  # 1970 to 2099
_LONGEST = 60
# A year of two digits is of this century up to here.
_LAST_SHORT_YEAR = 69
_MIDNIGHT = time()


def read_day(cell: Cell) -> date:
    """The day a cell names, whatever time stands beside it.

    Reads `7/4/2015`, `07/04/15` (month first), `2015-07-04`, `4-Jul-2015`, `July 4, 2015`, days
    with a time, and the dates and serial numbers of spreadsheets. Raises BadCellError.
    """
    if isinstance(cell, str):
        return _read_text_day(cell)
    if isinstance(cell, datetime):
        return cell.date()
    return cell if isinstance(cell, date) else _of_serial(cell).date()


def read_moment(cell: Cell) -> datetime:
    """The day and time a cell names, on the clock of whoever wrote it; midnight without a time.

    Reads what `read_day` does. The result has no time zone; a cell that names one is refused.
    Seconds are kept, parts of them are not. Raises BadCellError.
    """
    if isinstance(cell, str):
        day, clock, zoned = _read_text(cell)
        if zoned:
            raise BadCellError(
                say("it names a time zone. Write the day and time on the jail's own clock")
            )
        return datetime.combine(day, clock)
    if isinstance(cell, datetime):
        return cell.replace(microsecond=0)
    if isinstance(cell, date):
        return datetime.combine(cell, _MIDNIGHT)
    return _of_serial(cell)


def read_clock(cell: Cell) -> time:
    """The time of day a cell names: `13:05`, `1:05 PM`, `1305`. Raises BadCellError."""
    if isinstance(cell, time):
        return cell.replace(microsecond=0)
    if isinstance(cell, datetime):
        return cell.time().replace(microsecond=0)
    if isinstance(cell, float) and 0 <= cell < 1:
        return _after(_SERIAL_START, cell).time()
    found = _ONLY_TIME.fullmatch(cell.strip()) if isinstance(cell, str) else None
    if found is None:
        raise BadCellError(say("it is not a time of day. Write it like 13:05 or 1:05 PM"))
    return _clock(found)


# Releases name few days many times. Only what is a day is kept, never what is refused.
@lru_cache(maxsize=8192)
def _read_text_day(text: str) -> date:
    day, clock, zoned = _read_text(text)
    if zoned and clock != _MIDNIGHT:
        raise BadCellError(say("it names a time zone. Write the day on the jail's own clock"))
    return day


def _read_text(text: str) -> tuple[date, time, bool]:
    bare = text.strip()
    if len(bare) == 19 and bare[4] == "-" and bare[10] in " T" and bare.isascii():
        # The commonest way a database writes, read by Python's own code.
        try:
            found = datetime.fromisoformat(bare)
            return found.date(), found.time(), False
        except ValueError:
            pass
    if not bare:
        raise BadCellError(say("the cell is empty; a date is needed"))
    if _SERIAL.fullmatch(bare):
        serial = _of_serial(float(bare))
        return serial.date(), serial.time(), False
    if len(bare) <= _LONGEST:
        for pattern in _PATTERNS:
            if match := pattern.fullmatch(bare):
                return _day(match), _clock(match), match["zone"] is not None
    raise BadCellError(say("it is not a date that can be read. Write it like 7/4/2015"))


def _day(match: re.Match[str]) -> date:
    month = match["month"][:3].lower()
    number = _MONTHS.index(month) + 1 if month in _MONTHS else int(month)
    year = int(match["year"])
    if len(match["year"]) == 2:
        year += 2000 if year <= _LAST_SHORT_YEAR else 1900
    if not 1 <= number <= 12:
        raise BadCellError(say("there is no such month. Write the month first, like 7/4/2015"))
    try:
        return date(year, number, int(match["day"]))
    except ValueError as error:
        raise BadCellError(say("that month has no such day")) from error


def _clock(match: re.Match[str]) -> time:
    written = match["hour"] or match["hour4"] or match["hour1"]
    if written is None:
        return _MIDNIGHT
    shown, minute = int(written), int(match["minute"] or match["minute4"] or 0)
    second, half = int(match["second"] or 0), (match["half"] or "").lower()
    if half:
        if not 1 <= shown <= 12:
            raise BadCellError(say("with AM or PM an hour is from 1 to 12"))
        shown = shown % 12 + (12 if half == "p" else 0)
    if shown == 24:
        raise BadCellError(
            say("there is no hour 24. Write 0:00 of the next day for the end of a day")
        )
    if shown > 24 or minute > 59 or second > 59:
        raise BadCellError(say("there is no such time of day"))
    return time(shown, minute, second)


def _of_serial(cell: Cell) -> datetime:
    serial = cell if isinstance(cell, int | float) and not isinstance(cell, bool) else 0
    if _FIRST_SERIAL <= serial < _LAST_SERIAL:
        return _after(_SERIAL_START, serial)
    raise BadCellError(say("it is not a date that can be read. Write it like 7/4/2015"))


def _after(start: datetime, serial: float) -> datetime:
    """The moment so many days after another, to the second: Excel keeps a time as a fraction."""
    return start + timedelta(seconds=round(serial * 86_400))
