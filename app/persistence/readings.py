"""Queries about files while they are read. Nothing here commits."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import delete, exists, select, update
from sqlalchemy.orm import Session

from app.persistence.models import Reading

READING, READY, FAILED = "reading", "ready", "failed"


def find_reading(session: Session, token_hash: str, since: datetime) -> Reading | None:
    """Return the reading that belongs to a token, unless it was sent before `since`."""
    return session.scalar(
        select(Reading)
        .where(Reading.token_hash == token_hash, Reading.created_at > since)
        .execution_options(populate_existing=True)
    )


def readings_under_way(session: Session, seen_since: datetime) -> Sequence[Reading]:
    """Return the readings that go on now: those seen to go on since then."""
    return session.scalars(
        select(Reading).where(Reading.state == READING, Reading.seen_at > seen_since)
    ).all()


def note_reading(session: Session, token_hash: str, **columns: Any) -> bool:
    """Write how a reading goes on or ends; False where it was dropped or has ended before."""
    changed = session.execute(
        update(Reading)
        .where(Reading.token_hash == token_hash, Reading.state == READING)
        .values(**columns)
        .returning(Reading.id)
    )
    return changed.first() is not None


def delete_reading(session: Session, token_hash: str) -> bool:
    """Delete a reading; False where there is none any more."""
    gone = session.execute(
        delete(Reading).where(Reading.token_hash == token_hash).returning(Reading.id)
    )
    return gone.first() is not None


def has_readings_before(session: Session, instant: datetime) -> bool:
    """Return whether readings sent at an instant or before are still there."""
    return bool(session.scalar(select(exists().where(Reading.created_at <= instant))))


def delete_readings_before(session: Session, instant: datetime) -> None:
    """Delete every reading sent at an instant or before, whatever became of it."""
    session.execute(delete(Reading).where(Reading.created_at <= instant))
