"""The real server in a real browser: the ground every other browser test stands on."""

from __future__ import annotations

from collections.abc import Callable

from playwright.sync_api import Page
from sqlalchemy import select
from sqlalchemy.orm import Session

from app.persistence.models import Calculation
from app.persistence.sessions import writing
from tests.browser.conftest import LiveServer, OpenPage


def test_a_page_opens_with_and_without_javascript(open_page: OpenPage) -> None:
    for javascript in (True, False):
        page = open_page("/nothing-here", javascript=javascript)
        assert page.get_by_role("heading", level=1).inner_text() == "Page not found"


def test_an_error_page_is_accessible_and_fits_a_phone(
    open_page: OpenPage, assert_accessible: Callable[[Page], None]
) -> None:
    page = open_page("/nothing-here", width=360)
    assert_accessible(page)
    assert page.evaluate("document.documentElement.scrollWidth") <= 360


def test_rows_can_be_put_into_the_database_of_the_server(live_server: LiveServer) -> None:
    def add(session: Session) -> str:
        with writing(session):
            calculation = Calculation()
            session.add(calculation)
        return calculation.id

    made = live_server.seed(add)
    found = live_server.seed(lambda session: session.scalars(select(Calculation.id)).all())
    assert found == [made]
