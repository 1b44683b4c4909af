"""Our result against a published one."""

from __future__ import annotations

from decimal import Decimal

from app.engine.comparison import difference


def test_a_result_above_the_published_one_is_a_positive_difference() -> None:
    found = difference(Decimal("12818400.00"), Decimal(12500000))
    assert found.amount == Decimal(318400)
    assert found.share == Decimal(318400) / Decimal(12500000)


def test_a_result_below_the_published_one_is_negative_and_its_share_is_not() -> None:
    found = difference(Decimal("476190"), Decimal("15700000"))
    assert found.amount == Decimal(-15223810)
    assert found.size == Decimal(15223810)
    assert found.share is not None
    assert found.share.quantize(Decimal("0.0001")) == Decimal("0.9697")


def test_a_gain_is_compared_by_its_size() -> None:
    found = difference(Decimal("-347188.90"), Decimal(-347189))
    assert found.amount == Decimal("0.10")
    assert found.share is not None
    assert found.share > 0


def test_against_nothing_published_as_zero_there_is_no_share() -> None:
    assert difference(Decimal(5), Decimal(0)).share is None
