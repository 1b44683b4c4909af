"""Form parts: one figure with its source, and the rows of each list of the case."""

from __future__ import annotations

from functools import cache
from typing import Any

from wtforms import (
    BooleanField,
    Form,
    HiddenField,
    RadioField,
    SelectField,
    StringField,
    TextAreaField,
)

from app.engine import wording
from app.engine.case.shapes import EXPOSURE_SHAPE, ITEM_SHAPES, REIMBURSEMENT_FIGURES, Shape
from app.engine.quantities import QUANTITIES
from app.engine.quantity import Quantity
from app.web.calculations.choices import choice_list

GRADES = choice_list(
    {"": "No grade yet", **{key: f"{key}: {word}" for key, word in wording.GRADES.items()}}
)
NUMERIC = {"inputmode": "decimal", "autocomplete": "off"}
END_HINT = "Left empty, it is taken to be the value itself."
SOURCE_FIELDS = {
    "source_title": "title",
    "source_publisher": "publisher",
    "source_author": "author",
    "source_date": "date",
    "source_page": "page",
    "source_url": "url",
}
DOLLARS_FOR = {
    "$/day": "a day",
    "$/hour": "an hour",
    "$/trip": "a trip",
    "$/person": "a person",
    "$/hold": "a hold",
    "$/claim": "a claim",
}


def affixes(quantity: Quantity) -> tuple[str, str]:
    """What stands before and after the input of a figure: ("$", "a day"), ("", "hours")."""
    if quantity.unit.style == "money":
        return "$", DOLLARS_FOR.get(quantity.unit.name, "")
    return "", quantity.unit.plural


class NumberField(StringField):
    """The value of a figure in a row, with what stands before and after it."""

    def __init__(self, quantity: Quantity, label: str = "", **given: Any) -> None:
        super().__init__(label or quantity.label, render_kw=NUMERIC, **given)
        self.prefix, self.suffix = affixes(quantity)
        self.quantity = quantity


class AboutForm(Form):
    """What is said about a figure: source, grade and note."""

    source_title = StringField("Title of the source")
    source_publisher = StringField("Publisher")
    source_author = StringField("Author")
    source_date = StringField("Date or year")
    source_page = StringField("Page, table or cell")
    source_url = StringField("Web address", render_kw={"inputmode": "url"})
    grade = RadioField("How well is it known?", choices=GRADES, default="", validate_choice=False)
    note = TextAreaField("Note", description="What it includes, or why it is unusual.")


class PlacedRow(Form):
    """A row that remembers which row of the draft it shows, so that nothing unseen is lost."""

    place = HiddenField()


@cache
def figure_form(quantity: Quantity) -> type[Form]:
    """The form of one figure: its value, low and high, and what is said about it."""
    hint = quantity.hint or ("Write 22% or 0.22." if quantity.unit.style == "share" else "")
    parts: dict[str, Any] = {
        "value": StringField(quantity.label, description=hint, render_kw=NUMERIC),
        "low": StringField("Low, if you know one", description=END_HINT, render_kw=NUMERIC),
        "high": StringField("High, if you know one", description=END_HINT, render_kw=NUMERIC),
        "quantity": quantity,
        "prefix": affixes(quantity)[0],
        "suffix": affixes(quantity)[1],
    }
    return type("FigureForm", (AboutForm,), parts)


ROW_LABELS = {
    "cost_items.label": "What it is",
    "cost_items.outside_jail_budget": "Paid from another department's budget",
    "cost_items.behavior": "How it changes with the number of people",
    "cost_items.beds_per_step": "Beds that one post or unit serves",
    "program_items.label": "What it is",
    "program_items.kind": "Kind",
    "program_items.amount": "Amount, or leave empty and enter the time",
    "reimbursements.label": "Name of the source",
    "reimbursements.award_year": "Award year",
    "budget_lines.label": "Name of the budget line",
}

ROW_HINTS = {"cost_items.beds_per_step": "Only for a step-fixed cost. May be left empty."}


@cache
def row_form(name: str, kind: str = "") -> type[Form]:
    """The form of one row of a list; of money received, with the figures of its kind only."""
    if name == "lines":
        return _line_form()
    if name == "severity":
        return SeverityRow
    shape = EXPOSURE_SHAPE if name == "exposure" else ITEM_SHAPES[name]
    return type(f"{name.title()}Row", (PlacedRow, AboutForm), _row_parts(name, shape, kind))


def _row_parts(name: str, shape: Shape, kind: str) -> dict[str, Any]:
    parts: dict[str, Any] = {}
    for text in shape.texts:
        if text != "award_year" or kind in ("", "scaap"):
            parts[text] = StringField(ROW_LABELS.get(f"{name}.{text}", text.capitalize()))
    for choice, options in shape.choices.items():
        parts[choice] = _choice(name, choice, options)
    for key, quantity in _row_figures(name, shape, kind).items():
        label = ROW_LABELS.get(f"{name}.{key}", quantity.label)
        hint = ROW_HINTS.get(f"{name}.{key}", "")
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
    label = ROW_LABELS.get(f"{name}.{choice}", choice.capitalize())
    offered = choice_list({"": "Not stated", **options})
    return SelectField(label, choices=offered, default="", validate_choice=False)


LINE_FIGURES = (
    "people_held",
    "mean_hours_held",
    "people_with_detainer",
    "extra_days_per_person",
    "detainer_bed_days",
    "published_daily_cost",
)


def _line_form() -> type[Form]:
    figures = {name: NumberField(QUANTITIES[name]) for name in LINE_FIGURES}
    return type("LineRow", (PlacedRow, LineWords), figures)


class LineWords(Form):
    """Which jail and which period a line is for."""

    jail = StringField("Jail or kind of bed")
    period = StringField("Period", description="A month, a year, or two dates.")


class SeverityRow(PlacedRow):
    """One class of severity with its people, and its days where they are known."""

    name = StringField("Class", description="The county's own, such as Level 1 or Felony.")
    people = StringField("People", render_kw=NUMERIC)
    days = StringField("Days, if known", render_kw=NUMERIC)
