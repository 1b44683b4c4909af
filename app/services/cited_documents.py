"""Which figures in force cite which document."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy.orm import Session

from app.records.labels import label_of
from app.services.read_record import read_record


@dataclass(frozen=True, slots=True)
class Citation:
    """A value that rests on a document.

    `fiscal_year` is 0 where the label says a month or the value belongs to no single year.
    """

    entry_id: int
    fiscal_year: int
    label: str


def cited_documents(session: Session, county_fips: str) -> Mapping[str, list[Citation]]:
    """The values in force that cite a document, by the SHA-256 of the document."""
    record = read_record(session, county_fips)
    # Labels need the names of jails, and of the row itself.
    jails = tuple(entered for entered in record if entered.place.kind == "jail")
    found: dict[str, list[Citation]] = {}
    for entered in record:
        digests = entered.content.get("documents")
        if not isinstance(digests, list) or not digests:
            continue
        place = entered.place
        label = label_of(place, (entered, *jails))
        for digest in dict.fromkeys(digests):
            cited = Citation(entered.entry_id, 0 if place.month else place.fiscal_year, label)
            found.setdefault(digest, []).append(cited)
    return found
