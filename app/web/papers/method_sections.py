"""The sections of the method page, in reading order, and which formulas stand in each."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from app.engine import method
from app.engine import quantities as q
from app.engine.formula import Expression
from app.engine.quantity import Quantity
from app.language import Spoken, marked

Formulas = Mapping[Quantity, Expression]


@dataclass(frozen=True)
class Section:
    """One section: its formulas, and figures that no formula of it would bring here.

    Its text stands in templates/papers/method_texts.html under its key.
    """

    key: str
    title: Spoken = Spoken()
    formulas: Formulas = field(default_factory=dict)
    figures: tuple[Quantity, ...] = ()


GROSS = {q.gross_cost: method.MONEY[q.gross_cost]}
NET = {name: formula for name, formula in method.MONEY.items() if name not in GROSS}

SECTIONS = (
    Section(
        "place",
        marked("Place and period"),
        figures=(
            q.population,
            q.period_days,
            q.year_days,
            q.annual_jail_spending,
            q.cpi_of_period,
            q.cpi_of_dollars,
        ),
    ),
    Section("daily-cost", marked("The cost of a jail day"), method.DAILY_COST),
    Section(
        "funnel",
        marked("The funnel: from booking to ICE"),
        method.FUNNEL,
        (q.notify_only_requests, q.released_without_pickup),
    ),
    Section("days", marked("Days, by definition"), method.DAYS),
    Section(
        "clock",
        marked("The 48-hour clock"),
        figures=(q.share_of_limit_used, q.clock_limit_days, q.overdetention_hours),
    ),
    Section(
        "cost",
        marked("Cost lines, up to the gross cost"),
        method.DETENTION | method.ADDED_COST | GROSS,
    ),
    Section("money", marked("Money received, down to the net cost"), NET),
    Section("terms", marked("In the county’s terms"), method.COUNTY_TERMS),
    Section("ahead", marked("Looking ahead"), method.PROJECTION),
    Section("steps", marked("Cost that changes in steps"), method.STEPS),
    Section("policies", marked("Choices to compare"), figures=(q.warrant_share, q.share_held)),
    Section("exposure", marked("Legal exposure, beside the total"), method.EXPOSURE),
)
