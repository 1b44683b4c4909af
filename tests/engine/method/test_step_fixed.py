"""Cost that changes in steps: posts and housing units (method, section 3.2)."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

import numpy
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.engine import Statement, calculate, read_case
from app.engine import quantities as q
from app.engine.arithmetic import array_arithmetic
from app.engine.evaluation import Compiled, EvaluatedRow
from app.engine.method import METHOD_1_0
from app.engine.quantity import Quantity, Scope
from tests.engine.worked import HOLDS, a_case, state

POSTS = {"annual_amount": 840_000, "behavior": "step_fixed", "beds_per_step": 48}


def stated(population: Any, posts: Mapping[str, Any] = POSTS) -> Statement:
    figures = {} if population is None else {"average_daily_population": str(population)}
    return calculate(read_case(a_case(figures, cost_items=[dict(posts)])))


def row_of(statement: Statement, fewer_beds: Any = None) -> EvaluatedRow:
    """The item's row, with so many beds no longer used."""
    if fewer_beds is not None:
        statement.root.given = {**statement.root.given, "fewer_beds": Decimal(str(fewer_beds))}
    return statement.root.rows[Scope.COST_ITEM][0]


@pytest.mark.parametrize(
    ("population", "steps"),
    [
        ("0.01", 1),
        ("47.99", 1),
        ("48", 1),
        ("48.01", 2),
        ("48.0000000001", 2),
        ("96", 2),
        ("96.01", 3),
        ("562", 12),
        ("576", 12),
        ("576.01", 13),
    ],
)
def test_one_bed_too_many_takes_one_more_post(population: str, steps: int) -> None:
    assert row_of(stated(population)).value(q.steps_now) == steps


@pytest.mark.parametrize(
    ("fewer", "steps", "amount"),
    [
        (None, 0, "0.00"),
        ("0", 0, "0.00"),
        ("33.99", 0, "0.00"),
        ("34", -1, "-70000.00"),
        ("34.01", -1, "-70000.00"),
        ("81.99", -1, "-70000.00"),
        ("82", -2, "-140000.00"),
        ("-14", 0, "0.00"),
        ("-14.01", 1, "70000.00"),
    ],
)
def test_a_post_closes_only_when_its_beds_are_empty(
    fewer: str | None, steps: int, amount: str
) -> None:
    row = row_of(stated(562), fewer)
    assert row.value(q.steps_changed) == steps
    assert row.value(q.steps_amount_change) == Decimal(amount)


def test_one_step_costs_its_share_of_the_item_to_the_cent() -> None:
    row = row_of(stated(100, {**POSTS, "annual_amount": "1000000"}), 60)
    assert row.value(q.steps_now) == 3
    assert row.value(q.amount_per_step) == Decimal("333333.33")
    assert row.value(q.steps_amount_change) == Decimal("-666666.66")


def test_where_the_next_step_lies() -> None:
    row = row_of(stated(562))
    found = [q.closes_at_beds, q.beds_to_close, q.opens_above_beds, q.beds_to_open]
    assert [row.value(each) for each in found] == [528, 34, 576, 14]


def known(row: EvaluatedRow, quantity: Quantity) -> Decimal:
    value = row.value(quantity)
    assert value is not None
    return Decimal(value)


@given(
    st.decimals(min_value="0.5", max_value=20_000, places=1),
    st.decimals(min_value="0.5", max_value=300, places=1),
    st.decimals(min_value=0, max_value=20_000, places=1),
)
def test_steps_follow_the_beds(population: Decimal, beds: Decimal, fewer: Decimal) -> None:
    posts = {**POSTS, "beds_per_step": str(beds)}
    row = row_of(stated(population, posts), min(fewer, population))
    changed, to_close = known(row, q.steps_changed), known(row, q.beds_to_close)
    assert changed <= 0
    assert (changed == 0) == (known(row, q.fewer_beds) < to_close)
    assert known(row, q.steps_now) + changed == known(row, q.steps_occupied)
    assert 0 < to_close <= beds
    assert 0 <= known(row, q.beds_to_open) < beds


def test_over_many_draws_each_draw_has_its_own_steps() -> None:
    beds = numpy.array([0.01, 47.99, 48, 48.01, 562, 576, 576.01])
    over_draws = Compiled(METHOD_1_0, array_arithmetic())
    given = {"average_daily_population": beds, "fewer_beds": 0.01}
    whole = EvaluatedRow(over_draws, Scope.CALCULATION, given, {})
    item = {"annual_amount": 840_000.0, "beds_per_step": 48.0}
    row = EvaluatedRow(over_draws, Scope.COST_ITEM, item, {}, whole)
    steps = (q.steps_now, q.steps_changed, q.steps_amount_change)
    now, changed, amount = (numpy.asarray(row.value(each)) for each in steps)
    assert now.tolist() == [1, 1, 1, 2, 12, 12, 13]
    assert changed.tolist() == [-1, 0, 0, -1, 0, 0, -1]
    assert amount[-1] == pytest.approx(-64_615.38)


@pytest.mark.parametrize(("population", "beds"), [(None, 48), ("562", None)])
def test_without_beds_on_either_side_nothing_is_said(population: Any, beds: Any) -> None:
    row = row_of(stated(population, {**POSTS, "beds_per_step": beds}))
    for quantity in (q.steps_now, q.amount_per_step, q.steps_changed, q.beds_to_open):
        assert row.value(quantity) is None


def test_no_result_of_the_calculation_changes() -> None:
    figures = HOLDS | {"average_daily_population": "562"}
    without = state(figures, cost_items=[{**POSTS, "beds_per_step": None}], cost_basis="long_run")
    beside = state(figures, cost_items=[POSTS], cost_basis="long_run")
    assert beside["results"] == without["results"]
    assert beside["cost_items"] == without["cost_items"]
