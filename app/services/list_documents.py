"""The documents of a county, without what is in them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.orm import Session

from app.persistence.attachments import attachments_of
from app.persistence.models import Attachment


@dataclass(frozen=True, slots=True)
class DocumentListed:
    """A document: its size in bytes, the SHA-256 of its bytes (64 hex digits), who added it."""

    id: int
    file_name: str
    media_type: str
    size_bytes: int
    sha256: str
    author: str
    created_at: datetime


def list_documents(session: Session, county_fips: str) -> Sequence[DocumentListed]:
    """All documents of a county, the newest first."""
    return [listed(document) for document in attachments_of(session, county_fips)]


def listed(document: Attachment) -> DocumentListed:
    """A stored document as lists show it."""
    return DocumentListed(
        document.id,
        document.file_name,
        document.media_type,
        document.size_bytes,
        document.sha256,
        document.author.name,
        document.created_at,
    )
