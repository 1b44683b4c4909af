"""The statement as a whole: it never raises, and it says what is and what is not known."""

from __future__ import annotations

import json
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings

from app.engine import Facts, calculate, canonical, facts_from_document, read_case
from app.engine import quantities as q
from tests.engine.cases import documents, facts
from tests.engine.worked import HOLDS, YEAR, state

WIDELY = settings(suppress_health_check=[HealthCheck.too_slow], deadline=None)


@WIDELY
@given(documents(), facts)
def test_a_case_that_was_read_is_always_stated(document: dict[str, Any], known: Facts) -> None:
    stated = calculate(read_case(document), known).to_document()
    assert json.loads(canonical(stated)) == stated


@WIDELY
@given(documents(is_extreme=True), facts)
def test_the_largest_and_finest_figures_are_stated_too(
    document: dict[str, Any], known: Facts
) -> None:
    canonical(calculate(read_case(document), known).to_document()).encode()


@WIDELY
@given(documents())
def test_the_same_case_gives_the_same_statement(document: dict[str, Any]) -> None:
    once, again = (calculate(read_case(document)).to_document() for _ in range(2))
    assert once == again


@WIDELY
@given(documents())
def test_results_that_are_not_known_are_absent(document: dict[str, Any]) -> None:
    statement = calculate(read_case(document))
    stated = statement.to_document()
    for name, result in stated["results"].items():
        assert Decimal(result["value"]).is_finite(), name
    assert (statement.value(q.gross_cost) is None) == (stated["refusal"] is not None)
    assert ("gross_cost" in stated["results"]) == (stated["refusal"] is None)


def test_a_statement_has_every_part_the_contract_names() -> None:
    assert {
        "method_version",
        "definition",
        "cost_basis",
        "clock_rule",
        "period_days",
        "currency",
        "results",
        "by_definition",
        "definitions",
        "lines",
        "cost_items",
        "program_items",
        "reimbursements",
        "severity",
        "exposure",
        "budget_lines",
        "funnel",
        "missing",
        "warnings",
        "figures",
        "fingerprint",
    } <= state().keys()


def test_every_figure_stands_with_its_path() -> None:
    figures = state(
        HOLDS,
        lines=[{"jail": "Annex", "figures": {"trips": 3}}],
        cost_items=[{"annual_amount": 5, "grade": "A"}],
        exposure={"claims": 1},
    )["figures"]
    assert {(each["path"], each["value"], each["where"], each["grade"]) for each in figures} == {
        ("figures.people_held", "412 people", "", ""),
        ("figures.mean_hours_held", "20.6 hours", "", ""),
        ("figures.published_daily_cost", "$113.05", "", ""),
        ("lines[0].figures.trips", "3 trips", "Annex", ""),
        ("cost_items[0].annual_amount", "$5.00", "Other", "A"),
        ("exposure.claims", "1 claim", "", ""),
    }


class TestFacts:
    FACTS = Facts(
        population=Decimal(80000),
        population_source="a census",
        time_zone="America/Denver",
        clock_rule="regulation",
        cpi={2024: Decimal("313.689")},
        dollars_year=2024,
    )

    @pytest.mark.parametrize("known", [FACTS, Facts()])
    def test_they_are_stored_and_read_back(self, known: Facts) -> None:
        assert facts_from_document(json.loads(json.dumps(known.to_document()))) == known

    def test_stored_facts_replay_to_the_same_statement(self) -> None:
        case = read_case({**YEAR, "figures": HOLDS | {"share_of_limit_used": 1}})
        again = facts_from_document(self.FACTS.to_document())
        assert calculate(case, again).to_document() == calculate(case, self.FACTS).to_document()
