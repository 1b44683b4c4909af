"""Revoke a view link."""

from __future__ import annotations

from datetime import UTC, datetime

from sqlalchemy.orm import Session

from app.persistence.sessions import writing
from app.persistence.sharing import find_link


def revoke_link(session: Session, calculation_id: str, link_id: int) -> bool:
    """Revoke a link of this calculation for good; False where it has no such link.

    A link that was revoked before keeps its first date.
    """
    with writing(session):
        link = find_link(session, calculation_id, link_id)
        if link is None:
            return False
        link.revoked_at = link.revoked_at or datetime.now(UTC)
    return True
