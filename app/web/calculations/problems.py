"""Problems of a case, by path, put at the fields where they can be mended."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from wtforms import Field, Form

from app.engine import Problem
from app.web.calculations.before import typed
from app.web.calculations.fields import SOURCE_FIELDS
from app.web.calculations.plain_words import field_name, place_name, sentence
from app.web.calculations.policy_fields import HELD, LISTED, PolicyRow, class_fields
from app.web.calculations.row_changes import is_blank
from app.web.calculations.step_forms import StepForms
from app.web.calculations.steps import step_of_path, title_of

_SOURCE_PART = {part: field for field, part in SOURCE_FIELDS.items()} | {"year": "source_date"}
_ROW = re.compile(r"(?P<name>\w+)\[(?P<index>\d+)\](?:\.figures)?(?:\.(?P<rest>.*))?", re.DOTALL)


def place_problems(
    forms: StepForms, problems: Iterable[Problem], address: Callable[[str], str]
) -> None:
    """Put each problem at its field; what stands on another step goes to the summary with its
    address (`address` gives it for a step's key). A field in which the form itself found
    something wrong already says so."""
    wrong = {id(field) for field in forms.fields() if field.errors}
    for problem in problems:
        field = find_field(forms, problem.path)
        if field is None:
            step = step_of_path(problem.path)
            text = sentence(f"{title_of(step)}, {place_name(problem.path)}", problem.message)
            forms.other_problems.append((address(step), text))
        elif id(field) not in wrong:
            text = sentence(field_name(field, problem.path), problem.message)
            field.errors = [*field.errors, *([] if text in field.errors else [text])]


def find_field(forms: StepForms, path: str) -> Field | None:
    """The field of this step that a path of the case was typed in."""
    if path.startswith("figures."):
        name, _, rest = path.removeprefix("figures.").partition(".")
        form = forms.figures.get(name)
        return None if form is None else _part(form, rest or "value")
    if match := _ROW.fullmatch(path):
        return _row_field(forms, match["name"], int(match["index"]), match["rest"] or "")
    if path.startswith("exposure.") and forms.rows.get("exposure"):
        return _part(forms.rows["exposure"][0], path.removeprefix("exposure."))
    if path.startswith("severity."):
        return _severity_field(forms, path.removeprefix("severity."))
    name = "period" if path.startswith("period_") else path
    name = "county" if path == "county_fips" else name
    return forms.words._fields.get(name)


def _row_field(forms: StepForms, name: str, index: int, rest: str) -> Field | None:
    rows = [row for row in forms.rows.get(name, []) if not is_blank(row)]
    if index >= len(rows):
        return None
    row = rows[index]
    if name == "lines" and (not rest or rest.startswith("period_")):
        return row["period"]
    if isinstance(row, PolicyRow):
        return _policy_field(row, rest)
    return _part(row, rest) or next((field for field in row if field.type == "StringField"), None)


def _policy_field(row: PolicyRow, rest: str) -> Field | None:
    """The field of a choice: "classes", "held.Level 1", "warrant_share"; else its name."""
    listed, held = class_fields(row, LISTED), class_fields(row, HELD)
    if rest == "classes":
        unknown = (field for name, field in listed.items() if name not in row.known)
        return next(unknown, None) or next(iter(listed.values()), row["label"])
    typed_in = [name for name in held if f"{rest}.".startswith(f"held.{name}.")]
    if typed_in:
        return held[max(typed_in, key=len)]
    found = _part(row, rest)
    if found is None and rest == "held_share":
        found = next(iter(held.values()), None)
    return found or row["label"]


def _part(form: Form, rest: str) -> Field | None:
    """The field for a part of a figure or row: "likely", "source.url", "annual_amount.low"."""
    name, _, inner = rest.partition(".")
    if name == "source":
        return form[_SOURCE_PART.get(inner, "source_title")]
    if name in ("value", "likely") and "value" in form:
        return form["value"]
    return form._fields.get(name)


def _severity_field(forms: StepForms, rest: str) -> Field | None:
    key, _, name = rest.partition(".")
    if key == "basis" and "severity_basis" in forms.words:
        return forms.words["severity_basis"]
    rows = forms.rows.get("severity", [])
    found = next((row for row in rows if typed(row["name"]) == name), None)
    return found[key] if found is not None and key in found else None
