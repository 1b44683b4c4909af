"""The check page: every figure with a link to change it."""

from __future__ import annotations

from app.engine import read_case
from app.engine.listing import figure_documents
from app.web.calculations.steps import STEP_OF
from tests.checking_client import CheckingClient
from tests.checking_page import Page, words_of
from tests.services.cases import BY_MONTH, FULL
from tests.web.calculations.journey import address, begin, document_of, draft_of, send


def change_links(page: Page) -> dict[str, str]:
    """Where each Change link goes, by what it says it changes."""
    links = {words_of(link): link.get("href", "") for link in page.all("a")}
    return {
        words.removeprefix("Change "): href
        for words, href in links.items()
        if words.startswith("Change ")
    }


def test_every_figure_stands_there_with_its_value_source_grade_and_note(
    client: CheckingClient,
) -> None:
    page = client.get(address(draft_of(client, FULL), "check"))
    for told in (
        "412 people (400 people to 430 people)",
        "Jail log",
        "measured by the county",
        "Counted by hand.",
        "$142.18",
        "$1,200,000.00",
        "Public defender",
        "$2,400,000.00",
        "22%",
    ):
        assert told in page.words


def test_every_figure_has_a_link_to_the_page_that_changes_it(client: CheckingClient) -> None:
    calculation_id = draft_of(client, FULL)
    links = change_links(client.get(address(calculation_id, "check")))
    expected = {
        "People held past release": "funnel",
        "Hours held, on average": "days",
        "Published cost of one jail day": "daily-cost",
        "Detainers received": "funnel",
        "Jail spending in one year": "terms",
        "county": "place",
        "period": "place",
        "definition": "days",
    }
    assert {label: links[label] for label in expected} == {
        label: address(calculation_id, key) for label, key in expected.items()
    }


def test_no_figure_is_left_out(visitor: CheckingClient) -> None:
    for document in (FULL, BY_MONTH):
        calculation_id = draft_of(visitor, document)
        page = visitor.get(address(calculation_id, "check"))
        rows = [
            row
            for table in page.all("table")
            if "figures" in table.get("class", "")
            for row in table.iter("tr")
        ]
        given = count_figures(document_of(visitor, calculation_id))
        heads = sum("figures" in table.get("class", "") for table in page.all("table"))
        assert len(rows) - heads == given


def count_figures(document: dict[str, object]) -> int:
    """How many figures a document gives."""
    return len(figure_documents(read_case(document)))


def test_rows_and_lines_are_changed_on_their_pages(visitor: CheckingClient) -> None:
    calculation_id = draft_of(visitor, FULL)
    links = visitor.get(address(calculation_id, "check")).links()
    for key in STEP_OF:
        if key != "lines":
            assert address(calculation_id, key) in links


def test_what_is_unusual_is_said_and_leads_to_its_page(visitor: CheckingClient) -> None:
    calculation_id = begin(visitor, published_daily_cost="5")
    page = visitor.get(address(calculation_id, "check"))
    assert "$5.00 a day is unusual" in page.words
    unusual = [link for link in page.all("a") if "is unusual" in words_of(link)]
    assert unusual[0].get("href") == address(calculation_id, "daily-cost")


def test_what_is_missing_is_said_with_what_it_would_give(visitor: CheckingClient) -> None:
    calculation_id = begin(visitor)
    send(visitor, calculation_id, "days", {"figures-mean_hours_held-value": ""})
    page = visitor.get(address(calculation_id, "check"))
    assert "There is no total yet. Still needed:" in page.words
    assert "hours held, on average" in page.words


def test_a_draft_without_figures_is_told_where_to_begin(visitor: CheckingClient) -> None:
    calculation_id = draft_of(visitor, {"period_start": "2025-01-01", "period_end": "2025-12-31"})
    page = visitor.get(address(calculation_id, "check"))
    assert "No figures yet." in page.words
    assert address(calculation_id, "daily-cost") in page.links()


def test_it_leads_to_the_result(visitor: CheckingClient) -> None:
    calculation_id = begin(visitor)
    page = visitor.get(address(calculation_id, "check"))
    assert address(calculation_id, "result") in page.links()


def test_the_total_stands_beside_it(visitor: CheckingClient) -> None:
    assert "$80,545" in visitor.get(address(begin(visitor), "check")).words
