"""The values in force of a county."""

from __future__ import annotations

import json

from sqlalchemy.orm import Session

from app.persistence.models import Entry, Revision
from app.persistence.records import current_revisions
from app.records.entry import Entered, Place

Record = tuple[Entered, ...]


def read_record(session: Session, county_fips: str, fiscal_year: int | None = None) -> Record:
    """What is in force for a fiscal year and what belongs to no single year; all of it for None.

    In the order it was first entered, without what was taken out.
    """
    found = current_revisions(session, county_fips, fiscal_year)
    return tuple(entered(revision) for revision in found)


def entered(revision: Revision) -> Entered:
    """A stored value as the records read it; one that was taken out has no content."""
    return Entered(
        entry_id=revision.entry_id,
        place=place_of(revision.entry),
        number=revision.number,
        content=json.loads(revision.content or "{}"),
        author_id=revision.author_id,
        author=revision.author.name,
        entered_at=revision.created_at,
        reason=revision.reason,
    )


def place_of(entry: Entry) -> Place:
    """The place of a stored entry."""
    return Place(entry.kind, entry.fiscal_year, entry.name, entry.jail_id, entry.month, entry.item)
