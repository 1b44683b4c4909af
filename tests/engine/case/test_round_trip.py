"""A case written as a document and read again is the same case."""

from __future__ import annotations

import json
from typing import Any

from hypothesis import HealthCheck, given, settings

from app.engine import read_case
from tests.engine.cases import documents
from tests.engine.example import example

WIDELY = settings(suppress_health_check=[HealthCheck.too_slow], deadline=None)


@WIDELY
@given(documents())
def test_case_to_document_to_case_is_the_identity(document: dict[str, Any]) -> None:
    case = read_case(document)
    written = json.loads(json.dumps(case.to_document()))
    assert read_case(written) == case
    assert read_case(written).to_document() == case.to_document()


@WIDELY
@given(documents(is_extreme=True))
def test_it_holds_for_the_largest_and_finest_figures(document: dict[str, Any]) -> None:
    case = read_case(document)
    assert read_case(json.loads(json.dumps(case.to_document()))) == case


def test_the_canonical_document_has_numbers_as_exact_text() -> None:
    document = read_case(example()).to_document()
    assert document["figures"]["loaded_hourly_wage"] == "41.2"
    assert document["figures"]["published_daily_cost"]["source"]["year"] == "2013"
    assert document["reimbursements"][1] == {
        "kind": "scaap",
        "award": "133000",
        "vendor_fee_share": "0.22",
    }


def test_what_is_empty_is_left_out() -> None:
    case = read_case(
        {
            "period_start": "2025-01-01",
            "period_end": "2025-12-31",
            "title": "  ",
            "figures": {"trips": None},
            "lines": [],
            "cost_items": None,
            "severity": {},
            "exposure": {},
        }
    )
    assert case.to_document() == {
        "period_start": "2025-01-01",
        "period_end": "2025-12-31",
        "definition": "hold",
        "cost_basis": "published",
        "figures": {},
    }
