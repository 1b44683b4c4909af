"""The people of a county: viewers see them, certifiers change them, strangers see nothing."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from flask import Flask
from sqlalchemy.orm import Session

from app.persistence.people import find_membership
from app.services.acting import Acting
from app.services.change_role import change_role
from app.services.open_workspace import close_workspace
from tests.checking_client import CheckingClient
from tests.checking_page import Page
from tests.mail_server import MailBox, mail_box
from tests.officials import events, form_number, path_in, shown_link
from tests.people import OTHER_COUNTY, PIERCE, add_member, add_person, add_workspace, signed_in

PEOPLE = f"/c/{PIERCE}/record/people"


@pytest.fixture
def certifier(session: Session) -> Acting:
    """A certifier of Pierce County."""
    add_workspace(session)
    return add_member(session, "Cleo Diaz", "certifier")


@pytest.fixture
def browser(app: Flask, session: Session, certifier: Acting) -> CheckingClient:
    """The certifier's browser."""
    return signed_in(app, session, certifier.person_id)


@pytest.fixture
def box(app: Flask) -> Iterator[MailBox]:
    """A mail server that the application sends to."""
    with mail_box() as running:
        app.config.update(running.settings)
        yield running


def role_of(session: Session, person_id: int) -> str:
    session.rollback()
    found = find_membership(session, PIERCE, person_id)
    return found.role if found else ""


def change(
    browser: CheckingClient, page: Page, person_id: int, role: str, status: int = 303
) -> Page:
    return browser.submit(page, {"role": role}, status, form_number(page, f"/{person_id}/role"))


@pytest.mark.parametrize("role", ["viewer", "contributor"])
def test_smaller_roles_see_who_has_which_role_and_change_nothing(
    app: Flask, session: Session, certifier: Acting, role: str
) -> None:
    own = add_member(session, "Ben Okafor", role)
    browser = signed_in(app, session, own.person_id)
    page = browser.get(PEOPLE)
    assert "Cleo Diaz Certifier" in page.words
    assert "cleo.diaz@county.example" not in page.words
    assert page.forms == []
    for address in (PEOPLE, f"{PEOPLE}/{own.person_id}/role", f"{PEOPLE}/invitations/1/send"):
        refused = browser.post(address, {"role": "certifier", "before": role}, 403)
        assert refused.h1 == "Your role does not allow this"
    assert role_of(session, own.person_id) == role
    assert events(session) == []


@pytest.mark.parametrize("who", ["stranger", "certifier elsewhere", "administrator"])
def test_to_all_others_the_workspace_does_not_exist(
    app: Flask, session: Session, certifier: Acting, who: str
) -> None:
    add_workspace(session, OTHER_COUNTY)
    if who == "certifier elsewhere":
        person = add_member(session, "Eve Lind", "certifier", OTHER_COUNTY).person_id
    else:
        person = add_person(session, "Eve Lind", is_admin=who == "administrator")
    browser = signed_in(app, session, person)
    browser.get(PEOPLE, 404)
    browser.post(PEOPLE, {"role": "certifier"}, 404)
    browser.post(f"{PEOPLE}/{certifier.person_id}/role", {"role": "viewer"}, 404)


def test_a_link_is_shown_once_to_whoever_invites(browser: CheckingClient, session: Session) -> None:
    page = browser.get(PEOPLE)
    sent = browser.submit(page, {"role": "viewer"}, form=form_number(page, "/people"))
    page = browser.follow(sent)
    link = shown_link(page)
    assert link.startswith("/invitations/")
    assert "Whoever opens the link" in page.words
    assert link not in (sent.location or "")
    assert browser.get(PEOPLE).all("code") == []
    newcomer = CheckingClient(browser.app)
    assert "Cleo Diaz invites you" in newcomer.get(link).words
    assert events(session)[0][0] == "invited"


def test_a_link_is_mailed_and_not_shown_where_mail_is_set(
    browser: CheckingClient, box: MailBox
) -> None:
    page = browser.get(f"/es{PEOPLE}")
    typed = {"role": "viewer", "email": "Ben@County.example"}
    page = browser.follow(browser.submit(page, typed, form=form_number(page, "/people")))
    assert page.all("code") == []
    mail = box.next()
    assert mail["To"] == "ben@county.example"
    path = path_in(mail.get_content())
    assert path.startswith("/es/invitations/")
    CheckingClient(browser.app).get(path)


def test_a_mail_that_does_not_go_out_loses_no_invitation(
    browser: CheckingClient, box: MailBox
) -> None:
    box.refuses.add("ben@county.example")
    page = browser.get(PEOPLE)
    typed = {"role": "viewer", "email": "ben@county.example"}
    page = browser.follow(browser.submit(page, typed, form=form_number(page, "/people")))
    assert "It could not be mailed: the mail server refuses this address." in page.words
    CheckingClient(browser.app).get(shown_link(page))


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ({"role": "owner"}, "Choose a role."),
        ({"role": "viewer", "email": "ben"}, "such as ana@county.example"),
        ({"role": "viewer", "email": "a\x00@county.example"}, "cannot be printed"),
    ],
)
def test_an_invitation_that_cannot_be_is_refused_by_name(
    browser: CheckingClient, session: Session, typed: dict[str, str], words: str
) -> None:
    page = browser.get(PEOPLE)
    answer = browser.submit(page, typed, 422, form_number(page, "/people"))
    assert words in answer.words
    assert events(session) == []


def test_an_invitation_is_sent_again_and_withdrawn(
    browser: CheckingClient, session: Session
) -> None:
    browser.post(PEOPLE, {"role": "viewer"})
    page = browser.get(PEOPLE)
    first = shown_link(page)
    page = browser.follow(browser.submit(page, {}, form=form_number(page, "/send")))
    second = shown_link(page)
    other = CheckingClient(browser.app)
    other.get(first, 404)
    other.get(second)
    browser.submit(page, {}, form=form_number(page, "/withdraw"))
    other.get(second, 410)
    for act in ("send", "withdraw"):
        again = browser.follow(browser.post(f"{PEOPLE}/invitations/1/{act}"))
        assert "was accepted or withdrawn already" in again.words


def test_a_role_is_changed_and_ended(browser: CheckingClient, session: Session) -> None:
    member = add_member(session, "Ben Okafor", "viewer").person_id
    page = browser.follow(change(browser, browser.get(PEOPLE), member, "contributor"))
    assert "Ben Okafor now has the role Contributor." in page.words
    asked = change(browser, page, member, "none", 422)
    assert "they cannot read, enter or sign anything here" in asked.words
    assert role_of(session, member) == "contributor"
    page = browser.follow(browser.submit(asked, {"confirmed": "yes"}))
    assert "Ben Okafor no longer has a role in this county." in page.words
    assert role_of(session, member) == ""
    assert events(session) == [
        ("role_changed", "Ben Okafor", "viewer", "contributor"),
        ("role_ended", "Ben Okafor", "contributor", ""),
    ]


@pytest.mark.parametrize(
    ("meanwhile", "words"), [("certifier", "made Ben Okafor a certifier"), ("", "was ended")]
)
def test_a_change_from_a_stale_page_is_told(
    browser: CheckingClient, session: Session, meanwhile: str, words: str
) -> None:
    member = add_member(session, "Ben Okafor", "viewer").person_id
    page = browser.get(PEOPLE)
    change_role(session, None, PIERCE, member, "viewer", meanwhile)
    told = browser.follow(change(browser, page, member, "contributor"))
    assert "Nothing was changed" in told.words
    assert words in told.words
    assert role_of(session, member) == meanwhile


def test_ones_own_and_the_last_certifiers_role_are_asked_about(
    browser: CheckingClient, session: Session, certifier: Acting
) -> None:
    asked = change(browser, browser.get(PEOPLE), certifier.person_id, "none", 422)
    assert asked.h1 == "Are you sure?"
    assert "your own role" in asked.words
    assert "Nobody else in this county can certify" in asked.words
    assert role_of(session, certifier.person_id) == "certifier"
    done = browser.submit(asked, {"confirmed": "yes"})
    assert done.location == "/account"
    assert role_of(session, certifier.person_id) == ""
    browser.get(PEOPLE, 404)


def test_an_unknown_role_is_refused(browser: CheckingClient, session: Session) -> None:
    member = add_member(session, "Ben Okafor", "viewer").person_id
    told = browser.follow(browser.post(f"{PEOPLE}/{member}/role", {"role": "owner"}))
    assert "Choose a role." in told.words
    assert role_of(session, member) == "viewer"


def test_a_workspace_closed_meanwhile_does_not_exist(
    browser: CheckingClient, session: Session
) -> None:
    browser.get(PEOPLE)
    close_workspace(session, None, PIERCE)
    browser.post(PEOPLE, {"role": "viewer"}, 404)
