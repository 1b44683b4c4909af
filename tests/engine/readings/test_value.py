"""The value reading: exact, and not known where a figure is missing."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

import pytest

from app.engine import quantities as q
from app.engine.arithmetic import EXACT
from app.engine.formula import (
    Expression,
    Total,
    ceiling,
    cents,
    choose,
    either,
    known_sum,
    lesser,
    power,
    total,
)
from app.engine.quantity import Quantity
from app.engine.readings.resolve import evidence, known_terms, taken
from app.engine.readings.value import compile_value


@dataclass
class Given:
    """A row that knows what it is told."""

    values: dict[Quantity, Decimal] = field(default_factory=dict)
    choices: dict[str, str] = field(default_factory=dict)

    def value(self, quantity: Quantity) -> Any | None:
        return self.values.get(quantity)

    def total(self, quantity: Quantity) -> Any | None:
        return self.values.get(quantity)

    def choice(self, name: str) -> str | None:
        return self.choices.get(name)


ROW = Given(
    {q.hold_days: Decimal(3), q.daily_cost: Decimal("0.335"), q.gross_cost: Decimal(7)},
    {"definition": "hold"},
)
UNKNOWN = q.trips


def read(expression: Expression, row: Given = ROW) -> Any:
    return compile_value(expression, EXACT)(row)


@pytest.mark.parametrize(
    ("expression", "value"),
    [
        (q.hold_days + q.hold_days, "6"),
        (q.hold_days - q.gross_cost, "-4"),
        (q.hold_days * q.daily_cost, "1.005"),
        (q.hold_days / q.hours_per_day, "0.125"),
        (cents(q.hold_days * q.daily_cost), "1.01"),
        (ceiling(q.hold_days / q.hours_per_day), "1"),
        (ceiling(q.hold_days), "3"),
        (ceiling(q.hold_days - q.gross_cost), "-4"),
        (power(q.hold_days, q.hold_days), "27"),
        (lesser(q.hold_days, q.gross_cost), "3"),
        (lesser(q.gross_cost, q.hold_days), "3"),
        (total(q.gross_cost), "7"),
        (either(a=UNKNOWN, b=q.hold_days), "3"),
        (choose("definition", hold=q.hold_days, all_days=UNKNOWN), "3"),
        (known_sum(q.hold_days, plus=(UNKNOWN, q.gross_cost)), "10"),
        (known_sum(plus=(UNKNOWN, q.gross_cost)), "7"),
    ],
)
def test_an_expression_has_its_value(expression: Expression, value: str) -> None:
    assert read(expression) == Decimal(value)


@pytest.mark.parametrize(
    "expression",
    [
        UNKNOWN + q.hold_days,
        q.hold_days - UNKNOWN,
        cents(UNKNOWN * q.daily_cost),
        power(UNKNOWN, q.hold_days),
        lesser(q.hold_days, UNKNOWN),
        total(UNKNOWN),
        either(a=UNKNOWN, b=UNKNOWN),
        choose("definition", hold=UNKNOWN, all_days=q.hold_days),
        choose("definition", all_days=q.hold_days),
        choose("cost_basis", hold=q.hold_days),
        known_sum(UNKNOWN, plus=(q.hold_days,)),
        known_sum(plus=(UNKNOWN,)),
        q.hold_days / (q.gross_cost - q.gross_cost),
        q.hold_days + UNKNOWN / q.hours_per_day,
    ],
)
def test_what_rests_on_an_unknown_figure_is_unknown_and_not_zero(expression: Expression) -> None:
    assert read(expression) is None


def test_nothing_else_has_a_value() -> None:
    for nothing in (Expression(), Total(q.hold_days + q.hold_days)):
        with pytest.raises(TypeError, match="has no value"):
            read(nothing)


def test_the_way_that_was_taken_can_be_told() -> None:
    ways = either(first=UNKNOWN, second=q.hold_days)
    assert taken(ways, ROW) is q.hold_days
    assert evidence(ways, ROW) == "second"
    assert evidence(either(first=UNKNOWN), ROW) is None
    assert evidence(q.hold_days, ROW) is None
    assert taken(either(first=UNKNOWN, second=q.trips), ROW) is UNKNOWN


def test_only_known_terms_are_added() -> None:
    terms = known_sum(q.hold_days, plus=(UNKNOWN, q.gross_cost))
    assert known_terms(terms, ROW) == (q.hold_days, q.gross_cost)  # type: ignore[arg-type]  # a KnownSum
