"""A county as people type it: "Harris, Texas", "miami-dade", "48201"."""

from __future__ import annotations

import re

from app.reference.counties import County, search_counties

MOST_SEARCHED, MOST_NAMED = 50, 6
_KIND = re.compile(r" (County|Parish|City and Borough|Borough|Census Area|Municipality|city)$")


class NotACounty(ValueError):
    """Text that does not name one county; the message says what would."""


def read_county(text: str) -> str | None:
    """The FIPS code of the county named, None for no text.

    Raises NotACounty where no county fits, or where several do and none is named in full.
    """
    if not text:
        return None
    found = search_counties(text, MOST_SEARCHED)
    if not found:
        raise NotACounty(f"No county fits “{text[:60]}”. Type its name and state: Harris, Texas.")
    # "Harris, Texas" is the whole name of one county and the beginning of another's.
    named = [county for county in found if _words(text) in _names(county)]
    best = named or found
    if len(best) > 1:
        names = "; ".join(county.label for county in best[:MOST_NAMED])
        raise NotACounty(f"Several counties fit. Type one of these: {names}.")
    return best[0].fips


def _names(county: County) -> set[str]:
    """The county's name and state in full, as they can be written."""
    short = _KIND.sub("", county.name)
    states = (county.state, county.state_name)
    return {_words(f"{name} {state}") for name in (county.name, short) for state in states}


def _words(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.casefold()))
