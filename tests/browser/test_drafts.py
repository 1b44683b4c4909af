"""A draft belongs to the browser it was made in, and to whoever holds its private edit link."""

from __future__ import annotations

import re
from pathlib import Path

from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import CHROMIUM_OPTIONS, LiveServer, OpenPage
from tests.browser.states import QUICK_ANSWERS
from tests.browser.visitor import Visitor
from tests.tools import require


def begin(page: Page) -> Visitor:
    """Four figures, and on to the first step."""
    visitor = Visitor(page)
    visitor.types(QUICK_ANSWERS)
    visitor.presses("Work it out")
    visitor.presses("Add your county’s figures")
    visitor.types({"Title": "A draft to come back to"})
    visitor.presses("Save and continue")
    return visitor


def test_a_draft_is_still_there_after_the_browser_was_closed(
    chromium: Browser, live_server: LiveServer, tmp_path: Path
) -> None:
    def open_browser() -> Page:
        context = chromium.browser_type.launch_persistent_context(
            tmp_path,
            executable_path=require("chromium", "the browser tests drive it"),
            args=CHROMIUM_OPTIONS,
            viewport={"width": 360, "height": 900},
        )
        page = context.new_page()
        page.goto(live_server.address("/"))
        return page

    first = begin(open_browser())
    first.page.context.close()

    again = Visitor(open_browser())
    again.follows("Your calculations in this browser")
    again.follows("A draft to come back to")
    assert "$80,545" in again.heading
    again.page.context.close()


def test_the_private_edit_link_gives_another_browser_the_right_to_edit(
    open_page: OpenPage,
) -> None:
    maker = begin(open_page("/"))
    maker.presses("Save and see the result")
    draft = maker.path
    maker.presses("Save this version")
    secret = maker.page.locator(".secret code").inner_text()
    version = maker.path

    other = Visitor(open_page("/about"))
    other.goes_to(draft)
    assert other.heading == "Page not found"
    other.goes_to(secret)
    assert other.page.context.cookies() == [] or other.heading == "Edit in this browser?"
    other.presses("Edit in this browser")
    assert "$80,545" in other.heading
    other.goes_to(draft.replace("/result", "/days"))
    other.types({"Hours held, on average": "66"})
    other.presses("Save and see the result")
    other.presses("Save this version")
    assert other.path.endswith("/versions/2")
    assert "$161,090" in other.heading

    maker.goes_to(version)
    assert "$80,545" in maker.heading
    expect(maker.page.locator("main")).to_contain_text("Version 2")


def test_a_wrong_edit_link_changes_nothing_and_says_so(open_page: OpenPage) -> None:
    visitor = Visitor(open_page("/edit/not-a-key"))
    visitor.presses("Edit in this browser")
    assert visitor.heading == "This edit link does not work"


def test_nobody_else_sees_a_draft_or_its_versions(open_page: OpenPage) -> None:
    maker = begin(open_page("/"))
    maker.presses("Save and see the result")
    maker.presses("Save this version")
    paths = [maker.path, re.sub("/versions/1", "/result", maker.path)]
    stranger = open_page("/about")
    for path in paths:
        Visitor(stranger).goes_to(path)
        assert Visitor(stranger).heading == "Page not found"
