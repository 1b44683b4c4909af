"""The values that one fiscal year's figures are made of, and that its signature stands for."""

from __future__ import annotations

from sqlalchemy.orm import Session

from app.persistence.records import find_workspace
from app.records.entry import EVERY_YEAR, Entered, Record, is_answer
from app.records.fiscal_year import FiscalYear
from app.records.readings import read_day
from app.services.read_record import read_record

# From when and until when what belongs to no single year is in force.
_SPANS = {"daily_rate": ("in_force_from", "in_force_until"), "agreement": ("signed_on", "ended_on")}


def year_of(session: Session, county_fips: str, fiscal_year: int) -> FiscalYear:
    """The fiscal year as the county keeps it. Raises LookupError where it has no workspace."""
    workspace = find_workspace(session, county_fips)
    if workspace is None:
        raise LookupError(f"no workspace of {county_fips}")
    return FiscalYear(fiscal_year, workspace.fiscal_year_starts)


def record_of_year(session: Session, county_fips: str, fiscal_year: int) -> Record:
    """What is in force for the year: a rate of another time, or a jail of which it says nothing,
    is none of it. Raises LookupError where the county has no workspace.
    """
    year = year_of(session, county_fips, fiscal_year)
    return in_force_in(read_record(session, county_fips, fiscal_year), year)


def in_force_in(record: Record, year: FiscalYear) -> Record:
    """What of a record is in force for the year, see `record_of_year`."""
    within = [each for each in record if _is_in_force(each, year)]
    used = {each.place.jail_id for each in within}
    return tuple(each for each in within if each.place.kind != "jail" or each.entry_id in used)


def _is_in_force(entered: Entered, year: FiscalYear) -> bool:
    place = entered.place
    if place.fiscal_year != EVERY_YEAR or place.kind not in _SPANS or is_answer(place):
        return True
    first, last = (read_day(entered.content.get(name)) for name in _SPANS[place.kind])
    return (first is None or first <= year.last_day) and (last is None or last >= year.first_day)
