"""Work out a fiscal year of a county's record as it stands, without saving anything."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy.orm import Session

from app.engine import CaseProblems, Statement, calculate, read_case
from app.records.case import case_of_record
from app.records.case_made import CaseMade
from app.reference.counties import find_county
from app.services.calculate_case import facts_for
from app.services.record_of_year import record_of_year, year_of


@dataclass(frozen=True)
class YearCalculated:
    """The case made from the record, and its statement; None where the record makes no case."""

    made: CaseMade
    statement: Statement | None


def calculate_year(session: Session, county_fips: str, fiscal_year: int) -> YearCalculated:
    """The year's provisional result, in the language in use.

    Raises LookupError where there is no such county, or it has no workspace.
    """
    county = find_county(county_fips)
    if county is None:
        raise LookupError(f"no county {county_fips}")
    year = year_of(session, county_fips, fiscal_year)
    made = case_of_record(county, year, record_of_year(session, county_fips, fiscal_year))
    try:
        case = read_case(made.document)
    except CaseProblems:
        return YearCalculated(made, None)
    return YearCalculated(made, calculate(case, facts_for(case)))
