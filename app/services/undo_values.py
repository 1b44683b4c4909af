"""Values of a county's record as they stood before an import."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy.orm import Session

from app.language import say
from app.persistence.models import ImportBatch, Revision
from app.persistence.records import lock_workspace, revisions_of
from app.records.document import record_of_document
from app.records.entry import Record
from app.records.labels import label_of, naming
from app.services.acting import Acting
from app.services.county_versions import versions_in_force
from app.services.enter_values import Change, enter_within
from app.services.keep_import import ENTERED
from app.services.read_record import place_of, read_record
from app.services.undoing import ImportStandsError

MOST_NAMED = 8


def undo_values(session: Session, batch: ImportBatch, acting: Acting) -> tuple[int, int]:
    """Enter again what stood before an import, in the name of `acting`; history stays.

    Call it inside `writing`. Returns how many values were taken out and put back. Raises
    ImportStandsError where somebody changed or certified a value since, and NotAllowedError.
    """
    lock_workspace(session, acting.county_fips)
    written, history = _written(session, batch)
    changed = [each for each in written if history[each.entry_id][-1] is not each]
    if changed:
        names = _names(session, acting.county_fips, changed)
        raise ImportStandsError(
            say("Somebody has changed since: {values}. Change these by hand.", values=names)
        )
    _refuse_certified(session, acting.county_fips, written)
    changes = [
        Change(place_of(each.entry), _before(each, history[each.entry_id]), each.number)
        for each in written
    ]
    enter_within(session, acting, changes, say("Import {number} taken back", number=batch.id))
    removed = sum(change.content is None for change in changes)
    return removed, len(changes) - removed


def _written(
    session: Session, batch: ImportBatch
) -> tuple[list[Revision], Mapping[int, list[Revision]]]:
    """The values the import entered, and all there have been of their entries."""
    content = json.loads(batch.origin.content) if batch.origin else {}
    entered = {told["entry_id"]: told["number"] for told in content[ENTERED]}
    history = revisions_of(session, list(entered))
    # Values of an entry are numbered from 1 without a gap.
    return [history[entry_id][number - 1] for entry_id, number in entered.items()], history


def _before(revision: Revision, history: Sequence[Revision]) -> Any:
    if revision.number == 1:
        return None
    content = history[revision.number - 2].content
    return json.loads(content) if content else None


def _refuse_certified(session: Session, county_fips: str, written: Iterable[Revision]) -> None:
    signed = {
        (value.entry_id, value.number)
        for version in versions_in_force(session, county_fips)
        for value in record_of_document(json.loads(version.record_document))
    }
    found = [each for each in written if (each.entry_id, each.number) in signed]
    if found:
        names = _names(session, county_fips, found)
        raise ImportStandsError(
            say(
                "Certified since: {values}. Correct these in the open, with a reason.", values=names
            )
        )


def _names(session: Session, county_fips: str, values: Sequence[Revision]) -> str:
    record: Record = naming(read_record(session, county_fips))
    names = [label_of(place_of(each.entry), record) for each in values[:MOST_NAMED]]
    more = len(values) - MOST_NAMED
    if more > 0:
        names.append(say("and {count} more", count=more))
    return "; ".join(names)
