"""Rows of a Texas report that contradict themselves: shown, and never used silently."""

from __future__ import annotations

from decimal import Decimal
from enum import StrEnum

from app.engine.arithmetic import CONTEXT
from app.language import Words

LONGEST_MONTH = 31
LEAST_USUAL_DAILY_COST, MOST_USUAL_DAILY_COST = Decimal(10), Decimal(200)


class Flag(StrEnum):
    """Why a county-month cannot be used as it stands."""

    DAYS_WITHOUT_COST = "days_without_cost"
    COST_WITHOUT_DAYS = "cost_without_days"
    PEOPLE_WITHOUT_DAYS = "people_without_days"
    DAYS_WITHOUT_PEOPLE = "days_without_people"
    OVER_31_DAYS_A_PERSON = "over_31_days_a_person"
    TWO_REPORTS = "two_reports"

    @property
    def words(self) -> str:
        """The flag as a reader sees it beside the month."""
        return WORDS[self]


WORDS = Words(
    {
        Flag.DAYS_WITHOUT_COST: "days but no cost",
        Flag.COST_WITHOUT_DAYS: "a cost but no days",
        Flag.PEOPLE_WITHOUT_DAYS: "people but no days",
        Flag.DAYS_WITHOUT_PEOPLE: "days but no people",
        Flag.OVER_31_DAYS_A_PERSON: "more than 31 days a person",
        Flag.TWO_REPORTS: "two reports that differ",
    }
)


def flag_of(people: int, days: Decimal, cost: Decimal) -> Flag | None:
    """The first contradiction in one month's figures, or None."""
    if days > 0 and cost == 0:
        return Flag.DAYS_WITHOUT_COST
    if days == 0 and cost > 0:
        return Flag.COST_WITHOUT_DAYS
    if people > 0 and days == 0:
        return Flag.PEOPLE_WITHOUT_DAYS
    if days > 0 and people == 0:
        return Flag.DAYS_WITHOUT_PEOPLE
    if not days_fit(days, people, LONGEST_MONTH):
        return Flag.OVER_31_DAYS_A_PERSON
    return None


def days_fit(days: Decimal, people: int, month_length: int) -> bool:
    """Whether so many people can have spent these person-days in a month of this length."""
    return days <= CONTEXT.multiply(Decimal(people), Decimal(month_length))


def is_unusual_daily_cost(daily_cost: Decimal) -> bool:
    """Whether a jail day at this price ($/day) is far from what Texas counties report.

    A remark, not a flag: such a month is used. Of 6,276 usable months of 2011 to 2014, fifteen
    lie below $10 or above $200, and each is five times more or less than its county's median.
    """
    return not LEAST_USUAL_DAILY_COST <= daily_cost <= MOST_USUAL_DAILY_COST
