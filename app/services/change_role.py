"""Give a member of a county another role, or end it."""

from __future__ import annotations

from datetime import UTC, datetime

from sqlalchemy.orm import Session

from app.persistence.invitations import open_invitations_by
from app.persistence.models import Membership
from app.persistence.people import find_membership, members_of
from app.persistence.sessions import writing
from app.records.roles import ROLES
from app.services.acting import ALLOWED, Action
from app.services.authority import hold_workspace
from app.services.invite_person import withdraw
from app.services.note_event import note_event

NO_ROLE = ""
OWN_ROLE, LAST_CERTIFIER, NO_MORE = "own role", "last certifier", "no role any more"


class RoleOvertakenError(RuntimeError):
    """Somebody else changed the role meanwhile; `role` is the one in force, empty for none."""

    def __init__(self, role: str) -> None:
        super().__init__(f"the role is {role or 'ended'} now")
        self.role = role


class ConfirmFirstError(RuntimeError):
    """What would be done is easily regretted; `why` are OWN_ROLE, LAST_CERTIFIER, NO_MORE."""

    def __init__(self, why: tuple[str, ...]) -> None:
        super().__init__(", ".join(why))
        self.why = why


def change_role(
    session: Session,
    by: int | None,
    county_fips: str,
    person_id: int,
    before: str,
    role: str,
    *,
    confirmed: bool = False,
) -> None:
    """Give a person another role in a county, NO_ROLE to end it.

    `before` is the role that stood on the page. Who may no longer invite has their open
    invitations withdrawn. Raises NotAllowedError, RoleOvertakenError, and ConfirmFirstError unless
    `confirmed`.
    """
    if role not in (*ROLES, NO_ROLE):
        raise ValueError(role)
    with writing(session):
        hold_workspace(session, by, county_fips)
        membership = find_membership(session, county_fips, person_id)
        if membership is None or membership.role != before:
            raise RoleOvertakenError(membership.role if membership else NO_ROLE)
        if role == before:
            return
        why = _easily_regretted(session, by, membership, role)
        if why and not confirmed:
            raise ConfirmFirstError(why)
        _set(session, by, membership, role)


def _easily_regretted(
    session: Session, by: int | None, membership: Membership, role: str
) -> tuple[str, ...]:
    own = (OWN_ROLE,) if by == membership.person_id else ()
    ended = (NO_MORE,) if by is not None and not role and not own else ()
    if not _may_invite(membership.role) or _may_invite(role):
        return () if role else (*own, *ended)
    others = [
        member
        for member in members_of(session, membership.county_fips)
        if member.person_id != membership.person_id
        and _may_invite(member.role)
        and not member.person.disabled_at
    ]
    return (*own, *ended) if others else (*own, *ended, LAST_CERTIFIER)


def _set(session: Session, by: int | None, membership: Membership, role: str) -> None:
    county_fips, before = membership.county_fips, membership.role
    if role:
        membership.role = role
    else:
        membership.ended_at = datetime.now(UTC)
    what = "role_changed" if role else "role_ended"
    note_event(session, county_fips, by, what, membership.person.name, old=before, new=role)
    if not _may_invite(role):
        for invitation in open_invitations_by(session, membership.person_id, county_fips):
            withdraw(session, by, invitation)


def _may_invite(role: str) -> bool:
    return Action.INVITE in ALLOWED.get(role, frozenset())
