"""Words, choices and dates of a case."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from typing import Any

from app.engine.case.problems import Findings
from app.engine.case.shapes import MOST_TEXT
from app.language import say

FIRST_YEAR, LAST_YEAR = 1990, 2099
# Line breaks and tabs may stand in a note; other control characters would not print.
# Neither would halves of a character, which no file or page can hold either.
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


def read_text(value: Any, path: str, findings: Findings, most: int = MOST_TEXT) -> str:
    """Text without surrounding space; empty where there is none or it is not text."""
    if value is None:
        return ""
    if isinstance(value, int) and not isinstance(value, bool) and value.bit_length() < 64:
        value = str(value)
    if not isinstance(value, str):
        findings.problem(path, say("must be text."))
        return ""
    if len(value) > most:
        findings.problem(
            path, say("is longer than {most} characters; shorten it.", most=f"{most:,}")
        )
        return ""
    text = value.replace("\r\n", "\n").strip()
    if _CONTROL.search(text):
        findings.problem(path, say("holds characters that cannot be printed; type it again."))
        return ""
    return text


def read_choice(
    value: Any, path: str, options: Mapping[str, str], findings: Findings
) -> str | None:
    """One of the options' keys, or None where nothing was chosen or the choice is unknown."""
    if value in (None, ""):
        return None
    if not isinstance(value, str) or value not in options:
        findings.problem(path, say("must be one of: {options}.", options=", ".join(options)))
        return None
    return value


def read_date(value: Any, path: str, findings: Findings) -> date | None:
    """A date written 2025-06-30, within the years the tool covers."""
    if isinstance(value, date):
        return value
    try:
        if not isinstance(value, str) or not re.fullmatch(r"\d{4}-\d{2}-\d{2}", value.strip()):
            raise ValueError
        day = date.fromisoformat(value.strip())
    except ValueError:
        findings.problem(path, say("must be a date written year-month-day, such as 2025-06-30."))
        return None
    if not FIRST_YEAR <= day.year <= LAST_YEAR:
        findings.problem(
            path, say("must lie between {first} and {last}.", first=FIRST_YEAR, last=LAST_YEAR)
        )
        return None
    return day
