"""A period as people type it, in any language: a year, a month, or two dates."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, datetime

from app.language import marked, say, say_as
from app.language.typed_months import NUMBERS, in_english, month

Period = tuple[date, date]
_BETWEEN = re.compile(
    r"\s+(?:to|through|until|al?|hasta(?: el)?|-|–|—)\s+|\s*[–—]\s*"
    r"|(?<=/\d{4})-(?=\d)|(?<=/\d{2})-(?=\d)",
    re.IGNORECASE,
)
_DAY_FORMS = (
    *("%Y-%m-%d", "%m/%d/%Y", "%m/%d/%y"),
    *("%B %d, %Y", "%b %d, %Y", "%B %d %Y", "%b %d %Y", "%d %B %Y", "%d %b %Y"),
)
_FISCAL = re.compile(
    r"(?:fy|fiscal|af)\b|(?:fy|af)\d|(?:del |el )?(?:año|ano|ejercicio|per[ií]odo) fiscal\b",
    re.IGNORECASE,
)
_LIKE_A_DATE = re.compile(r"\d{1,2}/\d{1,2}/\d{2,4}|\d{4}-\d{1,2}-\d{1,2}")
_ADVICE = marked("Enter a year, a month or two dates: 2025, March 2025, or 7/1/2024 to 6/30/2025.")


class NotAPeriod(ValueError):
    """Text that is no period; the message says what would be right."""


def read_period(text: str) -> Period:
    """First and last day of what was typed: "2025", "March 2025", "7/1/2024 to 6/30/2025".

    Whichever language is in use, it may be typed in another: "marzo de 2025", "del 1 de julio de
    2024 al 30 de junio de 2025". Raises NotAPeriod with a message for the form.
    """
    typed = " ".join(text.split())
    if _FISCAL.match(typed):
        raise NotAPeriod(
            say(
                "Fiscal years begin in different months. "
                "Enter the two dates: 7/1/2024 to 6/30/2025."
            )
        )
    ends = [in_english(end) for end in _BETWEEN.split(typed)]
    if len(ends) == 2:
        first, last = _span(ends[0])[0], _span(ends[1])[1]
    else:
        first, last = _span(in_english(typed))
    if last < first:
        raise NotAPeriod(say("The period ends before it starts. Put the earlier date first."))
    return first, last


def period_text(period: Period) -> str:
    """The shortest text in the language in use that `read_period` reads as this period."""
    first, last = period
    if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31) and first.year == last.year:
        return str(first.year)
    if first.day == 1 and last == _month(last.year, last.month)[1]:
        start, end = _month_text(first), _month_text(last)
        return end if start == end else _between(start, end)
    return _between(*(f"{day.month}/{day.day}/{day.year}" for day in (first, last)))


def _month_text(day: date) -> str:
    return say_as("typed", "{month} {year}", month=month(day.month), year=day.year)


def _between(first: str, last: str) -> str:
    return say_as("typed", "{first} to {last}", first=first, last=last)


def _span(text: str) -> Period:
    if re.fullmatch(r"\d{4}", text):
        year = _year(text)
        return date(year, 1, 1), date(year, 12, 31)
    if match := re.fullmatch(r"(?P<year>\d{4})-(?P<month>\d{1,2})", text):
        return _month(_year(match["year"]), int(match["month"]))
    if match := re.fullmatch(r"(?P<month>\d{1,2})/(?P<year>\d{4})", text):
        return _month(_year(match["year"]), int(match["month"]))
    if match := re.fullmatch(r"(?P<month>[A-Za-z]+)\.? (?P<year>\d{4})", text):
        return _month(_year(match["year"]), NUMBERS.get(match["month"].lower(), 0))
    day = _day(text)
    return day, day


def _month(year: int, number: int) -> Period:
    if not 1 <= number <= 12:
        raise NotAPeriod(say(_ADVICE))
    return date(year, number, 1), date(year, number, monthrange(year, number)[1])


def _day(text: str) -> date:
    for form in _DAY_FORMS:
        try:
            day = datetime.strptime(text, form).date()  # noqa: DTZ007  # a calendar day has no zone
        except ValueError:
            continue
        _year(str(day.year))
        return day
    if _LIKE_A_DATE.fullmatch(text):
        raise NotAPeriod(f"{say('There is no day {day}.', day=text)} {say(_ADVICE)}")
    raise NotAPeriod(say(_ADVICE))


def _year(text: str) -> int:
    year = int(text)
    if not 1990 <= year <= 2099:
        raise NotAPeriod(say("The period must lie between 1990 and 2099."))
    return year
