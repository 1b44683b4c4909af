"""The words of a release as they are counted: blanks made even, redactions and gaps told apart."""

from __future__ import annotations

import re
from collections.abc import Mapping
from enum import StrEnum
from functools import lru_cache

from app.intake.amounts import MISSING
from app.intake.sheets import Cell, is_redacted
from app.language import Words
from app.reference.counties import states

# What stands in place of a cell that was blacked out. Empty: the release says nothing.
NOT_GIVEN = "(redacted)"
# What stands in place of a single cell that looks like a person.
WITHHELD = "(withheld)"
_TERRITORIES = {
    "AMERICAN SAMOA": "AS",
    "GUAM": "GU",
    "NORTHERN MARIANA ISLANDS": "MP",
    "PUERTO RICO": "PR",
    "U S VIRGIN ISLANDS": "VI",
    "VIRGIN ISLANDS": "VI",
    "WASHINGTON DC": "DC",
}
_NOTICE_FORM = re.compile(r"\b(I\s*-?\s*)?247\s*-?\s*[NG]\b")
_NOTICE_WORDS = re.compile(r"\bNOTIF|\bADVISAL\b")
_HOLD_WORDS = re.compile(r"\b(I\s*-?\s*)?247|\bDETAIN")
# Facilities that are none: no county can be told from them, whatever else the row says.
_NO_FACILITY = frozenset(
    {
        *("OTHER", "OTHER FACILITY", "OTHER OTHER", "OTHER OTHER FACILITY", "UNKNOWN"),
        *("UNKNOWN FACILITY", "NOT AVAILABLE", "NOT APPLICABLE", "NOT SPECIFIED", "UNSPECIFIED"),
        *("MISSING", "TO BE DETERMINED", "TBD"),
    }
)
LONGEST: Mapping[str, int] = {
    "facility": 200,
    "city": 120,
    "state": 60,
    "code": 40,
    "form": 120,
    "outcome": 120,
    "severity": 120,
}


class Asks(StrEnum):
    """What a form asks of the jail."""

    HOLD = "hold"
    NOTICE = "notice"
    NOT_SAID = "not_said"

    @property
    def words(self) -> str:
        """The form as a reader sees it."""
        return _ASKS[self]


_ASKS = Words(
    {
        Asks.HOLD: "asks to hold",
        Asks.NOTICE: "asks only for notice: no hold",
        Asks.NOT_SAID: "the release does not say which form",
    }
)


class Unplaced(StrEnum):
    """Why a detainer can be placed in no county."""

    OTHER = "other"
    NOT_NAMED = "not_named"
    REDACTED = "redacted"
    WITHHELD = "withheld"

    @property
    def words(self) -> str:
        """The reason as a reader sees it."""
        return _UNPLACED[self]


_UNPLACED = Words(
    {
        Unplaced.OTHER: "the release names no facility but “other”",
        Unplaced.NOT_NAMED: "the facility is empty",
        Unplaced.REDACTED: "the facility is blacked out",
        Unplaced.WITHHELD: "the facility looks like a person’s name and was not kept",
    }
)


def plain_text(cell: Cell) -> str:
    """A cell as one line of text: "" for nothing, NOT_GIVEN for a redaction, "1" for 1.0."""
    if isinstance(cell, float) and cell.is_integer():
        cell = int(cell)
    text = " ".join(str(cell).split())
    if text.lower() in MISSING:
        return ""
    return NOT_GIVEN if is_redacted(text) else text


def state_code(text: str) -> str:
    """ "TX" for "TEXAS", "Texas" and "TX"; a state nobody knows is left as it is written."""
    plain = " ".join(re.findall(r"[A-Z]+", text.upper()))
    return _state_codes().get(plain, text)


def asks_of(form: str) -> Asks:
    """What a form asks for, by its number or its name.

    I-247N and I-247G ask to be told of a release; I-247, I-247A, I-247D and I-247X to hold.
    """
    text = form.upper()
    if _NOTICE_FORM.search(text) or _NOTICE_WORDS.search(text):
        return Asks.NOTICE
    return Asks.HOLD if _HOLD_WORDS.search(text) else Asks.NOT_SAID


def unplaced(facility: str) -> Unplaced | None:
    """Why no county can be told from a facility's name; None where one may be."""
    if facility == NOT_GIVEN:
        return Unplaced.REDACTED
    if facility == WITHHELD:
        return Unplaced.WITHHELD
    plain = " ".join(re.findall(r"[A-Z]+", facility.upper()))
    if plain in _NO_FACILITY:
        return Unplaced.OTHER
    return None if re.search(r"\w", facility) else Unplaced.NOT_NAMED


@lru_cache(maxsize=1)
def _state_codes() -> Mapping[str, str]:
    names = {state.name.upper(): state.abbreviation for state in states()} | _TERRITORIES
    return names | {code: code for code in names.values()}
