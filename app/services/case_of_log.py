"""A counted log as a case, to start a calculation with."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from app.language import say
from app.services.jail_log_figures import (
    DERIVED,
    beyond_is_of_few,
    classes_of,
    definition_of,
    grade_of,
    log_period,
    note_of,
    outcomes_are_of_few,
    outcomes_of,
    source_of,
    totals_of,
)

Document = dict[str, Any]
Log = Mapping[str, Any]


def case_of_log(document: Log, *, county_fips: str = "", daily_cost: str = "") -> Document:
    """A case document with everything a counted log says.

    `document` is that of a counted log; `daily_cost` in $/day, empty where it is not known. The
    definition is `hold` where holds could be counted, else the next that could. A case is printed
    and shared, so hours beyond the limit and outcomes of ten people or fewer are left out. Raises
    NothingCountedError.
    """
    first, last = log_period(document)
    values = totals_of(document)
    if beyond_is_of_few(document):
        values.pop("overdetention_hours", None)
    if not outcomes_are_of_few(document):
        values |= outcomes_of(document)
    figures: Document = {name: _figure(value, document, name) for name, value in values.items()}
    if daily_cost:
        figures["published_daily_cost"] = daily_cost
    case: Document = {
        "title": say("Holds for ICE, from a jail log"),
        "period_start": first.isoformat(),
        "period_end": last.isoformat(),
        "definition": definition_of(document),
        "clock_rule": document["settings"]["rule"],
        "figures": figures,
    }
    if county_fips:
        case["county_fips"] = county_fips
    if classes := classes_of(document):
        case["severity"] = _severity(classes, source_of(document))
    return case


def _severity(classes: Mapping[str, Log], source: Log) -> Document:
    def part(which: str) -> Document:
        return {
            name: {"likely": str(each[which]), "grade": DERIVED, "source": source}
            for name, each in classes.items()
        }

    return {"basis": "charge", "people": part("people"), "days": part("days")}


def _figure(value: Any, document: Log, name: str) -> Document:
    figure: Document = {
        "likely": str(value),
        "grade": grade_of(name, document),
        "source": source_of(document),
    }
    note = note_of(name, document)
    return {**figure, "note": note} if note else figure
