"""Queries of whoever holds a printed page. Nothing here commits."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload

from app.persistence.models import CalculationVersion, CountyVersion, Withdrawal

MOST_FOUND = 20
_AFTER_HEX = "g"


def versions_of_fingerprint(session: Session, digits: str) -> Sequence[CalculationVersion]:
    """Return the saved versions whose fingerprint begins with `digits`, the oldest first."""
    return session.scalars(
        select(CalculationVersion)
        .where(
            # A range and not LIKE, so that the index serves on every database.
            CalculationVersion.fingerprint >= digits,
            CalculationVersion.fingerprint < digits + _AFTER_HEX,
        )
        .options(
            joinedload(CalculationVersion.withdrawal), joinedload(CalculationVersion.calculation)
        )
        .order_by(CalculationVersion.id)
        .limit(MOST_FOUND)
    ).all()


def county_versions_of_seal(session: Session, digits: str) -> Sequence[CountyVersion]:
    """Return the certified versions whose seal begins with `digits`, the oldest first."""
    return session.scalars(
        select(CountyVersion)
        .where(CountyVersion.seal >= digits, CountyVersion.seal < digits + _AFTER_HEX)
        .order_by(CountyVersion.id)
        .limit(MOST_FOUND)
    ).all()


def find_withdrawal(session: Session, version_id: int) -> Withdrawal | None:
    """Return the withdrawal of a version."""
    return session.scalar(select(Withdrawal).where(Withdrawal.version_id == version_id))
