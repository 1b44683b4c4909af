"""A counted log as figures of the method, with their source, grade and note."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from app.engine.jail_log.classes import SEVERITIES
from app.engine.small_cells import SmallSplit, small_cells
from app.intake.jail_log.columns import OUTCOME_COLUMNS
from app.language import say
from app.language.months import said_day, said_month
from app.records.fiscal_year import last_day_of

Document = dict[str, Any]
Log = Mapping[str, Any]
MEASURED, DERIVED = "A", "B"


class NothingCountedError(ValueError):
    """A log tells of no month: nobody in it was released, and it was counted for no period."""


def definition_of(document: Log) -> str:
    """The definition a log supports best: hold, else extra_stay, else all_days."""
    if document["holds_are_known"]:
        return "hold"
    by_means = document["definitions"]["extra_stay"]["by_means"]
    return "all_days" if by_means is None else "extra_stay"


def log_period(document: Log) -> tuple[date, date]:
    """The first and the last day a log was counted for: as given, else the months of its releases.

    Raises NothingCountedError where an end is known from neither.
    """
    settings = document["settings"]
    months = list(months_released(document))
    first, last = (
        date.fromisoformat(settings[name]) if settings[name] else None
        for name in ("first_day", "last_day")
    )
    if not months and (first is None or last is None):
        raise NothingCountedError
    first = first or months[0]
    last = last or last_day_of(months[-1])
    return min(first, last), max(first, last)


def period_in_words(document: Log) -> str:
    """The period of a log: days where they were given, else months."""
    first, last = log_period(document)
    settings = document["settings"]
    one = said_day(first) if settings["first_day"] else said_month(first)
    other = said_day(last) if settings["last_day"] else said_month(last)
    return _from_to(one, other)


def months_in_words(months: Sequence[date]) -> str:
    """From the first to the last of some months, by their first days."""
    return _from_to(said_month(months[0]), said_month(months[-1]))


def source_of(document: Log, county: str = "", period: str = "") -> dict[str, str]:
    """The source of the figures of a log.

    `county` is the publisher, where it is known; `period` what the figures are of, where that is
    not all that was counted. Raises NothingCountedError.
    """
    words = period or period_in_words(document)
    title = say("Jail log, counted by Holdcost: {period}", period=words)
    return {"title": title, **({"publisher": county} if county else {})}


def _from_to(one: str, other: str) -> str:
    return one if one == other else say("{first} to {last}", first=one, last=other)


def note_of(name: str, document: Log) -> str:
    """What is to be said of a figure of a log wherever it stands; empty for most.

    Without any count: a note becomes public with its figure.
    """
    notes = {
        "hold_hours_total": say(
            "Release from jail less the release on the last local charge; a stay without a local "
            "charge counts whole."
        ),
        "overdetention_hours": say("Beyond the limit of each hold, in the jail’s time zone."),
        "stay_without_detainer": say(
            "Not adjusted: charges, bail and record also make stays differ."
        ),
        "detainer_bed_days": say(
            "Jail days within the period of everyone in the log with a detainer."
        ),
        "taken_by_ice": say(
            "Of those held past release. Whom ICE took as soon as local custody ended is not here."
        ),
        "released_without_pickup": say("Of those held past release."),
    }
    note = notes.get(name, "")
    if document["days_without_time"] and name in ("hold_hours_total", "overdetention_hours"):
        return f"{note} {say('Some of the log’s days have no time of day, so hours are rough.')}"
    return note


def grade_of(name: str, document: Log) -> str:
    """A where the log measures it; B where hours come of days, or an outcome of a word."""
    is_rough = document["days_without_time"] and name in ("hold_hours_total", "overdetention_hours")
    is_read = name in ("taken_by_ice", "released_without_pickup")
    return DERIVED if is_rough or is_read else MEASURED


def classes_of(document: Log) -> dict[str, Document]:
    """People and days by class in words: of those held, else of all with a detainer."""
    people, days = ("people_held", "hold_days")
    if not document["holds_are_known"]:
        people, days = ("people_with_detainer", "all_days")
    return {
        SEVERITIES[row["key"]]: {"people": row[people], "days": row[days]}
        for row in document["by_severity"]
        if row[people]
    }


def outcomes_of(document: Log) -> dict[str, int]:
    """What followed for those held: taken by ICE, released without pickup; where the log tells."""
    if not (OUTCOME_COLUMNS & document["columns"].keys() and document["holds_are_known"]):
        return {}
    rows = {row["key"]: row["people_held"] for row in document["by_outcome"]}
    return {
        "taken_by_ice": rows.get("taken_by_ice", 0),
        "released_without_pickup": rows.get("released", 0),
    }


def totals_of(document: Log) -> dict[str, Any]:
    """The counts and sums of the whole log by the names of the method."""
    hold, extra, all_days = (
        document["definitions"][key] for key in ("hold", "extra_stay", "all_days")
    )
    found: dict[str, Any] = {}
    if document["holds_are_known"]:
        over = document["overdetention"][document["settings"]["rule"]]
        found |= {
            "people_held": hold["people"],
            "hold_hours_total": hold["hours"],
            "overdetention_hours": over["hours"],
        }
    found |= {
        "people_with_detainer": all_days["people"],
        "detainer_bed_days": all_days["days"],
    }
    if extra["by_means"] is not None:
        found |= {
            "stay_with_detainer": extra["with_detainer"]["mean_days"],
            "stay_without_detainer": extra["without_detainer"]["mean_days"],
        }
    return found


def beyond_is_of_few(document: Log) -> bool:
    """Whether those kept beyond the limit, or the rest of those held, are too few to be told of."""
    over = document["overdetention"][document["settings"]["rule"]]["people"]
    within = document["definitions"]["hold"]["people"] - over
    return _hides(small_cells({"beyond": over, "within": within}))


def outcomes_are_of_few(document: Log) -> bool:
    """Whether the people of an outcome are too few to be told of."""
    return _hides(small_cells({row["key"]: row["people_held"] for row in document["by_outcome"]}))


def _hides(split: SmallSplit) -> bool:
    return bool(split.hidden) or not split.is_shown


def months_released(document: Log) -> Iterator[date]:
    """The months in which somebody was released, in order."""
    return (_first_day(row["month"]) for row in document["by_month"] if _has_release(row))


def _has_release(row: Mapping[str, Any]) -> bool:
    return bool(row["month"]) and any(each["people"] for each in row["released"].values())


def _first_day(month: str) -> date:
    return date.fromisoformat(f"{month}-01")
