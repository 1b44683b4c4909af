"""A document is kept once, as it was sent, by those who may."""

from __future__ import annotations

from collections.abc import Callable
from hashlib import sha256

import pytest
from sqlalchemy import Engine, select
from sqlalchemy.orm import Session

from app.intake.documents.refusing import RefusedDocumentError
from app.persistence.models import Attachment
from app.services.acting import Acting, NotAllowedError
from app.services.add_document import SameDocumentError, add_document
from app.services.list_documents import list_documents
from app.services.open_document import open_document
from tests.intake.documents import samples
from tests.people import OTHER_COUNTY, PIERCE, add_member, add_workspace
from tests.services.test_at_the_same_moment import together

PDF = samples.pdf()


@pytest.fixture
def ana(session: Session) -> Acting:
    """A contributor."""
    add_workspace(session)
    add_workspace(session, OTHER_COUNTY)
    return add_member(session, "Ana Ruiz", "contributor")


def test_a_document_is_kept_byte_for_byte(session: Session, ana: Acting) -> None:
    kept = add_document(session, ana, "x.pdf", PDF)
    assert (kept.sha256, kept.size_bytes) == (sha256(PDF).hexdigest(), len(PDF))
    opened = open_document(session, PIERCE, kept.id)
    assert opened
    assert (opened.content, opened.media_type) == (PDF, "application/pdf")
    assert open_document(session, OTHER_COUNTY, kept.id) is None


def test_the_list_does_not_read_what_is_in_the_documents(session: Session, ana: Acting) -> None:
    add_document(session, ana, "x.pdf", PDF)
    session.expunge_all()
    assert [found.author for found in list_documents(session, PIERCE)] == ["Ana Ruiz"]
    (row,) = session.scalars(select(Attachment)).all()
    assert "content" not in row.__dict__


def test_of_two_who_send_the_same_at_once_one_wins(
    engine: Engine, session: Session, ana: Acting
) -> None:
    ben = add_member(session, "Ben Cho", "contributor")

    def sending(acting: Acting) -> Callable[[Session], str]:
        def run(session: Session) -> str:
            try:
                return add_document(session, acting, f"{acting.person_id}.pdf", PDF).file_name
            except SameDocumentError as same:
                return same.kept.file_name

        return run

    names = together(engine, *map(sending, (ana, ben, ana, ben)))
    session.rollback()
    (kept,) = list_documents(session, PIERCE)
    assert set(names) == {kept.file_name}


def test_another_county_may_keep_the_same_document(session: Session, ana: Acting) -> None:
    other = add_member(session, "Cleo Diaz", "certifier", OTHER_COUNTY)
    add_document(session, ana, "x.pdf", PDF)
    add_document(session, other, "x.pdf", PDF)
    assert len(list_documents(session, OTHER_COUNTY)) == 1


def test_a_viewer_may_not_and_a_bad_document_is_not_kept(session: Session, ana: Acting) -> None:
    with pytest.raises(NotAllowedError):
        add_document(session, add_member(session, "Vera Lind", "viewer"), "x.pdf", PDF)
    with pytest.raises(RefusedDocumentError):
        add_document(session, ana, "x.pdf", PDF + samples.archive())
    assert list_documents(session, PIERCE) == []
