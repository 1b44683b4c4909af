"""What a step's forms change in a draft: typed texts as parts of the case document.

Nothing is judged here but what only a form has (a county by name, a period in words); everything
else is left to the one reader of cases.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from wtforms import Field, Form

from app.engine.case.shapes import ITEM_SHAPES
from app.web.calculations.county_text import NotACounty, read_county
from app.web.calculations.fields import LINE_FIGURES, SOURCE_FIELDS
from app.web.calculations.period_text import NotAPeriod, read_period
from app.web.calculations.step_forms import StepForms

Document = dict[str, Any]
PLAIN_TEXTS = ("title", "jail", "prepared_by", "note", "program_model")
PLAIN_CHOICES = ("definition", "cost_basis", "clock_rule")


def changes_of(forms: StepForms, draft: Mapping[str, Any]) -> Document:
    """The parts of the case document that the step's forms set; see `change_draft`.

    `draft` is the document before: what a row of it says that the form does not show is kept.
    A period that cannot be read is noted at its field.
    """
    words = forms.words
    changes: Document = {
        name: typed(words[name]) or None for name in (*PLAIN_TEXTS, *PLAIN_CHOICES) if name in words
    }
    changes |= _place(words)
    changes["figures"] = {name: figure_document(form) for name, form in forms.figures.items()}
    for name, rows in forms.rows.items():
        if name == "severity":
            changes["severity"] = _severity(rows, typed(words["severity_basis"]))
        elif name == "exposure":
            changes["exposure"] = next(iter(_items(rows, name, draft)), None)
        elif name == "lines":
            changes["lines"] = [_line(row, draft) for row in rows if not is_blank(row)] or None
        else:
            changes[name] = _items(rows, name, draft) or None
    return changes


def _place(words: Form) -> Document:
    """County and period from their words; what cannot be read is noted at its field."""
    place: Document = {}
    if "county" in words:
        place["county_fips"] = _county(words["county"])
    if "period" in words:
        place |= _period(words["period"])
        if not typed(words["period"]) and not words["period"].errors:
            words["period"].errors = ["Enter the period: 2025, March 2025, or two dates."]
    return place


def _county(field: Field) -> str | None:
    try:
        return read_county(typed(field))
    except NotACounty as wrong:
        field.errors = [*field.errors, str(wrong)]
        return None


def typed(field: Field) -> str:
    """What was typed, without surrounding space."""
    return str(field.data or "").strip()


def is_blank(row: Form) -> bool:
    """True where nothing was entered in a row."""
    return not any(
        typed(field) for field in row if field.short_name not in ("place", "kind", "grade")
    )


def figure_document(form: Form) -> Any:
    """A figure as the case format writes it, with the texts as typed; None where it is empty."""
    parts = {name: typed(form[name]) for name in ("low", "high")}
    told = {name: part for name, part in {**parts, **about_document(form)}.items() if part}
    value = typed(form["value"])
    if not value:
        return {"likely": "", **told} if told else None
    return {"likely": value, **told} if told else value


def about_document(form: Form) -> Document:
    """Source, grade and note as typed, without what is empty."""
    source = {part: typed(form[field]) for field, part in SOURCE_FIELDS.items()}
    about: Document = {
        "source": {part: text for part, text in source.items() if text},
        "grade": typed(form["grade"]),
        "note": typed(form["note"]),
    }
    return {name: value for name, value in about.items() if value}


def _before(row: Form, name: str, draft: Mapping[str, Any]) -> Mapping[str, Any]:
    """The row of the draft that this row shows, if it shows one."""
    rows = draft.get(name) or []
    place = typed(row["place"])
    if not place.isdecimal() or not isinstance(rows, list) or int(place) >= len(rows):
        return {}
    found: Mapping[str, Any] = rows[int(place)]
    return found


def _items(rows: list[Form], name: str, draft: Mapping[str, Any]) -> list[Document]:
    return [_item(row, name, draft) for row in rows if not is_blank(row)]


def _item(row: Form, name: str, draft: Mapping[str, Any]) -> Document:
    shape = ITEM_SHAPES.get(name)
    flags = tuple(shape.flags) if shape else ()
    before = _before(row, name, draft)
    item: Document = {flag: bool(row[flag].data) for flag in flags}
    for field in row:
        key = field.short_name
        if key in flags or key in ("place", "grade", "note", *SOURCE_FIELDS) or not typed(field):
            continue
        item[key] = _kept(typed(field), before.get(key))
    return item | about_document(row)


def _kept(text: str, before: Any) -> Any:
    """What was typed, with the low and high of the figure before where its value is unchanged."""
    if isinstance(before, Mapping) and text == before.get("likely"):
        return {name: before[name] for name in ("likely", "low", "high") if name in before}
    return text


def _line(row: Form, draft: Mapping[str, Any]) -> Document:
    before = _before(row, "lines", draft)
    figures = dict(before.get("figures", {}))
    for name in LINE_FIGURES:
        text, old = typed(row[name]), figures.pop(name, None)
        if text and isinstance(old, Mapping):
            figures[name] = old if text == old.get("likely") else {**_about_of(old), "likely": text}
        elif text:
            figures[name] = text
    return {"jail": typed(row["jail"]), **_period(row["period"]), "figures": figures}


def _about_of(figure: Mapping[str, Any]) -> Document:
    return {name: figure[name] for name in ("source", "grade", "note") if name in figure}


def _period(field: Field) -> Document:
    if not typed(field):
        return {}
    try:
        first, last = read_period(typed(field))
    except NotAPeriod as wrong:
        field.errors = [*field.errors, str(wrong)]
        return {}
    return {"period_start": first.isoformat(), "period_end": last.isoformat()}


def _severity(rows: list[Form], basis: str) -> Document | None:
    classes: Document = {"people": {}, "days": {}}
    for index, row in enumerate(rows):
        name = typed(row["name"]) or ("" if is_blank(row) else f"Class {index + 1}")
        for key in ("people", "days"):
            if name and typed(row[key]):
                classes[key][name] = typed(row[key])
    known = {key: value for key, value in classes.items() if value}
    return {"basis": basis, **known} if known else None
