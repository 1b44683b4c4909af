"""What the pages of a certified year receive: its figures by section, its versions, its signer."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from app.language import say
from app.persistence.models import CountyVersion
from app.records.changes import whole_text
from app.records.entry import Entered, Record
from app.records.labels import KINDS, content_text, label_of
from app.records.sections import SECTIONS, section_of
from app.records.small_classes import without_small_counts
from app.reports.content.dates import day
from app.services.show_certified import CertifiedYear, DocumentShown
from app.web.certified.addresses import version_href

_DIGITS = 12  # of a document's SHA-256: enough to tell it from any other at a glance


@dataclass(frozen=True)
class ValueShown:
    """One value of the record, ready to be read."""

    label: str
    value: str
    grade: str
    source: Any
    note: str
    documents: tuple[DocumentShown, ...]


@dataclass(frozen=True)
class ValueGroup:
    """The values of one section of the year, or of one kind that belongs to no single year."""

    title: str
    values: tuple[ValueShown, ...]


@dataclass(frozen=True)
class VersionListed:
    """One version of a year in the list of its versions."""

    number: int
    href: str
    day: str
    signer: str
    reason: str
    is_in_force: bool
    is_here: bool
    previous: int | None


def signer(version: CountyVersion) -> str:
    """Who signed: "Jane Doe, County auditor"."""
    return ", ".join(filter(None, (version.certified_name, version.certified_title)))


def year_name(shown: CertifiedYear) -> str:
    """The county and the year: "Pierce County, Washington, fiscal year 2025"."""
    return say(
        "{county}, {state}, fiscal year {year}",
        county=shown.county.name,
        state=shown.county.state_name,
        year=shown.version.fiscal_year,
    )


def listed_versions(shown: CertifiedYear) -> list[VersionListed]:
    """All versions of the year, the newest first."""
    return [
        VersionListed(
            number=each.number,
            href=version_href(each),
            day=day(each.created_at.date()),
            signer=signer(each),
            reason=each.reason,
            is_in_force=each is shown.in_force,
            is_here=each is shown.version,
            previous=each.number - 1 if each.number > 1 else None,
        )
        for each in shown.versions
    ]


def value_groups(
    record: Record, documents: Mapping[str, DocumentShown] | None = None
) -> list[ValueGroup]:
    """The record in the order in which a year is entered; the sheriff's note stands apart.

    For everyone's eyes: counts of few people stand as words.
    """
    record = without_small_counts(record)
    titles = [section.title for section in SECTIONS]
    by_title: dict[str, list[ValueShown]] = {}
    for entered in record:
        if entered.place.kind not in ("note", "jail"):
            shown = _shown(entered, record, documents or {})
            by_title.setdefault(_title(entered), []).append(shown)
    order = {title: index for index, title in enumerate(titles)}
    named = sorted(by_title, key=lambda title: order.get(title, len(order)))
    return [ValueGroup(title, tuple(by_title[title])) for title in named]


def _title(entered: Entered) -> str:
    section = section_of(entered.place.kind, entered.place.name)
    return str(section.title) if section else KINDS.get(entered.place.kind, "")


def _shown(entered: Entered, record: Record, documents: Mapping[str, DocumentShown]) -> ValueShown:
    content = entered.content
    value = content_text(entered.place, content) or whole_text(entered.place, content)
    note = "" if entered.place.kind == "jail" else str(content.get("note") or "")
    return ValueShown(
        label=label_of(entered.place, record),
        value=value,
        grade=str(content.get("grade") or ""),
        source=content.get("source") or None,
        note=note,
        documents=tuple(_named(content.get("documents") or (), documents)),
    )


def _named(
    digests: Iterable[str], documents: Mapping[str, DocumentShown]
) -> Iterable[DocumentShown]:
    for digest in digests:
        yield documents.get(digest) or DocumentShown(say("a document"), digest, 0)
