"""What a county reported for one month, and months that look like one report filed twice."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from itertools import pairwise
from typing import Protocol, TypeVar

from app.engine.arithmetic import CONTEXT


class ReportedMonth(Protocol):
    """What is needed of a county-month, whether it comes from a file or from the tables."""

    @property
    def facility(self) -> str: ...
    @property
    def month(self) -> date: ...
    @property
    def filed_month(self) -> date: ...
    @property
    def people(self) -> int: ...
    @property
    def days(self) -> Decimal: ...
    @property
    def reported_cost(self) -> Decimal: ...
    @property
    def flag(self) -> str | None: ...
    @property
    def row_number(self) -> int: ...


Month = TypeVar("Month", bound=ReportedMonth)


def is_usable(month: ReportedMonth) -> bool:
    """Whether a month has days and a cost that do not contradict each other."""
    return month.flag is None and month.days > 0 and month.reported_cost > 0


def repeated_months(months: Iterable[Month]) -> list[Month]:
    """The usable months of one county with the people, days and cost of the month before.

    A remark, not a flag: such a month is used. Where everyone stayed all of both months the
    figures must agree (one person, 31 days in July and in August), and nothing is remarked.
    """
    in_order = sorted(filter(is_usable, months), key=lambda month: (month.facility, month.month))
    return [after for before, after in pairwise(in_order) if _repeats(before, after)]


def last_day(month: date) -> date:
    """The last day of a month given by its first."""
    return month.replace(day=monthrange(month.year, month.month)[1])


def next_month(month: date) -> date:
    """The first day of the month after a month given by its first."""
    return month.replace(year=month.year + month.month // 12, month=month.month % 12 + 1)


def _repeats(before: ReportedMonth, after: ReportedMonth) -> bool:
    is_next = before.facility == after.facility and after.month == next_month(before.month)
    is_alike = _figures(before) == _figures(after)
    return is_next and is_alike and not (_all_stayed(before) and _all_stayed(after))


def _figures(month: ReportedMonth) -> tuple[object, ...]:
    return (month.people, month.days, month.reported_cost)


def _all_stayed(month: ReportedMonth) -> bool:
    return month.days == CONTEXT.multiply(Decimal(month.people), Decimal(last_day(month.month).day))
