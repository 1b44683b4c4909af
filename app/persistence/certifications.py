"""Queries about what was certified. Nothing here commits."""

from __future__ import annotations

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.persistence.models import CountyVersion


def county_version_of(session: Session, calculation_version_id: int) -> CountyVersion | None:
    """Return the certified version of a county's year that a saved calculation belongs to."""
    return session.scalar(
        select(CountyVersion).where(CountyVersion.calculation_version_id == calculation_version_id)
    )


def latest_number(session: Session, county_fips: str, fiscal_year: int) -> int:
    """Return the number of the certified version in force; 0 where no version was certified."""
    number = select(func.max(CountyVersion.number)).where(
        CountyVersion.county_fips == county_fips, CountyVersion.fiscal_year == fiscal_year
    )
    return session.scalar(number) or 0
