"""The daily rates behind reported costs."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.engine.arithmetic import to_cents
from app.engine.comparison import difference
from app.engine.reported_rates import (
    implied_daily_cost,
    nearest_cent_rate,
    total,
    whole_cent_rate,
)

days = st.integers(1, 100_000).map(Decimal)
rates = st.integers(1, 50_000).map(lambda cents: Decimal(cents).scaleb(-2))


@pytest.mark.parametrize(
    ("cost", "count", "implied", "nearest", "exact"),
    [
        ("8749.30", "203", "43.1000000000", "43.10", "43.10"),
        ("100", "3", "33.3333333333", "33.33", None),
        ("100.00", "8", "12.5000000000", "12.50", "12.50"),
        ("0.01", "3", "0.0033333333", "0.00", None),
        ("0.02", "1.5", "0.0133333333", "0.01", "0.01"),  # 1.5 × 0.01 is 1.5 cents, so 2
    ],
)
def test_a_rate_worked_by_hand(
    cost: str, count: str, implied: str, nearest: str, exact: str | None
) -> None:
    amount, days_counted = Decimal(cost), Decimal(count)
    assert implied_daily_cost(amount, days_counted) == Decimal(implied)
    assert nearest_cent_rate(amount, days_counted) == Decimal(nearest)
    found = whole_cent_rate(amount, days_counted)
    assert found == (None if exact is None else Decimal(exact))


@given(days, rates)
def test_a_whole_cent_rate_is_found_again(count: Decimal, rate: Decimal) -> None:
    assert whole_cent_rate(to_cents(count * rate), count) == rate


@given(days, st.integers(1, 10**9).map(lambda cents: Decimal(cents).scaleb(-2)))
def test_a_rate_that_is_found_gives_back_the_cost(count: Decimal, cost: Decimal) -> None:
    rate = whole_cent_rate(cost, count)
    if rate is not None:
        assert to_cents(rate * count) == cost
    assert abs(nearest_cent_rate(cost, count) * count - cost) <= count * Decimal("0.005")


def test_reported_figures_are_added_exactly() -> None:
    assert total([Decimal("0.1")] * 3) == Decimal("0.3")
    assert total([]) == 0


@pytest.mark.parametrize(
    ("ours", "published", "amount", "share"),
    [
        ("110", "100", "10", "0.1"),
        ("90", "100", "-10", "0.1"),
        ("100", "100", "0", "0"),
        ("-90", "-100", "10", "0.1"),
        ("5", "0", "5", None),
    ],
)
def test_a_difference_is_told_in_its_unit_and_as_a_share(
    ours: str, published: str, amount: str, share: str | None
) -> None:
    found = difference(Decimal(ours), Decimal(published))
    assert found.amount == Decimal(amount)
    assert found.share == (None if share is None else Decimal(share))
