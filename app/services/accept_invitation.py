"""Accept an invitation, with an account that exists or with a new one. The first who does wins."""

from __future__ import annotations

from datetime import UTC, datetime

from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from app.persistence.accounts import lock_person
from app.persistence.invitations import find_invitation
from app.persistence.models import Invitation, Membership, Person
from app.persistence.people import find_membership, find_person_by_email
from app.persistence.records import find_workspace, lock_workspace
from app.persistence.sessions import writing
from app.records.roles import larger_role
from app.services.acting import NotAllowedError
from app.services.change_account import AddressTakenError
from app.services.invite_person import InvitationEndedError
from app.services.keys import key_hash
from app.services.note_event import note_event


def invitation_at(session: Session, token: str) -> Invitation | None:
    """The invitation behind a link; looking uses nothing up. None for an unknown link.

    Raises InvitationEndedError for one that was used, withdrawn, has expired, or leads into a
    workspace that is closed.
    """
    found = find_invitation(session, key_hash(token))
    if found is None:
        return None
    workspace = find_workspace(session, found.county_fips)
    is_over = found.accepted_at or found.withdrawn_at or found.expires_at <= datetime.now(UTC)
    if is_over or workspace is None or workspace.closed_at:
        raise InvitationEndedError
    return found


def accept_invitation(session: Session, token: str, person_id: int) -> str:
    """Give the person the role of the invitation; return the county's code.

    A larger role they have already stays. Raises InvitationEndedError and NotAllowedError.
    """
    with writing(session):
        return _accept(session, token, person_id)


def accept_as_new_person(
    session: Session, token: str, email: str, name: str, title: str, password_hash: str
) -> tuple[int, str]:
    """Make an account and give it the role of the invitation; return its id and the county's code.

    Raises AddressTakenError and InvitationEndedError; then there is no new account either.
    """
    try:
        with writing(session):
            if find_person_by_email(session, email):
                raise AddressTakenError(email)
            person = Person(email=email, name=name, title=title, password_hash=password_hash)
            session.add(person)
            session.flush()
            return person.id, _accept(session, token, person.id)
    except IntegrityError as taken:
        raise AddressTakenError(email) from taken


def _accept(session: Session, token: str, person_id: int) -> str:
    person = lock_person(session, person_id)
    if person is None or person.disabled_at:
        raise NotAllowedError(f"person {person_id} is disabled")
    # Everything that gives or takes roles holds the workspace: two at once wait for each other.
    found = invitation_at(session, token)
    if found is None:
        raise InvitationEndedError
    lock_workspace(session, found.county_fips)
    found = invitation_at(session, token)
    if found is None:
        raise InvitationEndedError
    found.accepted_at, found.accepted_by_id = datetime.now(UTC), person_id
    membership = find_membership(session, found.county_fips, person_id)
    before, role = membership.role if membership else "", found.role
    if membership:
        membership.role = role = larger_role(before, found.role)
    else:
        session.add(Membership(county_fips=found.county_fips, person_id=person_id, role=role))
    note_event(
        session,
        found.county_fips,
        person_id,
        "invitation_accepted",
        person.name,
        old=before,
        new=role,
    )
    return found.county_fips
