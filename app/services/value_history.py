"""Every value there has been at one place of a county's record."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload

from app.persistence.models import Revision
from app.persistence.records import find_entry
from app.records.entry import Entered
from app.services.read_record import entered


def value_history(session: Session, county_fips: str, entry_id: int) -> tuple[Entered, ...]:
    """The values of an entry, the newest first; one that was taken out has no content.

    Empty where the county has no such entry.
    """
    entry = find_entry(session, county_fips, entry_id)
    if entry is None:
        return ()
    found = session.scalars(
        select(Revision)
        .where(Revision.entry_id == entry.id)
        .options(joinedload(Revision.author), joinedload(Revision.entry))
        .order_by(Revision.number.desc())
    ).all()
    return tuple(entered(revision) for revision in found)
