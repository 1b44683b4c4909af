"""Accounts from the command line: the first administrator, invitations, links to new passwords."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import urlsplit

import pytest
from click.testing import Result
from flask import Flask
from sqlalchemy.orm import Session

from app.services.accept_invitation import invitation_at
from app.services.disable_person import disable_person
from app.services.open_workspace import close_workspace
from app.services.reset_password import person_of_reset
from tests.checking_client import CheckingClient
from tests.mail_server import MailBox, mail_box
from tests.officials import EMAIL, PASSWORD, add_official, events, id_of, person_of, sign_in
from tests.people import PIERCE, add_workspace


@pytest.fixture
def box() -> Iterator[MailBox]:
    """A mail server of this test alone."""
    with mail_box() as running:
        yield running


def run(app: Flask, *args: str, status: int = 0, typed: str = "") -> Result:
    result = app.test_cli_runner().invoke(args=list(args), input=typed)
    assert result.exit_code == status, result.output
    return result


def token_in(result: Result) -> str:
    (address,) = [line for line in result.stdout.splitlines() if line.startswith("http")]
    return urlsplit(address).path.rpartition("/")[2]


def test_the_first_administrator_is_made_and_can_sign_in(
    app: Flask, client: CheckingClient, session: Session
) -> None:
    done = run(
        app, "create-admin", EMAIL.upper(), "--name", "Ana", "--password-stdin", typed=PASSWORD
    )
    assert done.output == f"{EMAIL} is an administrator and can sign in.\n"
    found = person_of(session, id_of(session, EMAIL))
    assert (found.name, found.is_admin) == ("Ana", True)
    sign_in(client)
    client.get("/admin")


def test_a_password_is_asked_twice_where_none_is_piped(app: Flask, session: Session) -> None:
    run(app, "create-admin", EMAIL, typed=f"{PASSWORD}\n{PASSWORD}\n")
    assert person_of(session, id_of(session, EMAIL)).name == EMAIL


def test_an_account_that_exists_becomes_an_administrators(app: Flask, session: Session) -> None:
    person = add_official(session)
    assert "Its password stays" in run(app, "create-admin", EMAIL).output
    assert person_of(session, person).is_admin


def test_what_is_wrong_is_said_and_nothing_is_made(app: Flask, session: Session) -> None:
    weak = run(app, "create-admin", EMAIL, "--password-stdin", status=1, typed="short")
    assert "at least 12 characters" in weak.output
    assert "no e-mail address" in run(app, "create-admin", "ana", status=2).output
    assert "the code of no county" in run(app, "invite", "99999", "viewer", status=2).output
    assert "--fiscal-year-starts" in run(app, "invite", PIERCE, "viewer", status=2).output
    run(app, "invite", PIERCE, "owner", status=2)
    assert "nobody has an account" in run(app, "reset-password", EMAIL, status=1).output
    assert events(session) == []


def test_an_invitation_opens_the_workspace_where_there_is_none(
    app: Flask, session: Session
) -> None:
    done = run(app, "invite", PIERCE, "certifier", "--fiscal-year-starts", "7")
    assert "The workspace of Pierce County, WA is open." in done.output
    assert "http://127.0.0.1:8000/invitations/" in done.stdout
    found = invitation_at(session, token_in(done))
    assert found
    assert (found.role, found.invited_by) == ("certifier", None)
    again = run(app, "invite", PIERCE, "viewer", "--language", "es")
    assert "/es/invitations/" in again.stdout
    assert [each[0] for each in events(session)] == ["workspace_opened", "invited", "invited"]


def test_an_invitation_is_mailed_where_mail_is_set(
    app: Flask, session: Session, box: MailBox
) -> None:
    add_workspace(session)
    app.config.update(box.settings, ADDRESS="https://holdcost.example")
    done = run(app, "invite", PIERCE, "viewer", "--email", "Ben@County.example")
    mail = box.next()
    assert mail["To"] == "ben@county.example"
    assert f"https://holdcost.example/invitations/{token_in(done)}" in mail.get_content()
    box.refuses.add("ben@county.example")
    refused = run(app, "invite", PIERCE, "viewer", "--email", "ben@county.example")
    assert "The mail was not sent: the mail server refuses this address." in refused.stderr
    assert token_in(refused)


def test_without_a_mail_server_the_link_is_to_be_passed_on(app: Flask, session: Session) -> None:
    add_workspace(session)
    done = run(app, "invite", PIERCE, "viewer", "--email", "ben@county.example")
    assert "pass the link on" in done.stderr


def test_nobody_is_invited_into_a_closed_workspace(app: Flask, session: Session) -> None:
    add_workspace(session)
    close_workspace(session, None, PIERCE)
    assert "is closed" in run(app, "invite", PIERCE, "viewer", status=1).output


def test_a_link_to_a_new_password_is_printed(app: Flask, session: Session) -> None:
    person = add_official(session)
    done = run(app, "reset-password", EMAIL)
    session.rollback()
    found = person_of_reset(session, token_in(done))
    assert found
    assert found.id == person
    disable_person(session, None, person)
    run(app, "reset-password", EMAIL, status=1)


def test_production_asks_for_the_address_before_anything_is_made(
    app: Flask, session: Session
) -> None:
    add_official(session)
    app.config["ENVIRONMENT"] = "production"
    inviting = ("invite", PIERCE, "viewer", "--fiscal-year-starts", "1")
    for args in (inviting, ("reset-password", EMAIL)):
        assert "HOLDCOST_ADDRESS" in run(app, *args, status=1).output
    assert events(session) == []
