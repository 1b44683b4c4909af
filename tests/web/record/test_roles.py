"""Who sees the pages of the workspace, and who may send what."""

from __future__ import annotations

import pytest

from app.records.sections import SECTIONS
from tests.checking_page import Page, words_of
from tests.people import OTHER_COUNTY, add_person, signed_in
from tests.web.record.desk import PEOPLE_HELD, RECORD, YEAR, Desk

PAGES = [
    RECORD,
    f"{RECORD}/jails",
    f"{RECORD}/rates",
    f"{RECORD}/agreement",
    YEAR,
    *[f"{YEAR}/{section.key}" for section in SECTIONS],
    f"{YEAR}/grid",
    f"{YEAR}/grid?section=days",
    f"{YEAR}/checks",
    f"{YEAR}/result",
    f"{RECORD}/entries/1",
]
FORMS = [f"{RECORD}/jails", f"{RECORD}/rates", f"{RECORD}/agreement", f"{YEAR}/funnel"]
FORMS += [f"{YEAR}/grid", f"{YEAR}/checks", f"{RECORD}/entries/1"]


@pytest.fixture
def environ(sqlite_url: str) -> dict[str, str]:
    """What is said is the same on both databases, so these tests run on one."""
    return {"DATABASE_URL": sqlite_url, "SECRET_KEY": "s" * 32}


@pytest.fixture(autouse=True)
def a_value(desk: Desk) -> None:
    desk.enter({PEOPLE_HELD: {"likely": "12", "grade": "A"}})


def test_a_viewer_reads_every_page_and_is_offered_no_form(desk: Desk) -> None:
    viewer = desk.browser(desk.viewer)
    for address in PAGES:
        page = viewer.get(address)
        assert "post" not in [form.get("method") for form in page.forms], address


def test_a_contributor_and_a_certifier_open_every_page(desk: Desk) -> None:
    for acting in (desk.contributor, desk.certifier):
        browser = desk.browser(acting)
        for address in PAGES:
            browser.get(address)


def test_a_viewer_can_send_nothing(desk: Desk) -> None:
    viewer = desk.browser(desk.viewer)
    for address in FORMS:
        viewer.post(address, {"figures-people_held-value": "99"}, 403)
    assert desk.at(PEOPLE_HELD) == {"likely": "12", "grade": "A"}


def test_to_a_stranger_the_workspace_does_not_exist(desk: Desk) -> None:
    stranger = signed_in(desk.app, desk.session, add_person(desk.session, "Sam Stranger"))
    for address in PAGES:
        stranger.get(address, 404)
    for address in FORMS:
        stranger.post(address, {}, 404)


def test_a_value_of_another_county_is_not_found(desk: Desk) -> None:
    desk.browser(desk.contributor).get(f"/c/{OTHER_COUNTY}/record/entries/1", 404)
    desk.browser(desk.contributor).get(f"{RECORD}/entries/99", 404)
    desk.browser(desk.contributor).get(f"{RECORD}/entries/99999999999", 404)


@pytest.mark.parametrize("address", [f"{RECORD}/1776", f"{RECORD}/99999", f"{YEAR}/nothing"])
def test_there_is_no_page_of_a_year_or_section_that_cannot_be(desk: Desk, address: str) -> None:
    desk.browser(desk.contributor).get(address, 404)


@pytest.mark.parametrize("asked", ["jail=7", "jail=x", "month=2024-01", "month=x"])
def test_there_is_no_page_of_an_unknown_jail_or_month(desk: Desk, asked: str) -> None:
    desk.browser(desk.contributor).get(f"{YEAR}/funnel?{asked}", 404)


def test_the_links_of_the_workspace_mark_the_open_page(desk: Desk) -> None:
    page = desk.browser(desk.viewer).get(f"{RECORD}/jails")
    assert "your role: viewer" in page.words
    assert marked_links(page, "page") == ["Jails"]
    assert marked_links(desk.browser(desk.viewer).get(YEAR), "true") == ["Overview"]


def marked_links(page: Page, current: str) -> list[str]:
    """The words of the links that are marked as where the reader is."""
    return [words_of(link) for link in page.all("a") if link.get("aria-current") == current]
