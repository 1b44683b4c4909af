"""Problems of a case in the words of the page: what a field, a row or a name is called there."""

from __future__ import annotations

import re

from wtforms import Field

from app.engine.case.shapes import ITEM_SHAPES, LINE_FIGURES, POLICY_SHAPE
from app.engine.quantities import QUANTITIES
from app.engine.wording import REIMBURSEMENT_KINDS
from app.web.calculations.steps import STEPS

# Labels that make no subject of a sentence.
_SUBJECTS = {
    "low": "Low",
    "high": "High",
    "label": "The name",
    "severity_basis": "What the classes are",
    "grade": "The grade",
}
_NOUNS = {rows.name: rows.noun for step in STEPS for rows in step.rows}
_FIGURES = {"lines": LINE_FIGURES, "policies": POLICY_SHAPE.figures}
_ROW = re.compile(r"(?P<name>\w+)\[(?P<index>\d+)\](?:\.figures)?\.?(?P<key>\w*).*", re.DOTALL)
_KEY = re.compile(r"\b[a-z]+(?:_[a-z]+)+\b")


def sentence(subject: str, message: str) -> str:
    """A message as a sentence of its own: "People held past release cannot be less than 0." """
    plain = _KEY.sub(lambda key: _word(key[0]), message)
    return f"{subject} {plain}" if plain[:1].islower() else plain


def field_name(field: Field, path: str) -> str:
    """What a field is called at the start of a sentence about the part of the case at `path`."""
    key = path.rpartition(".")[2]
    quantity = LINE_FIGURES.get(key)
    if path.startswith("policies[") and key == "policy":
        return "This choice"
    if path.startswith("lines") and quantity and field.short_name != key:
        # The form does not show this figure; another field stands in for it.
        return quantity.label
    return _SUBJECTS.get(field.short_name) or field.label.text.partition(", ")[0]


def place_name(path: str) -> str:
    """Where a path leads, for a problem that stands on another page: "line 3, trips"."""
    if match := _ROW.fullmatch(path):
        row = f"{_NOUNS.get(match['name'], 'row')} {int(match['index']) + 1}"
        return f"{row}, {_label(match['name'], match['key'])}" if match["key"] else row
    return _word(path.removeprefix("figures.").partition(".")[0])


def _label(name: str, key: str) -> str:
    known = _FIGURES[name] if name in _FIGURES else getattr(ITEM_SHAPES.get(name), "figures", {})
    return known[key].label.lower() if key in known else key.replace("_", " ")


def _word(key: str) -> str:
    if key in QUANTITIES:
        return QUANTITIES[key].label.lower()
    if key in REIMBURSEMENT_KINDS:
        return REIMBURSEMENT_KINDS[key]
    return key.replace("_", " ")
