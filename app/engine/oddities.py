"""Warnings that only the results show: a daily cost worked out from figures that do not fit."""

from __future__ import annotations

from app.engine import quantities as q
from app.engine.case.cautions import USUAL_DAILY_COST
from app.engine.case.problems import Problem
from app.engine.evaluation import EvaluatedRow
from app.engine.numerals import dollars
from app.language import say


def oddities(root: EvaluatedRow) -> list[Problem]:
    """What is unusual in the daily costs worked out from cost items; it stops nothing."""
    low, high = USUAL_DAILY_COST
    full = root.value(q.full_daily_cost)
    if full is None or low <= full <= high:
        return []
    message = say(
        "The items come to {full} a day; most jails report between {low} and {high}. "
        "Check the amounts and the average daily population.",
        full=dollars(full),
        low=dollars(low),
        high=dollars(high),
    )
    return [Problem("figures.average_daily_population", message)]
