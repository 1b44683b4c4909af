"""What each kind of place can say: its numbers, texts, choices, dates and flags."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from app.engine import wording
from app.engine.case import shapes
from app.engine.case.shapes import ITEM_SHAPES, MOST_NOTE, MOST_TEXT, SEVERITY_FIGURES
from app.engine.quantities.jail_day import published_daily_cost
from app.engine.quantity import Quantity
from app.language import Words
from app.records.entry import Place, is_answer
from app.records.sections import FIGURES

ABOUT = ("grade", "source", "note", "documents")
RANGE = ("likely", "low", "high")
MOST_NAME = 80
MOST_PERSON = 120
# Leaves room in the case's note for who signed it.
MOST_SHERIFFS_NOTE = 3000

# Where the rows of a kind stand in a case.
LISTS = {
    "cost_item": "cost_items",
    "program_item": "program_items",
    "money": "reimbursements",
}
KINDS_WITH_ANSWERS = (*LISTS, "severity", "daily_rate", "agreement")
YEAR_CHOICES: Mapping[str, Mapping[str, str]] = {
    **shapes.CHOICES,
    "severity_basis": wording.SEVERITY_BASES,
    "program_model": wording.PROGRAM_MODELS,
}
FIELD_WORDS = Words(
    {
        "likely": "Value",
        "low": "Low",
        "high": "High",
        "grade": "Grade",
        "source": "Source",
        "note": "Note",
        "documents": "Documents",
        "not_tracked": "Not tracked",
        "none": "None",
        "name": "Name",
        "label": "Name",
        "definition": "Definition",
        "cost_basis": "Daily cost used",
        "clock_rule": "48-hour rule",
        "severity_basis": "Basis of the classes",
        "program_model": "287(g) model",
        "people": "People",
        "days": "Days",
        "category": "Category",
        "behavior": "Behavior",
        "outside_jail_budget": "In another department's budget",
        "kind": "Kind",
        "award_year": "Award year",
        "in_force_from": "In force from",
        "in_force_until": "In force until",
        "model": "287(g) model",
        "signed_on": "Signed on",
        "ended_on": "Ended on",
        "text": "Text of the note",
        "signed_by": "Signed by",
        "title": "Title",
    }
)


@dataclass(frozen=True)
class Fields:
    """The fields of one kind of place.

    `numbers` by field, with the quantity each is one of; `texts` with their greatest length.
    `is_figure`: the numbers are one figure, its likely value and its ends.
    """

    numbers: Mapping[str, Quantity] = field(default_factory=dict)
    texts: Mapping[str, int] = field(default_factory=dict)
    choices: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    dates: tuple[str, ...] = ()
    flags: Mapping[str, bool] = field(default_factory=dict)
    required: tuple[str, ...] = ()
    about: tuple[str, ...] = ()
    is_figure: bool = False

    @property
    def names(self) -> tuple[str, ...]:
        """Every field a content of this kind may have, beside `not_tracked`."""
        own = (*self.texts, *self.choices, *self.dates, *self.numbers, *self.flags)
        return (*own, *self.about)


def _row(kind: str) -> Fields:
    shape = ITEM_SHAPES[LISTS[kind]]
    return Fields(
        numbers=shape.figures,
        texts=dict.fromkeys(shape.texts, MOST_TEXT),
        choices=shape.choices,
        flags=shape.flags,
        about=ABOUT,
    )


_OF_KIND: Mapping[str, Fields] = {
    "jail": Fields(texts={"name": MOST_NAME, "note": MOST_NOTE}, required=("name",)),
    "year": Fields(choices=YEAR_CHOICES),
    "severity": Fields(numbers=SEVERITY_FIGURES, about=ABOUT),
    **{kind: _row(kind) for kind in LISTS},
    "daily_rate": Fields(
        numbers={"published_daily_cost": published_daily_cost},
        texts={"label": MOST_TEXT},
        dates=("in_force_from", "in_force_until"),
        required=("published_daily_cost", "in_force_from"),
        about=ABOUT,
    ),
    "agreement": Fields(
        choices={"model": wording.PROGRAM_MODELS},
        dates=("signed_on", "ended_on"),
        required=("model", "signed_on"),
        about=("source", "note", "documents"),
    ),
    "note": Fields(
        texts={"text": MOST_SHERIFFS_NOTE, "signed_by": MOST_PERSON, "title": MOST_PERSON},
        required=("text", "signed_by"),
    ),
}


def fields_of(place: Place) -> Fields | None:
    """The fields a value at this place can have; None where there is no such kind or figure."""
    if place.kind == "figure":
        quantity = FIGURES.get(place.name)
        if quantity is None:
            return None
        numbers = dict.fromkeys(RANGE, quantity)
        return Fields(numbers=numbers, required=("likely",), about=ABOUT, is_figure=True)
    if is_answer(place):
        return Fields() if place.kind in KINDS_WITH_ANSWERS else None
    return _OF_KIND.get(place.kind)


def field_label(place: Place, name: str) -> str:
    """What a field is called: "People", "Amount in one year", "Grade"."""
    fields = fields_of(place)
    quantity = fields.numbers.get(name) if fields and not fields.is_figure else None
    return quantity.label if quantity else FIELD_WORDS.get(name, name.replace("_", " "))
