"""A forgotten password: the answer tells nothing, the link works once and leads out of nothing."""

from __future__ import annotations

import logging
from collections.abc import Iterator

import pytest
from flask import Flask
from sqlalchemy.orm import Session

from app.services.attempts import MOST_OF_ADDRESS
from app.services.reset_password import start_reset
from tests.checking_client import CheckingClient
from tests.mail_server import MailBox, mail_box
from tests.officials import EMAIL, OTHER_PASSWORD, add_official, path_in, sign_in
from tests.people import signed_in

NEW = {"new": OTHER_PASSWORD, "again": OTHER_PASSWORD}


@pytest.fixture
def box(app: Flask) -> Iterator[MailBox]:
    """A mail server that the application sends to."""
    with mail_box() as running:
        app.config.update(running.settings)
        yield running


def ask(client: CheckingClient, email: str, status: int = 200, start: str = "") -> str:
    page = client.get(f"{start}/account/forgotten")
    return client.submit(page, {"email": email}, status).words


def test_a_link_is_mailed_and_sets_a_new_password(
    app: Flask, client: CheckingClient, session: Session, box: MailBox
) -> None:
    other = signed_in(app, session, add_official(session))
    ask(client, f" {EMAIL.upper()}")
    mail = box.next()
    assert mail["To"] == EMAIL
    path = path_in(mail.get_content())
    for _ in range(2):
        page = client.get(path)
    assert path.rpartition("/")[2] not in page.words
    assert client.submit(page, NEW).location == "/sign-in"
    other.get("/account", 303)
    sign_in(client, password=OTHER_PASSWORD)
    assert client.get(path, 410).h1 == "This link no longer works"
    CheckingClient(app).post(path, NEW, 410)


def test_the_answer_is_the_same_for_an_unknown_address(
    client: CheckingClient, session: Session, box: MailBox
) -> None:
    add_official(session)
    known, unknown = ask(client, EMAIL), ask(client, "nobody@county.example")
    assert known == unknown.replace("nobody@county.example", EMAIL)
    assert box.next()["To"] == EMAIL
    assert box.is_empty


def test_the_answer_is_the_same_when_the_mail_does_not_go_out(
    client: CheckingClient, session: Session, box: MailBox, caplog: pytest.LogCaptureFixture
) -> None:
    add_official(session)
    box.refuses.add(EMAIL)
    with caplog.at_level(logging.DEBUG):
        assert "is on its way" in ask(client, EMAIL)
    assert "/account/reset/" not in caplog.text


def test_the_mail_is_in_the_language_of_the_page(
    client: CheckingClient, session: Session, box: MailBox
) -> None:
    add_official(session)
    ask(client, EMAIL, start="/es")
    assert "/es/account/reset/" in box.next().get_content()


def test_the_link_follows_the_setting_whatever_host_was_asked(
    app: Flask, client: CheckingClient, session: Session, box: MailBox
) -> None:
    add_official(session)
    app.config["ADDRESS"] = "https://holdcost.example"
    elsewhere = "http://evil.example"
    client.get("/account/forgotten", base_url=elsewhere)
    client.post("/account/forgotten", {"email": EMAIL}, 200, base_url=elsewhere)
    text = box.next().get_content()
    assert "https://holdcost.example/account/reset/" in text
    assert "evil" not in text


def test_nobody_is_flooded_with_links(
    client: CheckingClient, session: Session, box: MailBox
) -> None:
    for email in (EMAIL, "nobody@county.example"):
        for _ in range(MOST_OF_ADDRESS):
            ask(client, email)
        ask(client, email, 429)
    assert box.is_empty


def test_what_is_no_address_is_said(client: CheckingClient, box: MailBox) -> None:
    assert "such as ana@county.example" in ask(client, "ana", 422)


def test_without_a_mail_server_the_page_says_who_makes_the_link(
    app: Flask, client: CheckingClient, session: Session
) -> None:
    add_official(session)
    app.config["CONTACT"] = "help@site.example"
    page = client.get("/account/forgotten")
    assert "administrator has to make you a link" in page.words
    assert "help@site.example" in page.words
    assert page.forms == []
    client.post("/account/forgotten", {"email": EMAIL}, 200)


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ({"new": "short", "again": "short"}, "at least 12"),
        ({"new": OTHER_PASSWORD, "again": "other"}, "not the same"),
        ({"new": EMAIL, "again": EMAIL}, "too easy"),
    ],
)
def test_a_password_that_cannot_be_uses_no_link_up(
    client: CheckingClient, session: Session, typed: dict[str, str], words: str
) -> None:
    add_official(session)
    path = f"/account/reset/{start_reset(session, EMAIL)}"
    assert words in client.submit(client.get(path), typed, 422).words
    client.submit(client.get(path), NEW)


def test_an_unknown_link_is_not_found(client: CheckingClient) -> None:
    client.get("/account/reset/" + "x" * 32, 404)
    client.post("/account/reset/" + "x" * 32, NEW, 404)


@pytest.mark.parametrize("start", ["", "/es"])
@pytest.mark.parametrize("path", ["/account/reset/", "/invitations/"])
def test_the_address_of_a_link_is_kept_to_itself(
    client: CheckingClient, start: str, path: str
) -> None:
    headers = client.get(f"{start}{path}{'x' * 32}", 404).headers
    assert headers["Referrer-Policy"] == "no-referrer"
    assert headers["Cache-Control"] == "private, no-store"
    assert headers["X-Robots-Tag"] == "noindex, nofollow"
