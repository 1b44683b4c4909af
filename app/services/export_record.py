"""A county's whole record as one JSON document, written as it is read."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from datetime import datetime
from itertools import groupby
from typing import Any

from sqlalchemy.orm import Session

from app.engine.method import METHOD_VERSION
from app.persistence.county_history import (
    every_confirmation,
    every_event,
    every_membership,
    every_revision,
    every_version,
    jails_of,
)
from app.persistence.models import CountyVersion, Revision
from app.persistence.records import find_workspace
from app.records.entry import Record
from app.records.labels import label_of
from app.reference.counties import find_county
from app.services.county_versions import version_name
from app.services.list_documents import list_documents
from app.services.read_record import entered

FORMAT = "holdcost-county-record/1"


def export_record(session: Session, county_fips: str, exported_at: datetime) -> Iterator[str]:
    """Pieces of the JSON document that docs/county-record.md describes.

    Every value ever entered with who, when and why; events, documents without what is in them,
    members, confirmed warnings, certified versions. No secret and no hash of one. Its last key is
    "complete": a document without it was cut off.
    """
    yield json.dumps(_head(session, county_fips, exported_at), ensure_ascii=False)[:-1]
    for name, rows in _lists(session, county_fips):
        yield f',\n"{name}": ['
        for number, row in enumerate(rows):
            yield f"{',' if number else ''}\n{json.dumps(row, ensure_ascii=False)}"
        yield "]"
    yield ',\n"complete": true}\n'


def _head(session: Session, county_fips: str, exported_at: datetime) -> dict[str, Any]:
    county, workspace = find_county(county_fips), find_workspace(session, county_fips)
    return {
        "format": FORMAT,
        "exported_at": exported_at.isoformat(timespec="seconds"),
        "method_version": METHOD_VERSION,
        "county_fips": county_fips,
        "county": county.name if county else "",
        "state": county.state_name if county else "",
        "fiscal_year_starts": workspace.fiscal_year_starts if workspace else None,
        "workspace_opened_at": _instant(workspace.created_at if workspace else None),
    }


def _lists(session: Session, county_fips: str) -> Iterator[tuple[str, Iterable[dict[str, Any]]]]:
    jails = tuple(entered(revision) for revision in jails_of(session, county_fips))
    yield "members", _members(session, county_fips)
    yield "documents", _documents(session, county_fips)
    yield "entries", _entries(session, county_fips, jails)
    yield "confirmed_warnings", _confirmations(session, county_fips)
    yield "certified_versions", map(_version, every_version(session, county_fips))
    yield "events", _events(session, county_fips)


def _members(session: Session, county_fips: str) -> Iterator[dict[str, Any]]:
    for membership in every_membership(session, county_fips):
        yield {
            "person_id": membership.person_id,
            "name": membership.person.name,
            "title": membership.person.title,
            "role": membership.role,
            "since": _instant(membership.created_at),
            "until": _instant(membership.ended_at),
        }


def _documents(session: Session, county_fips: str) -> Iterator[dict[str, Any]]:
    for document in list_documents(session, county_fips):
        yield {
            "id": document.id,
            "file_name": document.file_name,
            "media_type": document.media_type,
            "size_bytes": document.size_bytes,
            "sha256": document.sha256,
            "added_by": document.author,
            "added_at": _instant(document.created_at),
        }


def _entries(session: Session, county_fips: str, jails: Record) -> Iterator[dict[str, Any]]:
    """Each place with all its values, the first one first."""
    revisions = every_revision(session, county_fips)
    for _, of_entry in groupby(revisions, key=lambda revision: revision.entry_id):
        values = list(of_entry)
        entry = values[0].entry
        named = next((value for value in reversed(values) if value.content is not None), values[0])
        newest = entered(named)
        yield {
            "entry_id": entry.id,
            "label": label_of(newest.place, (newest, *jails)),
            "kind": entry.kind,
            "fiscal_year": entry.fiscal_year,
            "name": entry.name,
            "jail_id": entry.jail_id,
            "month": entry.month.isoformat() if entry.month else None,
            "item": entry.item,
            "values": [_value(value) for value in values],
        }


def _value(revision: Revision) -> dict[str, Any]:
    return {
        "number": revision.number,
        # None: the value was taken out.
        "content": None if revision.content is None else json.loads(revision.content),
        "author_id": revision.author_id,
        "author": revision.author.name,
        "entered_at": _instant(revision.created_at),
        "reason": revision.reason,
    }


def _confirmations(session: Session, county_fips: str) -> Iterator[dict[str, Any]]:
    for confirmation in every_confirmation(session, county_fips):
        yield {
            "fiscal_year": confirmation.fiscal_year,
            "subject": confirmation.subject,
            "values_digest": confirmation.values_digest,
            "author": confirmation.author.name,
            "confirmed_at": _instant(confirmation.created_at),
            "reason": confirmation.reason,
        }


def _version(version: CountyVersion) -> dict[str, Any]:
    return {
        "version": version_name(version.county_fips, version.fiscal_year, version.number),
        "fiscal_year": version.fiscal_year,
        "number": version.number,
        "certified_by": version.certified_name,
        "certified_title": version.certified_title,
        "certified_at": _instant(version.created_at),
        "attestation": version.attestation,
        "reason": version.reason,
        "seal": version.seal,
        "fingerprint": version.calculation_version.fingerprint,
        "method_version": version.calculation_version.method_version,
        "record": json.loads(version.record_document),
    }


def _events(session: Session, county_fips: str) -> Iterator[dict[str, Any]]:
    for event in every_event(session, county_fips):
        yield {
            "at": _instant(event.created_at),
            "actor": event.actor.name if event.actor else None,
            "what": event.what,
            "subject": event.subject,
            "old": event.old,
            "new": event.new,
            "reason": event.reason,
        }


def _instant(at: datetime | None) -> str | None:
    return at.isoformat() if at else None
