"""Counties and county equivalents: names, codes and people.

Source: `census-vintage-2024` (Census Bureau, population estimates, vintage 2024; 3,144 counties).
Connecticut's eight old counties are accepted by their codes: the Census Bureau counts that state
by planning region now, the regions do not follow the old lines, so an old county has no current
population and stands for no single region. One county is invented, to show what a county's record
looks like: it is found by its code and by its full name alone, and stands in no list.
"""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType

from app.language import Spoken, marked
from app.reference.tables import read_rows

SOURCE_ID = "census-vintage-2024"

_OLD_CONNECTICUT_NOTE = marked(
    "One of Connecticut's eight old counties. The Census Bureau now counts Connecticut by planning "
    "region, and no single region covers this county, so there is no population figure for it."
)

EXAMPLE_FIPS = "00000"
_EXAMPLE_NOTE = marked(
    "Worked example: an invented county. Its jails, its people and every figure are made up, to "
    "show what a county's certified record looks like."
)

_NAME_STARTS, _NAME_HOLDS, _STATE_IS = range(3)
# Forms show a county by its name and read it again.
_EXAMPLE_TYPED = ("example county ex", "example county example state")
_SHORT = {"saint": "st", "sainte": "ste", "mount": "mt", "fort": "ft"}


@dataclass(frozen=True)
class County:
    """A county or county equivalent. Populations are people; None where nobody publishes one."""

    fips: str
    name: str
    state: str
    state_name: str
    population_2020: int | None
    population_2024: int | None
    note: Spoken = Spoken("")

    @property
    def label(self) -> str:
        """The name with its state: "Harris County, TX"."""
        return f"{self.name}, {self.state}"

    @property
    def is_example(self) -> bool:
        """Whether it is the invented county of the worked example."""
        return self.fips == EXAMPLE_FIPS

    @property
    def is_retired(self) -> bool:
        """Whether the code is an old one, accepted so that older records can be entered."""
        return self.population_2024 is None


EXAMPLE_COUNTY = County(
    EXAMPLE_FIPS, "Example County", "EX", "Example State", 176_300, 181_450, _EXAMPLE_NOTE
)


@dataclass(frozen=True, slots=True)
class State:
    """A state or the District of Columbia."""

    abbreviation: str
    name: str


@lru_cache(maxsize=1)
def counties() -> Mapping[str, County]:
    """All counties by five-digit code, current ones first, then the retired ones."""
    listed = [_current(row) for row in read_rows("counties.csv")]
    listed += [_retired(row) for row in read_rows("connecticut_old_counties.csv")]
    return MappingProxyType({county.fips: county for county in listed})


def find_county(fips: str) -> County | None:
    """The county with this five-digit code, retired codes included; None if there is none.

    00000 is the invented county of the worked example.
    """
    return EXAMPLE_COUNTY if fips == EXAMPLE_FIPS else counties().get(fips)


@lru_cache(maxsize=1)
def states() -> tuple[State, ...]:
    """The fifty states and the District of Columbia, by name."""
    found = {State(county.state, county.state_name) for county in counties().values()}
    return tuple(sorted(found, key=lambda state: state.name))


def counties_of(state: str) -> tuple[County, ...]:
    """The current counties of a state, given as "TX", by name; empty for an unknown state."""
    found = [c for c in counties().values() if c.state == state.upper() and not c.is_retired]
    return tuple(sorted(found, key=lambda county: county.name.casefold()))


def search_counties(text: str, limit: int = 10) -> tuple[County, ...]:
    """Counties that fit what was typed, at most `limit`, the likeliest first.

    Takes "miami", "Miami-Dade, FL", "harris texas", "dona ana", "Saint Louis", "12086", "120".
    Names that start with the text come before names that hold it, then the counties of a state
    of that name; within each, more people first.
    """
    typed = _plain(text)
    if not typed:
        return ()
    if typed in _EXAMPLE_TYPED:
        return (EXAMPLE_COUNTY,)
    found = _by_code(typed) if typed.isdigit() else _by_name(typed)
    return tuple(found[:limit])


def _current(row: dict[str, str]) -> County:
    return County(
        fips=row["fips"],
        name=row["name"],
        state=row["state"],
        state_name=row["state_name"],
        population_2020=int(row["population_2020"]),
        population_2024=int(row["population_2024"]),
    )


def _retired(row: dict[str, str]) -> County:
    return County(row["fips"], row["name"], "CT", "Connecticut", None, None, _OLD_CONNECTICUT_NOTE)


@dataclass(frozen=True, slots=True)
class _Entry:
    """A county with what a typed text is compared with."""

    county: County
    name: str
    state_names: tuple[str, str]


def _by_code(digits: str) -> list[County]:
    return _ordered([(0, c) for c in counties().values() if c.fips.startswith(digits)])


def _by_name(typed: str) -> list[County]:
    ranked = [(_rank(entry, typed), entry.county) for entry in _index()]
    return _ordered([(rank, county) for rank, county in ranked if rank is not None])


def _ordered(ranked: list[tuple[int, County]]) -> list[County]:
    ranked.sort(key=lambda pair: (pair[0], -(pair[1].population_2024 or 0), pair[1].fips))
    return [county for _, county in ranked]


def _rank(entry: _Entry, typed: str) -> int | None:
    ranks = [_name_rank(entry.name, typed)]
    for state in entry.state_names:
        if typed == state:
            ranks.append(_STATE_IS)
        elif typed.endswith(f" {state}"):
            ranks.append(_name_rank(entry.name, typed.removesuffix(f" {state}")))
    return min((rank for rank in ranks if rank is not None), default=None)


def _name_rank(name: str, typed: str) -> int | None:
    if name.startswith(typed) or _joined(name).startswith(_joined(typed)):
        return _NAME_STARTS
    return _NAME_HOLDS if typed in name else None


def _joined(text: str) -> str:
    return text.replace(" ", "")


@lru_cache(maxsize=1)
def _index() -> tuple[_Entry, ...]:
    return tuple(
        _Entry(county, _plain(county.name), (county.state.lower(), _plain(county.state_name)))
        for county in counties().values()
    )


def _plain(text: str) -> str:
    """Lower case, no accents, no punctuation, single spaces, "st" for "saint"."""
    letters = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    words = re.findall(r"[a-z0-9]+", letters.replace("'", ""))
    return " ".join(_SHORT.get(word, word) for word in words)
