"""Which Texas county, and which jail in it, a report's county name means."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from app.engine.phrases import lower_first
from app.intake.amounts import MISSING
from app.intake.problems import BadCellError, quoted
from app.language import say
from app.reference.counties import County, counties_of

STATE = "TX"
WITH_BRACKETS = re.compile(r"\s*(?P<county>[^()]+?)\s*\((?P<facility>[^()]*)\)\s*")
PRIVATE_FACILITY = re.compile(r"private facility(\s*-?\s*(?P<number>\d{1,2}))?", re.IGNORECASE)
HEADING_WORDS = frozenset({"county", "counties", "county name", "total", "totals"})


@dataclass(frozen=True, slots=True)
class Place:
    """A county and the facility in it: "" for the county's own jail."""

    county_fips: str
    facility: str


class TexasPlaces:
    """Looks names up among the 254 counties of Texas; never guesses."""

    def __init__(self, counties: Iterable[County] | None = None) -> None:
        known = counties_of(STATE) if counties is None else counties
        self._fips: Mapping[str, str] = {plain(county.name): county.fips for county in known}

    def find(self, cell: str) -> Place:
        """The place meant by `frio (private facility)`. Raises BadCellError."""
        bracketed = WITH_BRACKETS.fullmatch(cell)
        name = bracketed["county"] if bracketed else cell
        facility = _facility(bracketed["facility"]) if bracketed else ""
        return Place(county_fips=self._county(name), facility=facility)

    def _county(self, name: str) -> str:
        bare = " ".join(name.lower().split())
        if bare in MISSING:
            raise BadCellError(say("missing, so nobody's days are counted here"))
        if bare in HEADING_WORDS:
            raise BadCellError(
                say("{cell} is a heading or a total, not the name of a county", cell=quoted(name))
            )
        fips = self._fips.get(plain(name))
        if fips is None:
            raise BadCellError(
                say("{cell} is not one of the 254 counties of Texas", cell=quoted(name))
            )
        return fips


def plain(name: str) -> str:
    """A county's name without case, accents, spaces, punctuation and the word County."""
    letters = unicodedata.normalize("NFKD", name).casefold().strip()
    letters = letters.removesuffix("county").removesuffix(" co.")
    return "".join(sign for sign in letters if sign.isascii() and sign.isalnum())


def facility_in_words(facility: str) -> str:
    """A facility of a `Place` inside a sentence, in the language in use: "private facility 2"."""
    known = PRIVATE_FACILITY.fullmatch(facility)
    if known is None:
        return lower_first(facility)
    if known["number"]:
        return say("private facility {number}", number=known["number"])
    return say("private facility")


def _facility(words: str) -> str:
    match = PRIVATE_FACILITY.fullmatch(words.strip())
    if match is None:
        raise BadCellError(
            say('{cell} in brackets is not known; expected "private facility"', cell=quoted(words))
        )
    return f"Private facility {match['number']}" if match["number"] else "Private facility"
