"""The result of a draft, and its report."""

from __future__ import annotations

import pytest

from app.reference.studies import studies
from tests.checking_client import CheckingClient
from tests.services.cases import BY_MONTH, FULL, QUICK
from tests.web.calculations.journey import address, begin, draft_of, send


def test_the_result_gives_the_answer_and_its_working(client: CheckingClient) -> None:
    page = client.get(address(begin(client), "result"))
    assert "$80,545" in page.h1
    assert "412 people × 33 hours ÷ 24 = 566.5 days" in page.words
    assert "566.5 days × $142.18 = $80,544.97" in page.words


def test_the_report_gives_the_same_cents(client: CheckingClient) -> None:
    page = client.get(address(begin(client), "report"))
    assert "$80,544.97" in page.words


def test_a_draft_says_that_it_is_one(visitor: CheckingClient) -> None:
    calculation_id = begin(visitor)
    assert "Draft" in visitor.get(address(calculation_id, "result")).words
    assert "Draft" in visitor.get(address(calculation_id, "report")).words


def test_the_result_offers_to_save_print_and_change(visitor: CheckingClient) -> None:
    calculation_id = begin(visitor)
    page = visitor.get(address(calculation_id, "result"))
    assert address(calculation_id, "report") in page.links()
    assert address(calculation_id, "check") in page.links()
    assert page.form()[0] == address(calculation_id, "save")


@pytest.mark.parametrize("name", ["QUICK", "FULL", "BY_MONTH", "without figures"])
def test_every_kind_of_case_has_a_result_and_a_report(visitor: CheckingClient, name: str) -> None:
    known = {"QUICK": QUICK, "FULL": FULL, "BY_MONTH": BY_MONTH}
    calculation_id = draft_of(visitor, known.get(name, {**QUICK, "figures": {}}))
    for key in ("result", "report", "check"):
        visitor.get(address(calculation_id, key))


def test_every_published_study_has_a_result_and_a_report(visitor: CheckingClient) -> None:
    for study in studies():
        calculation_id = draft_of(visitor, study.draft)
        visitor.get(address(calculation_id, "result"))
        visitor.get(address(calculation_id, "report"))


def test_without_days_there_is_no_total_but_what_would_give_one(visitor: CheckingClient) -> None:
    calculation_id = begin(visitor)
    send(visitor, calculation_id, "days", {"figures-mean_hours_held-value": ""})
    page = visitor.get(address(calculation_id, "result"))
    assert "What would give a total" in page.words
    assert "$0" not in page.h1


def test_the_calculations_of_a_browser_are_listed(client: CheckingClient) -> None:
    calculation_id = begin(client)
    send(client, calculation_id, "place", {"title": "Holds of 2025"})
    page = client.get("/calculations")
    assert "Holds of 2025" in page.words
    assert "Not saved yet." in page.words
    assert address(calculation_id, "result") in page.links()


def test_a_browser_that_was_never_here_has_none_and_gets_no_cookie(client: CheckingClient) -> None:
    page = client.get("/calculations")
    assert "Nothing yet" in page.words
    assert page.headers.get("Set-Cookie") is None
