"""Fiscal years from October to September, as many Texas counties and the federal government keep.

A county may keep another year, so every page that shows these says that the year is assumed.
"""

from __future__ import annotations

from datetime import date

from sqlalchemy.orm import Session

from app.persistence.records import find_workspace

FIRST_MONTH = 10


def fiscal_year_of(month: date) -> int:
    """The fiscal year a month belongs to, named by the calendar year in which it ends."""
    return month.year + 1 if month.month >= FIRST_MONTH else month.year


def starts_of_county(session: Session, county_fips: str) -> int | None:
    """The month in which the county's fiscal years start; None where it keeps no figures here."""
    workspace = find_workspace(session, county_fips)
    return workspace.fiscal_year_starts if workspace else None
