"""Range, floor, drivers, choices and break-even on the result page and in the report."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest

from app.reports.content.break_even import BreakEvenForm, break_even_page
from tests.checking_page import Page, words_of
from tests.reports.content.analyses import (
    GAIN,
    MIXED,
    ONE_RANGE,
    POLICIES,
    RANGED,
    analysed,
    analysis_of,
    column,
    many_ranges,
)
from tests.reports.content.cases import (
    CASES,
    EXTRA_STAY,
    FULL,
    HOLD,
    HOSTILE,
    REFUSED,
    changed,
    content_of,
)
from tests.web.results.conftest import Render

RESULT, REPORT, BREAK_EVEN = "results/result.html", "reports/report.html", "results/break_even.html"
MORE = {
    "two ranges": RANGED,
    "one range": ONE_RANGE,
    "twelve ranges": many_ranges(12),
    "gain": GAIN,
    "around zero": MIXED,
}
EVERY: dict[str, Mapping[str, Any]] = {**CASES, **MORE}
FORM = BreakEvenForm("/b", (("people_held", "People held"),))
WRONG = BreakEvenForm(
    "/b", FORM.figures, "people_held", HOSTILE, {"amount": "Enter dollars, as 25,000."}
)


def sections(page: Page) -> list[str]:
    return [section.get("id", "") for section in page.all("section")]


@pytest.mark.parametrize("template", [RESULT, REPORT])
@pytest.mark.parametrize("document", EVERY.values(), ids=EVERY)
def test_every_case_with_its_analysis_makes_a_valid_page(
    render: Render, template: str, document: dict[str, Any]
) -> None:
    content = analysed(document, can_change=template == RESULT)
    page = render(template, content, break_even_url="/b")
    assert "how-sure" in sections(page)


@pytest.mark.parametrize("template", [RESULT, REPORT])
def test_every_link_inside_a_page_with_choices_leads_somewhere(
    render: Render, template: str
) -> None:
    page = render(template, analysed(FULL, POLICIES, can_change=False), break_even_url="/b")
    known = {element.get("id", "") for element in page.every_element()}
    assert {link[1:] for link in page.links() if link.startswith("#")} <= known


@pytest.mark.parametrize("template", [RESULT, REPORT])
def test_names_of_policies_and_rows_are_only_text(render: Render, template: str) -> None:
    policies = {**POLICIES, "columns": [*POLICIES["columns"][:2], column("custom", HOSTILE)]}
    items = [
        {"category": "food", "label": HOSTILE, "annual_amount": {"likely": 9, "low": 5, "high": 12}}
    ]
    full = {"cost_basis": "full", "cost_items": items}
    document = changed(HOLD, **full, figures={"average_daily_population": "3"})
    page = render(template, analysed(document, policies))
    assert "<script>alert" not in page.text
    assert not page.all("img")


def test_the_range_bar_stands_right_under_the_answer(render: Render) -> None:
    page = render(RESULT, analysed(RANGED))
    told = page.words
    answer, bar, lead = (
        told.index(text) for text in ("cost Miami-Dade", "Nine times in ten", "It counts only")
    )
    assert answer < bar < lead < told.index("four things")
    assert ">Floor $47,858</text>" in page.text
    assert "#how-sure" in page.links()


def test_page_one_of_the_report_states_range_and_floor(render: Render) -> None:
    page = render(REPORT, analysed(RANGED, can_change=False))
    (summary,) = [e for e in page.every_element() if e.get("class") == "summary-page"]
    words = words_of(summary)
    assert "the net cost lies between about $58,000 and $84,000" in words
    assert "At least $47,858 at the lowest daily cost entered" in words
    assert list(summary.iter("figure"))


def test_choices_and_how_sure_come_after_who_is_held(render: Render) -> None:
    result = sections(render(RESULT, analysed(FULL)))
    report = sections(render(REPORT, analysed(FULL, can_change=False)))
    for found in (result, report):
        at = found.index("severity")
        assert found[at + 1 : at + 3] == ["choices", "how-sure"]
        assert found.index("unknown") > at + 2
    assert report.index("choices") == 6
    assert "ahead" not in report


def test_six_years_close_the_choices(render: Render) -> None:
    page = render(REPORT, analysed(FULL, can_change=False))
    assert "Looking ahead, as things are now" in words_of(page.by_id("choices"))
    assert "ahead" in sections(render(REPORT, content_of(FULL)))


def test_without_an_analysis_the_page_is_as_it_was(render: Render) -> None:
    page = render(RESULT, content_of(RANGED), break_even_url="/b")
    assert {"how-sure", "choices"}.isdisjoint(sections(page))
    assert "chart-range" not in {element.get("id") for element in page.every_element()}


def test_each_cell_of_the_policy_table_names_its_policy_for_a_phone(render: Render) -> None:
    page = render(RESULT, analysed(RANGED, POLICIES))
    (table,) = [t for t in page.all("table") if "choices" in (t.get("class") or "")]
    heads = [words_of(head) for head in next(table.iter("thead")).iter("th")]
    for row in next(table.iter("tbody")).iter("tr"):
        assert [cell.get("data-label") for cell in row.iter("td")] == heads[1:]


def test_a_refusal_asks_for_figures_and_compares_nothing(render: Render) -> None:
    page = render(RESULT, analysed(REFUSED), break_even_url="/b")
    assert "choices" not in sections(page)
    assert "Two figures to ask the county for" in words_of(page.by_id("how-sure"))
    assert not page.forms


def test_an_editor_without_ranges_is_taught_and_a_reader_is_told(render: Render) -> None:
    taught = words_of(render(RESULT, analysed(EXTRA_STAY)).by_id("how-sure"))
    assert "No range yet" in taught
    assert "“18 to 30” hours in place of 24" in taught
    told = words_of(render(RESULT, analysed(EXTRA_STAY, can_change=False)).by_id("how-sure"))
    assert "No figure was entered with a low and a high" in told
    assert "No range yet" not in told
    assert "No range yet" not in render(REPORT, analysed(EXTRA_STAY)).words


def test_the_form_is_there_only_where_it_can_be_sent(render: Render) -> None:
    content = analysed(RANGED)
    assert not render(RESULT, content).forms
    assert "break-even" not in render(REPORT, content).form()[1]
    address, sent = render(RESULT, content, break_even_url="/b").form()
    assert address == "/b"
    assert sent == {"figure": "mean_hours_held", "amount": "0"}


def test_the_page_may_offer_more_figures_than_move_the_answer_most(render: Render) -> None:
    more = [("trips", "Trips"), ("people_held", "People held")]
    page = render(RESULT, analysed(RANGED), break_even_url="/b", break_even_figures=more)
    assert [words_of(option) for option in page.all("option")] == ["Trips", "People held"]


def test_a_break_even_is_shown_with_its_proof_and_the_form_again(render: Render) -> None:
    (first, *_) = analysis_of(MIXED)["break_even"]
    page = render(BREAK_EVEN, page=break_even_page(first, FORM), back_url="/result")
    assert page.h1.startswith("Break-even: ")
    assert first["text"] in page.words
    assert "Put back, to prove it" in page.words
    assert "/result" in page.links()


def test_a_wrong_amount_is_told_over_the_page_and_at_its_field(render: Render) -> None:
    page = render(BREAK_EVEN, page=break_even_page(None, WRONG), back_url="/result")
    assert "#break-even-amount" in page.links()
    field = page.by_id("break-even-amount")
    assert field.get("value") == HOSTILE
    assert field.get("aria-invalid") == "true"
    described = (field.get("aria-describedby") or "").split()
    assert "Enter dollars, as 25,000." in " ".join(words_of(page.by_id(d)) for d in described)
