"""Queries about edit rights and share links. Nothing here commits."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple

from sqlalchemy import Connection, bindparam, select
from sqlalchemy.orm import Session, joinedload

from app.persistence.models import CalculationVersion, EditRight, ShareLink, Withdrawal

# Built once: building it takes longer than asking the database.
_TARGET = (
    select(ShareLink.version_id, ShareLink.revoked_at, Withdrawal.id)
    .outerjoin(Withdrawal, Withdrawal.version_id == ShareLink.version_id)
    .where(ShareLink.token_hash == bindparam("token_hash"))
)


class LinkTarget(NamedTuple):
    """The version a link leads to, when the link was turned off, the version's withdrawal."""

    version_id: int
    revoked_at: datetime | None
    withdrawal_id: int | None


def find_link_by_token_hash(session: Session, token_hash: str) -> ShareLink | None:
    """Return the link with this hash and its version, revoked or not."""
    return session.scalar(
        select(ShareLink)
        .where(ShareLink.token_hash == token_hash)
        .options(joinedload(ShareLink.version))
    )


def find_link_target(connection: Connection, token_hash: str) -> LinkTarget | None:
    """Return what the link with this hash leads to. Every reader asks: a session would be dear."""
    found = connection.execute(_TARGET, {"token_hash": token_hash}).one_or_none()
    return LinkTarget(*found) if found else None


def find_link(session: Session, calculation_id: str, link_id: int) -> ShareLink | None:
    """Return the link with this id, if it belongs to this calculation."""
    return session.scalar(
        select(ShareLink)
        .join(ShareLink.version)
        .where(ShareLink.id == link_id, CalculationVersion.calculation_id == calculation_id)
    )


def links_of(session: Session, calculation_id: str) -> Sequence[ShareLink]:
    """Return all links to versions of a calculation, newest first."""
    return session.scalars(
        select(ShareLink)
        .join(ShareLink.version)
        .where(CalculationVersion.calculation_id == calculation_id)
        .options(joinedload(ShareLink.version))
        .order_by(ShareLink.id.desc())
    ).all()


def find_edit_right(
    session: Session, calculation_id: str, key_hashes: Sequence[str]
) -> EditRight | None:
    """Return a right to edit this calculation that one of the keys gives."""
    return session.scalar(
        select(EditRight)
        .where(EditRight.calculation_id == calculation_id, EditRight.key_hash.in_(key_hashes))
        .limit(1)
    )


def find_edit_right_by_key_hash(session: Session, key_hash: str) -> EditRight | None:
    """Return the right to edit with this key, whatever calculation it is for."""
    return session.scalar(select(EditRight).where(EditRight.key_hash == key_hash))


def has_edit_link(session: Session, calculation_id: str) -> bool:
    """Return whether a private edit link was ever made for this calculation."""
    found = select(EditRight.id).where(
        EditRight.calculation_id == calculation_id, EditRight.kind == "link"
    )
    return session.scalar(found.limit(1)) is not None
