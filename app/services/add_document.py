"""Keep a document behind a county's figures, as it was sent."""

from __future__ import annotations

from hashlib import sha256

from sqlalchemy.orm import Session

from app.intake.documents.names import plain_name
from app.intake.documents.reading import read_document
from app.persistence.attachments import find_same_attachment
from app.persistence.models import Attachment
from app.persistence.records import lock_workspace
from app.persistence.sessions import writing
from app.services.acting import Acting, Action, still_may
from app.services.list_documents import DocumentListed, listed
from app.services.note_event import note_event


class SameDocumentError(ValueError):
    """The county has this document already; `kept` is the one it has."""

    def __init__(self, kept: DocumentListed) -> None:
        super().__init__(f"document {kept.id} has the same bytes")
        self.kept = kept


def add_document(
    session: Session, acting: Acting, file_name: str, content: bytes
) -> DocumentListed:
    """Keep a PDF, PNG or JPEG. Nothing is written anywhere but in the database.

    Raises RefusedDocumentError for what cannot be kept, SameDocumentError for what is kept already,
    and NotAllowedError.
    """
    media_type = read_document(content)
    digest = sha256(content).hexdigest()
    with writing(session):
        # Of two who send the same at once, the second is told of the first one's.
        lock_workspace(session, acting.county_fips)
        now = still_may(session, acting, Action.ENTER)
        same = find_same_attachment(session, now.county_fips, digest)
        if same:
            raise SameDocumentError(listed(same))
        document = Attachment(
            county_fips=now.county_fips,
            file_name=plain_name(file_name, media_type),
            media_type=media_type,
            size_bytes=len(content),
            sha256=digest,
            content=content,
            author_id=now.person_id,
        )
        session.add(document)
        note_event(
            session,
            now.county_fips,
            now.person_id,
            "document_added",
            document.file_name,
            new=digest,
        )
        session.flush()
        return listed(document)
