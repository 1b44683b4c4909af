"""The result page and the report, rendered."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from typing import Any
from xml.etree.ElementTree import Element

import pytest

from app.reports.content import About
from tests.checking_page import Page, words_of
from tests.reports.content.cases import (
    CASES,
    EXTRA_STAY,
    FULL,
    HOLD,
    HOSTILE,
    MONTHS,
    REFUSED,
    changed,
    content_of,
)
from tests.web.results.conftest import Render

RESULT, REPORT = "results/result.html", "reports/report.html"
SAVED = About(
    place="Miami-Dade County, Florida",
    status="Unreviewed estimate",
    version=2,
    saved_at=datetime(2026, 3, 9, tzinfo=UTC),
    reference_version="2026.1",
    address="https://holdcost.example.org/s/abc",
)
HARMFUL: dict[str, Any] = changed(
    FULL,
    title=HOSTILE,
    jail=HOSTILE,
    prepared_by=HOSTILE,
    note=HOSTILE * 3,
    figures={
        "people_held": {
            "likely": "161",
            "note": HOSTILE,
            "source": {"title": HOSTILE, "author": HOSTILE, "page": HOSTILE},
        }
    },
    severity={"basis": "charge", "people": {HOSTILE: 3, "x" * 150: 4}},
    reimbursements=[{"kind": "other", "label": HOSTILE, "amount": 10}],
    program_items=[{"label": HOSTILE, "kind": "other", "amount": 10}],
    cost_items=[{"category": "food", "label": HOSTILE, "annual_amount": 10}],
    budget_lines=[{"label": HOSTILE, "amount": 1}],
    lines=[
        {
            **MONTHS["lines"][0],
            "jail": HOSTILE,
            "period_start": "2023-07-01",
            "period_end": "2023-07-31",
        }
    ],
)


def ids(page: Page) -> set[str]:
    return {element.get("id", "") for element in page.every_element()}


@pytest.mark.parametrize("template", [RESULT, REPORT])
@pytest.mark.parametrize("document", CASES.values(), ids=CASES)
def test_every_case_makes_a_valid_page(
    render: Render, template: str, document: dict[str, Any]
) -> None:
    page = render(template, content_of(document, SAVED, can_change=template == RESULT))
    assert page.words


@pytest.mark.parametrize("template", [RESULT, REPORT])
@pytest.mark.parametrize("document", [FULL, MONTHS], ids=["full", "months"])
def test_every_link_inside_a_page_leads_somewhere(
    render: Render, template: str, document: dict[str, Any]
) -> None:
    page = render(template, content_of(document, SAVED, can_change=False))
    inside = {link[1:] for link in page.links() if link.startswith("#")}
    assert inside <= ids(page)
    assert len(inside) > (10 if template == RESULT else 2)


@pytest.mark.parametrize("template", [RESULT, REPORT])
def test_hostile_text_is_only_text(render: Render, template: str) -> None:
    page = render(template, content_of(HARMFUL, SAVED))
    assert "<script>alert" not in page.text
    assert not page.all("img")
    assert HOSTILE in page.words
    assert "49" not in re.findall(r"\{\{7\*7\}\}|\b49\b", page.words)
    scripts = [script.get("src", "") for script in page.all("script")]
    assert all(source.startswith("/static/") for source in scripts)


def test_the_answer_is_the_heading_with_its_number_set_large(render: Render) -> None:
    page = render(RESULT, content_of(EXTRA_STAY))
    (heading,) = page.all("h1")
    assert [words_of(strong) for strong in heading.iter("strong")] == ["$12,534,043"]


def test_a_reader_of_a_link_sees_no_way_to_change_anything(render: Render) -> None:
    page = render(RESULT, content_of(FULL, SAVED, can_change=False))
    assert not [link for link in page.links() if "/calculations/" in link]
    assert not [link for link in page.all("a") if words_of(link).startswith(("Change", "Enter"))]


def test_an_editor_can_change_every_figure_that_was_entered(render: Render) -> None:
    page = render(RESULT, content_of(HOLD))
    changes = [link for link in page.links() if link.startswith("/calculations/abc/")]
    assert {"/calculations/abc/funnel", "/calculations/abc/daily-cost"} <= set(changes)


def test_a_refusal_says_what_would_give_a_total(render: Render) -> None:
    page = render(RESULT, content_of(REFUSED))
    assert page.h1.startswith("There is no total yet")
    assert words_of(page.by_id("needed")).startswith("What would give a total")


def test_the_definitions_are_introduced_as_never_added(render: Render) -> None:
    page = render(RESULT, content_of(HOLD))
    assert "and are never added together." in words_of(page.by_id("definitions"))


def test_the_report_opens_with_a_summary_that_stands_alone(render: Render) -> None:
    page = render(REPORT, content_of(FULL, SAVED))
    (summary,) = [e for e in page.every_element() if e.get("class") == "summary-page"]
    words = words_of(summary)
    for told in (
        "What did holding people past release for ICE cost Miami-Dade County",
        "$17,793",
        "Unreviewed estimate",
        "Budget Office",
        "March 9, 2026",
        "Version 2, method 1.0",
        "Held past release",
        "https://holdcost.example.org/s/abc",
        "Fingerprint",
    ):
        assert told in words


def test_the_report_repeats_title_status_and_version_on_every_page(render: Render) -> None:
    page = render(REPORT, content_of(FULL, SAVED))
    running = page.all("html")[0].get("data-running", "")
    assert running == "Example County, fiscal year 2024 · Unreviewed estimate · version 2"


def test_the_report_shows_its_workings_without_a_press(render: Render) -> None:
    page = render(REPORT, content_of(FULL, SAVED))
    shut = [
        details
        for details in page.all("details")
        if details.get("open") is None
        and page.parents[details].tag != "figure"
        and details.get("class") != "choose"
    ]
    assert not shut


def test_the_parts_of_the_report_come_in_the_order_of_a_board_s_questions(render: Render) -> None:
    page = render(REPORT, content_of(FULL, SAVED))
    sections = [section.get("id") for section in page.all("section")]
    assert sections == [
        "counted",
        "definitions",
        "jail-day",
        "who-pays",
        "county-terms",
        "severity",
        "ahead",
        "unknown",
        "exposure",
        "method",
        "figures",
        "sources",
        "certification",
        "words",
        "citation",
    ]


def test_every_chart_has_a_sentence_and_a_table_in_its_section(render: Render) -> None:
    page = render(RESULT, content_of(FULL))
    charts = [figure for figure in page.all("figure") if figure.get("class") == "chart"]
    assert len(charts) == 5
    for chart in charts:
        assert words_of(next(chart.iter("figcaption")))
        assert list(around(page, chart).iter("table"))


def around(page: Page, chart: Element) -> Element:
    """The section a chart stands in, or what stands around several sections."""
    found = page.parents[chart]
    while found.tag != "section" and found.get("class") != "two band":
        found = page.parents[found]
    return found


def test_a_chart_beside_its_table_offers_no_second_one(render: Render) -> None:
    page = render(RESULT, content_of(FULL))
    inside = {figure.get("id"): list(figure.iter("table")) for figure in page.all("figure")}
    assert [name for name, tables in inside.items() if tables] == ["chart-funnel"]
