"""Facilities to pick from: those guessed for a county, those searched, those picked already."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from decimal import Decimal

from app.engine.numerals import plain_number
from app.intake.detainers.guessing import WHY
from app.language import say_count
from app.persistence.database import db
from app.reference.counties import County
from app.services.chosen_facilities import FacilityNamed
from app.services.facility_guesses import Guess, facility_guesses, search_facilities
from app.services.federal_counts import Release, federal_releases
from app.services.picked_facilities import may_be_in

MOST_FOUND = 40
STATE_ALONE = {"state", "no_state"}
NO_SIGN = STATE_ALONE | {"other_name", "city_jail"}
LIKE_CHOSEN = {"same", "same_code", "same_city"}
MOST_REASONS = 2


@dataclass(frozen=True)
class ToPick:
    """What a page offers: guesses, what a search found beside them, and the releases there are."""

    guesses: tuple[Guess, ...]
    found: tuple[Guess, ...]
    searched: str
    releases: tuple[Release, ...]

    @property
    def likely(self) -> list[Guess]:
        """The guesses with a sign of the county, and what it has said something about."""
        return [each for each in self.guesses if _is_likely(each)]

    @property
    def others(self) -> list[Guess]:
        """The guesses of which no more is known than their state, or not even that."""
        return [each for each in self.guesses if not _is_likely(each)]

    @property
    def everything(self) -> tuple[Guess, ...]:
        """All facilities of the page, each once."""
        return (*self.guesses, *self.found)


def _is_likely(guess: Guess) -> bool:
    return guess.choice is not None or bool(set(guess.why) - NO_SIGN)


def to_pick(fips: str, searched: str) -> ToPick:
    """The facilities of the page, the likeliest first; of a search only what is not guessed."""
    guesses = facility_guesses(db.session, fips)
    known = {guess.facility_id for guess in guesses}
    found = search_facilities(db.session, fips, searched, MOST_FOUND) if searched else ()
    return ToPick(
        guesses,
        tuple(guess for guess in found if guess.facility_id not in known),
        searched,
        federal_releases(db.session),
    )


def to_pick_for(county: County, searched: str) -> ToPick:
    """The same for any reader: nothing of another state, unless officials chose it."""
    offered = to_pick(county.fips, searched)
    found = tuple(each for each in offered.found if may_be_in(each.state, county))
    return replace(offered, found=found)


def place_of(facility: Guess | FacilityNamed) -> str:
    """City and state as the release writes them: "HOUSTON, TX"."""
    return ", ".join(filter(None, (facility.city, facility.state)))


def about(guess: Guess) -> str:
    """How many detainers the release that has most of it counts, and why it is guessed."""
    number = say_count(
        "{count} detainer",
        "{count} detainers",
        guess.number,
        count=plain_number(Decimal(guess.number)),
    )
    # A facility is written like itself; and of two signs, that of the state says nothing more.
    idle = STATE_ALONE | (LIKE_CHOSEN if guess.choice else set())
    telling = [each for each in guess.why if each not in idle] or guess.why
    return " · ".join((number, *(WHY[each] for each in telling[:MOST_REASONS])))


def not_offered(picked: Iterable[FacilityNamed], offered: Collection[Guess]) -> list[FacilityNamed]:
    """Picked facilities that are not among those the page offers."""
    known = {guess.facility_id for guess in offered}
    return [each for each in picked if each.facility_id not in known]
