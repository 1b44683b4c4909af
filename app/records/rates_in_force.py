"""The daily rate in force in a period: one, or several that followed each other."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from app.engine.case.periods import Period, days_in
from app.engine.figure import Figure
from app.engine.gathered import days_together, rate_in_force
from app.engine.numerals import dollars
from app.engine.quantities.jail_day import published_daily_cost
from app.language import say, say_count
from app.language.months import said_day
from app.records.entry import WHOLE_COUNTY, Entered, Record, is_answer
from app.records.readings import read_day, read_number

ALWAYS = date.max


@dataclass(frozen=True)
class DailyRate:
    """A daily rate with the days it is in force, the last one included."""

    entered: Entered
    figure: Figure
    first: date
    last: date

    @property
    def jail_id(self) -> int:
        """The jail it is of, 0 for the county."""
        return self.entered.place.jail_id


@dataclass(frozen=True)
class RateOfPeriod:
    """The rate of one period: its figure, a note where it needs one, and the rates behind it."""

    figure: Figure
    note: str
    rates: tuple[DailyRate, ...]


def daily_rates(record: Record) -> list[DailyRate]:
    """Every daily rate that can be read. One without a last day holds until the jail's next one."""
    read = [rate for entered in record if (rate := _rate(entered))]
    read.sort(key=lambda rate: (rate.jail_id, rate.first))
    return [_until_the_next(rate, read) for rate in read]


def rate_of(rates: Iterable[DailyRate], jail_id: int, period: Period) -> RateOfPeriod | None:
    """The rate of a jail (0: the county) in a period; None where none is in force.

    A jail's own rates go before the county's. Where the county as a whole is counted and only
    rates of jails are known, all of them are in force.
    """
    weighed = [(rate, days_together((rate.first, rate.last), period)) for rate in rates]
    in_force = [(rate, days) for rate, days in weighed if days]
    own = [each for each in in_force if each[0].jail_id == jail_id]
    county = [each for each in in_force if each[0].jail_id == WHOLE_COUNTY]
    chosen = own or county or (in_force if jail_id == WHOLE_COUNTY else [])
    if not chosen:
        return None
    found = tuple(rate for rate, _ in chosen)
    if len(chosen) == 1:
        return RateOfPeriod(found[0].figure, _partly(chosen[0][1], period), found)
    figure = rate_in_force([(rate.figure, days) for rate, days in chosen])
    return RateOfPeriod(figure, _several(chosen), found)


def _rate(entered: Entered) -> DailyRate | None:
    content = entered.content
    if entered.place.kind != "daily_rate" or is_answer(entered.place):
        return None
    figure = read_number(content.get("published_daily_cost"), published_daily_cost)
    first = read_day(content.get("in_force_from"))
    last = read_day(content.get("in_force_until")) or ALWAYS
    return DailyRate(entered, figure, first, last) if figure and first and first <= last else None


def _until_the_next(rate: DailyRate, all_rates: Iterable[DailyRate]) -> DailyRate:
    if rate.last != ALWAYS:
        return rate
    later = (
        other.first
        for other in all_rates
        if other.jail_id == rate.jail_id and other.first > rate.first
    )
    following = min(later, default=None)
    last = ALWAYS if following is None else following - timedelta(days=1)
    return DailyRate(rate.entered, rate.figure, rate.first, last)


def _partly(days: int, period: Period) -> str:
    whole = days_in(period)
    if days == whole:
        return ""
    return say("In force on {days} of the {whole} days.", days=days, whole=whole)


def _several(chosen: Iterable[tuple[DailyRate, int]]) -> str:
    told = "; ".join(
        say_count(
            "{rate} from {first}, on {days} day",
            "{rate} from {first}, on {days} days",
            days,
            rate=dollars(rate.figure.likely),
            first=said_day(rate.first),
            days=days,
        )
        for rate, days in chosen
    )
    return say(
        "Several daily rates were in force: {rates}. Their average by days in force is used; the "
        "low and the high are the ends of all of them.",
        rates=told,
    )
