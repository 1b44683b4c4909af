"""The same formulas over arrays of draws give what exact numbers give."""

from __future__ import annotations

from decimal import Decimal
from functools import lru_cache
from typing import Any

import numpy
import pytest
from hypothesis import HealthCheck, event, given, settings

from app.engine import Facts, calculate, read_case
from app.engine.arithmetic import array_arithmetic
from app.engine.evaluation import Compiled, EvaluatedRow
from app.engine.method import METHOD_1_0
from app.engine.quantity import Scope
from tests.engine.cases import documents, facts
from tests.engine.worked import HOLDS, a_case

# A float carries sixteen digits: what lies that near a half cent may fall either way, in each row.
FEW_CENTS = 0.05


@lru_cache(maxsize=1)
def over_arrays() -> Compiled:
    return Compiled(METHOD_1_0, array_arithmetic())


def as_arrays(root: EvaluatedRow, draws: int = 1) -> EvaluatedRow:
    """The rows of a calculation with every number in an array."""

    def copied(row: EvaluatedRow, parent: EvaluatedRow | None) -> EvaluatedRow:
        given: dict[str, Any] = {
            name: numpy.full(draws, float(value)) for name, value in row.given.items()
        }
        if "years_ahead" in given:  # a number of years is the same in every draw
            given["years_ahead"] = float(row.given["years_ahead"])
        return EvaluatedRow(over_arrays(), row.scope, given, row.choices, parent, row.stated)

    whole = copied(root, None)
    for scope, rows in root.rows.items():
        whole.rows[scope] = [copied(row, whole) for row in rows]
    return whole


def assert_close(name: str, drawn: Any, exact: Decimal, unit: str) -> None:
    slack = FEW_CENTS if "$" in unit else 1e-9
    assert numpy.allclose(drawn, float(exact), rtol=1e-9, atol=slack), (name, drawn, exact)


@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(documents(), facts)
def test_arrays_agree_with_exact_numbers(document: dict[str, Any], known: Facts) -> None:
    root = calculate(read_case(document), known).root
    arrays = as_arrays(root)
    compared = 0
    for quantity in METHOD_1_0.formulas:
        if quantity.scope is not Scope.CALCULATION:
            continue
        exact, drawn = root.value(quantity), arrays.value(quantity)
        if exact is not None:
            compared += 1
            assert_close(quantity.name, drawn, exact, quantity.unit.name)
    event(f"results compared: {compared // 5 * 5} or more")


@pytest.mark.parametrize("name", ["gross_cost", "hold_cost", "beds_used", "cost_per_person_held"])
def test_to_a_billionth_where_no_half_cent_is_near(name: str) -> None:
    root = calculate(read_case(a_case(HOLDS))).root
    [quantity] = [each for each in METHOD_1_0.formulas if each.name == name]
    drawn = as_arrays(root).value(quantity)
    assert drawn == pytest.approx(float(root.value(quantity) or 0), rel=1e-9)


def test_ten_thousand_draws_at_once_are_each_worked_out() -> None:
    root = as_arrays(calculate(read_case(a_case(HOLDS))).root, draws=10_000)
    hours = numpy.linspace(0, 48, 10_000)
    root.rows[Scope.LINE][0].given = {**root.rows[Scope.LINE][0].given, "mean_hours_held": hours}
    [gross] = [each for each in METHOD_1_0.formulas if each.name == "gross_cost"]
    drawn: Any = root.value(gross)
    assert drawn.shape == (10_000,)
    assert drawn[0] == 0
    assert drawn[-1] == pytest.approx(412 * 2 * 113.05)
    assert (numpy.diff(drawn) >= 0).all()
