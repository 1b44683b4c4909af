"""Values of a county's record as they stood before an import."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy.orm import Session

from app.language import say, say_count
from app.persistence.models import ImportBatch, Revision
from app.persistence.records import lock_workspace, revisions_of
from app.records.document import record_of_document
from app.records.entry import Content, Record
from app.records.labels import label_of, naming
from app.services.acting import Acting
from app.services.county_versions import versions_in_force
from app.services.enter_values import Change, enter_within
from app.services.keep_import import ENTERED
from app.services.read_record import place_of, read_record
from app.services.undoing import ImportStandsError

MOST_NAMED = 8
# In the content of an import: the entries that kept their value when it was taken back.
LEFT = "left"


@dataclass(frozen=True, slots=True)
class Undoable:
    """The values of an import: those that can be taken back, and those changed or certified since.

    `before` has what stood in place of each, by the id of its entry; None for nothing.
    """

    free: tuple[Revision, ...]
    changed: tuple[Revision, ...]
    certified: tuple[Revision, ...]
    before: Mapping[int, Content | None]

    @property
    def left(self) -> tuple[Revision, ...]:
        """What stays."""
        return (*self.changed, *self.certified)


def undoable(
    session: Session, county_fips: str, batches: Sequence[ImportBatch]
) -> dict[int, Undoable]:
    """What of each import into a county's record can be taken back now, by its number."""
    entered = {batch.id: _entered(batch) for batch in batches}
    history = revisions_of(session, sorted({key for each in entered.values() for key in each}))
    signed = {
        (value.entry_id, value.number)
        for version in (versions_in_force(session, county_fips) if entered else ())
        for value in record_of_document(json.loads(version.record_document))
    }
    return {number: _sorted_out(each, history, signed) for number, each in entered.items()}


def undo_values(
    session: Session, batch: ImportBatch, acting: Acting, others: int | None = None
) -> tuple[int, int, int]:
    """Enter again what stood before an import, in the name of `acting`; history stays.

    Call it inside `writing`. Returns how many values were taken out, put back and left. Raises
    ImportStandsError where somebody changed or certified a value since; with `others`, what the
    rest of the values came to as the person saw it, these stay and the rest is taken back. Raises
    NotAllowedError.
    """
    lock_workspace(session, acting.county_fips)
    found = undoable(session, acting.county_fips, [batch])[batch.id]
    if found.left and (not found.free or others != len(found.free)):
        raise ImportStandsError(_why_not(session, acting.county_fips, found))
    changes = [
        Change(place_of(each.entry), found.before[each.entry_id], each.number)
        for each in found.free
    ]
    enter_within(session, acting, changes, say("Import {number} taken back", number=batch.id))
    if found.left and batch.origin:
        left = sorted(each.entry_id for each in found.left)
        batch.origin.content = json.dumps(
            {**json.loads(batch.origin.content), LEFT: left}, ensure_ascii=False, sort_keys=True
        )
    removed = sum(change.content is None for change in changes)
    return removed, len(changes) - removed, len(found.left)


def _entered(batch: ImportBatch) -> Mapping[int, int]:
    """The numbers of the values an import entered, by entry."""
    content: dict[str, Any] = json.loads(batch.origin.content or "{}") if batch.origin else {}
    return {told["entry_id"]: told["number"] for told in content.get(ENTERED, [])}


def _sorted_out(
    entered: Mapping[int, int],
    history: Mapping[int, Sequence[Revision]],
    signed: set[tuple[int, int]],
) -> Undoable:
    free, changed, certified = [], [], []
    before: dict[int, Content | None] = {}
    for entry_id, number in entered.items():
        # Values of an entry are numbered from 1 without a gap.
        revision = history[entry_id][number - 1]
        content = history[entry_id][number - 2].content if number > 1 else None
        before[entry_id] = json.loads(content) if content else None
        if history[entry_id][-1] is not revision:
            changed.append(revision)
        elif (entry_id, number) in signed:
            certified.append(revision)
        else:
            free.append(revision)
    return Undoable(tuple(free), tuple(changed), tuple(certified), before)


def _why_not(session: Session, county_fips: str, found: Undoable) -> str:
    told = [say("Nothing was taken back.")]
    if found.changed:
        names = _names(session, county_fips, found.changed)
        told.append(say("Changed since: {values}.", values=names))
    if found.certified:
        names = _names(session, county_fips, found.certified)
        told.append(
            say(
                "Certified since: {values}. Correct these in the open, with a reason.", values=names
            )
        )
    if count := len(found.free):
        told.append(
            say_count(
                "The other value can be taken back.",
                "The other {count} values can be taken back.",
                count,
                count=count,
            )
        )
    return " ".join(told)


def _names(session: Session, county_fips: str, values: Sequence[Revision]) -> str:
    record: Record = naming(read_record(session, county_fips))
    names = [label_of(place_of(each.entry), record) for each in values[:MOST_NAMED]]
    more = len(values) - MOST_NAMED
    if more > 0:
        names.append(say("and {count} more", count=more))
    return "; ".join(names)
