"""Daily rates behind reported costs, and sums of reported figures."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from app.engine.arithmetic import CONTEXT, to_cents

_TEN_PLACES = Decimal("1e-10")


def implied_daily_cost(cost: Decimal, days: Decimal) -> Decimal:
    """$/day behind a reported cost ($) of some days (more than 0), to ten places, not to cents."""
    return CONTEXT.divide(cost, days).quantize(_TEN_PLACES, context=CONTEXT)


def nearest_cent_rate(cost: Decimal, days: Decimal) -> Decimal:
    """The whole-cent rate ($/day) nearest to cost ($) ÷ days (more than 0)."""
    return to_cents(CONTEXT.divide(cost, days))


def whole_cent_rate(cost: Decimal, days: Decimal) -> Decimal | None:
    """The whole-cent rate ($/day) that times `days` gives `cost` to the cent, if there is one."""
    rate = nearest_cent_rate(cost, days)
    return rate if to_cents(CONTEXT.multiply(days, rate)) == to_cents(cost) else None


def total(values: Iterable[Decimal]) -> Decimal:
    """The sum of reported people, days or dollars; 0 for none."""
    result = Decimal(0)
    for value in values:
        result = CONTEXT.add(result, value)
    return result
