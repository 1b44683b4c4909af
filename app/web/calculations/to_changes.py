"""What a step's forms change in a draft: typed texts as parts of the case document.

Nothing is judged here but what only a form has (a county by name, a period in words); everything
else is left to the one reader of cases. What is sent as it was shown is left as it is.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from wtforms import Field, Form

from app.engine import read_case
from app.language import marked, say
from app.web.calculations.before import (
    Before,
    Document,
    figures_before,
    is_changed,
    rows_before,
    typed,
)
from app.web.calculations.county_text import NotACounty, read_county
from app.web.calculations.figure_changes import figure_document
from app.web.calculations.from_draft import Shown, shown_of
from app.web.calculations.policy_changes import policy_document
from app.web.calculations.posted_text import note_unprintable
from app.web.calculations.row_changes import (
    is_blank,
    item_document,
    line_document,
    period_document,
)
from app.web.calculations.severity_changes import severity_document
from app.web.calculations.step_forms import StepForms

NO_PERIOD = marked("Enter the period: 2025, March 2025, or two dates.")
PERIOD = ("period_start", "period_end")
PLAIN_TEXTS = ("title", "jail", "prepared_by", "note", "program_model")
PLAIN_CHOICES = ("definition", "cost_basis", "clock_rule")


def changes_of(forms: StepForms, draft: Mapping[str, Any]) -> Document:
    """The parts of the case document that the step's forms set; see `change_draft`.

    `draft` is the document before: what it says that the form does not show is kept. What the
    form alone can judge is noted at its field.
    """
    note_unprintable(forms.fields())
    case = read_case(draft) if draft else None
    shown: Shown = shown_of(case) if case else {}
    words = forms.words
    changes: Document = {
        name: typed(words[name]) or None for name in (*PLAIN_TEXTS, *PLAIN_CHOICES) if name in words
    }
    place = _place(words)
    changes |= place | _following_lines(place, draft)
    changes["figures"] = _figures(forms, figures_before(case, shown))
    for name, rows in forms.rows.items():
        if name == "severity":
            changes[name] = severity_document(rows, typed(words["severity_basis"]), case)
        else:
            changes[name] = _rows(rows, name, rows_before(case, shown, name))
    return changes


def _place(words: Form) -> Document:
    """County and period from their words; what cannot be read is noted at its field."""
    place: Document = {}
    if "county" in words:
        place["county_fips"] = _county(words["county"])
    if "period" in words:
        place |= period_document(words["period"])
        if not typed(words["period"]):
            words["period"].errors = [say(NO_PERIOD)]
    return place


def _following_lines(place: Mapping[str, Any], draft: Mapping[str, Any]) -> Document:
    """The lines, where the period changes: a line of the whole period goes with it."""
    period = {name: place[name] for name in PERIOD if name in place}
    whole = {name: draft.get(name) for name in PERIOD}
    lines = draft.get("lines", [])
    if not period or not lines or period == whole:
        return {}
    return {
        "lines": [
            {**line, **period} if {name: line[name] for name in PERIOD} == whole else line
            for line in lines
        ]
    }


def _county(field: Field) -> str | None:
    if field.errors:
        return None
    try:
        return read_county(typed(field))
    except NotACounty as wrong:
        field.errors = [str(wrong)]
        return None


def _figures(forms: StepForms, known: Mapping[str, Before]) -> Document:
    """Only the figures that were changed, so that another page's changes are not undone."""
    figures: Document = {}
    for name, form in forms.figures.items():
        before = known.get(name, Before())
        if is_changed(form, before.shown):
            figures[name] = figure_document(form, before)
    return figures


def _rows(rows: list[Form], name: str, known: Mapping[str, Before]) -> Any:
    documents = [
        _row(row, name, before)
        for row in rows
        if not is_blank(row)
        for before in (known.get(typed(row["place"]), Before()),)
    ]
    if name == "exposure":
        return documents[0] if documents else None
    return documents or None


def _row(row: Form, name: str, before: Before) -> Document:
    if name == "lines":
        return line_document(row, before)
    if name == "policies":
        return policy_document(row, before)
    return item_document(row, name, before)
