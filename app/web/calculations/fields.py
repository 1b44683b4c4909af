"""Form parts: one figure with its source, and the rows of each list of the case."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache, lru_cache
from typing import Any

import wtforms
from wtforms import Form, HiddenField

from app.engine import wording
from app.engine.case.shapes import (
    EXPOSURE_SHAPE,
    ITEM_SHAPES,
    LINE_FIGURES,
    REIMBURSEMENT_FIGURES,
    Shape,
)
from app.engine.quantity import Quantity
from app.language import Words, marked, say
from app.web.calculations.choices import choice_list
from app.web.said_fields import (
    BooleanField,
    RadioField,
    SelectField,
    StringField,
    TextAreaField,
)

NUMERIC = {"inputmode": "decimal", "autocomplete": "off"}
END_HINT = marked("Left empty, it is taken to be the value itself.")
SOURCE_FIELDS = {
    "source_title": "title",
    "source_publisher": "publisher",
    "source_author": "author",
    "source_date": "date",
    "source_page": "page",
    "source_url": "url",
}
DOLLARS_FOR = Words(
    {
        "$/day": "a day",
        "$/hour": "an hour",
        "$/trip": "a trip",
        "$/person": "a person",
        "$/hold": "a hold",
        "$/claim": "a claim",
    }
)


def affixes(quantity: Quantity) -> tuple[str, str]:
    """What stands before and after the input of a figure: ("$", "a day"), ("", "hours")."""
    if quantity.unit.style == "money":
        return "$", DOLLARS_FOR.get(quantity.unit.name, "")
    return "", quantity.unit.word(one=False)


def grades() -> list[Any]:
    """The grades to choose from, and none."""
    named = {key: f"{key}: {word}" for key, word in wording.GRADES.items()}
    return choice_list({"": say("No grade yet"), **named})


class NumberField(wtforms.StringField):
    """The value of a figure, with what stands before and after it, named by its quantity.

    `label` and `description` are marked; `of_class` is a name that somebody typed.
    """

    def __init__(
        self,
        quantity: Quantity,
        label: str = "",
        *,
        of_class: str = "",
        description: str = "",
        **given: Any,
    ) -> None:
        named = of_class or say(label) or quantity.label
        super().__init__(named, description=say(description), render_kw=NUMERIC, **given)
        self.prefix, self.suffix = affixes(quantity)
        self.quantity = quantity


class ValueField(NumberField):
    """The value of a figure that has a form of its own, with the hint how to type it.

    `used` says which value is taken where two ends are shown.
    """

    used = ""

    def __init__(self, quantity: Quantity, **given: Any) -> None:
        super().__init__(quantity, **given)
        is_share = quantity.unit.style == "share"
        self.description = quantity.hint or (say("Write 22% or 0.22.") if is_share else "")


def quantity_of(field: wtforms.Field) -> Quantity:
    """What the field of a figure asks for. Raises TypeError for a field of anything else."""
    if not isinstance(field, NumberField):
        raise TypeError(f"{field.name} is no figure")
    return field.quantity


class AboutForm(Form):
    """What is said about a figure: source, grade and note."""

    source_title = StringField(marked("Title of the source"))
    source_publisher = StringField(marked("Publisher"))
    source_author = StringField(marked("Author"))
    source_date = StringField(marked("Date or year"))
    source_page = StringField(marked("Page, table or cell"))
    source_url = StringField(marked("Web address"), render_kw={"inputmode": "url"})
    grade = RadioField(
        marked("How well is it known?"), choices=grades, default="", validate_choice=False
    )
    note = TextAreaField(
        marked("Note"), description=marked("What it includes, or why it is unusual.")
    )


class PlacedRow(Form):
    """A row that remembers which row of the draft it shows, so that nothing unseen is lost."""

    place = HiddenField()


@cache
def figure_form(quantity: Quantity) -> type[Form]:
    """The form of one figure: its value, low and high, and what is said about it."""
    low, high = marked("Low, if you know one"), marked("High, if you know one")
    parts: dict[str, Any] = {
        "value": ValueField(quantity),
        "low": StringField(low, description=END_HINT, render_kw=NUMERIC),
        "high": StringField(high, description=END_HINT, render_kw=NUMERIC),
    }
    return type("FigureForm", (AboutForm,), parts)


ROW_LABELS = {
    "cost_items.label": marked("What it is"),
    "cost_items.outside_jail_budget": marked("Paid from another department's budget"),
    "cost_items.category": marked("Category"),
    "cost_items.behavior": marked("How it changes with the number of people"),
    "cost_items.beds_per_step": marked("Beds that one post or unit serves"),
    "program_items.label": marked("What it is"),
    "program_items.kind": marked("Kind"),
    "program_items.amount": marked("Amount, or leave empty and enter the time"),
    "reimbursements.label": marked("Name of the source"),
    "reimbursements.award_year": marked("Award year"),
    "budget_lines.label": marked("Name of the budget line"),
}

ROW_HINTS = {
    "cost_items.beds_per_step": marked("Only for a step-fixed cost. May be left empty."),
}


@cache
def row_form(name: str, kind: str = "") -> type[Form]:
    """The form of one row of a list; of money received, with the figures of its kind only."""
    if name == "severity":
        return SeverityRow
    shape = EXPOSURE_SHAPE if name == "exposure" else ITEM_SHAPES[name]
    return type(f"{name.title()}Row", (PlacedRow, AboutForm), _row_parts(name, shape, kind))


def _row_parts(name: str, shape: Shape, kind: str) -> dict[str, Any]:
    parts: dict[str, Any] = {}
    for text in shape.texts:
        if text != "award_year" or kind in ("", "scaap"):
            parts[text] = StringField(ROW_LABELS[f"{name}.{text}"])
    for choice, options in shape.choices.items():
        parts[choice] = _choice(name, choice, options)
    for key, quantity in _row_figures(name, shape, kind).items():
        at = f"{name}.{key}"
        label, hint = ROW_LABELS.get(at, ""), ROW_HINTS.get(at, "")
        parts[key] = NumberField(quantity, label, description=hint)
    for flag in shape.flags:
        parts[flag] = BooleanField(ROW_LABELS[f"{name}.{flag}"])
    return parts


def _row_figures(name: str, shape: Shape, kind: str) -> dict[str, Quantity]:
    if name != "reimbursements" or not kind:
        return dict(shape.figures)
    return {key: shape.figures[key] for key in REIMBURSEMENT_FIGURES[kind][0]}


def _choice(name: str, choice: str, options: Any) -> Any:
    if name == "reimbursements":
        return HiddenField()

    def offered() -> list[Any]:
        return choice_list({"": say("Not stated"), **options})

    label = ROW_LABELS[f"{name}.{choice}"]
    return SelectField(label, choices=offered, default="", validate_choice=False)


# What every line is asked for; any other figure is shown where the draft gives it.
LINE_FIELDS = (
    "people_held",
    "mean_hours_held",
    "hold_hours_total",
    "people_with_detainer",
    "extra_days_per_person",
    "detainer_bed_days",
    "published_daily_cost",
)


def line_form(given: Iterable[str] = ()) -> type[Form]:
    """The form of a line, with the figures in `given` beside those that are always asked for."""
    return _line_form(tuple(name for name in LINE_FIGURES if name in set(given)))


@lru_cache(maxsize=64)
def _line_form(given: tuple[str, ...]) -> type[Form]:
    names = dict.fromkeys((*LINE_FIELDS, *given))
    figures = {name: NumberField(LINE_FIGURES[name]) for name in names}
    return type("LineRow", (PlacedRow, LineWords), figures)


class LineWords(Form):
    """Which jail and which period a line is for."""

    jail = StringField(marked("Jail or kind of bed"))
    period = StringField(marked("Period"), description=marked("A month, a year, or two dates."))


class SeverityRow(PlacedRow):
    """One class of severity with its people, and its days where they are known."""

    name = StringField(
        marked("Class"), description=marked("The county's own, such as Level 1 or Felony.")
    )
    people = StringField(marked("People"), render_kw=NUMERIC)
    days = StringField(marked("Days, if known"), render_kw=NUMERIC)
