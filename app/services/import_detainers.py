"""Take in a federal release of detainers: counted while it is read, only the counts are kept."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, BinaryIO

from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session

from app.intake.file_names import kept_file_name
from app.intake.sheets import Progress, unheard
from app.persistence.detainers import (
    add_counts,
    add_facilities,
    facility_ids,
    lock_releases,
    remove_counts,
)
from app.persistence.imports import find_batch
from app.persistence.models import ImportBatch, ImportOrigin, ImportProblem
from app.persistence.sessions import writing
from app.services.stored_files import NotStoredError, sha256_of

if TYPE_CHECKING:
    from app.intake.detainers.counts import DetainerCounts

KIND = "detainers"


@dataclass(frozen=True, slots=True)
class DetainerSummary:
    """What an import did. `number` is that of the import; `is_new` is False where the same file
    stands already and nothing was changed.
    """

    number: int
    is_new: bool
    counts: DetainerCounts


def import_detainers(
    session: Session,
    file: BinaryIO,
    file_name: str,
    *,
    person_id: int | None = None,
    source: Mapping[str, str] | None = None,
    on_progress: Progress = unheard,
) -> DetainerSummary:
    """Count a release and keep its counts in one transaction.

    `file` is seekable; `on_progress` hears rows read and the share of the file, 0 to 1. Raises
    UnreadableFileError or NotStoredError, and then stores nothing.
    """
    digest = sha256_of(file)
    counts = count_release(file, on_progress)
    return keep_detainers(session, counts, file_name, digest, person_id=person_id, source=source)


def count_release(file: BinaryIO, on_progress: Progress = unheard) -> DetainerCounts:
    """What a release counts. Raises UnreadableFileError.

    What counts is imported here: it needs NumPy, which no page that shows figures has to load.
    """
    from app.intake.detainers.reading import count_detainers

    return count_detainers(file, on_progress)


def counts_of(document: Mapping[str, Any]) -> DetainerCounts:
    """The counts of a release from the JSON object that `DetainerCounts.document` made."""
    from app.intake.detainers.counts import DetainerCounts

    return DetainerCounts.from_document(document)


def keep_detainers(
    session: Session,
    counts: DetainerCounts,
    file_name: str,
    file_sha256: str,
    *,
    person_id: int | None = None,
    source: Mapping[str, str] | None = None,
) -> DetainerSummary:
    """Keep what was counted in a file, all of it or nothing; a second time changes nothing.

    `person_id` is None for the command line; `source` is {title, publisher, date, page, url}. The
    file's name is kept only where it has no sign of a person. A release never changes another:
    two cuts of the same months stand side by side. Raises NotStoredError.
    """
    try:
        with writing(session):
            lock_releases(session)
            known = find_batch(session, KIND, file_sha256)
            if known is not None:
                return DetainerSummary(known.id, False, counts)
            batch = _batch(counts, kept_file_name(file_name), file_sha256)
            batch.origin = ImportOrigin(
                person_id=person_id,
                source=_json(source) if source else "",
                content=_json(release_content(counts)),
            )
            session.add(batch)
            session.flush()
            _add(session, batch, counts)
            return DetainerSummary(batch.id, True, counts)
    except DBAPIError as error:
        raise NotStoredError.because(error) from error


def standing_release(session: Session, file_sha256: str) -> int | None:
    """The number of the import that brought exactly this file and stands; None where none does."""
    batch = find_batch(session, KIND, file_sha256)
    return batch.id if batch else None


def undo_detainers(session: Session, batch: ImportBatch) -> None:
    """Take a release's counts out; call it inside `writing`.

    Its facilities stay, and what counties have said about them: both hold for the next release.
    """
    remove_counts(session, batch.id)


def release_content(counts: DetainerCounts) -> dict[str, Any]:
    """What is kept of a release beside its counts, so that no page has to add them up again."""
    totals = counts.totals
    span = totals.span
    return {
        "detainers": totals.detainers,
        "first_month": span[0].isoformat() if span else None,
        "last_month": span[1].isoformat() if span else None,
        "facilities": totals.facilities,
        "unplaced": {str(why): number for why, number in totals.unplaced.items()},
        "asked": {str(asks): number for asks, number in totals.asked.items()},
        "likely_duplicates": totals.likely_duplicates,
        "duplicates_by": counts.duplicates_by,
        "without_a_date": totals.months.get(None, 0),
        "columns": dict(counts.columns),
        "columns_left": [list(column) for column in counts.left],
        "more_problems": counts.more_problems,
    }


def _batch(counts: DetainerCounts, file_name: str, file_sha256: str) -> ImportBatch:
    return ImportBatch(
        kind=KIND,
        file_name=file_name,
        file_sha256=file_sha256,
        rows_read=counts.rows_read,
        rows_kept=counts.rows_counted,
        rows_flagged=counts.rows_remarked,
        rows_refused=counts.rows_refused,
        problems=[
            ImportProblem(row_number=problem.row_number, message=problem.sentence)
            for problem in counts.problems
        ],
    )


def _add(session: Session, batch: ImportBatch, counts: DetainerCounts) -> None:
    known = facility_ids(session)
    add_facilities(
        session, dict.fromkeys(cell.facility for cell in counts.cells if cell.facility not in known)
    )
    ids = facility_ids(session)
    add_counts(
        session,
        [
            {
                "batch_id": batch.id,
                "facility_id": ids[cell.facility],
                "month": cell.month,
                "form": cell.labels.form,
                "outcome": cell.labels.outcome,
                "severity": cell.labels.severity,
                "number": cell.number,
                "likely_duplicates": cell.likely_duplicates,
            }
            for cell in counts.cells
        ],
    )


def _json(value: Mapping[str, Any]) -> str:
    return json.dumps(dict(value), ensure_ascii=False, sort_keys=True)
