"""Which facilities of federal releases may be a county's: guesses for its officials to look at."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy.orm import Session

from app.intake.detainers.facility import Facility
from app.intake.detainers.guessing import WHY, Chosen, Likeness, likeness
from app.persistence.detainers import (
    FacilityNumber,
    facilities_by_words,
    facilities_with_numbers,
)
from app.persistence.models import DetainerFacility
from app.reference.counties import County, find_county
from app.services.picked_facilities import WITHOUT_STATE

MOST_GUESSES = 60
# As much as a facility whose name begins with the county's name.
LEAST_LIKELY = 60


@dataclass(frozen=True, slots=True)
class Guess:
    """A facility that may be a county's. `number` is how many detainers the release that has most
    of it counts; `score` is larger for likelier ones; `why` are keys of WHY. `choice` is what the
    county said: True theirs, False not, None not looked at yet.
    """

    facility_id: int
    name: str
    city: str
    state: str
    code: str
    number: int
    score: int
    why: tuple[str, ...]
    choice: bool | None

    @property
    def reasons(self) -> tuple[str, ...]:
        """Why it may be theirs, or not, in the language in use."""
        return tuple(WHY[each] for each in self.why)


def facility_guesses(
    session: Session, county_fips: str, most: int | None = MOST_GUESSES
) -> tuple[Guess, ...]:
    """Facilities of the county's state, the likeliest first, then by number of detainers.

    Whatever the county has said something about is always among them; of the others at most
    `most`, without those that name another county or sound federal (None for all of the state).
    Facilities that can be placed nowhere are left out. Nothing is chosen by this.
    """
    county = find_county(county_fips)
    if county is None:
        return ()
    found = facilities_with_numbers(session, county_fips, (county.state, *WITHOUT_STATE))
    ranked = _ranked(found, county)
    if most is None:
        return ranked
    likely = [guess for guess in ranked if guess.choice is None and guess.score > 0][:most]
    kept = {guess.facility_id for guess in likely}
    return tuple(guess for guess in ranked if guess.choice is not None or guess.facility_id in kept)


def search_facilities(
    session: Session, county_fips: str, text: str, most: int = MOST_GUESSES
) -> tuple[Guess, ...]:
    """Facilities anywhere whose name or city has every word of the text, the likeliest first.

    For a facility that no guess brings up: a private jail, a county's jail beyond its border.
    """
    county, words = find_county(county_fips), text.split()
    if county is None or not words:
        return ()
    return _ranked(facilities_by_words(session, county_fips, words), county)[:most]


def not_looked_at(session: Session, county_fips: str) -> int:
    """How many likely facilities the county has said nothing about: new spellings, for example."""
    return sum(
        guess.choice is None and guess.score >= LEAST_LIKELY
        for guess in facility_guesses(session, county_fips, most=None)
    )


def _ranked(found: Iterable[FacilityNumber], county: County) -> tuple[Guess, ...]:
    known = list(found)
    chosen = Chosen(_as_written(each.facility) for each in known if each.is_theirs)
    guesses = [
        _guess(each, like)
        for each in known
        if (like := likeness(_as_written(each.facility), county, chosen))
    ]
    return tuple(sorted(guesses, key=_likeliest_first))


def _as_written(facility: DetainerFacility) -> Facility:
    return Facility(facility.name, facility.city, facility.state, facility.code)


def _guess(found: FacilityNumber, like: Likeness) -> Guess:
    return Guess(
        facility_id=found.facility.id,
        name=found.facility.name,
        city=found.facility.city,
        state=found.facility.state,
        code=found.facility.code,
        number=found.number,
        score=like.score,
        why=like.why,
        choice=found.is_theirs,
    )


def _likeliest_first(guess: Guess) -> tuple[int, int, str, int]:
    return -guess.score, -guess.number, guess.name, guess.facility_id
