"""Who may manage the people of a county: its certifiers, and administrators.

They are asked inside the `writing` block of the act. They hold the person's own row, so
that somebody who is being disabled at this moment cannot slip an act in.
"""

from __future__ import annotations

from sqlalchemy.orm import Session

from app.persistence.accounts import lock_person
from app.persistence.models import Person, Workspace
from app.persistence.records import lock_workspace
from app.services.acting import Action, NotAllowedError, acting_in

# Whoever runs a command on the server; the history names nobody.
COMMAND_LINE = None


def still_administrator(session: Session, person_id: int | None) -> Person | None:
    """The administrator with this id; None for the command line.

    Raises NotAllowedError for anybody else.
    """
    if person_id is COMMAND_LINE:
        return None
    found = lock_person(session, person_id)
    if found is None or found.disabled_at or not found.is_admin:
        raise NotAllowedError(f"person {person_id} is no administrator")
    return found


def hold_workspace(session: Session, person_id: int | None, county_fips: str) -> Workspace | None:
    """The county's workspace, kept for this person's act alone; None where there is none.

    Raises NotAllowedError for those who may not manage its people, also where that changed while
    they waited for somebody else's act.
    """
    still_may_manage(session, person_id, county_fips)
    workspace = lock_workspace(session, county_fips)
    still_may_manage(session, person_id, county_fips)
    return workspace


def still_may_manage(session: Session, person_id: int | None, county_fips: str) -> None:
    """Whether this person may invite into the county and change roles there.

    Raises NotAllowedError for all but its certifiers, administrators and the command line.
    """
    if person_id is COMMAND_LINE:
        return
    found = lock_person(session, person_id)
    if found is None or found.disabled_at:
        raise NotAllowedError(f"person {person_id} is disabled")
    acting = acting_in(session, person_id, county_fips)
    if not (found.is_admin or (acting and acting.may(Action.INVITE))):
        raise NotAllowedError(f"person {person_id} may not manage {county_fips}")
