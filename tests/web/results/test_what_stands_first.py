"""What a reader meets first: title, status, doubts about the money, page 1 of the report."""

from __future__ import annotations

from typing import Any

import pytest

from app.reports.content import About
from tests.checking_page import Page, words_of
from tests.reports.content.cases import EXTRA_STAY, FULL, HOLD, REFUSED, changed, content_of
from tests.web.results.conftest import Render

RESULT, REPORT = "results/result.html", "reports/report.html"
ESTIMATE = About(place="Miami-Dade County, Florida", status="estimate", version=1)
GAIN: dict[str, Any] = changed(
    HOLD, reimbursements=[{"kind": "scaap", "award": "100000", "award_year": "2025"}]
)


def first_page(page: Page) -> str:
    (summary,) = [e for e in page.every_element() if e.get("class") == "summary-page"]
    return words_of(summary)


def test_the_title_its_maker_gave_stands_over_the_answer(render: Render) -> None:
    page = render(RESULT, content_of(FULL, ESTIMATE))
    (meta,) = [each for each in page.all("ul") if each.get("class") == "meta"]
    assert "Example County, fiscal year 2024" in words_of(meta)


@pytest.mark.parametrize("template", [RESULT, REPORT])
def test_an_unreviewed_estimate_is_explained_where_it_is_named(
    render: Render, template: str
) -> None:
    page = render(template, content_of(HOLD, ESTIMATE))
    assert "Made without a county account. No county office has reviewed it." in page.words
    assert "/about#status" in page.links()
    assert "county account" not in render(template, content_of(HOLD)).words


def test_doubts_about_the_money_stand_right_under_the_answer(render: Render) -> None:
    page = render(RESULT, content_of(GAIN))
    note, cards = (page.words.index(text) for text in ("Check the money received", "four things"))
    assert note < cards
    assert "A 48-hour hold by itself does not qualify" in page.words[note:cards]


def test_page_one_says_who_pays_how_well_it_is_known_and_what_to_doubt(render: Render) -> None:
    words = first_page(render(REPORT, content_of(GAIN, ESTIMATE)))
    assert "$69,938 in cost, $100,000 came back: a gain of $30,062." in words
    assert "No figure behind it has a grade yet." in words
    assert "A 48-hour hold by itself does not qualify for SCAAP." in words


def test_a_refusal_says_nothing_of_who_pays_and_uses_no_definition(render: Render) -> None:
    page = render(RESULT, content_of(REFUSED))
    assert "who-pays" not in {element.get("id") for element in page.every_element()}
    assert "Used in this answer" not in page.words
    assert "Chosen here: Held past release." in page.words
    assert "Or enter the total hours of everyone held." in page.words


def test_a_report_prints_cases_elsewhere_only_beside_an_estimate(render: Render) -> None:
    without = render(REPORT, content_of(EXTRA_STAY))
    assert "Galarza" not in without.words
    assert "Galarza" in render(REPORT, content_of(FULL)).words
    assert "Galarza" in render(RESULT, content_of(EXTRA_STAY)).words


def test_no_source_of_a_report_is_left_without_a_mention(render: Render) -> None:
    page = render(REPORT, content_of(EXTRA_STAY))
    listed = {each.get("id") for each in page.all("li") if each.get("id")}
    cited = {link.removeprefix("#") for link in page.links() if link.startswith("#source-")}
    assert listed == cited


def test_without_a_script_a_sentence_takes_the_place_of_the_print_button(render: Render) -> None:
    page = render(REPORT, content_of(HOLD))
    assert page.by_id("print").get("hidden") is not None
    assert "your browser's print command" in words_of(page.by_id("print-by-hand"))
