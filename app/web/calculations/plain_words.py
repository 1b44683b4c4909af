"""Problems of a case in the words of the page: what a field, a row or a name is called there."""

from __future__ import annotations

import re

from wtforms import Field

from app.engine.case.shapes import (
    CASE_KEYS,
    EXPOSURE_SHAPE,
    ITEM_SHAPES,
    LINE_FIGURES,
    LINE_KEYS,
    POLICY_KEYS,
    POLICY_SHAPE,
)
from app.engine.phrases import lower_first
from app.engine.quantities import QUANTITIES
from app.engine.wording import POLICIES, REIMBURSEMENT_KINDS
from app.language import ENGLISH, Words, language, say, say_as
from app.web.calculations.steps import STEPS

# Labels that make no subject of a sentence.
_SUBJECTS = Words(
    {
        "low": "Low",
        "high": "High",
        "label": "The name",
        "severity_basis": "What the classes are",
        "grade": "The grade",
    }
)
_LISTS = {rows.name: rows for step in STEPS for rows in step.rows}
_FIGURES = {"lines": LINE_FIGURES, "policies": POLICY_SHAPE.figures}
_ROW = re.compile(r"(?P<name>\w+)\[(?P<index>\d+)\](?:\.figures)?\.?(?P<key>\w*).*", re.DOTALL)
_KEY = re.compile(r"\b[a-z]+(?:_[a-z]+)+\b")
_ROW_KEYS = [key for shape in (*ITEM_SHAPES.values(), EXPOSURE_SHAPE) for key in shape.keys]
# Names of the case document in plain words.
_PLAIN = Words(
    {
        key: key.replace("_", " ")
        for key in (*CASE_KEYS, *LINE_KEYS, *_ROW_KEYS, *POLICY_KEYS, *POLICIES)
        if key not in QUANTITIES
    }
)


def sentence(subject: str, message: str) -> str:
    """A message as a sentence of its own: "People held past release cannot be less than 0." """
    plain = _KEY.sub(lambda key: _word(key[0]), message)
    if not plain[:1].islower():
        return plain
    return say_as("a field and what is wrong", "{subject} {wrong}", subject=subject, wrong=plain)


def field_name(field: Field, path: str) -> str:
    """What a field is called at the start of a sentence about the part of the case at `path`."""
    key = path.rpartition(".")[2]
    quantity = LINE_FIGURES.get(key)
    if path.startswith("policies[") and key == "policy":
        return say("This choice")
    if path.startswith("lines") and quantity and field.short_name != key:
        # The form does not show this figure; another field stands in for it.
        return quantity.label
    return _SUBJECTS.get(field.short_name) or field.label.text.partition(", ")[0]


def place_name(path: str) -> str:
    """Where a path leads, for a problem that stands on another page: "line 3, trips"."""
    if match := _ROW.fullmatch(path):
        rows = _LISTS.get(match["name"])
        row = f"{rows.noun if rows else say('row')} {int(match['index']) + 1}"
        return f"{row}, {_label(match['name'], match['key'])}" if match["key"] else row
    return _word(path.removeprefix("figures.").partition(".")[0])


def _label(name: str, key: str) -> str:
    known = _FIGURES[name] if name in _FIGURES else getattr(ITEM_SHAPES.get(name), "figures", {})
    return _lowered(known[key].label) if key in known else _plain(key)


def _word(key: str) -> str:
    if key in QUANTITIES:
        return _lowered(QUANTITIES[key].label)
    if key in REIMBURSEMENT_KINDS:
        return REIMBURSEMENT_KINDS[key]
    return _plain(key)


def _lowered(label: str) -> str:
    """A label inside a sentence: English ones in small letters, others but for their names."""
    return label.lower() if language() == ENGLISH else lower_first(label)


def _plain(key: str) -> str:
    return _PLAIN.get(key) or key.replace("_", " ")
