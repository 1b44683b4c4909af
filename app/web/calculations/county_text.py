"""A county as people type it: "Harris, Texas", "miami-dade", "48201"."""

from __future__ import annotations

from app.reference.counties import search_counties

MOST_NAMED = 6


class NotACounty(ValueError):
    """Text that does not name one county; the message says what would."""


def read_county(text: str) -> str | None:
    """The FIPS code of the county named, None for no text.

    Raises NotACounty where no county fits, or where several do and none is named in full.
    """
    if not text:
        return None
    found = search_counties(text, MOST_NAMED)
    if not found:
        raise NotACounty(f"No county fits “{text[:60]}”. Type its name and state: Harris, Texas.")
    named = [county for county in found if county.label.casefold() == text.casefold()]
    if len(found) > 1 and not named:
        names = "; ".join(county.label for county in found)
        raise NotACounty(f"Several counties fit. Type one of these: {names}.")
    return (named or found)[0].fips
