"""Choices to compare: the form of each kind of policy, for the classes of severity there are.

A field for a class carries the class's name in its own name, so that what was typed for a class
finds it again even where the split by severity was changed meanwhile.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from wtforms import BooleanField, Field, Form, HiddenField

from app.engine.case.shapes import POLICY_PARTS, POLICY_SHAPE
from app.language import Words, marked, say
from app.web.calculations.fields import AboutForm, NumberField, PlacedRow
from app.web.calculations.posted_text import is_printable
from app.web.said_fields import StringField, TextAreaField

HELD, LISTED = "share_of_", "class_"
SHARES = tuple(POLICY_SHAPE.figures)
COMBINED_BY_CLASS = marked(
    "Enter the share of each class; an empty class is not held. A share with a warrant applies to "
    "those people; if no other share is given, to everyone. If the first box is ticked, nobody is "
    "held unless the county is paid in full."
)
COMBINED = marked(
    "Enter the share of people who would still be held. A share with a warrant applies to those "
    "people; if no other share is given, to everyone. If the first box is ticked, nobody is held "
    "unless the county is paid in full."
)
HOW_TO_TYPE = marked("Write 5% or 0.05, or two ends: 2% to 10%.")
FLAG_LABELS = Words(
    {
        "only_if_reimbursed": "Hold only if the federal government pays the full cost",
        "keeps_staff_time": "Staff still spend their time on each detainer",
        "keeps_program": "Program items go on",
    }
)
_EVERYTHING = tuple(dict.fromkeys(part for parts in POLICY_PARTS.values() for part in parts))


class PolicyRow(PlacedRow):
    """One choice. Its kind was chosen by a button, so it counts where nothing was typed too."""

    kind = HiddenField()
    label = StringField(marked("Name in the tables"), description=marked("May be left empty."))
    known: Sequence[str] = ()  # the classes of the split by severity
    combined = ""  # how its parts work together, where it has several


class NoteForm(Form):
    """What is said about a choice that has no figure of its own."""

    note = TextAreaField(
        marked("Note"), description=marked("Why it is compared, or what is behind it.")
    )


def policy_form(
    kind: str, classes: Sequence[str] = (), given: Iterable[str] = ()
) -> type[PolicyRow]:
    """The form of one policy. `classes`: those of the split by severity. `given`: names of fields
    that were sent or that the draft fills; they are shown even if there should be none now.

    A policy of no known kind has all fields.
    """
    parts = POLICY_PARTS.get(kind, _EVERYTHING)
    given = set(given)
    fields: dict[str, Any] = {"known": tuple(classes)}
    if "classes" in parts:
        fields |= {
            field_of(LISTED, name): BooleanField(name) for name in _all(LISTED, classes, given)
        }
    if "held" in parts:
        held = _held(_all(HELD, classes, given), "held_share" in given)
        fields |= held | {
            "combined": say(COMBINED if tuple(held) == ("held_share",) else COMBINED_BY_CLASS)
        }
    if "warrant_share" in parts:
        fields["warrant_share"] = _share("warrant_share")
    fields |= {
        flag: BooleanField(FLAG_LABELS[flag]) for flag in POLICY_SHAPE.flags if flag in parts
    }
    about = AboutForm if {"held", "warrant_share"} & set(parts) else NoteForm
    return type("PolicyForm", (PolicyRow, about), fields)


def _held(classes: Sequence[str], has_share: bool) -> dict[str, Any]:
    """A share for each class; one for all people where there are no classes."""
    share = POLICY_SHAPE.figures["held_share"]
    fields = {field_of(HELD, name): NumberField(share, of_class=name) for name in classes}
    return fields if fields and not has_share else {**fields, "held_share": _share("held_share")}


def _share(key: str) -> NumberField:
    return NumberField(POLICY_SHAPE.figures[key], description=HOW_TO_TYPE)


def _all(kind: str, classes: Sequence[str], given: Iterable[str]) -> list[str]:
    """The classes of the split, then those that were given and are no longer among them."""
    named = (name for field in sorted(given) if (name := class_of(kind, field)) is not None)
    return list(dict.fromkeys([*classes, *named]))


def field_of(kind: str, name: str) -> str:
    """The name of the field for a class."""
    return kind + name.encode("utf-8", "surrogatepass").hex()


def class_of(kind: str, field: str) -> str | None:
    """The class that a field is for; None where it is for none."""
    if not field.startswith(kind):
        return None
    try:
        name = bytes.fromhex(field.removeprefix(kind)).decode()
    except ValueError:
        return None
    return name if name and is_printable(name) else None


def class_fields(row: Form, kind: str) -> dict[str, Field]:
    """The fields of a row for classes, by class."""
    found = ((class_of(kind, field.short_name), field) for field in row)
    return {name: field for name, field in found if name is not None}


def classes_of(draft: Mapping[str, Any]) -> tuple[str, ...]:
    """The classes of a draft's split by severity."""
    split = draft.get("severity") or {}
    return tuple(dict.fromkeys([*split.get("people", ()), *split.get("days", ())]))


def new_policy(kind: str) -> dict[str, Any]:
    """What the form of a policy that was just added shows."""
    return {"kind": kind, **POLICY_SHAPE.flags}
