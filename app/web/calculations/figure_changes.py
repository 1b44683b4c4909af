"""One figure as typed, with what is said about it, as the case format writes it."""

from __future__ import annotations

import re
from typing import Any

from wtforms import Form

from app.engine.quantity import Quantity
from app.web.calculations.before import (
    Before,
    Document,
    about_fields,
    is_changed,
    is_same_value,
    typed,
)
from app.web.calculations.fields import SOURCE_FIELDS, quantity_of

ENDS = ("low", "high")


def figure_document(form: Form, before: Before) -> Any:
    """A figure with its texts as typed; None where nothing is typed."""
    value = typed(form["value"])
    if before.document is not None and _is_same(form, before):
        return before.document
    ends = {name: typed(form[name]) for name in ENDS}
    told = {name: part for name, part in {**ends, **_about(form, value, before)}.items() if part}
    if not value:
        return {"likely": "", **told} if told else None
    return {"likely": value, **told} if told else value


def _is_same(form: Form, before: Before) -> bool:
    """Whether the form says what it showed, be it in other signs: "$140" for "140"."""
    numbers = all(is_same_value(typed(form[n]), before.shown.get(n)) for n in ("value", *ENDS))
    return numbers and not is_changed(about_fields(form), before.shown)


def _about(form: Form, value: str, before: Before) -> Document:
    if is_changed(about_fields(form), before.shown):
        return about_document(form)
    if value and not is_same_value(value, before.shown.get("value")):
        return before.about_new_value(quantity_of(form["value"]))
    return before.about()


def about_document(form: Form) -> Document:
    """Source, grade and note as typed, without what is empty."""
    source = {part: typed(form[field]) for field, part in SOURCE_FIELDS.items()}
    if re.fullmatch(r"\d{4}", source["date"]):
        source["year"] = source.pop("date")
    about: Document = {
        "source": {part: text for part, text in source.items() if text},
        "grade": typed(form["grade"]),
        "note": typed(form["note"]),
    }
    return {name: value for name, value in about.items() if value}


def kept_figure(text: str, before: Before, quantity: Quantity) -> Any:
    """A figure of which only the value is shown: as it was, or with the new value in its place."""
    if before.document and is_same_value(text, before.shown.get("value")):
        return before.document
    about = before.about_new_value(quantity)
    return {**about, "likely": text} if about else text


def kept_value(text: str, before: Before, quantity: Quantity) -> Any:
    """The same without what was said about it, which a row now says for all its figures."""
    kept = kept_figure(text, before, quantity)
    if not isinstance(kept, dict):
        return kept
    ends = {name: kept[name] for name in ("likely", "low", "high") if name in kept}
    return ends if len(ends) > 1 else ends["likely"]
