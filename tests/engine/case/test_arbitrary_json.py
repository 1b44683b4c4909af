"""Whatever JSON comes in, the reader gives a case or its problems, and never falls over."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from app.engine import CaseProblems, calculate, canonical, check_case, read_case
from app.engine.case import shapes
from tests.engine.cases import documents

NAMES = sorted(
    {*shapes.CASE_KEYS, *shapes.CASE_FIGURES, *shapes.FIGURE_KEYS, *shapes.SOURCE_KEYS}
    | {key for shape in shapes.ITEM_SHAPES.values() for key in shape.keys}
    | set(shapes.POLICY_KEYS)
)
scalars: SearchStrategy[Any] = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.floats(),
    st.text(st.characters(), max_size=20),
    st.decimals(),
    st.sampled_from(["5 days", "$5", "18 to 30", "2025-01-01", "hold", "A", "scaap", "none", ""]),
)
names = st.one_of(st.sampled_from(NAMES), st.text(st.characters(), max_size=8))
anything = st.recursive(
    scalars,
    lambda below: st.lists(below, max_size=4) | st.dictionaries(names, below, max_size=6),
    max_leaves=25,
)
cases = st.fixed_dictionaries(
    {"period_start": st.just("2025-01-01"), "period_end": st.just("2025-12-31")},
    optional={name: anything for name in shapes.CASE_KEYS if name not in shapes.PERIOD},
)
figures = st.dictionaries(st.sampled_from(sorted(shapes.CASE_FIGURES)), anything, max_size=5)
cases_with_figures = figures.map(
    lambda found: {"period_start": "2025-01-01", "period_end": "2025-12-31", "figures": found}
)


def read_or_refuse(document: Any) -> None:
    case, findings = check_case(document)
    for problem in findings.problems:
        assert problem.message.endswith((".", "?"))
        assert len(problem.message) < 1000
    if case is None:
        assert findings.problems
        with pytest.raises(CaseProblems):
            read_case(document)
    else:
        assert not findings.problems
        canonical(calculate(case).to_document()).encode()


@settings(max_examples=300, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(st.one_of(anything, cases, cases_with_figures))
def test_arbitrary_json_is_read_or_refused(document: Any) -> None:
    read_or_refuse(document)


@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(documents(), st.data())
def test_a_good_case_with_one_part_spoiled_is_read_or_refused(
    document: dict[str, Any], data: st.DataObject
) -> None:
    name = data.draw(st.sampled_from(sorted(document)))
    read_or_refuse({**document, name: data.draw(anything)})
    for row in (row for row in document["lines"] + document["program_items"] if row):
        row[data.draw(st.sampled_from(sorted(row)))] = data.draw(anything)
    read_or_refuse(document)


@pytest.mark.parametrize(
    "value",
    [
        Decimal("1E+1000000000"),
        Decimal("1E-1000000000"),
        Decimal("0E-1000000000"),
        Decimal("sNaN"),
        Decimal("-Infinity"),
        Decimal("1" * 5000),
        Decimal("0." + "1" * 5000),
        10**4000,
        {"likely": {"likely": 5}},
        {"likely": 5, "unit": [[[[]]]]},
        " " * 10**6,
        "1 to " * 20_000,
        "1" + "-" * 50_000,
        "\ud800",
    ],
    ids=lambda value: repr(value)[:25],
)
@pytest.mark.parametrize("where", ["figures", "row"])
def test_hostile_numbers_are_refused_at_once(value: Any, where: str) -> None:
    document: dict[str, Any] = {"period_start": "2025-01-01", "period_end": "2025-12-31"}
    if where == "figures":
        document["figures"] = {"trips": value}
    else:
        document["cost_items"] = [{"annual_amount": value}]
    case, findings = check_case(document)
    is_zero = isinstance(value, Decimal) and value.is_finite() and not value
    assert (case is not None) == is_zero
    assert bool(findings.problems) != is_zero


def test_deeply_nested_parts_are_refused() -> None:
    deep: Any = 5
    for _ in range(900):
        deep = [deep]
    figure = {"likely": 5, "unit": deep, "note": deep, "source": deep, "grade": deep}
    read_or_refuse({"figures": {"trips": figure}, "title": deep, "lines": deep})
