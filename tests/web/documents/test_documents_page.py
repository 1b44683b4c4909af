"""Documents are added, listed and downloaded; nothing that could run is kept or shown."""

from __future__ import annotations

from hashlib import sha256
from io import BytesIO

import pytest
from flask import Flask
from sqlalchemy import func, select
from sqlalchemy.orm import Session
from werkzeug.datastructures import FileStorage
from werkzeug.test import encode_multipart

from app.persistence.models import Attachment, CountyEvent
from app.records.entry import Place
from app.services.enter_values import Change, enter_values
from app.web.documents.contexts import size_text
from app.web.headers import NOTHING_RUNS
from tests.checking_client import CheckingClient
from tests.checking_page import Page
from tests.intake.documents import samples
from tests.people import OTHER_COUNTY, PIERCE, add_member, add_workspace, signed_in

ADDRESS = f"/c/{PIERCE}/record/documents"
PDF = samples.pdf()
MOST = 60_000


@pytest.fixture
def environ(sqlite_url: str, tmp_path: object) -> dict[str, str]:
    """Pages are the same on both databases; what is stored is tried on both elsewhere."""
    return {"DATABASE_URL": sqlite_url, "SECRET_KEY": "s" * 32}


@pytest.fixture
def ana(app: Flask, session: Session) -> CheckingClient:
    """A contributor of Pierce County, on a site that keeps documents of up to 60,000 bytes."""
    app.config["MAX_DOCUMENT_SIZE"] = MOST
    add_workspace(session)
    add_workspace(session, OTHER_COUNTY)
    return signed_in(app, session, add_member(session, "Ana Ruiz", "contributor").person_id)


def send(
    client: CheckingClient, content: bytes, name: str = "Budget.pdf", status: int = 303
) -> Page:
    """Add a document, as a browser does."""
    return client.post(ADDRESS, {"document": (BytesIO(content), name, "text/html")}, status)


def kept(session: Session) -> int:
    """How many documents are kept."""
    session.rollback()
    return session.scalar(select(func.count()).select_from(Attachment)) or 0


def test_a_document_is_added_and_listed(ana: CheckingClient, session: Session) -> None:
    assert "No documents yet" in ana.get(ADDRESS).words
    page = ana.follow(send(ana, PDF))
    assert "“Budget.pdf” is kept" in page.words
    assert "Ana Ruiz" in page.words
    assert sha256(PDF).hexdigest() in page.words
    session.rollback()
    event = session.scalars(select(CountyEvent)).one()
    assert (event.what, event.subject) == ("document_added", "Budget.pdf")
    assert event.new == sha256(PDF).hexdigest()


def test_a_document_comes_back_as_it_was_sent_and_is_never_shown(ana: CheckingClient) -> None:
    send(ana, PDF, "Presupuesto “2025”.pdf")
    response = ana.browser.get(f"{ADDRESS}/1")
    assert response.data == PDF
    assert response.headers["Content-Disposition"].startswith("attachment; filename=")
    assert response.headers["Content-Type"] == "application/pdf"
    assert response.headers["Content-Security-Policy"] == NOTHING_RUNS
    assert "sandbox" in NOTHING_RUNS
    assert response.headers["X-Content-Type-Options"] == "nosniff"
    assert response.headers["Cache-Control"] == "private, no-store"


@pytest.mark.parametrize("asked", ["?inline=1", "?as_attachment=0", "?download=no"])
def test_nobody_can_ask_for_it_inline(ana: CheckingClient, asked: str) -> None:
    send(ana, PDF)
    headers = ana.get(f"{ADDRESS}/1{asked}", headers={"Accept": "text/html"}).headers
    assert headers["Content-Disposition"].startswith("attachment")


@pytest.mark.parametrize(
    ("content", "name", "told"),
    [
        (b"", "Budget.pdf", "empty"),
        (b"<html></html>", "Budget.pdf", "no PDF, PNG or JPEG"),
        (samples.archive(), "Budget.pdf", "Word or Excel"),
        (PDF + samples.archive(), "Budget.pdf", "archive"),
        (samples.picture() + b"<script>", "photo.png", "web page"),
        (samples.opening("JavaScript", JS="x"), "form.pdf", "JavaScript"),
        (samples.encrypted(), "secret.pdf", "encrypted"),
        (samples.with_file(), "portfolio.pdf", "packed into"),
        (samples.picture()[:-9], "photo.png", "broken"),
        (samples.huge_png(100_000, 100_000), "photo.png", "points"),
        (b"%PDF-" + bytes(MOST), "Budget.pdf", "This file has 59 kB. A document may have up to"),
        (PDF, "", "Choose a file"),
    ],
)
def test_what_cannot_be_kept_is_told_at_the_field(
    ana: CheckingClient, session: Session, content: bytes, name: str, told: str
) -> None:
    page = send(ana, content, name, 422)
    field = page.by_id("document")
    assert field.get("aria-invalid") == "true"
    assert "document-error" in (field.get("aria-describedby") or "")
    assert told in "".join(page.by_id("document-error").itertext())
    assert "#document" in page.links()
    assert kept(session) == 0


def test_a_form_without_a_file_is_told_so(ana: CheckingClient) -> None:
    assert "Choose a file" in ana.post(ADDRESS, {}, 422).words
    assert "Choose a file" in ana.post(ADDRESS, {"document": "Budget.pdf"}, 422).words


def test_fifty_megabytes_are_told_with_their_size(ana: CheckingClient, session: Session) -> None:
    # Encoded in memory: the test client would leave a file of its own open.
    boundary, body = encode_multipart(
        {
            "csrf_token": ana.new_token(),
            "document": FileStorage(BytesIO(b"%PDF-" + bytes(50 * 1024 * 1024)), "Budget.pdf"),
        }
    )
    kind = f"multipart/form-data; boundary={boundary}"
    page = ana.request("POST", ADDRESS, 422, data=body, content_type=kind)
    assert "This file has 50 MB" in page.words
    assert kept(session) == 0


def test_what_is_larger_than_any_request_may_be_is_told_what_to_do(
    app: Flask, ana: CheckingClient
) -> None:
    app.config["MAX_CONTENT_LENGTH"] = 70_000
    page = send(ana, bytes(90_000), status=413)
    assert page.h1 == "The document is too large"
    assert "up to 59 kB" in page.words
    english = page.words
    large = {"document": (BytesIO(bytes(90_000)), "x")}
    assert ana.request("POST", f"/es{ADDRESS}", 413, data=large).words != english


def test_the_same_file_is_kept_once_and_told_which_it_is(
    ana: CheckingClient, session: Session
) -> None:
    send(ana, PDF, "Budget.pdf")
    page = send(ana, PDF, "Copy of budget.pdf", 422)
    assert "kept already, as “Budget.pdf” (Ana Ruiz, " in page.words
    assert "#document-1" in page.links()
    assert kept(session) == 1


@pytest.mark.parametrize(
    ("sent", "shown"),
    [
        ("../../x.pdf", "x.pdf"),
        ("a\x01b.pdf", "ab.pdf"),
        ("x" * 300 + ".pdf", "x" * 116 + ".pdf"),
        ("bill\u202efdp.exe", "billfdp.exe.pdf"),
        ("<script>alert(1)</script>.pdf", "script-.pdf"),
    ],
)
def test_a_name_is_made_plain(ana: CheckingClient, sent: str, shown: str) -> None:
    send(ana, PDF, sent)
    assert shown in [link.text for link in ana.get(ADDRESS).all("a")]
    disposition = ana.get(f"{ADDRESS}/1").headers["Content-Disposition"]
    assert disposition == f"attachment; filename={shown}"


def test_figures_that_cite_a_document_are_named(
    app: Flask, ana: CheckingClient, session: Session
) -> None:
    send(ana, PDF)
    author = add_member(session, "Ben Cho", "contributor")
    content = {"likely": "12", "documents": [sha256(PDF).hexdigest()]}
    enter_values(session, author, [Change(Place("figure", 2025, "people_held"), content)])
    page = ana.get(ADDRESS)
    assert "People held past release (2025)" in page.words
    assert f"/c/{PIERCE}/record/entries/1" in page.links()


def test_a_document_of_another_county_does_not_exist(
    app: Flask, ana: CheckingClient, session: Session
) -> None:
    send(ana, PDF)
    other = add_member(session, "Cleo Diaz", "certifier", OTHER_COUNTY)
    cleo = signed_in(app, session, other.person_id)
    cleo.get(f"/c/{OTHER_COUNTY}/record/documents/1", 404)
    cleo.get(f"{ADDRESS}/1", 404)
    ana.get(f"{ADDRESS}/2", 404)
    ana.get(f"{ADDRESS}/{10**30}", 404)


def test_a_viewer_is_offered_no_form(app: Flask, ana: CheckingClient, session: Session) -> None:
    viewer = add_member(session, "Vera Lind", "viewer")
    page = signed_in(app, session, viewer.person_id).get(ADDRESS)
    assert page.forms == []
    assert "Contributors and certifiers" in page.words


def test_the_form_warns_of_people_who_are_held(ana: CheckingClient) -> None:
    page = ana.get(ADDRESS)
    assert "No document that names people who are held" in page.words
    assert page.forms[0].get("enctype") == "multipart/form-data"


@pytest.mark.parametrize(
    ("size", "said"),
    [(1, "1 kB"), (640 * 1024, "640 kB"), (1024 * 1024, "1 MB"), (10_485_760, "10 MB")],
)
def test_a_size_is_written_as_people_compare_it(size: int, said: str) -> None:
    assert size_text(size) == said
