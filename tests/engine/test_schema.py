"""The case format as a JSON Schema: whatever the reader takes fits it."""

from __future__ import annotations

import json
from functools import lru_cache
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from app.engine import check_case
from app.engine.case import shapes
from app.engine.quantities import QUANTITIES
from app.engine.schema import case_schema
from tests.engine.case.test_arbitrary_json import anything, cases, cases_with_figures
from tests.engine.cases import documents
from tests.engine.example import example


@lru_cache(maxsize=1)
def validator() -> Draft202012Validator:
    return Draft202012Validator(case_schema())


def fits(document: Any) -> bool:
    return validator().is_valid(document)


def test_it_is_a_schema_and_nothing_but_json() -> None:
    schema = case_schema()
    Draft202012Validator.check_schema(schema)
    assert json.loads(json.dumps(schema)) == schema


def test_the_example_fits() -> None:
    assert list(validator().iter_errors(example())) == []


@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(st.one_of(documents(), documents(is_extreme=True)))
def test_a_good_case_fits(document: dict[str, Any]) -> None:
    assert check_case(document)[0] is not None
    assert list(validator().iter_errors(document)) == []


@settings(max_examples=300, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(
    st.one_of(cases, cases_with_figures), documents(), st.sampled_from(shapes.CASE_KEYS), anything
)
def test_whatever_the_reader_takes_fits(
    odd: Any, good: dict[str, Any], name: str, part: Any
) -> None:
    for document in (odd, {**good, name: part}):
        if check_case(document)[0] is not None:
            assert list(validator().iter_errors(document)) == []


@pytest.mark.parametrize(
    "change",
    [
        {"titel": "x"},
        {"definition": "both"},
        {"period_start": "1/1/2013"},
        {"county_fips": "1208"},
        {"county_version": "53053/2025"},
        {"county_version": "53053/2025/0"},
        {"title": "x" * 201},
        {"figures": {"people_hold": 5}},
        {"figures": {"people_held": -1}},
        {"figures": {"people_held": True}},
        {"figures": {"people_held": "many"}},
        {"figures": {"people_held": {"low": 5}}},
        {"figures": {"people_held": {"likely": 5, "grade": "F"}}},
        {"figures": {"share_of_limit_used": 22}},
        {"lines": [{"figures": {"population": 5}}]},
        {"lines": {}},
        {"cost_items": [{"category": "food"}]},
        {"cost_items": [{"annual_amount": 5, "outside_jail_budget": "no"}]},
        {"program_items": [{"officers": 5, "hours": 5}]},
        {"reimbursements": [{"kind": "per_diem", "rate": 5}]},
        {"reimbursements": [{"amount": 5}]},
        {"budget_lines": [{"amount": 5}]},
        {"severity": {"people": {"a": 5}}},
        {"exposure": {"claim": 5}},
        {"policies": [{"policy": "judge"}]},
        {"policies": [{}]},
        {"policies": [{"policy": "none", "warrant_share": 0.5}]},
        {"policies": [{"policy": "honor_all", "keeps_program": True}]},
        {"policies": [{"policy": "custom", "held_share": 5}]},
        {"policies": [{"policy": "none"}] * 5},
    ],
    ids=str,
)
def test_what_is_plainly_wrong_does_not_fit(change: dict[str, Any]) -> None:
    assert not fits({**example(), **change})
    assert check_case({**example(), **change})[0] is None


def test_a_case_without_any_period_does_not_fit() -> None:
    assert not fits({})
    assert fits({"lines": []})


def test_each_figure_is_described_with_its_unit() -> None:
    described = case_schema()["properties"]["figures"]["anyOf"][0]["properties"]
    assert described.keys() == shapes.CASE_FIGURES.keys()
    for name, schema in described.items():
        quantity = QUANTITIES[name]
        assert schema["x-unit"] == quantity.unit.name
        assert quantity.label in schema["description"]
        assert quantity.excludes in schema["description"]
