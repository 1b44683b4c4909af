"""Which counties have figures."""

from __future__ import annotations

from collections.abc import Mapping

from sqlalchemy.orm import Session

from app.persistence.counties import CountyCoverage, counties_with_months


def list_counties(session: Session) -> Mapping[str, CountyCoverage]:
    """The counties with reported months, by FIPS code, with their first and last month."""
    return {coverage.county_fips: coverage for coverage in counties_with_months(session)}
