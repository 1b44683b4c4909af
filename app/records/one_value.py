"""One value as a case of its own, for the method's reader to judge: no rule is written twice."""

from __future__ import annotations

from calendar import isleap
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from app.engine.case import check_case
from app.engine.case.problems import Findings
from app.engine.case.read_items import read_about
from app.records.entry import Content, Place
from app.records.fields import LISTS
from app.records.fiscal_year import last_day_of

Document = dict[str, Any]
SAID = ("grade", "source", "note")
# A SCAAP award may be estimated from figures of the year, which stand at places of their own.
FOR_THE_ESTIMATE = dict.fromkeys(
    ("officer_salary_cost", "all_bed_days", "eligible_days", "scaap_paid_share"), "1"
)
_RATE = "published_daily_cost"


def read_alone(place: Place, content: Content) -> Iterator[tuple[str, str]]:
    """The reader's problems with a value, as (field, message)."""
    findings = Findings()
    # By itself too: the reader does not look at the source of a number it could not read.
    read_about(content, "about", findings)
    for problem in findings.problems:
        yield problem.path.removeprefix("about."), problem.message
    made = _made(place, content)
    if made is None:
        return
    document, fields = made
    _, findings = check_case({**_period(place), **document})
    for problem in findings.problems:
        yield _field(problem.path, fields), problem.message


def figure_part(content: Content) -> Document:
    """What a content says that a figure of a case can say."""
    parts = {name: content.get(name) for name in ("likely", "low", "high", *SAID)}
    return {name: value for name, value in parts.items() if value not in (None, "", {})}


def row_part(content: Content) -> Document:
    """What a content says that a row of a list of a case can say."""
    left_out = ("documents", "not_tracked")
    return {name: value for name, value in content.items() if name not in left_out}


def about_part(content: Content) -> Document:
    """Grade, source and note, where they are given."""
    return {name: content[name] for name in SAID if content.get(name)}


def with_number(number: Any, content: Content) -> Document:
    """A number of a content as a figure, with what the content says about it."""
    given = number if isinstance(number, Mapping) else {"likely": number}
    return {**given, **about_part(content)}


def _made(place: Place, content: Content) -> tuple[Document, dict[str, str]] | None:
    """A case that holds the value, and which of its paths stand for which field."""
    if place.kind == "figure":
        path = f"figures.{place.name}"
        figure = {"likely": None, **figure_part(content)}
        return {"figures": {place.name: figure}}, {path: "likely", f"{path}.": ""}
    if place.kind == "severity":
        return _severity(place, content)
    if place.kind == "daily_rate":
        figure = with_number(content.get(_RATE), content)
        path = f"figures.{_RATE}"
        numbers = {f"{path}.{end}": _RATE for end in ("likely", "low", "high")}
        return {"figures": {_RATE: figure}}, {path: _RATE, **numbers, f"{path}.": ""}
    if place.kind in LISTS:
        name = LISTS[place.kind]
        document: Document = {name: [row_part(content)]}
        if place.kind == "money":
            document["figures"] = FOR_THE_ESTIMATE
        return document, {f"{name}[0]": "", f"{name}[0].": ""}
    return None


def _severity(place: Place, content: Content) -> tuple[Document, dict[str, str]]:
    split: Document = {"basis": "charge"}
    fields: dict[str, str] = {}
    for key in ("people", "days"):
        if content.get(key) in (None, ""):
            continue
        split[key] = {place.name: with_number(content[key], content)}
        path = f"severity.{key}.{place.name}"
        fields |= {path: key, f"{path}.likely": key, f"{path}.": ""}
    return {"severity": split}, fields


def _field(path: str, fields: Mapping[str, str]) -> str:
    """The field that a path of the case stands for: "source.url", "low"."""
    if path in fields:
        return fields[path]
    start = next((start for start in fields if start.endswith(".") and path.startswith(start)), "")
    return path.removeprefix(start) if start else ""


def _period(place: Place) -> Document:
    """The period a value is judged by: its month, or as many days as its year can have."""
    if place.month is not None:
        first, last = place.month, last_day_of(place.month)
    else:
        named = place.fiscal_year or 2024
        year = named - 1 if isleap(named - 1) else named
        first, last = date(year, 1, 1), date(year, 12, 31)
    return {"period_start": first, "period_end": last}
