"""Records at random: of two jails, any figures, rates, rows and classes, sensible or not."""

from __future__ import annotations

from datetime import UTC, date
from typing import Any

from hypothesis import strategies as st

from app.engine import wording
from app.records.entry import Entered, Place, Record
from app.records.normal import normalised
from app.records.sections import BY_JAIL, BY_MONTH, FIGURES
from tests.records.made_up import ANNEX, MAIN, YEAR, two_jails

JAILS = st.sampled_from([0, 0, MAIN, ANNEX])
MONTHS = st.sampled_from([None, None, *YEAR.months])
NUMBERS = st.one_of(st.integers(0, 60), st.decimals(0, 40, places=2)).map(str)
WORDS = st.text("abc déf-=+@0.9", max_size=12)
GRADES = st.sampled_from(["", *wording.GRADES])
NOTES = st.sampled_from(["", "=1+1", "Counted by hand."])
ITEMS = st.sampled_from(["aaaaaaaa", "bbbbbbbb", "cccccccc"])
Value = tuple[Place, dict[str, Any]]


@st.composite
def figures(draw: st.DrawFn) -> Value:
    """A figure for the county, a jail or a month, as far as it may be."""
    name = draw(st.sampled_from(sorted(FIGURES)))
    jail = draw(JAILS) if name in BY_JAIL else 0
    month = draw(MONTHS) if name in BY_MONTH else None
    place = Place("figure", YEAR.year, name, jail, month)
    if draw(st.integers(0, 9)) == 0:
        return place, {"not_tracked": True}
    content = {"likely": draw(NUMBERS), "grade": draw(GRADES), "note": draw(NOTES)}
    if draw(st.booleans()):
        content |= {"low": draw(NUMBERS), "high": draw(NUMBERS)}
    return place, content


@st.composite
def rates(draw: st.DrawFn) -> Value:
    """A daily rate with its days in force, some of them other years'."""
    days = st.dates(date(2023, 1, 1), date(2026, 12, 31)).map(date.isoformat)
    content = {"published_daily_cost": draw(NUMBERS), "in_force_from": draw(days)}
    if draw(st.booleans()):
        content["in_force_until"] = draw(days)
    return Place("daily_rate", jail_id=draw(JAILS), item=draw(ITEMS)), content


@st.composite
def rows(draw: st.DrawFn) -> Value:
    """A cost item, a program item or money received."""
    kind = draw(st.sampled_from(["cost_item", "program_item", "money"]))
    about: dict[str, Any] = {"label": draw(WORDS), "grade": draw(GRADES), "note": draw(NOTES)}
    number = draw(NUMBERS)
    contents: dict[str, dict[str, Any]] = {
        "cost_item": {"annual_amount": number, "behavior": "fixed", "outside_jail_budget": True},
        "program_item": {"amount": number, "kind": "travel"},
        "money": {"kind": draw(st.sampled_from(["scaap", "other"])), "amount": number},
    }
    jail = draw(JAILS) if kind == "cost_item" else 0
    return Place(kind, YEAR.year, jail_id=jail, item=draw(ITEMS)), {**about, **contents[kind]}


@st.composite
def others(draw: st.DrawFn) -> Value:
    """A class, an answer, the choices for the year, or the sheriff's note."""
    year = YEAR.year
    basis, definition = draw(st.sampled_from(["charge", ""])), draw(_DEFINITIONS)
    choices = {"definition": definition, "severity_basis": basis}
    values: list[Value] = [
        (Place("severity", year, "Level 1"), {"people": draw(NUMBERS)}),
        (Place("severity", year, "Level 1.2"), {"days": draw(NUMBERS)}),
        (Place("money", year, item="answer"), {"none": True}),
        (Place("year", year), choices),
        (Place("note", year), {"text": "-" + draw(WORDS), "signed_by": "Jo Lee"}),
        (Place("agreement", item="a"), {"model": "JEM", "signed_on": "2024-02-29"}),
    ]
    return draw(st.sampled_from(values))


_DEFINITIONS = st.sampled_from([*wording.DEFINITIONS])
INSTANTS = st.datetimes(timezones=st.just(UTC))


@st.composite
def records(draw: st.DrawFn) -> Record:
    """A record of two jails and up to forty other values, each place once."""
    values = draw(st.lists(st.one_of(figures(), figures(), rates(), rows(), others()), max_size=40))
    places = {**two_jails(), **dict(values)}
    at = draw(INSTANTS)
    return tuple(
        Entered(index, place, 1, normalised(place, content), 7, "Ana Ruiz", at, "why")
        for index, (place, content) in enumerate(places.items(), start=1)
    )
