"""What a signature would make public: every value that is not as it was last certified."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, replace
from hashlib import sha256

from sqlalchemy.orm import Session

from app.persistence.models import CountyVersion
from app.persistence.records import find_entry_at, latest_county_version, latest_revision
from app.records.changes import ValueChange, changes_between
from app.records.document import record_of_document
from app.records.entry import EVERY_YEAR, Entered, Place, Record
from app.services.certified_values import certified_values
from app.services.read_record import entered
from app.services.record_of_year import record_of_year


@dataclass(frozen=True)
class ChangesSince:
    """The changes since `version`, or all values of the year where nothing was certified yet.

    `last` are the newest values at the places that changed, with who entered them; one that was
    taken out has no content. `to_separate` are those of `last` that their own author cannot sign.
    `digest` stands for the whole list: 64 hex digits, the same for the same list.
    """

    version: CountyVersion | None
    record: Record
    changes: tuple[ValueChange, ...]
    last: tuple[Entered, ...]
    to_separate: tuple[Entered, ...]
    digest: str

    def own_values(self, person_id: int) -> tuple[ValueChange, ...]:
        """The changes that this person was the last to enter, and therefore cannot sign."""
        own = {each.place for each in self.to_separate if each.author_id == person_id}
        return tuple(change for change in self.changes if change.place in own)


def changes_since_version(session: Session, county_fips: str, fiscal_year: int) -> ChangesSince:
    """What is in force now beside the version in force; see `ChangesSince`.

    Raises LookupError where the county has no workspace.
    """
    version = latest_county_version(session, county_fips, fiscal_year)
    record = record_of_year(session, county_fips, fiscal_year)
    before = record_of_document(json.loads(version.record_document)) if version else ()
    found = changes_between(before, record)
    last = tuple(_newest(session, county_fips, {each.place for each in found}, record))
    by_place = {each.place: each for each in last}
    return ChangesSince(
        version=version,
        record=record,
        changes=tuple(_told(change, by_place) for change in found),
        last=last,
        to_separate=tuple(_unsigned(session, county_fips, last)) if version is None else last,
        digest=_digest(version, last),
    )


def _newest(
    session: Session, county_fips: str, places: set[Place], record: Record
) -> Iterator[Entered]:
    """The newest value at each place, also where it was taken out: that, too, somebody did."""
    in_force = {each.place: each for each in record}
    for place in sorted(places, key=str):
        if place in in_force:
            yield in_force[place]
        elif entry := find_entry_at(session, county_fips, str(place)):
            revision = latest_revision(session, entry.id)
            if revision is not None:
                yield entered(revision)


def _told(change: ValueChange, by_place: dict[Place, Entered]) -> ValueChange:
    """The change with who took a value out: the record itself no longer knows."""
    newest = by_place.get(change.place)
    if change.what != "removed" or newest is None:
        return change
    return replace(
        change,
        author=newest.author,
        author_id=newest.author_id,
        entered_at=newest.entered_at,
        reason=newest.reason,
    )


def _unsigned(session: Session, county_fips: str, last: tuple[Entered, ...]) -> Iterator[Entered]:
    """All but what belongs to no single year and already stands signed in another year."""
    signed = certified_values(session, county_fips)
    for each in last:
        is_signed = signed.get(str(each.place)) == each.content
        if not (each.place.fiscal_year == EVERY_YEAR and is_signed):
            yield each


def _digest(version: CountyVersion | None, last: tuple[Entered, ...]) -> str:
    told = [[str(each.place), each.number, each.content] for each in last]
    content = json.dumps([version.number if version else 0, told], sort_keys=True)
    return sha256(content.encode()).hexdigest()
