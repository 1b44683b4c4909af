"""Names of months and days in the language in use, never by the machine's own settings."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import cache
from typing import Literal

from babel.dates import get_month_names

from app.language.speaking import language, say

Width = Literal["wide", "abbreviated"]


def month_name(of: date, width: Width = "wide") -> str:
    """The name of a day's month: "March"; in few letters "Mar"."""
    return _names(language(), width)[of.month]


def said_month(of: date) -> str:
    """The month of a day: "March 2025"."""
    return say("{month} {year}", month=month_name(of), year=of.year)


def said_day(of: date) -> str:
    """A day in full: "January 27, 2017"."""
    return say("{month} {day}, {year}", month=month_name(of), day=of.day, year=of.year)


@cache
def _names(of_language: str, width: Width) -> Mapping[int, str]:
    return dict(get_month_names(width, locale=of_language))
