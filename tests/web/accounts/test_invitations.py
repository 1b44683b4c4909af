"""The page of an invitation, for whoever is signed in, has an account, or is new."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from flask import Flask
from sqlalchemy.orm import Session

from app.persistence.models import Invitation
from app.persistence.people import find_membership
from app.persistence.sessions import writing
from app.services.attempts import MOST_OF_ADDRESS
from app.services.disable_person import disable_person
from app.services.invite_person import invite_person, withdraw_invitation
from tests.checking_client import CheckingClient
from tests.officials import EMAIL, PASSWORD, add_official, id_of, person_of
from tests.people import PIERCE, add_person, add_workspace, signed_in

NEWCOMER = {
    "do": "new",
    "new-name": "Cleo Diaz",
    "new-title": "Auditor",
    "new-email": "cleo@anywhere.example",
    "new-new": PASSWORD,
    "new-again": PASSWORD,
}
KNOWN = {"do": "known", "known-email": EMAIL, "known-password": PASSWORD}
RECORD = f"/c/{PIERCE}/record"


@pytest.fixture
def path(session: Session) -> str:
    """The address of an invitation into Pierce County."""
    add_workspace(session)
    token = invite_person(session, None, PIERCE, "contributor", "office@county.example")
    return f"/invitations/{token}"


def role_of(session: Session, person_id: int) -> str:
    session.rollback()
    found = find_membership(session, PIERCE, person_id)
    return found.role if found else ""


def test_a_newcomer_makes_an_account_with_any_address(
    client: CheckingClient, session: Session, path: str
) -> None:
    for _ in range(3):
        page = client.get(path)
    assert page.by_id("new-email").get("value") == "office@county.example"
    assert "Pierce County, Washington" in page.words
    assert path.rpartition("/")[2] not in page.h1
    assert client.submit(page, NEWCOMER).location == RECORD
    person = person_of(session, id_of(session, "cleo@anywhere.example"))
    assert (person.name, person.title, person.is_admin) == ("Cleo Diaz", "Auditor", False)
    assert role_of(session, person.id) == "contributor"
    assert "Welcome to the workspace of Pierce County, Washington." in client.get("/account").words


def test_somebody_with_an_account_signs_in_and_accepts(
    client: CheckingClient, session: Session, path: str
) -> None:
    person = add_official(session)
    assert client.submit(client.get(f"/es{path}"), KNOWN, form=1).location == f"/es{RECORD}"
    assert role_of(session, person) == "contributor"
    client.get("/account")


def test_somebody_signed_in_only_presses_a_button(app: Flask, session: Session, path: str) -> None:
    person = add_official(session)
    browser = signed_in(app, session, person)
    page = browser.get(path)
    assert len(page.forms) == 1
    assert role_of(session, person) == ""
    assert browser.submit(page, {"do": "accept"}).location == RECORD
    assert role_of(session, person) == "contributor"


def test_accepting_without_being_signed_in_asks_who_it_is(
    client: CheckingClient, session: Session, path: str
) -> None:
    client.get(path)
    for do in ("accept", "", "other"):
        assert len(client.post(path, {"do": do}, 422).forms) == 2


@pytest.mark.parametrize(
    ("typed", "field", "words"),
    [
        ({"new-name": ""}, "new-name", "Enter your name"),
        ({"new-email": "cleo"}, "new-email", "such as ana@county.example"),
        ({"new-email": EMAIL}, "new-email", "an account with this address already"),
        ({"new-new": "short"}, "new-new", "at least 12"),
        ({"new-again": "other"}, "new-again", "not the same"),
        ({"new-name": "a\x00b"}, "new-name", "cannot be printed"),
    ],
)
def test_what_is_wrong_is_said_and_uses_nothing_up(
    client: CheckingClient,
    session: Session,
    path: str,
    typed: dict[str, str],
    field: str,
    words: str,
) -> None:
    add_official(session)
    answer = client.submit(client.get(path), {**NEWCOMER, **typed}, 422)
    assert words in answer.words
    assert answer.by_id(field).get("aria-invalid") == "true"
    assert answer.by_id("new-title").get("value") == "Auditor"
    client.submit(client.get(path), NEWCOMER)


def test_a_password_is_not_guessed_here_either(
    client: CheckingClient, session: Session, path: str
) -> None:
    add_official(session)
    wrong = {**KNOWN, "known-password": "wrong"}
    for _ in range(MOST_OF_ADDRESS):
        answer = client.submit(client.get(path), wrong, 422, form=1)
        assert answer.by_id("known-password").get("aria-invalid") == "true"
    client.submit(client.get(path), KNOWN, 429, form=1)


@pytest.mark.parametrize("how", ["used", "withdrawn", "expired"])
def test_a_link_that_has_ended_says_so_and_no_more(
    client: CheckingClient, session: Session, path: str, how: str
) -> None:
    page = client.get(path)
    if how == "used":
        CheckingClient(client.app).post(path, NEWCOMER)
    elif how == "withdrawn":
        withdraw_invitation(session, None, PIERCE, 1)
    else:
        with writing(session):
            session.get_one(Invitation, 1).expires_at = datetime.now(UTC)
    ended = client.get(path, 410)
    assert ended.h1 == "This invitation no longer works"
    assert "Pierce" not in ended.words
    late = {**NEWCOMER, "new-email": "late@county.example"}
    client.submit(page, late, 410)


def test_an_unknown_link_is_not_found(client: CheckingClient) -> None:
    client.get("/invitations/" + "x" * 32, 404)
    client.post("/invitations/" + "x" * 32, NEWCOMER, 404)
    client.get("/invitations/%00", 404)


def test_a_person_disabled_meanwhile_gets_nothing(app: Flask, session: Session, path: str) -> None:
    person = add_person(session, "Ben Okafor")
    browser = signed_in(app, session, person)
    page = browser.get(path)
    disable_person(session, None, person)
    browser.submit(page, {"do": "accept"}, 422)
    assert role_of(session, person) == ""


def test_no_form_is_taken_without_its_key(client: CheckingClient, path: str) -> None:
    client.post(path, NEWCOMER, 400, csrf=False)
    client.get(path)
