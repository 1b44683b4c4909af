"""Daily rates of one jail, or of the county, that are in force on the same days."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import combinations

from app.engine.numerals import dollars
from app.language import say, say_as
from app.language.months import said_day
from app.records.entry import Record
from app.records.rates_in_force import ALWAYS, DailyRate, daily_rates


@dataclass(frozen=True)
class Overlap:
    """Two rates with the first and the last day on which both are in force."""

    one: DailyRate
    other: DailyRate
    first: date
    last: date

    def __str__(self) -> str:
        """In one sentence, with both rates and their days."""
        return say(
            "Two daily rates are in force on the same days, {days}: {one}, and {other}. End one "
            "before the other begins.",
            days=_days(self.first, self.last),
            one=_told(self.one),
            other=_told(self.other),
        )


def overlapping_rates(record: Record) -> Iterator[Overlap]:
    """Every two rates of the same jail that overlap.

    One without a last day ends where the next one begins, so that it overlaps with none.
    """
    for one, other in combinations(daily_rates(record), 2):
        first, last = max(one.first, other.first), min(one.last, other.last)
        if one.jail_id == other.jail_id and first <= last:
            yield Overlap(one, other, first, last)


def _told(rate: DailyRate) -> str:
    days = _days(rate.first, rate.last)
    return say("{rate} {days}", rate=dollars(rate.figure.likely), days=days)


def _days(first: date, last: date) -> str:
    if last == ALWAYS:
        return say("since {day}", day=said_day(first))
    return say_as("days", "from {first} to {last}", first=said_day(first), last=said_day(last))
