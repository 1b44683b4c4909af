"""Enter the figures of a file into a county's record, and write down where they come from."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy.orm import Session

from app.persistence.models import ImportBatch, ImportOrigin, Revision
from app.persistence.sessions import writing
from app.services.acting import Acting
from app.services.enter_values import Change, enter_within
from app.services.note_event import note_event
from app.services.read_record import place_of
from app.services.save_values import refuse_without_reason

ENTERED = "entered"


@dataclass(frozen=True, slots=True)
class ImportedFile:
    """The file the figures come from: "volumes", "rates" or "jail_log", its name and SHA-256.

    `source` is {title, publisher, date, page, url}; `content` what is kept of it beside the values
    (counts and sums, never anything about one person).
    """

    kind: str
    name: str
    sha256: str
    rows_read: int
    rows_refused: int = 0
    source: Mapping[str, str] = field(default_factory=dict)
    content: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class KeptImport:
    """How many values were entered; the number of the import, None where nothing changed."""

    number: int | None
    values: int


def keep_import(
    session: Session,
    acting: Acting,
    file: ImportedFile,
    changes: Sequence[Change],
    reason: str = "",
) -> KeptImport:
    """Enter all changes together with the import they came by, or nothing.

    Where everything stands already nothing is written. Raises OvertakenError, ReasonNeededError
    (a certified value would change and no reason is given) and NotAllowedError.
    """
    with writing(session):
        refuse_without_reason(session, acting.county_fips, changes, reason)
        written = enter_within(session, acting, changes, reason)
        if not written:
            return KeptImport(None, 0)
        batch = _batch(acting, file, written)
        session.add(batch)
        session.flush()
        note_event(
            session,
            acting.county_fips,
            acting.person_id,
            "figures_imported",
            file.name,
            new=str(batch.id),
            reason=reason,
        )
        return KeptImport(batch.id, len(written))


def _batch(acting: Acting, file: ImportedFile, written: Sequence[Revision]) -> ImportBatch:
    content = {**file.content, ENTERED: [_told(revision) for revision in written]}
    return ImportBatch(
        kind=file.kind,
        file_name=file.name,
        file_sha256=file.sha256,
        rows_read=file.rows_read,
        rows_kept=file.rows_read - file.rows_refused,
        rows_flagged=0,
        rows_refused=file.rows_refused,
        origin=ImportOrigin(
            county_fips=acting.county_fips,
            person_id=acting.person_id,
            source=_json(file.source) if file.source else "",
            content=_json(content),
        ),
    )


def _told(revision: Revision) -> dict[str, Any]:
    return {
        "place": str(place_of(revision.entry)),
        "entry_id": revision.entry_id,
        "number": revision.number,
        "content": json.loads(revision.content) if revision.content else None,
    }


def _json(value: Mapping[str, Any]) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True)
