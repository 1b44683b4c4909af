"""Which county a row of a batch means; never a guess, and never the cell in a message."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from functools import lru_cache

from app.intake.problems import BadCellError
from app.language import say
from app.reference.counties import County, counties, find_county, states

# What a county is called by its state's law, and what may be left out of its name.
KINDS = (
    "city and borough",
    "planning region",
    "census area",
    "municipality",
    "borough",
    "county",
    "parish",
    "city",
    "co",
)
SHORT = {"saint": "st", "sainte": "ste", "mount": "mt", "fort": "ft"}
MOST_NAMED = 4
Names = Mapping[tuple[str, str], tuple[County, ...]]


def county_of_code(cell: object) -> County:
    """The county of a five-digit code; a zero that a spreadsheet took from its front is put back.

    Raises BadCellError.
    """
    digits = whole(cell)
    known = find_county(digits.zfill(5)) if digits.isascii() and digits.isdigit() else None
    # The county of the worked example by its five digits alone: a 0 stands for no county.
    if known is None or (known.is_example and digits != known.fips):
        raise BadCellError(
            say("is not the code of a county; write its five digits, such as 53053.")
        )
    return known


def county_of_name(name: object, state: object = "") -> County:
    """The county of a name with its state, in one cell or in two. Raises BadCellError."""
    text = str(name).strip()
    if text.replace(".0", "").isdigit():
        return county_of_code(name)
    before, comma, after = text.rpartition(",")
    named, of_state = (before, after) if comma else (text, str(state))
    letters = _states().get(plain(of_state))
    if letters is None:
        raise BadCellError(
            say("needs a state: write the county as Pierce County, WA, or fill in its state.")
        )
    known = _names()
    found = known.get((letters, plain(named))) or known.get((letters, bare(named))) or ()
    if len(found) == 1:
        return found[0]
    if not found:
        raise BadCellError(
            say(
                "is not a county of {state}; write its full name, or its five-digit FIPS code.",
                state=letters,
            )
        )
    raise BadCellError(
        say(
            "may mean {counties}; write the full name, or the five-digit FIPS code.",
            counties=", ".join(f"{each.name} ({each.fips})" for each in found[:MOST_NAMED]),
        )
    )


def whole(cell: object) -> str:
    """A cell as text, without the ".0" that a spreadsheet adds to a whole number."""
    return str(cell).strip().removesuffix(".0")


def plain(name: str) -> str:
    """A name in lower case without accents and signs, "st" for "saint"."""
    letters = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    words = re.findall(r"[a-z0-9]+", letters.replace("'", ""))
    return " ".join(SHORT.get(word, word) for word in words)


def bare(name: str) -> str:
    """The name without what it is: "Pierce County" is "pierce"."""
    text = plain(name)
    return next(
        (text.removesuffix(f" {kind}") for kind in KINDS if text.endswith(f" {kind}")), text
    )


@lru_cache(maxsize=1)
def _names() -> Names:
    """Counties by state and name: a whole name stands for one, a bare one perhaps for several."""
    found: dict[tuple[str, str], tuple[County, ...]] = {}
    current = [county for county in counties().values() if not county.is_retired]
    for county in current:
        found[county.state, plain(county.name)] = (county,)
    of_bare: dict[tuple[str, str], tuple[County, ...]] = {}
    for county in current:
        key = (county.state, bare(county.name))
        of_bare[key] = (*of_bare.get(key, ()), county)
    for county in counties().values():
        if county.is_retired:
            of_bare.setdefault((county.state, bare(county.name)), (county,))
    return of_bare | found


@lru_cache(maxsize=1)
def _states() -> Mapping[str, str]:
    """A state's letters by its letters and by its name, both plain."""
    return {
        text: state.abbreviation
        for state in states()
        for text in (plain(state.abbreviation), plain(state.name))
    }
