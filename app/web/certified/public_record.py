"""A certified record as everyone may have it: every value with its source, and no one's name."""

from __future__ import annotations

import csv
import io
from dataclasses import replace
from typing import Any

from app.engine.small_cells import NOTE
from app.language import Words, say
from app.records.document import csv_rows, record_document
from app.records.entry import Entered, Record
from app.records.fiscal_year import FiscalYear
from app.records.rows import safe_cell
from app.records.small_classes import without_small_counts
from app.services.county_versions import version_name
from app.services.show_certified import CertifiedYear

# Whose record it is, before each of its rows: tables of several versions can be put together.
CSV_COLUMNS = Words(
    {
        "county": "County",
        "fips": "FIPS code",
        "year": "Certified fiscal year",
        "number": "Version",
        "status": "Status of the version",
    }
)
_OF_PEOPLE = ("author", "author_id", "reason")


def public_values(record: Record) -> Record:
    """The values as the county's: who entered each, and why, is for those who work on them.

    Counts of few people stand as words.
    """
    return tuple(_public(each) for each in without_small_counts(record))


def public_document(shown: CertifiedYear) -> dict[str, Any]:
    """The certified record as JSON, with who signed it, when and under which words."""
    version, record = shown.version, public_values(shown.record)
    written = record_document(shown.county, _fiscal_year(shown), record)
    values = [
        {name: value for name, value in each.items() if name not in _OF_PEOPLE}
        for each in written["values"]
    ]
    hidden = shown.record != without_small_counts(shown.record)
    return {
        **written,
        **({"small_counts": say(NOTE)} if hidden else {}),
        "values": [{**value, "entered_by": "the county"} for value in values],
        "certified": {
            "version": version_name(version.county_fips, version.fiscal_year, version.number),
            "certified_by": version.certified_name,
            "title": version.certified_title,
            "certified_at": version.created_at.isoformat(),
            "attestation": version.attestation,
            "reason": version.reason,
            "replaced_by": shown.replaced_by.number if shown.replaced_by else None,
            "seal": version.seal,
            "fingerprint": version.calculation_version.fingerprint,
        },
        "documents": [
            {"file_name": each.file_name, "sha256": each.sha256, "size_bytes": each.size_bytes}
            for each in shown.documents.values()
        ],
    }


def public_csv(shown: CertifiedYear) -> str:
    """The certified record as a table for a spreadsheet."""
    version = shown.version
    name = version_name(version.county_fips, version.fiscal_year, version.number)
    written = io.StringIO()
    head, *rows = csv_rows(public_values(shown.record), name)
    whose = [
        f"{shown.county.name}, {shown.county.state_name}",
        version.county_fips,
        str(version.fiscal_year),
        str(version.number),
        _status(shown),
    ]
    table = csv.writer(written)
    table.writerow([*CSV_COLUMNS.values(), *head])
    table.writerows([*map(safe_cell, whose), *row] for row in rows)
    return written.getvalue()


def _status(shown: CertifiedYear) -> str:
    """Whether the version is in force; of the invented county that it is an example."""
    followed = shown.replaced_by
    told = say("replaced by version {number}", number=followed.number) if followed else ""
    if shown.county.is_example:
        return say("worked example, {status}", status=told) if told else say("worked example")
    return say("certified, {status}", status=told) if told else say("certified, in force")


def _fiscal_year(shown: CertifiedYear) -> FiscalYear:
    return FiscalYear(shown.version.fiscal_year, shown.starts)


def _public(entered: Entered) -> Entered:
    return replace(entered, author=say("the county"), author_id=0, reason="")
