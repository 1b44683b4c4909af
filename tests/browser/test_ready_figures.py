"""Figures that are already there: what counties reported, and what studies published."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import OpenPage
from tests.browser.seeding import Seeded
from tests.browser.visitor import Visitor

EVERY_BROWSER = pytest.mark.parametrize("javascript", [True, False], ids=["script", "no-script"])
EVERY_WIDTH = pytest.mark.parametrize("width", [360, 1280])


@EVERY_BROWSER
@EVERY_WIDTH
def test_a_county_is_found_by_its_name_and_its_reported_cost_is_reproduced(
    open_page: OpenPage, seeded: Seeded, width: int, javascript: bool
) -> None:
    visitor = Visitor(open_page("/counties", width=width, javascript=javascript))
    visitor.looks()
    visitor.page.locator("#q").fill("harris, texas")
    visitor.presses("Search")
    visitor.follows("Harris County, Texas")
    assert visitor.heading == "Harris County, Texas"
    reported = visitor.page.locator(".lead strong").last.inner_text()
    visitor.presses("Calculate from these figures")
    assert reported in visitor.heading
    expect(visitor.page.locator(".badge").first).to_have_text("Draft")


def test_names_are_offered_while_someone_types(open_page: OpenPage) -> None:
    for path, label in (("/counties", None), ("/calculations/new", "County")):
        page = open_page(path)
        field = page.get_by_label(label, exact=True) if label else page.locator("#q")
        field.press_sequentially("miami")
        offered = page.locator("#county-suggestions option")
        expect(offered.first).to_have_attribute("value", re.compile("Miami"))


@EVERY_BROWSER
@EVERY_WIDTH
def test_a_study_is_opened_as_a_draft_with_the_same_result(
    open_page: OpenPage, width: int, javascript: bool
) -> None:
    visitor = Visitor(open_page("/", width=width, javascript=javascript))
    visitor.follows("All 18 studies")
    visitor.leaves_by(visitor.page.locator('a[href$="/studies/miami-dade-2018-complicity"]').first)
    visitor.follows("See the full result")
    published = visitor.page.locator("h1 strong").inner_text()
    visitor.page.go_back()
    visitor.leaves_by(visitor.page.get_by_role("button", name="Open as a draft", exact=True).first)
    assert visitor.page.locator("h1 strong").inner_text() == published
    visitor.follows("Change figures")
    assert visitor.heading == "Check your figures"
