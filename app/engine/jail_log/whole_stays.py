"""Stays and holds over some months of a counted log, from the sums it keeps by month."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from app.engine.arithmetic import CONTEXT, ROUNDING
from app.engine.figure import plain_decimal
from app.engine.numerals import MOST_DECIMALS

HOURS_PER_DAY = Decimal(24)
_PLACES = Decimal(1).scaleb(-MOST_DECIMALS)


def stays_together(months: Iterable[Mapping[str, Any]]) -> dict[str, Any]:
    """People released, their mean whole stays and all days, of some months together.

    `months` are rows of `by_month`. By the names of the method: `people_with_detainer`,
    `detainer_bed_days`, and in days `stay_with_detainer` and `stay_without_detainer`, the two
    together or not at all. Numbers have at most four decimals.
    """
    rows = list(months)
    days = sum((Decimal(row["days_in_month"]) for row in rows), Decimal(0))
    found: dict[str, Any] = {
        "people_with_detainer": sum(row["released"]["with_detainer"]["people"] for row in rows),
        "detainer_bed_days": plain_decimal(days),
    }
    one, other = (_mean_stay(rows, group) for group in ("with_detainer", "without_detainer"))
    if one is not None and other is not None:
        found |= {"stay_with_detainer": one, "stay_without_detainer": other}
    return found


def holds_together(months: Iterable[Mapping[str, Any]], rule: str) -> tuple[int, str, str]:
    """People held, their hours held, and hours beyond the limit of `rule`, of some months.

    `months` are rows of `by_month`; of none, all three are 0.
    """
    rows = list(months)
    held = sum((Decimal(row["hold_hours"]) for row in rows), Decimal(0))
    over = sum((Decimal(row["overdetention"][rule]["hours"]) for row in rows), Decimal(0))
    return sum(row["people_held"] for row in rows), plain_decimal(held), plain_decimal(over)


def _mean_stay(rows: Iterable[Mapping[str, Any]], group: str) -> str | None:
    released = [row["released"][group] for row in rows]
    people = sum(each["people"] for each in released)
    if not people:
        return None
    hours = sum((Decimal(each["stay_hours"]) for each in released), Decimal(0))
    days = CONTEXT.divide(CONTEXT.divide(hours, HOURS_PER_DAY), Decimal(people))
    return plain_decimal(settled(days))


def settled(value: Decimal) -> Decimal:
    """Hours or days with the decimals that a log's document keeps, rounded half up."""
    return value.quantize(_PLACES, ROUND_HALF_UP, ROUNDING)
