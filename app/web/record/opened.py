"""The record that a request is about, and what its forms let choose."""

from __future__ import annotations

from flask import abort

from app.persistence.database import db
from app.records.labels import jail_names
from app.services.list_documents import list_documents
from app.services.open_record import OpenRecord, open_record
from app.web.access import acting
from app.web.record.slots import Offered

FIRST_YEAR, LAST_YEAR = 1990, 2099
YEAR = f"<int(min={FIRST_YEAR}, max={LAST_YEAR}):fiscal_year>"
OF_COUNTY = "/c/<fips>/record"
OF_YEAR = f"{OF_COUNTY}/{YEAR}"
MOST_REASON = 500


def opened(fiscal_year: int = 0) -> OpenRecord:
    """The record of the county of the address, of a fiscal year where one is named."""
    return open_record(db.session, acting().county_fips, fiscal_year)


def offered_by(record: OpenRecord) -> Offered:
    """The documents and jails of a county, by their keys, in the order they were added."""
    documents = list_documents(db.session, record.county_fips)
    return Offered(
        documents=tuple((each.sha256, each.file_name) for each in documents),
        jails=tuple((str(key), name) for key, name in jail_names(record.record).items()),
    )


def jail_or_404(record: OpenRecord, text: str) -> int:
    """The jail an address names by its id, 0 for the whole county."""
    if text in ("", "0"):
        return 0
    known = {str(jail.entry_id): jail.entry_id for jail in record.jails}
    return known.get(text) or abort(404)
