"""Queries about invitations. Nothing here commits."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload

from app.persistence.models import Invitation


def find_invitation(session: Session, token_hash: str) -> Invitation | None:
    """Return the invitation with this hash as it is now, and who invited."""
    return session.scalar(
        select(Invitation)
        .where(Invitation.token_hash == token_hash)
        .options(joinedload(Invitation.invited_by))
        .execution_options(populate_existing=True)
    )


def find_invitation_in(session: Session, county_fips: str, invitation_id: int) -> Invitation | None:
    """Return the invitation with this id, if it is into this county, as it is now."""
    return session.scalar(
        select(Invitation)
        .where(Invitation.id == invitation_id, Invitation.county_fips == county_fips)
        .execution_options(populate_existing=True)
    )


def open_invitations(session: Session, county_fips: str) -> Sequence[Invitation]:
    """Return the invitations into a county that nobody has accepted or withdrawn, oldest first.

    Expired ones are among them: they can be sent again.
    """
    return session.scalars(
        select(Invitation)
        .where(
            Invitation.county_fips == county_fips,
            Invitation.accepted_at.is_(None),
            Invitation.withdrawn_at.is_(None),
        )
        .options(joinedload(Invitation.invited_by))
        .order_by(Invitation.id)
    ).all()


def open_invitations_by(
    session: Session, person_id: int, county_fips: str | None = None
) -> Sequence[Invitation]:
    """Return the open invitations somebody has made, in one county or in all."""
    found = select(Invitation).where(
        Invitation.invited_by_id == person_id,
        Invitation.accepted_at.is_(None),
        Invitation.withdrawn_at.is_(None),
    )
    if county_fips is not None:
        found = found.where(Invitation.county_fips == county_fips)
    return session.scalars(found.order_by(Invitation.id).with_for_update()).all()
