"""Rounding to the cent: half up, away from zero, and never too narrow."""

from __future__ import annotations

from decimal import Decimal

import numpy
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.engine.arithmetic import CONTEXT, EXACT, array_arithmetic, to_cents

BOTH_SIDES = [
    ("0.005", "0.01"),
    ("0.0049999999", "0.00"),
    ("0.0050000001", "0.01"),
    ("1.005", "1.01"),
    ("2.675", "2.68"),
    ("2.665", "2.67"),
    ("-0.005", "-0.01"),
    ("-0.0049999999", "0.00"),
    ("-1.005", "-1.01"),
    ("-2.5", "-2.50"),
    ("0", "0.00"),
]


@pytest.mark.parametrize(("amount", "cents"), BOTH_SIDES)
def test_half_a_cent_goes_away_from_zero(amount: str, cents: str) -> None:
    assert to_cents(Decimal(amount)) == Decimal(cents)


# A float is nearer to a half cent than to what lies a billionth beside it.
FLOATS = [pair for pair in BOTH_SIDES if "99999" not in pair[0]] + [("0.00499", "0.00")]


@pytest.mark.parametrize(("amount", "cents"), FLOATS)
def test_arrays_round_the_same_way(amount: str, cents: str) -> None:
    rounded = array_arithmetic().cents(numpy.array([float(amount)]))
    assert rounded[0] == pytest.approx(float(cents), abs=1e-12)


def test_a_half_cent_that_a_division_broke_is_still_a_half_cent() -> None:
    third = CONTEXT.divide(Decimal("0.005"), Decimal(3))
    assert to_cents(CONTEXT.multiply(third, Decimal(3))) == Decimal("0.01")


@given(st.decimals(-(10**40), 10**40, places=12))
def test_rounding_is_never_more_than_half_a_cent_away(amount: Decimal) -> None:
    wide = CONTEXT.copy()
    wide.prec = 80
    assert abs(wide.subtract(to_cents(amount), amount)) <= Decimal("0.005")
    assert to_cents(-amount) == -to_cents(amount)


def test_dividing_by_zero_is_not_known() -> None:
    assert EXACT.operations["/"](Decimal(5), Decimal(0)) is None
    assert EXACT.operations["/"](Decimal(0), Decimal(5)) == 0
