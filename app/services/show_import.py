"""What an import brought into a county's record: how many values, of which sections and years."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy.orm import Session

from app.persistence.imports import batches_of
from app.persistence.models import ImportBatch
from app.records.sections import section_of
from app.services.keep_import import ENTERED


@dataclass(frozen=True, slots=True)
class ImportShown:
    """An import into a county's record.

    `sections` has, by fiscal year, how many values each section got, by its key; values that
    belong to no single year are counted in `values` alone. Not `stands`: it was taken back.
    """

    number: int
    file_name: str
    values: int
    sections: Mapping[int, Mapping[str, int]]
    stands: bool


def find_kept(session: Session, county_fips: str, person_id: int, file_sha256: str) -> int | None:
    """The number of the newest import that this person made of a file with this content, and that
    stands; None where there is none."""
    return next(
        (
            batch.id
            for batch in batches_of(session, county_fips)
            if batch.file_sha256 == file_sha256
            and batch.undoing is None
            and batch.origin is not None
            and batch.origin.person_id == person_id
        ),
        None,
    )


def show_import(session: Session, county_fips: str, number: int) -> ImportShown | None:
    """The import with this number; None where the county has none."""
    batch = session.get(ImportBatch, number)
    if batch is None or batch.origin is None or batch.origin.county_fips != county_fips:
        return None
    entered = json.loads(batch.origin.content or "{}").get(ENTERED, [])
    sections: dict[int, Counter[str]] = {}
    for value in entered:
        kind, year, name = str(value["place"]).split("/")[:3]
        section = section_of(kind, name)
        if section:
            sections.setdefault(int(year), Counter())[section.key] += 1
    return ImportShown(
        batch.id, batch.file_name, len(entered), dict(sorted(sections.items())), not batch.undoing
    )
