"""Queries about refused attempts. Nothing here commits."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from app.persistence.models import FailedAttempt


def lock_attempts(session: Session, subject_hash: str, since: datetime) -> Sequence[datetime]:
    """Return when a subject failed since then, oldest first, one asker at a time.

    SQLite knows no row locks; there `writing(session)` already keeps all other writers out.
    """
    found = (
        select(FailedAttempt.created_at)
        .where(FailedAttempt.subject_hash == subject_hash, FailedAttempt.created_at > since)
        .order_by(FailedAttempt.created_at)
    )
    session.scalars(found.with_for_update()).all()
    # Whoever had to wait for the lock counts what was written meanwhile, too.
    return session.scalars(found).all()


def drop_attempts(session: Session, subject_hash: str) -> None:
    """Delete every attempt of a subject."""
    session.execute(delete(FailedAttempt).where(FailedAttempt.subject_hash == subject_hash))


def drop_newest(session: Session, subject_hash: str) -> None:
    """Delete the newest attempt of a subject."""
    newest = (
        select(FailedAttempt.id)
        .where(FailedAttempt.subject_hash == subject_hash)
        .order_by(FailedAttempt.id.desc())
        .limit(1)
        .scalar_subquery()
    )
    session.execute(delete(FailedAttempt).where(FailedAttempt.id == newest))


def drop_old_attempts(session: Session, until: datetime) -> None:
    """Delete attempts that no longer count."""
    session.execute(delete(FailedAttempt).where(FailedAttempt.created_at <= until))
