"""Break-even: the table of an analysis, and one solved as a page of its own."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from app.engine import break_even, break_even_document, calculate, read_case
from app.reports.content.break_even import BreakEvenForm, BreakEvenPage, break_even_page
from tests.reports.content.analyses import GAIN, MIXED, RANGED, analysed, analysis_of
from tests.reports.content.cases import FACTS, FULL

FORM = BreakEvenForm("/break-even", (("people_held", "People held past release"),))


def page_of(document: dict[str, Any], key: str, target: str) -> BreakEvenPage:
    statement = calculate(read_case(document), FACTS)
    solved = break_even(statement, key, Decimal(target))
    return break_even_page(break_even_document(solved, statement), FORM)


def test_the_table_names_each_figure_and_the_value_it_takes() -> None:
    sure = analysed(MIXED).how_sure
    assert sure is not None
    row = next(each for each in sure.break_even if each.label == "People held past release")
    assert row.amount == "412.36559 people"
    assert row.detail == analysis_of(MIXED)["break_even"][1]["text"]


def test_a_figure_that_never_brings_it_to_zero_has_no_value() -> None:
    sure = analysed(FULL).how_sure
    assert sure is not None
    never = [row for row in sure.break_even if row.amount == "none"]
    assert never
    assert len(never) < len(sure.break_even)


def test_a_value_between_two_cents_is_told_as_lying_between() -> None:
    statement = calculate(read_case(GAIN), FACTS)
    solved = break_even(statement, "published_daily_cost", Decimal("33333.33"))
    found = analysed(GAIN)
    assert found.how_sure is not None
    page = break_even_page(break_even_document(solved, statement), FORM)
    assert page.value is None
    assert page.neighbors is not None
    assert page.neighbors.rows == (("$229.26", "$33,328.65"), ("$229.27", "$33,335.77"))


def test_a_page_puts_the_value_back_to_prove_it() -> None:
    page = page_of(RANGED, "mean_hours_held", "50000")
    assert page.title == "A net cost of $50,000: hours held, on average"
    assert page.value == "29.66916 hours"
    assert page.unlike == "Entered: 41.5 hours."
    assert page.proof[-1].endswith("= $50,000.00")
    assert "within its range" in page.sentence.lower()


def test_zero_is_called_break_even() -> None:
    page = page_of(MIXED, "people_held", "0")
    assert page.title == "Break-even: people held past release"
    assert page.neighbors is not None
    assert [row[0] for row in page.neighbors.rows] == ["412 people", "413 people"]


def test_before_anything_is_asked_there_is_only_the_form() -> None:
    page = break_even_page(None, FORM)
    assert (page.title, page.sentence, page.value, page.proof) == ("Break-even", "", None, ())


def test_problems_are_linked_to_their_fields() -> None:
    form = BreakEvenForm("/b", FORM.figures, "people_held", "lots", {"amount": "Enter a number."})
    assert form.errors == [("#break-even-amount", "Enter a number.")]
