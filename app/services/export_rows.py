"""A county's whole record as rows of one long table, written as it is read."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from itertools import groupby

from sqlalchemy.orm import Session

from app.language import Words, say
from app.persistence.county_history import (
    every_event,
    every_membership,
    every_revision,
    every_version,
    jails_of,
)
from app.persistence.models import Revision
from app.records.document import csv_rows
from app.records.entry import Record
from app.records.events import ACTS
from app.records.rows import COLUMNS, safe_cell
from app.services.county_versions import version_name
from app.services.export_record import FORMAT
from app.services.list_documents import list_documents
from app.services.read_record import entered

# Before and after the columns every record has as a table.
FIRST = Words({"row": "Row", "entry": "Entry", "number": "Value number", "state": "State"})
LAST = Words({"old": "Before", "reason": "Reason"})
ROWS = Words(
    {
        "export": "export",
        "value": "value",
        "document": "document",
        "member": "member",
        "version": "certified version",
        "event": "event",
    }
)
STATES = Words({"in_force": "in force", "replaced": "replaced", "taken_out": "taken out"})


def export_rows(session: Session, county_fips: str, exported_at: datetime) -> Iterator[list[str]]:
    """The header, a row that says what this is and when, then everything, a row each.

    Values one place after another, the first value first; then documents, members, certified
    versions and events. No cell is taken for a formula by a spreadsheet.
    """
    yield [*FIRST.values(), *COLUMNS.values(), *LAST.values()]
    at = exported_at.isoformat(timespec="seconds")
    yield _row("export", figure=FORMAT, value=county_fips, entered_at=at)
    jails = tuple(entered(revision) for revision in jails_of(session, county_fips))
    of_jails = len(csv_rows(jails))
    revisions = every_revision(session, county_fips)
    for _, of_entry in groupby(revisions, key=lambda revision: revision.entry_id):
        values = list(of_entry)
        for revision in values:
            yield from _value_rows(revision, revision is values[-1], jails, of_jails)
    yield from _documents(session, county_fips)
    yield from _members(session, county_fips)
    yield from _versions(session, county_fips)
    yield from _events(session, county_fips)


def _value_rows(
    revision: Revision, is_newest: bool, jails: Record, of_jails: int
) -> Iterator[list[str]]:
    """The rows of one value. The jails stand before it only to give it their names."""
    state = "taken_out" if revision.content is None else "in_force" if is_newest else "replaced"
    first = (ROWS["value"], str(revision.entry_id), str(revision.number), STATES[state])
    for row in csv_rows((*jails, entered(revision)))[of_jails:]:
        yield [*first, *row, "", safe_cell(revision.reason)]


def _documents(session: Session, county_fips: str) -> Iterator[list[str]]:
    for document in list_documents(session, county_fips):
        yield _row(
            "document",
            entry=str(document.id),
            figure=document.file_name,
            value=str(document.size_bytes),
            unit=document.media_type,
            documents=document.sha256,
            entered_by=document.author,
            entered_at=document.created_at.isoformat(),
        )


def _members(session: Session, county_fips: str) -> Iterator[list[str]]:
    for membership in every_membership(session, county_fips):
        ended = membership.ended_at
        yield _row(
            "member",
            state=STATES["replaced" if ended else "in_force"],
            figure=membership.person.name,
            value=membership.role,
            note=say("until {instant}", instant=ended.isoformat()) if ended else "",
            entered_at=membership.created_at.isoformat(),
        )


def _versions(session: Session, county_fips: str) -> Iterator[list[str]]:
    for version in every_version(session, county_fips):
        name = version_name(version.county_fips, version.fiscal_year, version.number)
        yield _row(
            "version",
            number=str(version.number),
            fiscal_year=str(version.fiscal_year),
            figure=name,
            value=version.calculation_version.fingerprint,
            note=version.seal,
            entered_by=version.certified_name,
            entered_at=version.created_at.isoformat(),
            certified_version=name,
            reason=version.reason,
        )


def _events(session: Session, county_fips: str) -> Iterator[list[str]]:
    for event in every_event(session, county_fips):
        yield _row(
            "event",
            section=ACTS.get(event.what, event.what),
            figure=event.subject,
            value=event.new,
            entered_by=event.actor.name if event.actor else "",
            entered_at=event.created_at.isoformat(),
            old=event.old,
            reason=event.reason,
        )


def _row(kind: str, **cells: str) -> list[str]:
    """A row in the order of the header, with nothing where nothing is said."""
    cells["row"] = ROWS[kind]
    return [safe_cell(cells.get(name, "")) for name in (*FIRST, *COLUMNS, *LAST)]
