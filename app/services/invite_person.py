"""Invite somebody into a county's workspace, send the invitation again, or withdraw it."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from sqlalchemy.orm import Session

from app.language import marked
from app.persistence.invitations import find_invitation_in
from app.persistence.models import Invitation
from app.persistence.sessions import writing
from app.services.authority import hold_workspace
from app.services.keys import key_hash, new_key
from app.services.note_event import note_event

LASTS = timedelta(days=14)
NOBODY_YET = marked("whoever has the link")


class WorkspaceClosedError(RuntimeError):
    """The county has no open workspace to invite into."""


class InvitationEndedError(RuntimeError):
    """The invitation was used, withdrawn, or has expired."""


@dataclass(frozen=True, slots=True)
class SentAgain:
    """The new secret of an invitation, its role, and the address it is for, if any."""

    token: str = field(repr=False)
    role: str
    email: str


def invite_person(
    session: Session, by: int | None, county_fips: str, role: str, email: str = ""
) -> str:
    """The secret of a new invitation with this role.

    `by` is the id of a certifier of the county or an administrator, None for the command line.
    Raises NotAllowedError and WorkspaceClosedError.
    """
    token, now = new_key(), datetime.now(UTC)
    with writing(session):
        _begin(session, by, county_fips)
        session.add(
            Invitation(
                county_fips=county_fips,
                role=role,
                email=email,
                token_hash=key_hash(token),
                invited_by_id=by,
                sent_at=now,
                expires_at=now + LASTS,
            )
        )
        note_event(session, county_fips, by, "invited", email or NOBODY_YET, new=role)
    return token


def send_again(session: Session, by: int | None, county_fips: str, invitation_id: int) -> SentAgain:
    """A new secret for an invitation; the earlier link is dead.

    Raises NotAllowedError, WorkspaceClosedError and, once accepted or withdrawn,
    InvitationEndedError.
    """
    token, now = new_key(), datetime.now(UTC)
    with writing(session):
        _begin(session, by, county_fips)
        found = _waiting(session, county_fips, invitation_id)
        found.token_hash, found.sent_at, found.expires_at = key_hash(token), now, now + LASTS
        # Who sends it answers for it: it ends with their right to invite.
        found.invited_by_id = by
        note_event(
            session,
            county_fips,
            by,
            "invitation_sent_again",
            found.email or NOBODY_YET,
            new=found.role,
        )
        return SentAgain(token, found.role, found.email)


def withdraw_invitation(
    session: Session, by: int | None, county_fips: str, invitation_id: int
) -> None:
    """Make an invitation useless for good.

    Raises NotAllowedError, WorkspaceClosedError and, once accepted or withdrawn,
    InvitationEndedError.
    """
    with writing(session):
        _begin(session, by, county_fips)
        withdraw(session, by, _waiting(session, county_fips, invitation_id))


def withdraw(session: Session, by: int | None, invitation: Invitation) -> None:
    """Mark an invitation as withdrawn, inside the `writing` block of an act that ends it."""
    invitation.withdrawn_at = datetime.now(UTC)
    note_event(
        session,
        invitation.county_fips,
        by,
        "invitation_withdrawn",
        invitation.email or NOBODY_YET,
        old=invitation.role,
    )


def _begin(session: Session, by: int | None, county_fips: str) -> None:
    workspace = hold_workspace(session, by, county_fips)
    if workspace is None or workspace.closed_at:
        raise WorkspaceClosedError(county_fips)


def _waiting(session: Session, county_fips: str, invitation_id: int) -> Invitation:
    found = find_invitation_in(session, county_fips, invitation_id)
    if found is None or found.accepted_at or found.withdrawn_at:
        raise InvitationEndedError
    return found
