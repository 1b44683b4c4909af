"""Shares worked out exactly, and rounded so that they add up."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.engine.reconciliation.shapley import moves_nothing, rounded_to_total, shapley_values


def decimals(*values: str) -> list[Decimal]:
    return [Decimal(value) for value in values]


def test_two_players_share_what_they_do_together() -> None:
    # Nothing, the first alone, the second alone, both: 2 × 3 against 5 × 7.
    assert shapley_values(decimals("6", "15", "14", "35"), 2) == [Fraction(15), Fraction(14)]


def test_a_share_that_never_ends_is_kept_exactly() -> None:
    one_for_any = decimals("0", *["1"] * 7)
    assert shapley_values(one_for_any, 3) == [Fraction(1, 3)] * 3


def test_fifty_digits_are_carried() -> None:
    third = Decimal("0." + "3" * 50)
    assert shapley_values([Decimal(0), third], 1) == [Fraction(third)]


@given(st.lists(st.integers(-(10**12), 10**12), min_size=16, max_size=16))
def test_the_shares_of_any_game_add_up(cents: list[int]) -> None:
    values = [Decimal(cent).scaleb(-2) for cent in cents]
    shares = shapley_values(values, 4)
    assert sum(shares) == Fraction(values[-1]) - Fraction(values[0])
    total = values[-1] - values[0]
    rounded = rounded_to_total(shares, ["a", "b", "c", "d"], total, 2)
    assert sum(rounded) == total
    assert all(
        abs(Fraction(r) - s) < Fraction(1, 100) for r, s in zip(rounded, shares, strict=True)
    )


def test_a_player_that_adds_nothing_to_any_set_is_seen() -> None:
    values = decimals("6", "15", "6", "15")
    assert not moves_nothing(values, 0)
    assert moves_nothing(values, 1)
    assert shapley_values(values, 2)[1] == 0


@pytest.mark.parametrize(
    ("keys", "cents"), [("abc", ["0.34", "0.33", "0.33"]), ("cab", ["0.33", "0.34", "0.33"])]
)
def test_a_cent_left_over_goes_to_the_key_that_comes_first(keys: str, cents: list[str]) -> None:
    shares = [Fraction(1, 3)] * 3
    assert rounded_to_total(shares, list(keys), Decimal("1.00"), 2) == decimals(*cents)


def test_a_cent_left_over_goes_to_the_largest_remainder() -> None:
    shares = [Fraction("0.101"), Fraction("0.109"), Fraction("-0.21")]
    found = rounded_to_total(shares, ["a", "b", "c"], Decimal("0.00"), 2)
    assert found == decimals("0.10", "0.11", "-0.21")


def test_a_total_rounded_the_other_way_is_still_met() -> None:
    shares = [Fraction("0.101"), Fraction("0.102")]
    assert sum(rounded_to_total(shares, ["a", "b"], Decimal("0.19"), 2)) == Decimal("0.19")
