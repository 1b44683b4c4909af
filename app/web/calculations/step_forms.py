"""The forms of one step: its words and choices, its figures, and the rows of its lists."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache, partial
from typing import Any

from flask import abort
from flask_wtf import FlaskForm
from werkzeug.datastructures import MultiDict
from wtforms import Field, Form

from app.engine import wording
from app.engine.case.shapes import MOST_POLICIES, REIMBURSEMENT_FIGURES
from app.engine.quantities import QUANTITIES
from app.language import marked, say
from app.reports.content.phrases import upper_first
from app.web.calculations.choices import choice_list
from app.web.calculations.fields import ValueField, figure_form, line_form, row_form
from app.web.calculations.policy_fields import new_policy, policy_form
from app.web.calculations.posted_text import printable
from app.web.calculations.step_parts import Step
from app.web.said_fields import (
    RadioField,
    SelectField,
    StringField,
    TextAreaField,
)

# The question, what it offers beside the words, if anything, and the words.
CHOICES: Mapping[str, tuple[str, str, Mapping[str, str]]] = {
    "definition": (marked("Which days do you count?"), "", wording.DEFINITIONS),
    "cost_basis": (marked("Which daily cost do you use?"), "", wording.COST_BASES),
    "clock_rule": (
        marked("Which 48-hour rule?"),
        marked("The state's usual rule"),
        wording.CLOCK_RULES,
    ),
    "severity_basis": (marked("Classes are"), marked("Not entered"), wording.SEVERITY_BASES),
}
TEXTS: Mapping[str, tuple[str, str]] = {
    "title": (
        marked("Title"),
        marked("For example: Holds for ICE, fiscal year 2025. May be left empty."),
    ),
    "jail": (marked("Jail"), marked("May be left empty.")),
    "prepared_by": (
        marked("Prepared by"),
        marked("Printed on the report. An office or a group, not a person."),
    ),
    "note": (
        marked("Note to the reader"),
        marked("What a reader should know. Printed on the report."),
    ),
    "county": (marked("County"), marked("Type its name, such as Harris, Texas.")),
    "period": (
        marked("Period"),
        marked("A year, a month, or two dates: 2025, March 2025, 7/1/2024 to 6/30/2025."),
    ),
}

# Rows that are added by a button for each kind.
KINDS: Mapping[str, Mapping[str, str]] = {
    "reimbursements": wording.REIMBURSEMENT_KINDS,
    "policies": wording.POLICIES,
}
CUSTOM = "custom"  # the only choice that may stand in the list more than once

# A page of more rows would take seconds to make; a case by file or address may have more.
MOST_FORM_ROWS = 500
ONE = 1  # estimate of the legal exposure


class TokenForm(FlaskForm):  # type: ignore[misc]  # Flask-WTF has no types
    """Only the token against forged posts."""


@cache
def words_form(step: Step) -> type[Form]:
    """The form of a step's texts and choices."""
    parts: dict[str, Any] = {}
    for name in step.texts:
        parts[name] = _text(name)
    for name in step.choices:
        label, none, options = CHOICES[name]
        offered = partial(_offered, none, options)
        parts[name] = RadioField(label, choices=offered, validate_choice=False)
    return type("WordsForm", (Form,), parts)


def _offered(none: str, options: Mapping[str, str]) -> list[Any]:
    empty = {"": say(none)} if none else {}
    return choice_list(empty | {key: upper_first(words) for key, words in options.items()})


def _models() -> list[Any]:
    named = {key: f"{words} ({key})" for key, words in wording.PROGRAM_MODELS.items()}
    return choice_list({"": say("None, or not stated"), **named})


def _text(name: str) -> Any:
    if name == "program_model":
        return SelectField(marked("287(g) model"), choices=_models, validate_choice=False)
    label, hint = TEXTS[name]
    kind = TextAreaField if name == "note" else StringField
    # A list of names is offered where the script runs; without it nothing is.
    offered = {"list": "county-suggestions", "autocomplete": "off"} if name == "county" else {}
    return kind(label, description=hint, render_kw=offered)


class StepForms:
    """All forms of a step, filled from what was posted or from the draft."""

    def __init__(
        self, step: Step, shown: Mapping[str, Any], posted: MultiDict[str, str] | None = None
    ) -> None:
        posted = None if posted is None else printable(posted)
        self.step = step
        self.token = TokenForm()
        self.words = words_form(step)(posted, data=shown.get("words"))
        self.figures = {
            name: figure_form(QUANTITIES[name])(
                posted, prefix=f"figures-{name}-", data=shown.get("figures", {}).get(name)
            )
            for name in step.figures
        }
        if posted is None:
            self._tell_what_is_used(shown.get("figures", {}))
        self.classes = tuple(shown.get("classes", ()))
        self.rows = {
            rows.name: _posted_rows(rows.name, posted, self.classes)
            if posted is not None
            else _shown_rows(rows.name, shown.get(rows.name, []), self.classes)
            for rows in step.rows
        }
        self.other_problems: list[tuple[str, str]] = []

    def _tell_what_is_used(self, shown: Mapping[str, Any]) -> None:
        """Which value is taken of a figure that is shown as its two ends."""
        for name, form in self.figures.items():
            field, used = form["value"], shown.get(name, {}).get("used")
            if used and isinstance(field, ValueField):
                field.used = say("Used: {value}, half-way between the two.", value=used)

    def add_row(self, name: str, kind: str = "") -> None:
        """An empty row at the end of a list; of money and choices, of the given kind."""
        if name not in self.rows or (name in KINDS and kind not in self.kinds_to_add(name)):
            return
        prefix = f"{name}-{len(self.rows[name])}-"
        data = new_policy(kind) if name == "policies" else {"kind": kind}
        form = form_of(name, kind, self.classes)
        self.rows[name].append(form(prefix=prefix, data=data if kind else None))

    def kinds_to_add(self, name: str) -> dict[str, str]:
        """The kinds of rows that may still be added to a list, with their words."""
        kinds = dict(KINDS[name])
        if name != "policies":
            return kinds
        rows = self.rows.get(name, [])
        there = {row.data["kind"] for row in rows} - {CUSTOM}
        is_full = len(rows) >= MOST_POLICIES
        return {} if is_full else {kind: kinds[kind] for kind in kinds if kind not in there}

    def remove_row(self, name: str, index: int) -> None:
        """Take a row out; those after it move up."""
        rows = self.rows.get(name, [])
        kept = [row for place, row in enumerate(rows) if place != index]
        if name in self.rows:
            self.rows[name] = [_moved(name, row, place) for place, row in enumerate(kept)]

    def fields(self) -> list[Field]:
        """Every field of the step in the order of the page."""
        forms = [self.words, *self.figures.values()]
        forms += [row for rows in self.rows.values() for row in rows]
        return [field for form in forms for field in form]

    def problems(self) -> list[tuple[str, str]]:
        """(href, message) of every field in error, then of what is wrong on other steps."""
        found = [(f"#{field.id}", message) for field in self.fields() for message in field.errors]
        return found + self.other_problems


def _posted_rows(name: str, posted: MultiDict[str, str], classes: tuple[str, ...]) -> list[Form]:
    pattern = re.compile(rf"{name}-(\d{{1,9}})-(.*)", re.ASCII | re.DOTALL)
    found: dict[str, list[str]] = {}
    for key in posted:
        if match := pattern.match(key):
            found.setdefault(match[1], []).append(match[2])
    if len(found) > MOST_FORM_ROWS:
        abort(413)
    rows: list[Form] = []
    for index in sorted(found, key=int)[: ONE if name == "exposure" else None]:
        kind = posted.get(f"{name}-{index}-kind", "")
        form = form_of(name, kind, classes, found[index])
        rows.append(_moved(name, form(posted, prefix=f"{name}-{index}-"), len(rows)))
    return rows


def _shown_rows(name: str, shown: list[dict[str, Any]], classes: tuple[str, ...]) -> list[Form]:
    return [
        form_of(name, data.get("kind", ""), classes, data)(prefix=f"{name}-{index}-", data=data)
        for index, data in enumerate(shown)
    ]


def _moved(name: str, row: Form, place: int) -> Form:
    """The same row at another place in its list, with what was typed."""
    return type(row)(prefix=f"{name}-{place}-", data=row.data)


def form_of(
    name: str, kind: str = "", classes: tuple[str, ...] = (), given: Iterable[str] = ()
) -> type[Form]:
    """The form of a row; of money received of no known kind, with the figures of all kinds.

    `classes` and `given`: see `policy_form` and `line_form`.
    """
    if name == "lines":
        return line_form(given)
    if name == "policies":
        return policy_form(kind, classes, given)
    known = name == "reimbursements" and kind in REIMBURSEMENT_FIGURES
    return row_form(name, kind if known else "")
