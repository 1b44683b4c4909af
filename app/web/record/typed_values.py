"""Typed texts as parts of a content: days, source, documents.

Everything here notes what is wrong at its field and never raises.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from wtforms import Field, Form

from app.language import marked, say
from app.web.calculations.before import typed
from app.web.calculations.fields import SOURCE_FIELDS
from app.web.calculations.period_text import NotAPeriod, read_period

Content = dict[str, Any]
SOURCE_FIELD_OF = {part: field for field, part in SOURCE_FIELDS.items()}
NOT_A_DAY = marked("Enter a day as month, day and year, such as 7/1/2024.")


def note_problem(field: Field, message: str) -> None:
    """Say at a field what is wrong with it, once."""
    if message not in field.errors:
        field.errors = [*field.errors, message]


def subject_of(field: Field) -> str:
    """What a field is called at the start of a sentence."""
    return str(field.label.text).partition(", ")[0]


def read_day_of(field: Field) -> str:
    """The day typed in a field as 2024-07-01; empty where nothing was typed or it is no day."""
    text = typed(field)
    if not text:
        return ""
    try:
        first, last = read_period(text)
    except NotAPeriod:
        first, last = date.min, date.max
    if first != last:
        note_problem(field, say(NOT_A_DAY))
        return ""
    return first.isoformat()


def day_text(iso: str) -> str:
    """A kept day as it is typed: "7/1/2024"."""
    if not iso:
        return ""
    day = date.fromisoformat(iso)
    return f"{day.month}/{day.day}/{day.year}"


def about_content(form: Form) -> Content:
    """Source, grade, note and documents as typed, without what is empty."""
    source = {part: typed(form[name]) for name, part in SOURCE_FIELDS.items()}
    about: Content = {
        "source": {part: text for part, text in source.items() if text},
        "grade": typed(form["grade"]) if "grade" in form else "",
        "note": typed(form["note"]) if "note" in form else "",
        "documents": sorted(set(form["documents"].data or [])),
    }
    return {name: value for name, value in about.items() if value}


def note_unknown_documents(form: Form) -> None:
    """Note at the field documents that the county does not have."""
    field: Any = form["documents"]
    known = {key for key, _ in field.choices}
    if set(field.data or []) - known:
        note_problem(field, say("Choose among the county's own documents."))


def note_unknown_jail(form: Form) -> None:
    """Note at the field a jail that the county does not have."""
    field: Any = form["jail"]
    if typed(field) not in {key for key, _ in field.choices}:
        note_problem(field, say("Choose a jail of the county, or the whole county."))


def shown_about(content: Mapping[str, Any]) -> Content:
    """Form data of what is said about a value."""
    source = content.get("source") or {}
    told = {field: source.get(part, "") for field, part in SOURCE_FIELDS.items()}
    told["source_date"] = source.get("date") or source.get("year", "")
    return {
        **told,
        "grade": content.get("grade", ""),
        "note": content.get("note", ""),
        "documents": list(content.get("documents", ())),
        "not_tracked": bool(content.get("not_tracked")),
    }
