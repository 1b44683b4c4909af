"""Rounding to the cent: half up, away from zero, and never too narrow."""

from __future__ import annotations

from decimal import Decimal

import numpy
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.engine.arithmetic import CONTEXT, EXACT, array_arithmetic, to_cents, to_whole

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


WHOLE = [
    ("1", "1"),
    ("1.0000000001", "2"),
    ("0.9999999999", "1"),
    ("0.0000000001", "1"),
    ("0", "0"),
    ("-0.5", "0"),
    ("-1", "-1"),
    ("-1.5", "-1"),
    ("10000000000000", "10000000000000"),
]


@pytest.mark.parametrize(("number", "whole"), WHOLE)
def test_a_number_is_rounded_up_exactly_and_over_arrays(number: str, whole: str) -> None:
    assert to_whole(Decimal(number)) == Decimal(whole)
    assert not to_whole(Decimal(number)).is_signed() or Decimal(whole) < 0
    assert array_arithmetic().ceiling(numpy.array([float(number)]))[0] == float(whole)


def test_a_whole_number_that_a_division_broke_is_still_whole() -> None:
    third = CONTEXT.divide(Decimal(1), Decimal(3))
    broken = CONTEXT.subtract(Decimal(1), CONTEXT.multiply(third, Decimal(3)))
    assert broken > 0
    assert to_whole(broken) == 0


@given(st.integers(1, 10**6), st.decimals(min_value="0.01", max_value=10**4, places=2))
def test_so_many_full_steps_are_so_many_over_arrays_too(steps: int, beds: Decimal) -> None:
    full = CONTEXT.multiply(Decimal(steps), beds)
    assert to_whole(CONTEXT.divide(full, beds)) == steps
    assert array_arithmetic().ceiling(numpy.array([float(full)]) / float(beds))[0] == steps
