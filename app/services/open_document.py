"""One document of a county, to be downloaded by its members."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy.orm import Session

from app.persistence.attachments import find_attachment


@dataclass(frozen=True, slots=True)
class DocumentOpened:
    """A document as it was sent."""

    file_name: str
    media_type: str
    content: bytes


def open_document(session: Session, county_fips: str, document_id: int) -> DocumentOpened | None:
    """The document with this id, None where the county has none such."""
    found = find_attachment(session, county_fips, document_id)
    if found is None:
        return None
    return DocumentOpened(found.file_name, found.media_type, found.content)
