"""What a step's forms show of a draft: the case as texts to type over."""

from __future__ import annotations

from typing import Any

from app.engine.case import Case, Item, Line, Policy
from app.engine.figure import Figure, as_typed, grouped
from app.reference.counties import find_county
from app.web.calculations.before import mark
from app.web.calculations.fields import SOURCE_FIELDS
from app.web.calculations.period_text import period_text
from app.web.calculations.policy_changes import shown_shares

Shown = dict[str, Any]


def shown_of(case: Case) -> Shown:
    """Form data by part: words, figures by name, and a list of rows by list name."""
    shown: Shown = {"words": _words(case)}
    shown["figures"] = {name: _figure(figure) for name, figure in case.figures.items()}
    shown |= {name: [_item(row) for row in rows] for name, rows in case.items.items()}
    shown["lines"] = [_line(line) for line in case.lines]
    shown["severity"] = _severity(case)
    shown["policies"] = [_policy(policy) for policy in case.policies]
    shown["classes"] = case.severity.classes if case.severity else ()
    shown["exposure"] = [_item(case.exposure)] if case.exposure else []
    return shown


def _words(case: Case) -> Shown:
    county = find_county(case.county_fips)
    return {
        **case.texts,
        "county": county.label if county else case.county_fips,
        "period": period_text((case.period_start, case.period_end)),
        "definition": case.definition,
        "cost_basis": case.cost_basis,
        "clock_rule": case.clock_rule or "",
        "severity_basis": case.severity.basis if case.severity else "",
    }


def _figure(figure: Figure) -> Shown:
    typed = as_typed(figure)
    shown: Shown = {"value": typed, **_about(figure)}
    if typed == grouped(figure.likely):
        ends = {"low": figure.low, "high": figure.high}
        shown |= {name: grouped(end) for name, end in ends.items() if end is not None}
        return shown
    return {**shown, "used": grouped(figure.likely)}


def _about(figure: Figure) -> Shown:
    source = figure.source.to_document() if figure.source else {}
    told = {field: source.get(part, "") for field, part in SOURCE_FIELDS.items()}
    told["source_date"] = source.get("date") or source.get("year", "")
    return {**told, "grade": figure.grade, "note": figure.note}


def _item(item: Item) -> Shown:
    place = mark(item.to_document())
    shown: Shown = {"place": place, **item.texts, **item.choices, **item.flags}
    for figure in item.figures.values():
        shown |= {name: told for name, told in _about(figure).items() if told}
    return shown | {key: as_typed(figure) for key, figure in item.figures.items()}


def _policy(policy: Policy) -> Shown:
    shown: Shown = {}
    for figure in (*policy.figures.values(), *policy.held.values()):
        shown |= {name: told for name, told in _about(figure).items() if told}
    return {**shown, **shown_shares(policy), "place": mark(policy.to_document())}


def _line(line: Line) -> Shown:
    figures = {name: as_typed(figure) for name, figure in line.figures.items()}
    period = period_text((line.period_start, line.period_end))
    place = mark(line.to_document())
    return {"place": place, "jail": line.jail, "period": period, **figures}


def _severity(case: Case) -> list[Shown]:
    split = case.severity
    if split is None:
        return []
    names = dict.fromkeys([*split.people, *split.days])
    return [
        {
            "name": name,
            "people": as_typed(split.people[name]) if name in split.people else "",
            "days": as_typed(split.days[name]) if name in split.days else "",
        }
        for name in names
    ]
