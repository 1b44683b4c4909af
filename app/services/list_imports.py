"""What was imported: files, when, by whom, how much, and what was taken back."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.orm import Session

from app.persistence.imports import batches_of
from app.persistence.models import ImportBatch
from app.services.undo_values import LEFT


@dataclass(frozen=True, slots=True)
class ImportListed:
    """One import. `by` and `undone_by` are empty for the command line.

    `undone_at` is None while the import stands. `county_fips` is empty for what concerns no
    single county; `source` is {title, publisher, date, page, url}, or empty. `left` values stayed
    when it was taken back.
    """

    number: int
    kind: str
    file_name: str
    file_sha256: str
    county_fips: str
    by: str
    imported_at: datetime
    rows_read: int
    rows_kept: int
    rows_flagged: int
    rows_refused: int
    source: Mapping[str, str]
    undone_at: datetime | None = None
    undone_by: str = ""
    left: int = 0

    @property
    def stands(self) -> bool:
        """Whether it was not taken back."""
        return self.undone_at is None


def list_imports(session: Session, county_fips: str | None = None) -> tuple[ImportListed, ...]:
    """Every import into a county's record, the newest first; for None all there are."""
    return tuple(_listed(batch) for batch in batches_of(session, county_fips))


def _listed(batch: ImportBatch) -> ImportListed:
    origin, undoing = batch.origin, batch.undoing
    return ImportListed(
        number=batch.id,
        kind=batch.kind,
        file_name=batch.file_name,
        file_sha256=batch.file_sha256,
        county_fips=origin.county_fips if origin else "",
        by=origin.person.name if origin and origin.person else "",
        imported_at=batch.imported_at,
        rows_read=batch.rows_read,
        rows_kept=batch.rows_kept,
        rows_flagged=batch.rows_flagged,
        rows_refused=batch.rows_refused,
        source=json.loads(origin.source) if origin and origin.source else {},
        undone_at=undoing.created_at if undoing else None,
        undone_by=undoing.person.name if undoing and undoing.person else "",
        left=len(json.loads(origin.content or "{}").get(LEFT, ())) if undoing and origin else 0,
    )
