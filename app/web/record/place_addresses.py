"""Where a value is entered: the page and the field."""

from __future__ import annotations

from flask import url_for

from app.records.entry import Place, is_answer
from app.records.sections import section_of
from app.services.open_record import OpenRecord
from app.web.record.section_page import row_key


def place_address(fips: str, place: Place, record: OpenRecord) -> str:
    """The address of the field a value is entered in."""
    entered = record.by_place.get(place)
    section = section_of(place.kind, place.name)
    if section is None:
        if entered and not is_answer(place):
            return url_for("record.entry", fips=fips, entry_id=entered.entry_id)
        pages = {"jail": "record.jails", "daily_rate": "record.rates"}
        return url_for(pages.get(place.kind, "record.agreement"), fips=fips)
    scope = {
        "jail": place.jail_id if place.kind == "figure" and place.jail_id else None,
        "month": f"{place.month:%Y-%m}" if place.month else None,
    }
    anchor = {"figure": f"figures-{place.name}-value", "year": "choices", "note": "note"}
    row = row_key(entered) if entered and not is_answer(place) else f"rows-{place.kind}"
    return url_for(
        "record.section",
        fips=fips,
        fiscal_year=place.fiscal_year,
        section=section.key,
        _anchor=anchor.get(place.kind, row),
        **scope,  # type: ignore[arg-type]  # parts of the address
    )
