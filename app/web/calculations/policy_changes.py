"""Choices to compare as typed, as the case format writes them; and as a form shows them."""

from __future__ import annotations

from typing import Any

from wtforms import Field, Form

from app.engine.case import Policy
from app.engine.case.shapes import POLICY_SHAPE
from app.engine.figure import as_typed
from app.web.calculations.before import Before, Document, about_fields, is_changed, typed
from app.web.calculations.fields import quantity_of
from app.web.calculations.figure_changes import about_document, kept_figure
from app.web.calculations.policy_fields import HELD, LISTED, SHARES, class_fields, field_of

ABOUT_FIGURES = ("source", "grade")  # the note is the policy's own


def shown_shares(policy: Policy) -> dict[str, Any]:
    """A policy's words, shares and ticked classes, by the names of their fields."""
    return {
        "kind": policy.kind,
        "label": policy.label,
        "note": policy.note,
        **policy.flags,
        **{key: as_typed(figure) for key, figure in policy.figures.items()},
        **{field_of(LISTED, name): True for name in policy.classes},
        **{field_of(HELD, name): as_typed(figure) for name, figure in policy.held.items()},
    }


def policy_document(row: Form, before: Before) -> Document:
    """One policy, with what its form does not show as the draft has it."""
    if before.document and not is_changed(row, before.shown):
        return dict(before.document)
    about = _about(row)
    says_anew = is_changed(_sources(row), before.shown)

    def share(field: Field, part: Before) -> Any:
        return _share(field, part, about, says_anew)

    document: Document = {
        "policy": typed(row["kind"]),
        "label": typed(row["label"]),
        "classes": [name for name, field in class_fields(row, LISTED).items() if field.data],
        "held": {
            name: share(field, _class_before(name, before))
            for name, field in class_fields(row, HELD).items()
            if typed(field)
        },
        "note": typed(row["note"]),
        **(about if says_anew else {}),
    }
    for key in SHARES:
        if key in row and typed(row[key]):
            document[key] = share(row[key], before.part(key))
    document = {name: part for name, part in document.items() if part not in ("", [], {})}
    return document | {flag: bool(row[flag].data) for flag in POLICY_SHAPE.flags if flag in row}


def _sources(row: Form) -> list[Field]:
    """The fields for source and grade; none where the choice has no figure of its own."""
    return [field for field in about_fields(row) if field.short_name != "note"]


def _about(row: Form) -> Document:
    if "grade" not in row:
        return {}
    return {name: part for name, part in about_document(row).items() if name in ABOUT_FIGURES}


def _class_before(name: str, before: Before) -> Before:
    held = (before.document or {}).get("held", {})
    return Before(held.get(name), {"value": before.shown.get(field_of(HELD, name), "")})


def _share(field: Field, before: Before, about: Document, says_anew: bool) -> Any:
    """One share: as it was, or with its new value. A new one takes the row's source and grade;
    where these were typed anew, the row says them for all its shares."""
    text = typed(field)
    kept = kept_figure(text, before, quantity_of(field))
    if says_anew and isinstance(kept, dict):
        own = {name: part for name, part in kept.items() if name not in ABOUT_FIGURES}
        return own if len(own) > 1 else own["likely"]
    if before.document is None and about and not says_anew:
        return {"likely": text, **about}
    return kept
