"""What the templates of the steps, the check page and the list receive."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from flask import url_for

from app.engine import Case, calculate, read_case
from app.engine.case.shapes import ITEM_SHAPES, PERIOD
from app.engine.numerals import dollars
from app.engine.quantities import QUANTITIES
from app.engine.wording import (
    COST_BASES,
    DEFINITION_COUNTS,
    DEFINITIONS,
    POLICIES,
    REIMBURSEMENT_KINDS,
)
from app.language import say
from app.persistence.calculations import find_calculation
from app.persistence.database import db
from app.persistence.models import Calculation
from app.reference.counties import find_county
from app.reports.content import dates
from app.reports.content.changed_here import says_it_was_changed
from app.reports.content.phrases import upper_first
from app.reports.content.stated import is_certified
from app.services.calculate_case import facts_for
from app.services.find_draft import draft_document
from app.web.calculations.step_forms import StepForms
from app.web.calculations.steps import CHECK, KEYS, STEPS, step_of_figure, step_of_path, title_of

RATES = ("average_daily_cost", "full_daily_cost", "marginal_daily_cost", "long_run_daily_cost")


@dataclass(frozen=True)
class StepMark:
    """One entry of the list of steps: its title, address, and whether anything is entered."""

    key: str
    title: str
    href: str | None
    done: bool
    current: bool


def step_context(forms: StepForms, calculation_id: str | None) -> dict[str, Any]:
    """The list of steps, the errors, and what the draft gives so far."""
    draft = _draft(calculation_id)
    case = read_case(draft) if draft else None
    results = calculate(case, facts_for(case)).to_document()["results"] if case else {}
    return {
        "calculation_id": calculation_id,
        "steps": step_marks(draft, calculation_id, forms.step.key),
        "problems": forms.problems(),
        "rates": [_rate_row(results[name]) for name in RATES if name in results],
        "total": results.get("net_cost"),
        "choice_hints": {"definition": DEFINITION_COUNTS},
        "kind_words": REIMBURSEMENT_KINDS,
        "policy_words": POLICIES,
        "severity_title": title_of("severity"),
        "severity_href": calculation_id
        and url_for("calculations.step", calculation_id=calculation_id, key="severity"),
    }


def _draft(calculation_id: str | None) -> dict[str, Any]:
    calculation = find_calculation(db.session, calculation_id) if calculation_id else None
    return draft_document(calculation) if calculation else {}


def _rate_row(result: Mapping[str, Any]) -> list[str]:
    return [result["label"], result["working"], dollars(Decimal(result["value"]))]


def step_marks(
    draft: Mapping[str, Any], calculation_id: str | None, current: str
) -> list[StepMark]:
    """The steps in order, each marked as done where the draft has something of it."""
    entered = _entered(draft)
    return [
        StepMark(
            key,
            title_of(key),
            url_for("calculations.step", calculation_id=calculation_id, key=key)
            if calculation_id
            else None,
            key in entered,
            key == current,
        )
        for key in KEYS
    ]


def _entered(draft: Mapping[str, Any]) -> set[str]:
    """The keys of the steps of which the draft has a figure, a row or a choice."""
    figures = set(draft.get("figures", {}))
    names = (*ITEM_SHAPES, "lines", "severity", "policies", "exposure")
    lists = {name for name in names if draft.get(name)}
    done = {"place"} if draft.get("county_fips") else set()
    for step in STEPS:
        if figures & set(step.figures) or lists & {rows.name for rows in step.rows}:
            done.add(step.key)
    return done


def check_context(
    case: Case, statement: Mapping[str, Any], urls: Mapping[str, str]
) -> dict[str, Any]:
    """Every figure by step with its Change link, the warnings, and what is missing."""
    by_step: dict[str, list[dict[str, Any]]] = {}
    document = case.to_document()
    entered = _entered(document)
    for figure in statement["figures"]:
        key = step_of_path(figure["path"])
        by_step.setdefault(key, []).append(_figure_row(figure, case, document, urls[key]))
    return {
        "chosen": _chosen_rows(case, urls),
        "groups": [(title_of(key), by_step[key]) for key in KEYS if key in by_step],
        "warnings": [
            (warning["message"], urls[step_of_path(warning["path"])])
            for warning in statement["warnings"]
        ],
        "missing": [_missing_row(entry, urls) for entry in statement["missing"]],
        "refusal": statement["refusal"],
        "total": statement["results"].get("net_cost"),
        "steps": [
            StepMark(key, title_of(key), urls[key], key in entered, key == CHECK) for key in KEYS
        ],
    }


def _chosen_rows(case: Case, urls: Mapping[str, str]) -> list[list[Any]]:
    """What is chosen rather than counted, each with its Change link."""
    county = find_county(case.county_fips)
    period = dates.period(case.period_start, case.period_end)
    basis = upper_first(COST_BASES[case.cost_basis])
    chosen = [
        (
            say("County"),
            county.label if county else say("not named"),
            say("Change county"),
            "place",
        ),
        (say("Period"), period, say("Change period"), "place"),
        (say("Definition"), DEFINITIONS[case.definition], say("Change definition"), "days"),
        (say("Daily cost"), basis, say("Change daily cost"), "daily-cost"),
    ]
    return [
        [label, words, {"text": change, "href": urls[key]}] for label, words, change, key in chosen
    ]


def _figure_row(
    figure: Mapping[str, Any], case: Case, document: Mapping[str, Any], address: str
) -> dict[str, Any]:
    """A figure as the figure table takes it."""
    where = f": {_row_name(figure, case)}" if figure["where"] else ""
    ends = [end for end in (figure["low"], figure["high"]) if end]
    value = figure["value"]
    if len(ends) == 2:
        value = say("{value} ({low} to {high})", value=value, low=ends[0], high=ends[1])
    return {
        "label": f"{figure['label']}{where}",
        "value": value,
        "grade": figure["grade"],
        "source": figure["source"],
        "note": figure["note"],
        "change_href": address,
        "certified": is_certified(document, figure["path"]),
        "changed": says_it_was_changed(figure["note"]),
    }


def _row_name(figure: Mapping[str, Any], case: Case) -> str:
    """What the row is called that a figure stands in: a line by its jail and its period."""
    name, _, rest = figure["path"].partition("[")
    if name == "lines":
        line = case.lines[int(rest.partition("]")[0])]
        period = dates.period(line.period_start, line.period_end)
        return f"{line.jail}, {period}" if line.jail else period
    if name in case.items:
        item = case.items[name][int(rest.partition("]")[0])]
        kind = REIMBURSEMENT_KINDS.get(item.choices.get("kind", ""), "")
        return item.texts.get("label", "") or kind or figure["where"]
    return str(figure["where"])


def _missing_row(entry: Mapping[str, Any], urls: Mapping[str, str]) -> list[Any]:
    names = ", ".join(_unlocked(name) for name in entry["unlocks"])
    return [{"text": entry["label"], "href": urls[_step_of(entry["name"])]}, names]


def _unlocked(name: str) -> str:
    return DEFINITIONS[name] if name in DEFINITIONS else QUANTITIES[name].label


def _step_of(name: str) -> str:
    """The step of a missing figure; a cost item's is with the daily cost."""
    step = step_of_figure(name)
    return "daily-cost" if step == CHECK else step


@dataclass(frozen=True)
class Listed:
    """A calculation in the list of this browser."""

    title: str
    result_address: str
    changed_at: datetime | None
    versions: list[tuple[int, str]]


def listed(calculation: Calculation) -> Listed:
    """What the list shows of a calculation."""
    draft = draft_document(calculation)
    county = find_county(draft.get("county_fips", ""))
    first, last = (date.fromisoformat(draft[key]) for key in PERIOD)
    period = dates.period(first, last)
    return Listed(
        draft.get("title") or f"{county.label if county else say('Calculation')}, {period}",
        url_for("calculations.result", calculation_id=calculation.id),
        calculation.draft_saved_at,
        [
            (
                version.number,
                url_for(
                    "calculations.version", calculation_id=calculation.id, number=version.number
                ),
            )
            for version in calculation.versions
        ],
    )
