"""A county as people type it: "Harris, Texas", "Condado de Harris, TX", "miami-dade", "48201"."""

from __future__ import annotations

import re

from app.language import say
from app.reference.counties import County, search_counties

MOST_SEARCHED, MOST_NAMED = 50, 6
_KIND = re.compile(r" (County|Parish|City and Borough|Borough|Census Area|Municipality|city)$")
_KIND_IN_SPANISH = re.compile(r"^(?:el )?condado del? ", re.IGNORECASE)


class NotACounty(ValueError):
    """Text that does not name one county; the message says what would."""


def read_county(text: str) -> str | None:
    """The FIPS code of the county named, None for no text.

    Raises NotACounty where no county fits, or where several do and none is named in full.
    """
    if not text:
        return None
    searched = _KIND_IN_SPANISH.sub("", text)
    found = search_counties(searched, MOST_SEARCHED)
    if not found:
        raise NotACounty(
            say("No county fits “{text}”. Type its name and state: Harris, Texas.", text=text[:60])
        )
    # "Harris, Texas" is the whole name of one county and the beginning of another's.
    named = [county for county in found if _words(searched) in _names(county)]
    best = named or found
    if len(best) > 1:
        names = "; ".join(county.label for county in best[:MOST_NAMED])
        raise NotACounty(say("Several counties fit. Type one of these: {names}.", names=names))
    return best[0].fips


def _names(county: County) -> set[str]:
    """The county's name and state in full, as they can be written."""
    short = _KIND.sub("", county.name)
    states = (county.state, county.state_name)
    return {_words(f"{name} {state}") for name in (county.name, short) for state in states}


def _words(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.casefold()))
