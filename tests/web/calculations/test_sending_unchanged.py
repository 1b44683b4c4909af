"""A page that is sent as it was shown changes nothing: no figure, no source, no fingerprint."""

from __future__ import annotations

from typing import Any

import pytest

from app.reference.studies import studies
from app.web.calculations.steps import STEP_OF
from tests.checking_client import CheckingClient
from tests.services.cases import BY_MONTH, FULL, QUICK
from tests.web.calculations.journey import document_of, draft_of, send


def test_every_page_of_a_full_draft(client: CheckingClient) -> None:
    calculation_id = draft_of(client, FULL)
    before = document_of(client, calculation_id)
    for key in STEP_OF:
        send(client, calculation_id, key, {})
        assert document_of(client, calculation_id) == before, key


@pytest.mark.parametrize("document", [QUICK, BY_MONTH], ids=["quick", "by month"])
def test_every_used_page_of_a_small_draft(
    visitor: CheckingClient, document: dict[str, Any]
) -> None:
    calculation_id = draft_of(visitor, document)
    before = document_of(visitor, calculation_id)
    for key in used_steps(before):
        send(visitor, calculation_id, key, {})
        assert document_of(visitor, calculation_id) == before, key


def used_steps(document: dict[str, Any]) -> set[str]:
    """The pages that show anything of a document."""
    named = {*document.get("figures", {}), *document}
    return {
        key
        for key, step in STEP_OF.items()
        if named & {*step.figures, *step.texts, *(rows.name for rows in step.rows)}
    }


def test_every_page_of_every_published_study(visitor: CheckingClient) -> None:
    for study in studies():
        calculation_id = draft_of(visitor, study.draft)
        before = document_of(visitor, calculation_id)
        for key in used_steps(before):
            send(visitor, calculation_id, key, {})
            assert document_of(visitor, calculation_id) == before, (study.id, key)


def test_a_changed_value_keeps_its_source_and_says_what_it_was(visitor: CheckingClient) -> None:
    calculation_id = draft_of(visitor, FULL)
    send(visitor, calculation_id, "daily-cost", {"figures-published_daily_cost-value": "150"})
    figure = document_of(visitor, calculation_id)["figures"]["published_daily_cost"]
    assert figure["likely"] == "150"
    assert figure["source"] == {"title": "Jail report", "year": "2025"}
    assert figure["note"].startswith("Changed here from ")
    assert "grade" not in figure


def test_a_value_changed_twice_still_says_what_the_source_had(visitor: CheckingClient) -> None:
    calculation_id = draft_of(visitor, FULL)
    send(visitor, calculation_id, "daily-cost", {"figures-published_daily_cost-value": "150"})
    first = document_of(visitor, calculation_id)["figures"]["published_daily_cost"]["note"]
    send(visitor, calculation_id, "daily-cost", {"figures-published_daily_cost-value": "160"})
    figure = document_of(visitor, calculation_id)["figures"]["published_daily_cost"]
    assert (figure["likely"], figure["note"]) == ("160", first)


def test_a_change_of_words_leaves_the_range_as_it_is(visitor: CheckingClient) -> None:
    calculation_id = draft_of(visitor, FULL)
    send(visitor, calculation_id, "days", {"figures-mean_hours_held-note": "From a sample."})
    figure = document_of(visitor, calculation_id)["figures"]["mean_hours_held"]
    assert figure == {"likely": "33", "low": "18", "high": "48", "note": "From a sample."}


def test_a_figure_another_page_changed_meanwhile_is_not_undone(visitor: CheckingClient) -> None:
    calculation_id = draft_of(visitor, {**FULL, "severity": None, "policies": None})
    page = visitor.get(f"/calculations/{calculation_id}/daily-cost")
    send(visitor, calculation_id, "funnel", {"figures-people_held-value": "410"})
    visitor.submit(page, {"figures-published_daily_cost-value": "150"})
    figures = document_of(visitor, calculation_id)["figures"]
    assert figures["people_held"]["likely"] == "410"
    assert figures["published_daily_cost"]["likely"] == "150"


@pytest.mark.parametrize("text", ["1200", "$1,200", " 1,200 ", "1 200"])
def test_the_same_value_typed_another_way_is_no_new_value(
    visitor: CheckingClient, text: str
) -> None:
    source = {"title": "Report"}
    figures = {"trips": {"likely": "3", "grade": "A"},
               "cost_per_trip": {"likely": "1200", "grade": "B", "source": source}}  # fmt: skip
    calculation_id = draft_of(visitor, {**QUICK, "figures": figures})
    before = document_of(visitor, calculation_id)
    typed = {"figures-cost_per_trip-value": text, "figures-trips-value": "3"}
    status = 422 if text == "1 200" else 303
    send(visitor, calculation_id, "staff", typed, status)
    assert document_of(visitor, calculation_id) == before
