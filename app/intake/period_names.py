"""A period by its name, as spreadsheets name it in English or Spanish.

"March", "Mar-25", "2025-03", "3/2025", "marzo de 2025", "FY 2025", "fiscal year 2025", "Total".
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from app.engine.case.unit_words import unaccented
from app.language.typed_months import NUMBERS, in_english

_TOTAL = re.compile(
    r"(?:grand )?total(?:es)?(?: general)?|sum|suma|(?:whole |full |all )?year(?: total)?|annual"
    r"|todo el ano|ano(?: completo)?|anual|total (?:for|of|de|del) .*"
)
_YEAR = re.compile(
    r"(?:(?:fy|af|fiscal year|ano fiscal|ejercicio fiscal|year|ano)\s*)?"
    r"(?P<year>[0-9]{4})(?: total)?"
)
_TWO_YEARS = re.compile(
    r"(?:(?:fy|af|fiscal year|ano fiscal|ejercicio fiscal|year|ano)\s*)?"
    r"(?P<first>[0-9]{4})\s*[-–/]\s*(?P<last>[0-9]{4}|[0-9]{2})"
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
class NamedPeriod:
    """A month (1 to 12) with or without its year, or a year without a month, as it was named.

    `is_total` where the name says that the row sums up the others; then there is neither.
    """

    month: int | None = None
    year: int | None = None
    is_total: bool = False


def read_period_name(text: str) -> NamedPeriod | None:
    """The period a text names; None where it names none."""
    typed = _plain(text)
    if _TOTAL.fullmatch(typed):
        return NamedPeriod(is_total=True)
    if match := _YEAR.fullmatch(typed) or _SHORT_FISCAL.fullmatch(typed):
        return NamedPeriod(year=_full(match["year"]))
    match = _NAMED.fullmatch(typed)
    if match and (number := NUMBERS.get(match["month"])):
        return NamedPeriod(number, _full(match["year"]) if match["year"] else None)
    for pattern in _NUMBERED:
        match = pattern.fullmatch(typed)
        if match and 1 <= int(match["month"]) <= 12:
            return NamedPeriod(int(match["month"]), _full(match["year"]))
    return None


def read_two_years(text: str) -> int | None:
    """The year in which one named by two ends, 2022 for "2021-22"; None for any other text."""
    match = _TWO_YEARS.fullmatch(_plain(text))
    if match is None:
        return None
    first, last = match["first"], match["last"]
    end = int(last) if len(last) == 4 else int(first[:2] + last)
    return end if end == int(first) + 1 else None


def _plain(text: str) -> str:
    return unaccented(" ".join(in_english(text).split())).lower().strip(" :")


def _full(year: str) -> int:
    return int(year) if len(year) == 4 else 2000 + int(year)
