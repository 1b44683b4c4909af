"""Say which facilities of federal releases are a county's own. It holds for later releases too."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from sqlalchemy.orm import Session

from app.intake.detainers.texts import unplaced
from app.language import say
from app.persistence.detainers import choices_of, facilities_by_id, find_choice, forget_choices
from app.persistence.models import DetainerFacility, FacilityChoice
from app.persistence.records import lock_workspace
from app.persistence.sessions import writing
from app.services.acting import Acting, Action, still_may
from app.services.note_event import note_event

MOST_NAMED = 20
# What the history calls it when facilities become the county's, are not, or are open again.
ACTS: Mapping[bool | None, str] = {
    True: "facilities_chosen",
    False: "facilities_set_aside",
    None: "facilities_put_back",
}


class NotAFacilityError(ValueError):
    """A facility that does not exist, or from which no county can be told."""


def choose_facilities(
    session: Session,
    acting: Acting,
    theirs: Collection[int],
    not_theirs: Collection[int],
    not_looked_at: Collection[int] = (),
) -> None:
    """Remember these facilities as the county's own, and those as not; of others nothing changes.

    Of those `not_looked_at` it is forgotten what the county said. Facilities are given by id. What
    changes stands in the county's history. Raises NotAFacilityError, ValueError where one is in
    two of the three, and NotAllowedError.
    """
    wanted: dict[int, bool | None] = dict.fromkeys(theirs, True)
    for ids, choice in ((not_theirs, False), (not_looked_at, None)):
        if wanted.keys() & set(ids):
            raise ValueError("a facility cannot be both theirs and not theirs, or not looked at")
        wanted |= dict.fromkeys(ids, choice)
    with writing(session):
        lock_workspace(session, acting.county_fips)
        now = still_may(session, acting, Action.ENTER)
        before = choices_of(session, now.county_fips)
        changed = {key: it for key, it in wanted.items() if before.get(key) is not it}
        facilities = facilities_by_id(session, changed)
        if len(facilities) < len(changed) or any(unplaced(each.name) for each in facilities):
            raise NotAFacilityError(f"not all of {sorted(changed)} can be chosen")
        forget_choices(session, now.county_fips, [it for it in changed if changed[it] is None])
        for facility in facilities:
            choice = changed[facility.id]
            if choice is not None:
                _remember(session, now, facility, choice)
        for choice, act in ACTS.items():
            named = [each for each in facilities if changed[each.id] is choice]
            if named:
                note_event(session, now.county_fips, now.person_id, act, _names(named))


def _remember(
    session: Session, acting: Acting, facility: DetainerFacility, is_theirs: bool
) -> None:
    choice = find_choice(session, acting.county_fips, facility.id)
    if choice is None:
        choice = FacilityChoice(county_fips=acting.county_fips, facility_id=facility.id)
        session.add(choice)
    choice.is_theirs = is_theirs
    choice.person_id = acting.person_id


def _names(facilities: Sequence[DetainerFacility]) -> str:
    shown = "; ".join(facility.name for facility in facilities[:MOST_NAMED])
    more = len(facilities) - MOST_NAMED
    return say("{names}; and {count} more", names=shown, count=more) if more > 0 else shown
