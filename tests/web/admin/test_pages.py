"""Administration: to all others it does not exist."""

from __future__ import annotations

import pytest
from flask import Flask
from sqlalchemy.orm import Session

from app.persistence.records import find_workspace
from app.records.entry import Place
from app.reference.sources import sources
from app.services.enter_values import Change, enter_values
from app.services.open_workspace import close_workspace
from tests.checking_client import CheckingClient
from tests.checking_page import words_of
from tests.officials import add_official, events, form_number, person_of, shown_link, sign_in
from tests.people import PIERCE, add_member, add_person, add_workspace, signed_in

COUNTY = f"/admin/counties/{PIERCE}"
PAGES = ["/admin", "/admin/counties", COUNTY, "/admin/people", "/admin/sources", "/admin/health"]
ACTS = [
    "/admin/counties",
    *(f"{COUNTY}/{act}" for act in ("fiscal-year", "close", "reopen", "invitations")),
    f"{COUNTY}/invitations/1/send",
    f"{COUNTY}/invitations/1/withdraw",
    "/admin/people/1/disable",
    "/admin/people/1/enable",
]


@pytest.fixture
def browser(app: Flask, session: Session) -> CheckingClient:
    """An administrator's browser."""
    return signed_in(app, session, add_person(session, "Ada Admin", is_admin=True))


@pytest.mark.parametrize("start", ["", "/es"])
@pytest.mark.parametrize("path", PAGES)
def test_an_administrator_sees_every_page(
    browser: CheckingClient, session: Session, start: str, path: str
) -> None:
    add_workspace(session)
    assert browser.get(f"{start}{path}").headers["Cache-Control"] == "private, no-store"


def test_to_a_certifier_no_page_and_no_act_exists(app: Flask, session: Session) -> None:
    add_workspace(session)
    other = signed_in(app, session, add_member(session, "Cleo Diaz", "certifier").person_id)
    for path in PAGES:
        other.get(path, 404)
    for path in ACTS:
        other.post(path, {"role": "viewer", "county": PIERCE, "starts": "1"}, 404)
    assert events(session) == []


def test_whoever_is_not_signed_in_is_sent_to_the_door(client: CheckingClient) -> None:
    for path in PAGES:
        assert client.get(path, 303).location == f"/sign-in?next={path}"
    for path in ACTS:
        location = client.post(path).location or ""
        assert location.partition("?")[0] == "/sign-in"
    assert "what you sent was not saved" in client.get("/sign-in").words


class TestCounties:
    @pytest.mark.parametrize("typed", [PIERCE, "pierce county, wa", "Pierce, Washington"])
    def test_a_workspace_is_opened_and_its_first_certifier_invited(
        self, browser: CheckingClient, session: Session, typed: str
    ) -> None:
        page = browser.get("/admin/counties")
        assert "No county yet" in page.words
        opened = browser.submit(page, {"county": typed, "starts": "7"})
        assert opened.location == f"{COUNTY}#invitations"
        page = browser.get(COUNTY)
        assert "Nobody yet" in page.words
        sent = browser.submit(page, {"role": "certifier"}, form=form_number(page, "/invitations"))
        page = browser.follow(sent)
        CheckingClient(browser.app).get(shown_link(page))
        page = browser.follow(browser.submit(page, {}, form=form_number(page, "/send")))
        assert shown_link(page)
        browser.submit(page, {}, form=form_number(page, "/withdraw"))
        assert [each[0] for each in events(session)] == [
            "workspace_opened",
            "invited",
            "invitation_sent_again",
            "invitation_withdrawn",
        ]
        assert "July" in browser.get("/admin/counties").words

    @pytest.mark.parametrize(
        ("typed", "words"),
        [
            ({"county": "Nowhere", "starts": "7"}, "There is no such county"),
            ({"county": "", "starts": "7"}, "There is no such county"),
            ({"county": "Orange", "starts": "7"}, "Several counties fit"),
            ({"county": PIERCE, "starts": "13"}, "Choose the month"),
            ({"county": "48201", "starts": "1"}, "has a workspace already"),
            ({"county": "a\x00b", "starts": "1"}, "cannot be printed"),
        ],
    )
    def test_what_cannot_be_opened_is_refused_by_name(
        self, browser: CheckingClient, session: Session, typed: dict[str, str], words: str
    ) -> None:
        add_workspace(session, "48201")
        assert words in browser.submit(browser.get("/admin/counties"), typed, 422).words
        session.rollback()
        assert find_workspace(session, PIERCE) is None

    def test_it_is_closed_and_opened_again(self, browser: CheckingClient, session: Session) -> None:
        add_workspace(session)
        page = browser.get(COUNTY)
        page = browser.follow(browser.submit(page, {}, form=form_number(page, "/close")))
        assert "Closed" in page.words
        assert "Invite somebody" not in page.words
        assert browser.post(f"{COUNTY}/invitations", {"role": "viewer"}, 409).h1 == (
            "This workspace is closed"
        )
        page = browser.follow(browser.submit(page, {}, form=form_number(page, "/reopen")))
        assert "Invite somebody" in page.words

    def test_the_first_month_is_changed_until_a_year_is_entered(
        self, browser: CheckingClient, session: Session
    ) -> None:
        add_workspace(session)
        page = browser.get(COUNTY)
        form = form_number(page, "/fiscal-year")
        page = browser.follow(browser.submit(page, {"starts": "10"}, form=form))
        assert "October" in page.words
        page = browser.follow(browser.submit(page, {"starts": "x"}, form=form))
        assert "Choose the month" in page.words
        member = add_member(session, "Ben Okafor", "contributor")
        place = Place("figure", 2025, "people_held")
        enter_values(session, member, [Change(place, {"likely": "412"})])
        told = browser.follow(browser.submit(page, {"starts": "7"}, form=form))
        assert "its first month is fixed" in told.words
        assert "1 value entered" in told.words

    def test_a_county_without_a_workspace_has_no_page(self, browser: CheckingClient) -> None:
        browser.get(COUNTY, 404)
        browser.get("/admin/counties/%00", 404)
        for act in ("close", "reopen", "fiscal-year", "invitations"):
            browser.post(f"{COUNTY}/{act}", {"role": "viewer", "starts": "1"}, 404)


class TestPeople:
    def test_a_person_is_found_disabled_at_once_and_enabled(
        self, app: Flask, browser: CheckingClient, session: Session
    ) -> None:
        add_workspace(session)
        person = add_official(session)
        other = signed_in(app, session, person)
        page = browser.get("/admin/people?q=RUIZ")
        assert "administrator" not in page.words
        asked = browser.submit(page, {}, 422, form=1)
        assert asked.h1 == "Are you sure?"
        assert person_of(session, person).disabled_at is None
        page = browser.follow(browser.submit(asked, {"confirmed": "yes"}))
        assert "Ana Ruiz is signed out everywhere" in page.words
        assert page.url == "/admin/people?q=RUIZ"
        other.get("/account", 303)
        sign_in(CheckingClient(app), status=422)
        browser.submit(page, {}, form=1)
        sign_in(CheckingClient(app))
        assert person_of(session, person).disabled_at is None

    @pytest.mark.parametrize("typed", ["%", "_", "nobody", "a%00b", "!"])
    def test_what_nobody_is_called_finds_nobody(self, browser: CheckingClient, typed: str) -> None:
        page = browser.get(f"/admin/people?q={typed}")
        assert "Nobody found" in page.words

    def test_nobody_disables_themselves(self, browser: CheckingClient, session: Session) -> None:
        page = browser.get("/admin/people")
        assert len(page.forms) == 1, "there is no button beside one's own name"
        told = browser.follow(browser.post("/admin/people/1/disable"))
        assert "You cannot disable your own account." in told.words
        assert person_of(session, 1).disabled_at is None

    def test_nobody_is_found_by_an_unknown_number(self, browser: CheckingClient) -> None:
        browser.post("/admin/people/999/disable", status=404)
        browser.post("/admin/people/999/enable", status=404)
        browser.post(f"/admin/people/{2**31}/enable", status=404)

    def test_roles_and_the_last_visit_stand_there(
        self, browser: CheckingClient, session: Session
    ) -> None:
        add_workspace(session)
        add_member(session, "Ben Okafor", "viewer")
        words = browser.get("/admin/people").words
        assert "Pierce County, Washington: Viewer · never signed in" in words
        close_workspace(session, None, PIERCE)
        browser.get("/admin/people")


def test_the_register_tells_which_sources_are_in_use(browser: CheckingClient) -> None:
    rows = [words_of(row) for row in browser.get("/admin/sources").all("tr")]
    assert len(rows) == len(sources()) + 1
    assert [row for row in rows if "vintage 2024" in row and row.endswith("yes")]
    assert [row for row in rows if "2011-2014" in row and row.endswith("not now")]


def test_the_health_page_has_a_verdict_in_words(browser: CheckingClient) -> None:
    page = browser.get("/admin/health")
    assert "It works. Something deserves a look." in page.words
    assert "Fine. Revision" in page.words
    assert "Look at this" in browser.get("/admin").words
