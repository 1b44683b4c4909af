"""Rows of the lists as typed, as the case format writes them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from wtforms import Field, Form

from app.engine.case.marks import without_marks
from app.engine.case.shapes import EXPOSURE_SHAPE, ITEM_SHAPES, LINE_FIGURES, PERIOD
from app.web.calculations.before import Before, Document, about_fields, is_changed, typed
from app.web.calculations.fields import quantity_of
from app.web.calculations.figure_changes import about_document, kept_figure, kept_value
from app.web.calculations.period_text import NotAPeriod, read_period
from app.web.calculations.policy_fields import PolicyRow

UNTYPED = ("place", "kind", "grade")


def is_blank(row: Form) -> bool:
    """True where nothing was entered in a row; a choice to compare is entered by its kind."""
    if isinstance(row, PolicyRow):
        return False
    return not any(typed(field) for field in row if field.short_name not in UNTYPED)


def item_document(row: Form, name: str, before: Before) -> Document:
    """A cost item, program item, source of money, budget line, or the legal exposure."""
    if before.document and not is_changed(row, before.shown):
        return dict(before.document)
    shape = ITEM_SHAPES.get(name, EXPOSURE_SHAPE)
    says_anew = is_changed(about_fields(row), before.shown)
    item: Document = {n: part for n, part in (before.document or {}).items() if n not in row}
    for name in (*shape.texts, *shape.choices, *shape.figures):
        if name not in row or not typed(row[name]):
            continue
        if name not in shape.figures:
            item[name] = typed(row[name])
        elif says_anew:
            item[name] = kept_value(typed(row[name]), before.part(name), quantity_of(row[name]))
        else:
            item[name] = _figure(row, name, before)
    item |= {flag: bool(row[flag].data) for flag in shape.flags}
    item |= about_document(row) if says_anew else {}
    return _as_certified(item, before, (*shape.choices, *shape.flags))


def _as_certified(document: Document, before: Before, names: Iterable[str]) -> Document:
    """A row whose figures are certified only as what they were: of this kind, of this period."""
    had = before.document or {}
    if all(document.get(name) == had.get(name) for name in names):
        return document
    return dict(without_marks(document))


def _figure(row: Form, name: str, before: Before) -> Any:
    """A figure of a row whose source, grade and note were left as shown."""
    text, part = typed(row[name]), before.part(name)
    if part.document is not None:
        return kept_figure(text, part, quantity_of(row[name]))
    about = about_document(row)
    return {"likely": text, **about} if about else text


def line_document(row: Form, before: Before) -> Document:
    """A line with the figures the form shows and, from the draft, those it does not show."""
    if before.document and not is_changed(row, before.shown):
        return dict(before.document)
    had = Before((before.document or {}).get("figures"), before.shown)
    figures = {n: part for n, part in (had.document or {}).items() if n not in row}
    for field in row:
        name = field.short_name
        if name in LINE_FIGURES and typed(field):
            figures[name] = kept_figure(typed(field), had.part(name), LINE_FIGURES[name])
    line = {"jail": typed(row["jail"]), **period_document(row["period"]), "figures": figures}
    return _as_certified(line, before, PERIOD)


def period_document(field: Field) -> Document:
    """First and last day of a period in words; what cannot be read is noted at its field."""
    if not typed(field) or field.errors:
        return {}
    try:
        first, last = read_period(typed(field))
    except NotAPeriod as wrong:
        field.errors = [str(wrong)]
        return {}
    return {"period_start": first.isoformat(), "period_end": last.isoformat()}
