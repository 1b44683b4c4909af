"""Take an import back: what stood before it stands again, or nothing is changed and it says why."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy.orm import Session

from app.language import say, say_count
from app.persistence.imports import lock_batch
from app.persistence.models import ImportBatch, ImportUndoing
from app.persistence.sessions import writing
from app.services.acting import Acting, NotAllowedError, acting_in
from app.services.authority import still_administrator
from app.services.import_detainers import undo_detainers
from app.services.note_event import note_event
from app.services.undo_months import undo_months
from app.services.undo_values import undo_values
from app.services.undoing import ImportStandsError

# Who takes an import back: somebody in their county, an administrator, or the command line.
Who = Acting | int | None
OF_A_RECORD = ("volumes", "rates", "jail_log")


@dataclass(frozen=True, slots=True)
class UndoSummary:
    """What was taken back. `removed` rows are gone, `restored` ones are as they were before;
    of an import into a county's record, values. `left` ones were changed or certified since.
    """

    number: int
    kind: str
    file_name: str
    removed: int
    restored: int
    left: int = 0


def undo_import(
    session: Session, batch_id: int, who: Who, others: int | None = None
) -> UndoSummary:
    """Take back one import, all of it in one transaction, and once.

    Imports into a county's record are for those who may enter values there: the values before are
    entered again, in their name. With `others`, how many values can be taken back, those changed
    or certified since stay. All other imports are for administrators and the command line (None).
    Raises LookupError where there is no such import, ImportStandsError where it was taken back
    already or later figures stand on it, and NotAllowedError.
    """
    with writing(session):
        batch = lock_batch(session, batch_id)
        if batch is None:
            raise LookupError(f"no import {batch_id}")
        by = _allowed(session, batch, who)
        if batch.undoing is not None:
            raise ImportStandsError(say("It was taken back already."))
        removed, restored, left = _undo(session, batch, by, others)
        person_id = by.person_id if isinstance(by, Acting) else by
        session.add(ImportUndoing(batch_id=batch.id, person_id=person_id))
        if batch.origin and batch.origin.county_fips:
            note_event(
                session,
                batch.origin.county_fips,
                person_id,
                "import_undone",
                batch.file_name,
                old=str(batch.id),
                reason=_left_told(left),
            )
        return UndoSummary(batch.id, batch.kind, batch.file_name, removed, restored, left)


def _allowed(session: Session, batch: ImportBatch, who: Who) -> Who:
    """Who takes it back, as they may; what they may enter is asked again where it is entered."""
    if batch.kind not in OF_A_RECORD:
        person_id = who.person_id if isinstance(who, Acting) else who
        still_administrator(session, person_id)
        return person_id
    county_fips = batch.origin.county_fips if batch.origin else ""
    by = acting_in(session, who, county_fips) if isinstance(who, int) else who
    if by is None or by.county_fips != county_fips:
        raise NotAllowedError(f"import {batch.id} is of another county's record")
    return by


def _left_told(left: int) -> str:
    if not left:
        return ""
    return say_count(
        "{count} value stayed: it was changed or certified since.",
        "{count} values stayed: they were changed or certified since.",
        left,
        count=left,
    )


def _undo(
    session: Session, batch: ImportBatch, by: Who, others: int | None
) -> tuple[int, int, int]:
    if isinstance(by, Acting):
        return undo_values(session, batch, by, others)
    if batch.kind == "texas":
        return (*undo_months(session, batch), 0)
    if batch.kind == "detainers":
        undo_detainers(session, batch)
        return batch.rows_kept, 0, 0
    raise ImportStandsError(say("Imports of this kind cannot be taken back."))
