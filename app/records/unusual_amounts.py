"""Checks of daily costs and of days: beside other counties, and beside the jail's own people."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from app.engine import quantities as q
from app.engine.numerals import dollars, format_value, percentage, plain_number
from app.engine.record_checks import (
    DAYS_COUNTED,
    are_apart,
    are_most_bed_days,
    band_of,
    bed_days_of,
    share_of,
)
from app.language import say
from app.records.entry import Place
from app.records.findings import Finding
from app.records.looked_at import LookedAt
from app.records.rates_in_force import daily_rates

_POPULATION = "average_daily_population"


def daily_cost_beside_peers(looked: LookedAt) -> Iterator[Finding]:
    """A daily cost far from those of other counties: often a slip in the unit."""
    band = band_of(looked.peers.rates) if looked.peers else None
    if band is None or looked.peers is None:
        return
    for places, cost in _daily_costs(looked):
        if not band.holds(cost):
            message = say(
                "{cost} a day is unusual beside {count} {about}: the middle one has {median}, and "
                "less than {low} or more than {high} is rare. Check the unit and what was counted.",
                cost=dollars(cost),
                count=len(looked.peers.rates),
                about=looked.peers.about,
                median=dollars(band.median),
                low=dollars(band.low),
                high=dollars(band.high),
            )
            yield looked.finding(f"daily_cost/{places[0]}", places, message)


def _daily_costs(looked: LookedAt) -> Iterator[tuple[tuple[Place, ...], Decimal]]:
    """Each daily rate that is used, and the daily cost that the year's cost items come to."""
    used = set(looked.this.made.places_of("published_daily_cost"))
    for rate in daily_rates(looked.this.record):
        if rate.entered.place in used:
            yield (rate.entered.place,), rate.figure.likely
    statement = looked.this.statement
    if statement is None or statement.case.cost_basis == "published":
        return
    cost = statement.value(q.daily_cost)
    items = looked.this.made.places_at("cost_items")
    people = looked.this.made.places_of(_POPULATION)
    if cost is not None and items:
        yield (*items, *people), cost


def days_beside_the_jail(looked: LookedAt) -> Iterator[Finding]:
    """Days of people with a detainer that would fill more than half of the jail."""
    statement = looked.this.statement
    people = statement.value(q.average_daily_population) if statement else None
    if statement is None or people is None:
        return
    bed_days = bed_days_of(people, statement.case)
    for quantity in DAYS_COUNTED:
        days = statement.value(quantity)
        if days is None or not are_most_bed_days(days, bed_days):
            continue
        share = share_of(days, bed_days)
        message = say(
            "{label} ({days}) come to {share} of all the jail's bed-days: {people} on an average "
            "day make {bed_days} in the year. Check both.",
            label=quantity.label,
            days=format_value(days, quantity.unit),
            share=percentage(share or Decimal(0), 0),
            people=format_value(people, q.average_daily_population.unit),
            bed_days=format_value(bed_days, quantity.unit),
        )
        places = _places_below(quantity.name, looked)
        yield looked.finding(f"bed_days/{quantity.name}", places, message)


_BELOW = {
    "hold_days": ("people_held", "mean_hours_held", "hold_hours_total", "share_of_limit_used"),
    "extra_stay_days": (
        "people_with_detainer",
        "stay_with_detainer",
        "stay_without_detainer",
        "extra_days_per_person",
        "extra_stay_days_total",
    ),
    "all_days": ("detainer_bed_days",),
}


def _places_below(name: str, looked: LookedAt) -> tuple[Place, ...]:
    names = (*_BELOW[name], _POPULATION)
    return tuple(place for each in names for place in looked.this.made.places_of(each))


def scaap_days_beside_the_jail(looked: LookedAt) -> Iterator[Finding]:
    """Everyone's bed-days of the SCAAP year that do not fit the average daily population."""
    statement = looked.this.statement
    if statement is None:
        return
    people = statement.value(q.average_daily_population)
    days = statement.value(q.all_bed_days)
    if people is None or days is None:
        return
    bed_days = bed_days_of(people, statement.case)
    if are_apart(days, bed_days):
        message = say(
            "{label} ({days}) do not fit the average daily population: {people} make {bed_days} "
            "in the year. Check both.",
            label=q.all_bed_days.label,
            days=plain_number(days),
            people=format_value(people, q.average_daily_population.unit),
            bed_days=format_value(bed_days, q.all_bed_days.unit),
        )
        made = looked.this.made
        places = (*made.places_of("all_bed_days"), *made.places_of(_POPULATION))
        yield looked.finding("scaap_bed_days", places, message)
