"""A record written out: as one document for a certified version, and as rows for a spreadsheet."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from app.records.entry import Entered, Place, Record
from app.records.fiscal_year import FiscalYear
from app.records.rows import csv_rows as csv_rows
from app.reference.counties import County

FORMAT = "holdcost-record/1"


def record_document(county: County, year: FiscalYear | None, record: Record) -> dict[str, Any]:
    """The record as JSON: whose it is, of which year, and every value with who entered it.

    `year` None where the record is of all years. The same record gives the same document.
    """
    about: dict[str, Any] = {
        "format": FORMAT,
        "county_fips": county.fips,
        "county": county.name,
        "state": county.state_name,
    }
    if year is not None:
        about |= {
            "fiscal_year": year.year,
            "fiscal_year_starts": year.starts,
            "first_day": year.first_day.isoformat(),
            "last_day": year.last_day.isoformat(),
        }
    return {**about, "values": [_written(entered) for entered in record]}


def record_of_document(document: Mapping[str, Any]) -> Record:
    """The record that `record_document` wrote, value for value."""
    return tuple(_read(value) for value in document["values"])


def _written(entered: Entered) -> dict[str, Any]:
    place = entered.place
    return {
        "kind": place.kind,
        "fiscal_year": place.fiscal_year,
        "name": place.name,
        "jail_id": place.jail_id,
        "month": place.month.isoformat() if place.month else None,
        "item": place.item,
        "content": dict(entered.content),
        "entry_id": entered.entry_id,
        "number": entered.number,
        "author_id": entered.author_id,
        "author": entered.author,
        "entered_at": entered.entered_at.isoformat(),
        "reason": entered.reason,
    }


def _read(value: Mapping[str, Any]) -> Entered:
    month = value["month"]
    place = Place(
        kind=value["kind"],
        fiscal_year=value["fiscal_year"],
        name=value["name"],
        jail_id=value["jail_id"],
        month=date.fromisoformat(month) if month else None,
        item=value["item"],
    )
    return Entered(
        entry_id=value["entry_id"],
        place=place,
        number=value["number"],
        content=value["content"],
        author_id=value["author_id"],
        author=value["author"],
        entered_at=datetime.fromisoformat(value["entered_at"]),
        reason=value["reason"],
    )
