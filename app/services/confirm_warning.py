"""Confirm that an unusual value is right. It holds while the values it was given for stand."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.persistence.models import Confirmation
from app.persistence.records import lock_workspace
from app.persistence.sessions import writing
from app.services.acting import Acting, Action, still_may
from app.services.note_event import note_event


def confirm_warning(
    session: Session,
    acting: Acting,
    fiscal_year: int,
    subject: str,
    values_digest: str,
    message: str,
    reason: str = "",
) -> bool:
    """Keep that a warning was read and its values are right; False where it was confirmed before.

    `subject` and `values_digest` are those of the finding, `message` what it said. Raises
    NotAllowedError.
    """
    with writing(session):
        lock_workspace(session, acting.county_fips)
        now = still_may(session, acting, Action.ENTER)
        known = session.scalar(
            select(Confirmation).where(
                Confirmation.county_fips == now.county_fips,
                Confirmation.fiscal_year == fiscal_year,
                Confirmation.subject == subject,
                Confirmation.values_digest == values_digest,
            )
        )
        if known is None:
            _confirm(session, now, fiscal_year, subject, values_digest, reason)
            note_event(
                session,
                now.county_fips,
                now.person_id,
                "warning_confirmed",
                message,
                new=str(fiscal_year),
                reason=reason,
            )
    return known is None


def _confirm(
    session: Session,
    acting: Acting,
    fiscal_year: int,
    subject: str,
    values_digest: str,
    reason: str,
) -> None:
    session.add(
        Confirmation(
            county_fips=acting.county_fips,
            fiscal_year=fiscal_year,
            subject=subject,
            values_digest=values_digest,
            reason=reason,
            author_id=acting.person_id,
        )
    )
