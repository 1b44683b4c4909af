"""A certified fiscal year as everyone may read it: the record, who signed it, its versions."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy.orm import Session

from app.persistence.certified import documents_named
from app.persistence.models import CountyVersion
from app.persistence.records import county_versions
from app.records.document import record_of_document
from app.records.entry import Record
from app.reference.counties import County, find_county


@dataclass(frozen=True)
class DocumentShown:
    """A document behind a figure: what it is called, and the SHA-256 by which it is known."""

    file_name: str
    sha256: str
    size_bytes: int


@dataclass(frozen=True)
class CertifiedYear:
    """One certified version with all versions of its year, the newest first.

    `starts` is the month in which the county's fiscal year started. `documents` are those that the
    figures name, by their SHA-256.
    """

    county: County
    version: CountyVersion
    versions: tuple[CountyVersion, ...]
    starts: int
    record: Record
    documents: Mapping[str, DocumentShown]

    @property
    def in_force(self) -> CountyVersion:
        """The newest version of the year."""
        return self.versions[0]

    @property
    def replaced_by(self) -> CountyVersion | None:
        """The version that followed this one; None where it is in force."""
        later = [each for each in self.versions if each.number > self.version.number]
        return later[-1] if later else None

    @property
    def before(self) -> CountyVersion | None:
        """The version that this one corrected."""
        earlier = [each for each in self.versions if each.number < self.version.number]
        return earlier[0] if earlier else None

    @property
    def note(self) -> Mapping[str, Any] | None:
        """The sheriff's note of the year: its text, who signed it, and their title."""
        return next((each.content for each in self.record if each.place.kind == "note"), None)

    @property
    def certified_at(self) -> datetime:
        """When it was signed."""
        return self.version.created_at


def show_certified(
    session: Session, county_fips: str, fiscal_year: int, number: int | None = None
) -> CertifiedYear | None:
    """Version `number` of a certified year, or the one in force; None where there is none."""
    county = find_county(county_fips)
    versions = tuple(
        each for each in county_versions(session, county_fips) if each.fiscal_year == fiscal_year
    )
    found = next((each for each in versions if number in (None, each.number)), None)
    if county is None or found is None:
        return None
    document = json.loads(found.record_document)
    record = record_of_document(document)
    return CertifiedYear(
        county,
        found,
        versions,
        document["fiscal_year_starts"],
        record,
        _documents(session, county_fips, record),
    )


def _documents(session: Session, county_fips: str, record: Record) -> Mapping[str, DocumentShown]:
    named = {digest for each in record for digest in each.content.get("documents", ())}
    return {
        each.sha256: DocumentShown(each.file_name, each.sha256, each.size_bytes)
        for each in documents_named(session, county_fips, named)
    }
