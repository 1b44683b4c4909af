"""What the checks of a record would find unusual once planned values are entered."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime

from sqlalchemy.orm import Session

from app.records.entry import EVERY_YEAR, Entered, Record
from app.records.fiscal_year import FiscalYear
from app.records.looked_at import LookedAt, WorkedYear
from app.records.unusual_counts import stages_that_grow
from app.reference.counties import County, find_county
from app.services.enter_values import Change
from app.services.read_record import read_record
from app.services.record_of_year import in_force_in, year_of

MOST_YEARS = 10
_NEVER = datetime.min.replace(tzinfo=UTC)


def raised_checks(session: Session, county_fips: str, changes: Iterable[Change]) -> list[str]:
    """In a sentence each, the stages that would be larger than the one before and are not yet.

    Of the newest years of the changes, at most MOST_YEARS.
    """
    county = find_county(county_fips)
    planned = [each for each in changes if each.place.fiscal_year != EVERY_YEAR]
    years = sorted({each.place.fiscal_year for each in planned})[-MOST_YEARS:]
    if county is None or not years:
        return []
    told: list[str] = []
    for number in years:
        year = year_of(session, county_fips, number)
        now = read_record(session, county_fips, number)
        own = [each for each in planned if each.place.fiscal_year == number]
        known = set(_stages(county, year, now))
        told += [each for each in _stages(county, year, _with(now, own)) if each not in known]
    return told


def _stages(county: County, year: FiscalYear, record: Record) -> list[str]:
    worked = WorkedYear(county, year, in_force_in(record, year))
    looked = LookedAt(worked, WorkedYear(county, year.before, ()), None)
    return [finding.message for finding in stages_that_grow(looked)]


def _with(record: Record, changes: Sequence[Change]) -> Record:
    """The record as it would stand; who entered a planned value is not looked at."""
    places = {each.place for each in changes}
    kept = (each for each in record if each.place not in places)
    planned = (
        Entered(0, each.place, 0, each.content, 0, "", _NEVER)
        for each in changes
        if each.content is not None
    )
    return (*kept, *planned)
