"""Queries about what counties have certified. Nothing here commits."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import NamedTuple

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.persistence.models import Attachment, CountyVersion, Entry, Withdrawal


class VersionStamp(NamedTuple):
    """What tells a certified version from any other, without what it holds."""

    number: int
    seal: str
    created_at: datetime
    withdrawal_id: int | None


class CertifiedYears(NamedTuple):
    """How many fiscal years a county has certified, and the newest of them."""

    county_fips: str
    years: int
    newest: int


def version_stamps(session: Session, county_fips: str, fiscal_year: int) -> Sequence[VersionStamp]:
    """Return the stamps of a year's versions, the newest first. Every reader of a page asks."""
    rows = session.execute(
        select(CountyVersion.number, CountyVersion.seal, CountyVersion.created_at, Withdrawal.id)
        .outerjoin(Withdrawal, Withdrawal.version_id == CountyVersion.calculation_version_id)
        .where(CountyVersion.county_fips == county_fips, CountyVersion.fiscal_year == fiscal_year)
        .order_by(CountyVersion.number.desc())
    )
    return [VersionStamp(*row) for row in rows]


def counties_certified(session: Session) -> Sequence[CertifiedYears]:
    """Return every county with a certified year, by FIPS code."""
    rows = session.execute(
        select(
            CountyVersion.county_fips,
            func.count(CountyVersion.fiscal_year.distinct()),
            func.max(CountyVersion.fiscal_year),
        )
        .group_by(CountyVersion.county_fips)
        .order_by(CountyVersion.county_fips)
    )
    return [CertifiedYears(*row) for row in rows]


def years_entered(session: Session, county_fips: str) -> Sequence[int]:
    """Return the fiscal years of which anything was ever entered, the newest first."""
    return session.scalars(
        select(Entry.fiscal_year)
        .where(Entry.county_fips == county_fips, Entry.fiscal_year > 0)
        .distinct()
        .order_by(Entry.fiscal_year.desc())
    ).all()


def documents_named(
    session: Session, county_fips: str, digests: Collection[str]
) -> Sequence[Attachment]:
    """Return the documents of a county with these SHA-256, without what they hold."""
    return session.scalars(
        select(Attachment)
        .where(Attachment.county_fips == county_fips, Attachment.sha256.in_(digests))
        .order_by(Attachment.id)
    ).all()


def county_version_of(session: Session, calculation_version_id: int) -> CountyVersion | None:
    """Return the certified version of a county's year that a saved calculation belongs to."""
    return session.scalar(
        select(CountyVersion).where(CountyVersion.calculation_version_id == calculation_version_id)
    )
