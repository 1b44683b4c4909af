"""One's own account: details, password, sign-ins, counties."""

from __future__ import annotations

import pytest
from flask import Flask
from sqlalchemy.orm import Session

from app.persistence.models import Membership, SignIn
from app.persistence.sessions import writing
from app.services.attempts import MOST_OF_ADDRESS
from app.services.open_workspace import close_workspace
from tests.checking_client import CheckingClient
from tests.officials import (
    EMAIL,
    OTHER_PASSWORD,
    PASSWORD,
    add_official,
    form_number,
    person_of,
    sign_in,
)
from tests.people import OTHER_COUNTY, PIERCE, add_workspace, signed_in


def test_the_counties_and_what_may_be_done_there_are_listed(app: Flask, session: Session) -> None:
    person = add_official(session)
    with writing(session):
        for fips, role in ((PIERCE, "certifier"), (OTHER_COUNTY, "viewer")):
            session.add(Membership(county_fips=fips, person_id=person, role=role))
    add_workspace(session)
    add_workspace(session, OTHER_COUNTY)
    browser = signed_in(app, session, person)
    page = browser.get("/account")
    assert f"/c/{PIERCE}/record" in page.links()
    assert "Pierce County, Washington" in page.words
    assert "/admin" not in page.links()
    assert f"/es/c/{PIERCE}/record" in browser.get("/es/account").links()
    close_workspace(session, None, PIERCE)
    assert f"/c/{PIERCE}/record" not in browser.get("/account").links()


def test_without_a_county_it_says_how_one_gets_a_role(app: Flask, session: Session) -> None:
    page = signed_in(app, session, add_official(session)).get("/account")
    assert "A role in a county comes by invitation" in page.words


def test_name_and_title_are_changed_and_the_address_only_with_the_password(
    client: CheckingClient, session: Session
) -> None:
    person = add_official(session)
    sign_in(client)
    page = client.get("/account")
    form = form_number(page, "/account")
    client.submit(page, {"name": " Ana  María Ruiz ", "title": "Auditor"}, form=form)
    found = person_of(session, person)
    assert (found.name, found.title) == ("Ana María Ruiz", "Auditor")
    moved = {"email": "new@county.example"}
    page = client.submit(client.get("/account"), moved, 422, form)
    assert "not your present password" in page.words
    assert page.by_id("email").get("value") == "new@county.example"
    client.submit(client.get("/account"), {**moved, "password": PASSWORD}, form=form)
    assert person_of(session, person).email == "new@county.example"


@pytest.mark.parametrize(
    ("typed", "field", "words"),
    [
        ({"name": "  "}, "name", "Enter your name"),
        ({"name": "x" * 121}, "name", "at most 120"),
        ({"title": "x" * 121}, "title", "at most 120"),
        ({"name": "a\u202eb"}, "name", "cannot be printed"),
        ({"email": "ana"}, "email", "Enter an e-mail address"),
        ({"email": "ana@county.example\r\nBcc: x@y.example"}, "email", "Enter an e-mail address"),
        (
            {"email": "other@county.example", "password": PASSWORD},
            "email",
            "an account with this address already",
        ),
    ],
)
def test_what_is_wrong_in_the_details_is_said_at_its_field(
    client: CheckingClient, session: Session, typed: dict[str, str], field: str, words: str
) -> None:
    person = add_official(session)
    add_official(session, "other@county.example")
    sign_in(client)
    page = client.get("/account")
    answer = client.submit(page, typed, 422, form_number(page, "/account"))
    assert words in answer.words
    assert answer.by_id(field).get("aria-invalid") == "true"
    assert (person_of(session, person).name, person_of(session, person).email) == (
        "Ana Ruiz",
        EMAIL,
    )


def test_nothing_else_about_a_person_can_be_posted(
    client: CheckingClient, session: Session
) -> None:
    person = add_official(session)
    sign_in(client)
    page = client.get("/account")
    extra = {"is_admin": "1", "id": "999", "disabled_at": "", "password_hash": "!"}
    client.submit(page, extra, form=form_number(page, "/account"))
    found = person_of(session, person)
    assert not found.is_admin
    assert found.password_hash != "!"


def test_a_new_password_signs_every_other_browser_out(
    app: Flask, client: CheckingClient, session: Session
) -> None:
    other = signed_in(app, session, add_official(session))
    sign_in(client)
    page = client.get("/account")
    new = {"old": PASSWORD, "new": OTHER_PASSWORD, "again": OTHER_PASSWORD}
    client.submit(page, new, form=form_number(page, "/password"))
    client.get("/account")
    other.get("/account", 303)
    client.post("/sign-out")
    sign_in(client, password=PASSWORD, status=422)
    sign_in(client, password=OTHER_PASSWORD)


@pytest.mark.parametrize(
    ("old", "new", "again", "words"),
    [
        ("wrong", OTHER_PASSWORD, OTHER_PASSWORD, "not your present password"),
        (PASSWORD, "short", "short", "at least 12"),
        (PASSWORD, OTHER_PASSWORD, PASSWORD, "not the same"),
        (PASSWORD, EMAIL, EMAIL, "too easy to guess"),
    ],
)
def test_a_password_that_cannot_be_is_refused(
    client: CheckingClient, session: Session, old: str, new: str, again: str, words: str
) -> None:
    add_official(session)
    sign_in(client)
    page = client.get("/account")
    answer = client.submit(
        page, {"old": old, "new": new, "again": again}, 422, form_number(page, "/password")
    )
    assert words in answer.words
    assert OTHER_PASSWORD not in answer.text
    client.post("/sign-out")
    sign_in(client)


def test_the_present_password_cannot_be_guessed_here_either(
    client: CheckingClient, session: Session
) -> None:
    add_official(session)
    sign_in(client)
    page = client.get("/account")
    wrong = {"old": "wrong", "new": OTHER_PASSWORD, "again": OTHER_PASSWORD}
    for _ in range(MOST_OF_ADDRESS):
        client.submit(page, wrong, 422, form_number(page, "/password"))
    client.submit(page, {**wrong, "old": PASSWORD}, 429, form_number(page, "/password"))


def test_sign_ins_are_listed_and_ended(
    app: Flask, client: CheckingClient, session: Session
) -> None:
    person = add_official(session)
    other, third = (signed_in(app, session, person) for _ in range(2))
    sign_in(client)
    page = client.get("/account")
    assert "this browser" in page.words
    client.submit(page, {}, form=form_number(page, "/1/end"))
    other.get("/account", 303)
    third.get("/account")
    page = client.get("/account")
    client.submit(page, {}, form=form_number(page, "/end-others"))
    third.get("/account", 303)
    assert "Sign out all other browsers" not in client.get("/account").words


def test_nobody_ends_the_sign_in_of_somebody_else(app: Flask, session: Session) -> None:
    mine = signed_in(app, session, add_official(session))
    theirs = signed_in(app, session, add_official(session, "other@county.example"))
    session.rollback()
    newest = session.query(SignIn).order_by(SignIn.id.desc()).first()
    assert newest
    mine.post(f"/account/sign-ins/{newest.id}/end", status=404)
    mine.post(f"/account/sign-ins/{2**31}/end", status=404)
    theirs.get("/account")
