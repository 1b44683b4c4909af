"""Withdraw a saved version: it stays readable, and says that it should not be relied on."""

from __future__ import annotations

from sqlalchemy.orm import Session

from app.persistence.models import CalculationVersion, Withdrawal
from app.persistence.papers import find_withdrawal
from app.persistence.sessions import writing


def withdraw_version(session: Session, version: CalculationVersion, reason: str) -> Withdrawal:
    """The withdrawal, made now or found as it was made before. `reason` says why, in a sentence."""
    with writing(session):
        found = find_withdrawal(session, version.id)
        if found is None:
            found = Withdrawal(version_id=version.id, reason=reason)
            session.add(found)
            session.flush()
    return found
