"""Queries about what counties reported. Nothing here commits."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.persistence.models import CountyMonth


class CountyCoverage(NamedTuple):
    """How many months a county has reported, and from when to when."""

    county_fips: str
    months: int
    first_month: date
    last_month: date


def find_county_months(session: Session, county_fips: str) -> Sequence[CountyMonth]:
    """Return all months of a county, oldest first, its own jail before its other facilities."""
    return session.scalars(
        select(CountyMonth)
        .where(CountyMonth.county_fips == county_fips)
        .order_by(CountyMonth.month, CountyMonth.facility, CountyMonth.source_id)
    ).all()


def find_county_month(
    session: Session, source_id: str, county_fips: str, facility: str, month: date
) -> CountyMonth | None:
    """Return one month of one facility as one source reported it."""
    return session.scalar(
        select(CountyMonth).where(
            CountyMonth.source_id == source_id,
            CountyMonth.county_fips == county_fips,
            CountyMonth.facility == facility,
            CountyMonth.month == month,
        )
    )


def months_of_source(session: Session, source_id: str) -> Sequence[CountyMonth]:
    """Return everything one source reported, for comparison with a new reading of it."""
    return session.scalars(select(CountyMonth).where(CountyMonth.source_id == source_id)).all()


def counties_with_months(session: Session) -> Sequence[CountyCoverage]:
    """Return every county with figures, by FIPS code; a month counts once for all facilities."""
    rows = session.execute(
        select(
            CountyMonth.county_fips,
            func.count(CountyMonth.month.distinct()),
            func.min(CountyMonth.month),
            func.max(CountyMonth.month),
        )
        .group_by(CountyMonth.county_fips)
        .order_by(CountyMonth.county_fips)
    )
    return [CountyCoverage(*row) for row in rows]
