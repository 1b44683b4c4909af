"""The door: where it leads, what it tells, what the browser carries before and after."""

from __future__ import annotations

import logging
from datetime import UTC, datetime, timedelta

import pytest
from flask import Flask
from sqlalchemy.orm import Session

from app.persistence.models import SignIn
from app.services.attempts import MOST_OF_ADDRESS
from app.services.disable_person import disable_person
from app.services.keys import key_hash
from app.web.access import COOKIE_KEY
from app.web.accounts.browser_names import browser_name
from app.web.accounts.safe_paths import safe_path
from app.web.calculations.browser_key import NAME as BROWSER_KEY
from tests.checking_client import CheckingClient
from tests.officials import EMAIL, PASSWORD, add_official, sign_in
from tests.people import PIERCE, add_member, add_workspace, signed_in


def cookie(client: CheckingClient) -> dict[str, object]:
    with client.browser.session_transaction() as kept:
        return dict(kept)


def test_whoever_is_not_signed_in_is_led_to_the_door_and_back(
    client: CheckingClient, session: Session
) -> None:
    add_official(session)
    asked = client.get("/account", 303)
    assert asked.location == "/sign-in?next=/account"
    door = client.follow(asked)
    assert "By invitation only" in door.words
    assert "What works without one" in door.words
    entered = client.submit(door, {"email": EMAIL, "password": PASSWORD})
    assert entered.location == "/account"
    assert "Ana Ruiz" in client.follow(entered).words


def test_the_language_stays(client: CheckingClient, session: Session) -> None:
    add_official(session)
    door = client.follow(client.get("/es/account", 303))
    entered = client.submit(door, {"email": EMAIL, "password": PASSWORD})
    assert entered.location == "/es/account"


@pytest.mark.parametrize("path", ["/account", "/c/53053/record?year=2025&x=%20", "/a//b", "/"])
def test_a_page_of_this_site_may_be_next(path: str) -> None:
    assert safe_path(path) == path


@pytest.mark.parametrize(
    "path",
    [
        None,
        "",
        "account",
        "//evil.example",
        "///evil.example",
        "/\\evil.example",
        "\\\\evil.example",
        "/\t/evil.example",
        "/\n/evil.example",
        "/\u2028/evil.example",
        "https://evil.example",
        "https:evil.example",
        "javascript:alert(1)",
        " //evil.example",
        "/" + "a" * 600,
    ],
)
def test_nothing_else_may(client: CheckingClient, session: Session, path: str | None) -> None:
    assert safe_path(path) is None
    add_official(session)
    page = client.get("/sign-in", query_string={"next": path} if path else {})
    client.post("/sign-in", {"email": EMAIL, "password": PASSWORD}, query_string={"next": path})
    assert page.status == 200
    again = client.get("/sign-in", 303, query_string={"next": path})
    assert again.location == "/account"


@pytest.mark.parametrize(
    ("email", "password", "field", "words"),
    [
        (EMAIL, "wrong", "password", "do not fit together"),
        ("nobody@county.example", PASSWORD, "password", "do not fit together"),
        ("", PASSWORD, "email", "Enter your e-mail address."),
        (EMAIL, "", "password", "Enter your password."),
        ("a\x00b@county.example", PASSWORD, "email", "cannot be printed"),
    ],
)
def test_what_is_wrong_is_said_at_its_field(
    client: CheckingClient, session: Session, email: str, password: str, field: str, words: str
) -> None:
    add_official(session)
    page = sign_in(client, email, password, 422)
    assert words in page.words
    assert page.by_id(field).get("aria-invalid") == "true"
    assert COOKIE_KEY not in cookie(client)


def test_unknown_wrong_and_disabled_are_told_the_same(
    client: CheckingClient, session: Session
) -> None:
    add_official(session)
    disable_person(session, None, add_official(session, "gone@county.example"))
    told = {
        sign_in(client, email, password, 422).words
        for email, password in (
            (EMAIL, "wrong wrong wrong"),
            ("nobody@county.example", PASSWORD),
            ("gone@county.example", PASSWORD),
        )
    }
    assert len(told) == 1


def test_guessing_is_answered_with_when_to_try_again(
    client: CheckingClient, session: Session
) -> None:
    add_official(session)
    for _ in range(MOST_OF_ADDRESS):
        sign_in(client, password="wrong", status=422)
    page = sign_in(client, status=429)
    assert 14 * 60 < int(page.headers["Retry-After"]) <= 15 * 60
    assert "UTC" in page.words
    again = datetime.now(UTC) + timedelta(minutes=15)
    assert any((again - timedelta(minutes=m)).strftime("%H:%M") in page.words for m in (0, 1))


def test_signing_in_leaves_nothing_in_the_cookie_but_the_key_to_drafts(
    client: CheckingClient, session: Session
) -> None:
    add_official(session)
    with client.browser.session_transaction() as kept:
        kept.update({BROWSER_KEY: "my drafts", COOKIE_KEY: "planted", "other": "planted"})
    client.post("/sign-in", {"email": EMAIL, "password": PASSWORD})
    after = cookie(client)
    assert {*after} == {BROWSER_KEY, COOKIE_KEY, "_permanent"}
    assert after[BROWSER_KEY] == "my drafts"
    assert after[COOKIE_KEY] != "planted"


def test_signing_in_again_ends_the_sign_in_before(client: CheckingClient, session: Session) -> None:
    person = add_official(session)
    add_official(session, "other@county.example", "Other")
    first = signed_in(client.app, session, person)
    token = str(cookie(first)[COOKIE_KEY])
    first.post("/sign-in", {"email": "other@county.example", "password": PASSWORD})
    session.rollback()
    found = session.query(SignIn).filter_by(token_hash=key_hash(token)).one()
    assert found.ended_at
    assert "Other" in first.get("/account").words


def test_signing_out_ends_it_on_the_server_too(client: CheckingClient, session: Session) -> None:
    add_official(session)
    sign_in(client)
    client.get("/account")
    before = cookie(client)
    page = client.follow(client.post("/sign-out"))
    assert "You are signed out." in page.words
    with client.browser.session_transaction() as kept:
        kept.update(before)
    client.get("/account", 303)


def test_signing_out_without_a_sign_in_or_a_key_changes_nothing(client: CheckingClient) -> None:
    client.post("/sign-out")
    client.post("/sign-out", status=400, csrf=False)
    client.get("/sign-out", 405)


def test_a_disabled_person_is_out_at_the_next_request(app: Flask, session: Session) -> None:
    add_workspace(session)
    member = add_member(session, "Ben Okafor", "certifier")
    browser = signed_in(app, session, member.person_id)
    browser.get(f"/c/{PIERCE}/record/people")
    disable_person(session, None, member.person_id)
    for address in ("/account", f"/c/{PIERCE}/record/people"):
        assert (browser.get(address, 303).location or "").startswith("/sign-in?next=")
    browser.post(f"/c/{PIERCE}/record/people", {"role": "viewer"}, 303)


@pytest.mark.parametrize("path", ["/account", f"/c/{PIERCE}/record/people"])
def test_pages_of_signed_in_people_are_kept_nowhere(
    app: Flask, session: Session, path: str
) -> None:
    add_workspace(session)
    browser = signed_in(app, session, add_member(session, "Ben Okafor", "viewer").person_id)
    assert browser.get(path).headers["Cache-Control"] == "private, no-store"
    assert browser.get("/counties").headers["Cache-Control"] == "private, no-cache"


def test_public_pages_are_the_same_for_everybody(
    app: Flask, client: CheckingClient, session: Session
) -> None:
    browser = signed_in(app, session, add_official(session))
    mine, public = browser.get("/counties"), client.get("/counties")
    assert mine.text == public.text
    assert "/sign-in" in public.links()
    assert "Set-Cookie" not in public.headers


def test_a_secret_is_in_no_log(
    client: CheckingClient, session: Session, caplog: pytest.LogCaptureFixture
) -> None:
    add_official(session)
    with caplog.at_level(logging.DEBUG):
        sign_in(client)
    token = str(cookie(client)[COOKIE_KEY])
    assert token not in caplog.text
    assert PASSWORD not in caplog.text


@pytest.mark.parametrize(
    ("told", "name"),
    [
        (
            "Mozilla/5.0 (Windows NT 10.0; Win64) Gecko/20100101 Firefox/140.0",
            "Firefox, Windows",
        ),
        ("Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Safari/604.1", "Safari, iPhone"),
        ("Mozilla/5.0 (X11; Linux x86_64) Chrome/140.0 Safari/537.36 Edg/140.0", "Edge, Linux"),
        ("curl/8.0", ""),
        ("", ""),
    ],
)
def test_a_browser_is_called_as_people_call_it(told: str, name: str) -> None:
    assert browser_name(told) == name
