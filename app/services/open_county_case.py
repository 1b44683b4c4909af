"""Begin a calculation from what a county reported."""

from __future__ import annotations

from sqlalchemy.orm import Session

from app.language import say
from app.persistence.counties import find_county_months
from app.persistence.models import Calculation
from app.reference.counties import find_county
from app.reference.sources import source
from app.services.county_case import county_case_document
from app.services.fiscal_years import fiscal_year_of
from app.services.reported_months import is_usable
from app.services.start_draft import start_draft


class NothingToCalculateError(LookupError):
    """The county has no usable month in the chosen span; the message says so to the reader."""


def open_county_case(
    session: Session, county_fips: str, fiscal_year: int | None, browser_key: str
) -> Calculation:
    """A new draft with one line for each usable month of the fiscal year, or of all years.

    Raises NothingToCalculateError where there is no such month.
    """
    county = find_county(county_fips)
    months = [
        month
        for month in find_county_months(session, county_fips)
        if fiscal_year in (None, fiscal_year_of(month.month))
    ]
    years = (
        say("all months reported")
        if fiscal_year is None
        else say("fiscal year {year}", year=fiscal_year)
    )
    if county is None or not any(is_usable(month) for month in months):
        raise NothingToCalculateError(
            say(
                "There is no month with both days and a cost in {years}. Choose another span.",
                years=years,
            )
        )
    document = county_case_document(county, months, source(months[0].source_id), years)
    return start_draft(session, document, browser_key)
