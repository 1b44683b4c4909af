"""The numbers of the values in force, also of those that were taken out."""

from __future__ import annotations

from collections.abc import Mapping

from sqlalchemy import func, or_, select
from sqlalchemy.orm import Session

from app.persistence.models import Entry, Revision
from app.persistence.records import EVERY_YEAR


def value_numbers(session: Session, county_fips: str, fiscal_year: int) -> Mapping[str, int]:
    """The number of the newest value at each place of a year and of what belongs to no year.

    By the place in one text. `enter_values` asks for these numbers; a value that was taken out has
    one, though it no longer stands in the record.
    """
    found = session.execute(
        select(Entry.place, func.max(Revision.number))
        .join(Revision, Revision.entry_id == Entry.id)
        .where(
            Entry.county_fips == county_fips,
            or_(Entry.fiscal_year == fiscal_year, Entry.fiscal_year == EVERY_YEAR),
        )
        .group_by(Entry.id, Entry.place)
    )
    return {place: number for place, number in found}  # noqa: C416  # rows are no pairs to mypy
