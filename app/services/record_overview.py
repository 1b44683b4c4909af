"""What a county's workspace opens with: its years and how far each has come."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sqlalchemy.orm import Session

from app.persistence.certified import years_entered
from app.records.fiscal_year import FiscalYear, fiscal_year_of
from app.services.open_record import OpenRecord, open_record
from app.services.state_of_year import StateOfYear, state_of_year


@dataclass(frozen=True)
class YearLine:
    """One fiscal year in the list of a county's years."""

    year: FiscalYear
    state: StateOfYear


@dataclass(frozen=True)
class RecordOverview:
    """The county's record of no single year, and its years, the newest first."""

    record: OpenRecord
    years: tuple[YearLine, ...]


def record_overview(session: Session, county_fips: str, today: date) -> RecordOverview:
    """Every fiscal year with a value or a certified version, and the last one that has ended.

    Raises NoWorkspaceError.
    """
    record = open_record(session, county_fips)
    last_ended = fiscal_year_of(today, record.starts) - 1
    years = sorted({*years_entered(session, county_fips), last_ended}, reverse=True)
    return RecordOverview(
        record,
        tuple(
            YearLine(FiscalYear(year, record.starts), state_of_year(session, county_fips, year))
            for year in years
        ),
    )
