"""Begin a calculation from federal counts at facilities that a reader has picked."""

from __future__ import annotations

from collections.abc import Collection

from sqlalchemy.orm import Session

from app.language import say
from app.persistence.models import Calculation
from app.records.fiscal_year import FiscalYear
from app.services.chosen_facilities import FacilityNamed, chosen_facilities, named_facilities
from app.services.federal_case import federal_case_document
from app.services.start_draft import start_draft

MOST_NAMED = 8


def open_federal_case(
    session: Session,
    county_fips: str,
    facility_ids: Collection[int],
    batch_id: int,
    year: FiscalYear,
    browser_key: str,
) -> Calculation:
    """A new draft with the detainers that one release counts in the fiscal year.

    Its note says whose choice the facilities are. Raises NotCountedError, and LookupError for an
    unknown county.
    """
    document = federal_case_document(session, county_fips, facility_ids, batch_id, year)
    facilities = named_facilities(session, facility_ids)
    chosen = chosen_facilities(session, county_fips)
    is_theirs = chosen is not None and set(chosen.ids) == set(facility_ids)
    note = " ".join(filter(None, (document.get("note"), _note(facilities, is_theirs))))
    return start_draft(session, {**document, "note": note}, browser_key)


def _note(facilities: Collection[FacilityNamed], is_theirs: bool) -> str:
    named = "; ".join(each.name for each in list(facilities)[:MOST_NAMED])
    more = len(facilities) - MOST_NAMED
    if more > 0:
        named = say("{names}; and {count} more", names=named, count=more)
    if is_theirs:
        return say("Facilities as the county’s own officials chose them: {names}.", names=named)
    return say(
        "Facilities as a reader chose them, not the county: {names}.",
        names=named,
    )
