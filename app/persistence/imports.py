"""Queries about imported files. Nothing here commits."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.persistence.models import ImportBatch, ImportProblem


def find_batch(session: Session, kind: str, file_sha256: str) -> ImportBatch | None:
    """Return the newest reading of a file with exactly this content."""
    return session.scalar(
        select(ImportBatch)
        .where(ImportBatch.kind == kind, ImportBatch.file_sha256 == file_sha256)
        .order_by(ImportBatch.id.desc())
        .limit(1)
    )


def latest_batch(session: Session, kind: str) -> ImportBatch | None:
    """Return the newest reading of a file of this kind."""
    return session.scalar(
        select(ImportBatch).where(ImportBatch.kind == kind).order_by(ImportBatch.id.desc()).limit(1)
    )


def problems_of(session: Session, batch_id: int) -> Sequence[ImportProblem]:
    """Return what was wrong in a file, row by row."""
    return session.scalars(
        select(ImportProblem)
        .where(ImportProblem.batch_id == batch_id)
        .order_by(ImportProblem.row_number, ImportProblem.id)
    ).all()
