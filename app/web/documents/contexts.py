"""Documents as the page lists them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from flask import url_for

from app.intake.documents.kinds import name_of_kind
from app.language import say
from app.reports.content.dates import day
from app.services.cited_documents import Citation
from app.services.list_documents import DocumentListed

KIB, MIB = 1024, 1024 * 1024
FIRST_DIGITS = 12


@dataclass(frozen=True, slots=True)
class DocumentShown:
    """One document in the list; `cited_by` are (label, address) of the values that rest on it."""

    anchor: str
    name: str
    href: str
    about: str
    sha256: str
    first_digits: str
    added: str
    cited_by: tuple[tuple[str, str], ...]


def shown_documents(
    fips: str, documents: Sequence[DocumentListed], cited: Mapping[str, list[Citation]]
) -> list[DocumentShown]:
    """The documents in the order given, each with what cites it."""
    return [
        DocumentShown(
            anchor=anchor_of(document),
            name=document.file_name,
            href=url_for("documents.document", fips=fips, document_id=document.id),
            about=f"{name_of_kind(document.media_type)}, {size_text(document.size_bytes)}",
            sha256=document.sha256,
            first_digits=document.sha256[:FIRST_DIGITS],
            added=added_text(document),
            cited_by=tuple(_cited_by(fips, cited.get(document.sha256, []))),
        )
        for document in documents
    ]


def anchor_of(document: DocumentListed) -> str:
    """Where the document stands on the page."""
    return f"document-{document.id}"


def added_text(document: DocumentListed) -> str:
    """Who added it, and when."""
    return say("{name}, {day}", name=document.author, day=day(document.created_at.date()))


def size_text(size_bytes: int) -> str:
    """A size as people compare it: "640 kB", "3.4 MB"."""
    if size_bytes < MIB:
        return f"{max(1, round(size_bytes / KIB))} kB"
    return f"{size_bytes / MIB:.1f} MB".replace(".0 ", " ")


def _cited_by(fips: str, citations: Sequence[Citation]) -> Iterator[tuple[str, str]]:
    for cited in citations:
        year = cited.fiscal_year
        label = say("{label} ({year})", label=cited.label, year=year) if year else cited.label
        yield label, url_for("record.entry", fips=fips, entry_id=cited.entry_id)
