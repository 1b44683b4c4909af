"""What taking an import into a county's record back would do, value by value, before it is done."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from sqlalchemy.orm import Session

from app.persistence.imports import batches_of
from app.persistence.models import Revision
from app.records.changes import ValueChange, changes_between
from app.records.entry import Content, Entered, Record
from app.records.labels import label_of, naming
from app.services.read_record import place_of, read_record
from app.services.undo_import import OF_A_RECORD
from app.services.undo_values import undoable

_NEVER = datetime.min.replace(tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class UndoShown:
    """What would be taken back, each as what stands now and what would; what would stay, by name.

    `new` of a change is empty where nothing would stand.
    """

    takes: tuple[ValueChange, ...]
    changed: tuple[str, ...]
    certified: tuple[str, ...]


def show_undo(session: Session, county_fips: str, number: int) -> UndoShown:
    """What can be taken back of the import with this number. Raises LookupError."""
    batch = next((each for each in batches_of(session, county_fips) if each.id == number), None)
    if batch is None:
        raise LookupError(f"no import {number}")
    found = undoable(session, county_fips, [batch])[number]
    names = naming(read_record(session, county_fips))
    return UndoShown(
        _told(found.free, found.before, names),
        *(
            tuple(label_of(place_of(each.entry), names) for each in values)
            for values in (found.changed, found.certified)
        ),
    )


def undo_counts(session: Session, county_fips: str) -> dict[int, tuple[int, int]]:
    """By number of each import that stands: how many of its values can be taken back, of all."""
    batches = [
        each
        for each in batches_of(session, county_fips)
        if each.kind in OF_A_RECORD and each.undoing is None
    ]
    found = undoable(session, county_fips, batches)
    return {
        number: (len(each.free), len(each.free) + len(each.left)) for number, each in found.items()
    }


def _told(
    values: Sequence[Revision], before: Mapping[int, Content | None], names: Record
) -> tuple[ValueChange, ...]:
    now = {each.entry_id: _entered(each, json.loads(each.content or "{}")) for each in values}
    places = {each.place for each in now.values()}
    rest = tuple(each for each in names if each.place not in places)
    then = tuple(
        _entered(each, content) for each in values if (content := before[each.entry_id]) is not None
    )
    told = {each.place: each for each in changes_between((*rest, *now.values()), (*rest, *then))}
    return tuple(told[each.place] for each in now.values() if each.place in told)


def _entered(value: Revision, content: Content) -> Entered:
    """A value as it is told: who entered it when is not."""
    return Entered(value.entry_id, place_of(value.entry), 0, content, 0, "", _NEVER)
