"""Queries about imported files. Nothing here commits."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload

from app.persistence.models import (
    ImportBatch,
    ImportOrigin,
    ImportProblem,
    ImportUndoing,
    ReplacedMonth,
)


def find_batch(session: Session, kind: str, file_sha256: str) -> ImportBatch | None:
    """Return the newest reading of a file with exactly this content that was not taken back."""
    return session.scalar(
        select(ImportBatch)
        .outerjoin(ImportBatch.undoing)
        .where(
            ImportBatch.kind == kind,
            ImportBatch.file_sha256 == file_sha256,
            ImportUndoing.batch_id.is_(None),
        )
        .order_by(ImportBatch.id.desc())
        .limit(1)
    )


def latest_batch(session: Session, kind: str) -> ImportBatch | None:
    """Return the newest reading of a file of this kind."""
    return session.scalar(
        select(ImportBatch).where(ImportBatch.kind == kind).order_by(ImportBatch.id.desc()).limit(1)
    )


def lock_batch(session: Session, batch_id: int) -> ImportBatch | None:
    """Return a reading of a file and keep others from taking it back until the end."""
    return session.scalar(
        select(ImportBatch)
        .where(ImportBatch.id == batch_id)
        .with_for_update()
        .execution_options(populate_existing=True)
    )


def batches_of(session: Session, county_fips: str | None = None) -> Sequence[ImportBatch]:
    """Return what was imported, the newest first: for one county, or for None all there is."""
    found = select(ImportBatch).options(
        joinedload(ImportBatch.origin).joinedload(ImportOrigin.person),
        joinedload(ImportBatch.undoing).joinedload(ImportUndoing.person),
    )
    if county_fips is not None:
        found = found.join(ImportBatch.origin).where(ImportOrigin.county_fips == county_fips)
    return session.scalars(found.order_by(ImportBatch.id.desc())).all()


def problems_of(session: Session, batch_id: int) -> Sequence[ImportProblem]:
    """Return what was wrong in a file, row by row."""
    return session.scalars(
        select(ImportProblem)
        .where(ImportProblem.batch_id == batch_id)
        .order_by(ImportProblem.row_number, ImportProblem.id)
    ).all()


def replaced_months(session: Session, batch_id: int) -> Sequence[ReplacedMonth]:
    """Return the months an import replaced, as they stood before."""
    return session.scalars(
        select(ReplacedMonth)
        .where(ReplacedMonth.batch_id == batch_id)
        .order_by(ReplacedMonth.county_month_id)
    ).all()


def months_replaced_after(session: Session, batch_id: int) -> Sequence[ReplacedMonth]:
    """Return the months that later imports, which still stand, replaced."""
    return session.scalars(
        select(ReplacedMonth)
        .where(ReplacedMonth.batch_id > batch_id)
        .order_by(ReplacedMonth.batch_id)
    ).all()
