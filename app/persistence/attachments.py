"""Queries about documents of a county. Nothing here commits."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload, undefer

from app.persistence.models import Attachment


def attachments_of(session: Session, county_fips: str) -> Sequence[Attachment]:
    """Return a county's documents without what is in them, the newest first."""
    return session.scalars(
        select(Attachment)
        .where(Attachment.county_fips == county_fips)
        .options(joinedload(Attachment.author))
        .order_by(Attachment.id.desc())
    ).all()


def find_attachment(session: Session, county_fips: str, document_id: int) -> Attachment | None:
    """Return a document with what is in it, if it belongs to this county."""
    return session.scalar(
        select(Attachment)
        .where(Attachment.id == document_id, Attachment.county_fips == county_fips)
        .options(undefer(Attachment.content))
    )


def find_same_attachment(session: Session, county_fips: str, sha256: str) -> Attachment | None:
    """Return the county's document with the same bytes, without them."""
    return session.scalar(
        select(Attachment)
        .where(Attachment.county_fips == county_fips, Attachment.sha256 == sha256)
        .options(joinedload(Attachment.author))
    )
