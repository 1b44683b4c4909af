"""What the 48-hour clock does with a few releases, worked out when the page is made."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from zoneinfo import ZoneInfo

from babel.dates import get_day_names, get_month_names

from app.engine import clock, wording
from app.engine.numerals import plain_number
from app.language import language, marked, say

ZONE = "America/New_York"
RELEASES = (
    ("2025-06-02 09:00", ""),
    ("2025-06-06 17:00", ""),
    ("2025-06-07 10:00", ""),
    ("2025-06-05 12:00", ""),
    ("2025-08-29 17:00", marked("Labor Day is Monday, September 1")),
    ("2025-07-02 17:00", marked("Independence Day is Friday, July 4")),
)
PLAIN_WEEK = (date(2025, 6, 2), date(2025, 6, 8))
YEAR = (date(2025, 1, 1), date(2025, 12, 31))
HOURS_DECIMALS = 2


@dataclass(frozen=True)
class ClockExample:
    """One release: its limit and the real hours until then, under each rule."""

    released: str
    remark: str
    regulation: str
    regulation_hours: str
    form: str
    form_hours: str


@dataclass(frozen=True)
class MeanLimits:
    """The mean limit of the regulation in hours, for releases spread evenly over a span."""

    without_holidays: str
    in_2025: str
    longest: str


def clock_examples() -> list[ClockExample]:
    """The limit of each example release under both rules."""
    return [_example(released, remark) for released, remark in RELEASES]


def mean_limits() -> MeanLimits:
    """How long the regulation's 48 hours are on average, and the longest among the examples."""
    longest = max(_deadline(released, clock.REGULATION).elapsed_hours for released, _ in RELEASES)
    return MeanLimits(
        _hours(clock.mean_limit_hours(*PLAIN_WEEK, clock.REGULATION, ZONE)),
        _hours(clock.mean_limit_hours(*YEAR, clock.REGULATION, ZONE)),
        _hours(longest),
    )


def clock_rules() -> dict[str, str]:
    """The rules by their names in a case, each in words."""
    return {rule: wording.CLOCK_RULES[rule] for rule in clock.RULES}


def _example(released: str, remark: str) -> ClockExample:
    regulation, form = (_deadline(released, rule) for rule in (clock.REGULATION, clock.FORM_I247A))
    return ClockExample(
        _moment(_local(released)),
        say(remark),
        _moment(regulation.limit_at),
        _hours(regulation.elapsed_hours),
        _moment(form.limit_at),
        _hours(form.elapsed_hours),
    )


def _local(released: str) -> datetime:
    return datetime.fromisoformat(released).replace(tzinfo=ZoneInfo(ZONE))


def _deadline(released: str, rule: str) -> clock.Deadline:
    return clock.limit(_local(released), rule, ZONE)


def _hours(hours: Decimal) -> str:
    return plain_number(hours, HOURS_DECIMALS)


def _moment(moment: datetime) -> str:
    """A local time as the table writes it: "Fri, June 6, 5:00 p.m."."""
    told = {
        "weekday": get_day_names("abbreviated", locale=language())[moment.weekday()],
        "month": get_month_names("wide", locale=language())[moment.month],
        "day": moment.day,
        "time": f"{moment:%I:%M}".removeprefix("0"),
    }
    if moment.hour < 12:
        return say("{weekday}, {month} {day}, {time} a.m.", **told)
    return say("{weekday}, {month} {day}, {time} p.m.", **told)
