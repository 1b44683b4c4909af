"""Form parts of one entered value: what every kind has, and the forms of the plain kinds."""

from __future__ import annotations

from typing import Any

from wtforms import Form, HiddenField
from wtforms.widgets import CheckboxInput, ListWidget

from app.engine import wording
from app.engine.quantities import published_daily_cost
from app.language import marked, say
from app.reports.content.phrases import upper_first
from app.web.calculations.choices import choice_list
from app.web.calculations.fields import AboutForm, ValueField
from app.web.said_fields import (
    BooleanField,
    RadioField,
    SelectField,
    SelectMultipleField,
    StringField,
    TextAreaField,
)

DAY_HINT = marked("For example 7/1/2024.")


class PlaceParts(Form):
    """What finds the value again, and what its form showed when the page was made."""

    after = HiddenField()
    shown = HiddenField()
    removed = HiddenField()


class DocumentsField(SelectMultipleField):
    """Any of the county's documents, each with a box to tick."""

    widget = ListWidget(prefix_label=False)
    option_widget = CheckboxInput()


class TrackedParts(Form):
    """That a value may be answered with "we do not track this"."""

    not_tracked = BooleanField(marked("We do not track this"))


class SourcedForm(PlaceParts, AboutForm):
    """A value with source, grade, note and documents."""

    documents = DocumentsField(marked("Documents behind it"), validate_choice=False)
    note = TextAreaField(
        marked("Note"),
        description=marked(
            "What it includes, or why it is unusual. Never name a person who is or was in the jail."
        ),
    )


class JailForm(PlaceParts):
    """A jail."""

    name = StringField(marked("Name of the jail"))
    note = TextAreaField(
        marked("Note"),
        description=marked("For example its beds, or who runs it. May be left empty."),
    )


class RateForm(SourcedForm):
    """A daily rate, from one day to another."""

    jail = SelectField(marked("Jail"), validate_choice=False)
    published_daily_cost = ValueField(published_daily_cost)
    label = StringField(
        marked("What the rate is called"),
        description=marked("For example: rate charged to the U.S. Marshals. May be left empty."),
    )
    in_force_from = StringField(marked("In force from"), description=DAY_HINT)
    in_force_until = StringField(
        marked("In force until"),
        description=marked("The last day. Leave it empty while the rate is in force."),
    )


def _models() -> list[Any]:
    named = {key: f"{words} ({key})" for key, words in wording.PROGRAM_MODELS.items()}
    return choice_list(named)


class AgreementForm(SourcedForm):
    """A 287(g) agreement."""

    model = RadioField(marked("Model"), choices=_models, validate_choice=False)
    signed_on = StringField(marked("Signed on"), description=DAY_HINT)
    ended_on = StringField(
        marked("Ended on"), description=marked("Leave it empty while it is in force.")
    )
    grade = None  # type: ignore[assignment]  # how a form leaves a field out


def _definitions() -> list[Any]:
    return choice_list(dict(wording.DEFINITIONS.items()))


def _bases() -> list[Any]:
    return choice_list({key: upper_first(words) for key, words in wording.COST_BASES.items()})


def _rules() -> list[Any]:
    named = {key: upper_first(words) for key, words in wording.CLOCK_RULES.items()}
    return choice_list({"": say("The state's usual rule"), **named})


def _severity_bases() -> list[Any]:
    named = {key: upper_first(words) for key, words in wording.SEVERITY_BASES.items()}
    return choice_list({"": say("Not entered"), **named})


def _program_models() -> list[Any]:
    named = {key: f"{words} ({key})" for key, words in wording.PROGRAM_MODELS.items()}
    return choice_list({"": say("None, or not stated"), **named})


class YearForm(PlaceParts):
    """What the county chooses for a year."""

    definition = RadioField(
        marked("Which days do you count?"), choices=_definitions, validate_choice=False
    )
    cost_basis = RadioField(
        marked("Which daily cost do you use?"), choices=_bases, validate_choice=False
    )
    clock_rule = RadioField(
        marked("Which 48-hour rule?"), choices=_rules, default="", validate_choice=False
    )
    severity_basis = RadioField(
        marked("Classes are"), choices=_severity_bases, default="", validate_choice=False
    )
    program_model = SelectField(
        marked("287(g) model"), choices=_program_models, default="", validate_choice=False
    )


class NoteForm(PlaceParts):
    """The sheriff's note of a year."""

    text = TextAreaField(
        marked("Note to the reader"),
        description=marked(
            "Printed beside the figures, as it is written here. Never name a person who is or was "
            "in the jail."
        ),
    )
    signed_by = StringField(marked("Signed by"))
    title = StringField(marked("Title"), description=marked("For example: Sheriff."))


def _answers() -> list[Any]:
    return choice_list(
        {
            "": say("They are listed here, or still to come"),
            "none": say("There are none"),
            "not_tracked": say("We do not track this"),
        }
    )


class AnswerForm(PlaceParts):
    """One answer for a whole list."""

    answer = RadioField(
        marked("Is there anything to list?"), choices=_answers, default="", validate_choice=False
    )


class SeverityForm(TrackedParts, SourcedForm):
    """One class of severity."""

    name = StringField(
        marked("Class"), description=marked("The county's own, such as Level 1 or Felony.")
    )
    people = StringField(marked("People"), render_kw={"inputmode": "decimal"})
    days = StringField(marked("Days, if known"), render_kw={"inputmode": "decimal"})
