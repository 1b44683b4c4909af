"""Days and money of a log's sums, worked out by the method and nowhere else."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from app.engine import quantities as q
from app.engine.case import read_case
from app.engine.figure import plain_decimal
from app.engine.quantity import Quantity
from app.engine.statement import Statement, calculate

Document = dict[str, Any]
Figures = Mapping[str, Any]

# The amounts do not depend on it; a case needs one.
_ANY_PERIOD = {"period_start": "2025-01-01", "period_end": "2025-12-31"}


def extra_days(people: int, stay: str | None, other_stay: str | None) -> Document | None:
    """The longer stay by the difference of two stays in days: each person's, and of all together.

    None where one of the two is not known, as without anybody to compare with.
    """
    if stay is None or other_stay is None:
        return None

    def days_of(number: int) -> str:
        worked = _worked("extra_stay", _extra_figures(number, stay, other_stay))
        return plain_decimal(worked.value(q.extra_stay_days) or Decimal(0))

    return {"difference_days": days_of(1), "days": days_of(people)}


def costs_document(counted: Mapping[str, Any], daily_cost: Decimal) -> Document:
    """What a log's days cost at a daily cost in $/day, by definition, in dollars with the working.

    `counted` is a document of `sums_document`. A definition that could not be counted is None.
    """
    definitions = counted["definitions"]
    hold, extra, all_days = (definitions[key] for key in ("hold", "extra_stay", "all_days"))
    return {
        "daily_cost": f"{daily_cost:.2f}",
        "hold": {
            **_hold_cost(hold, daily_cost),
            "past_last_charge": _hold_cost(hold["past_last_charge"], daily_cost),
            "hold_only": _hold_cost(hold["hold_only"], daily_cost),
        },
        "extra_stay": {
            "by_means": _extra_cost(extra, "mean_days", daily_cost),
            "by_medians": _extra_cost(extra, "median_days", daily_cost),
        },
        "all_days": _priced(
            "all_days", {"detainer_bed_days": all_days["days"]}, q.all_days_cost, daily_cost
        ),
    }


def _hold_cost(part: Mapping[str, Any], daily_cost: Decimal) -> Document:
    figures = {"people_held": part["people"], "hold_hours_total": part["hours"]}
    return _priced("hold", figures, q.hold_cost, daily_cost)


def _extra_cost(extra: Mapping[str, Any], stay: str, daily_cost: Decimal) -> Document | None:
    one, other = extra["with_detainer"], extra["without_detainer"]
    if one[stay] is None or other[stay] is None:
        return None
    figures = _extra_figures(one["people"], one[stay], other[stay])
    return _priced("extra_stay", figures, q.extra_stay_cost, daily_cost)


def _extra_figures(people: int, stay: str, other_stay: str) -> Document:
    return {
        "people_with_detainer": people,
        "stay_with_detainer": stay,
        "stay_without_detainer": other_stay,
    }


def _priced(definition: str, figures: Figures, cost: Quantity, daily_cost: Decimal) -> Document:
    priced = {**figures, "published_daily_cost": str(daily_cost)}
    results = _worked(definition, priced).to_document()["results"]
    found = results[cost.name]
    return {"cost": found["value"], "working": found["working"]}


def _worked(definition: str, figures: Figures) -> Statement:
    return calculate(read_case({**_ANY_PERIOD, "definition": definition, "figures": figures}))
