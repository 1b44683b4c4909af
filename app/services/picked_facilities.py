"""Facilities that somebody names for a county: which can be counted for it, and which not."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from sqlalchemy.orm import Session

from app.intake.detainers.texts import NOT_GIVEN, unplaced
from app.reference.counties import County
from app.services.chosen_facilities import FacilityNamed, chosen_facilities, named_facilities

# What a release may say in place of a state.
WITHOUT_STATE = ("", NOT_GIVEN)


@dataclass(frozen=True, slots=True)
class PickedFacilities:
    """What was named, by name: `counted` for the county, or not, and why.

    `elsewhere` are in another state, `nowhere` are those no county can be told from; `unknown` is
    how many numbers are no facility's.
    """

    counted: tuple[FacilityNamed, ...]
    elsewhere: tuple[FacilityNamed, ...]
    nowhere: tuple[FacilityNamed, ...]
    unknown: int

    @property
    def ids(self) -> tuple[int, ...]:
        """The ids of those that are counted."""
        return tuple(each.facility_id for each in self.counted)


def picked_facilities(session: Session, county: County, ids: Collection[int]) -> PickedFacilities:
    """These facilities as they can be counted for a county: those of its state, those of which
    the release says no state, and those its officials chose.
    """
    named = named_facilities(session, ids)
    chosen = chosen_facilities(session, county.fips) if named else None
    theirs = chosen.ids if chosen else ()
    nowhere = tuple(each for each in named if unplaced(each.name))
    placed = [each for each in named if not unplaced(each.name)]
    counted = tuple(
        each for each in placed if each.facility_id in theirs or may_be_in(each.state, county)
    )
    return PickedFacilities(
        counted=counted,
        elsewhere=tuple(each for each in placed if each not in counted),
        nowhere=nowhere,
        unknown=len(set(ids)) - len(named),
    )


def may_be_in(state: str, county: County) -> bool:
    """Whether a facility of this state, as a release writes it, may be one of the county's."""
    return state in (county.state, *WITHOUT_STATE)
