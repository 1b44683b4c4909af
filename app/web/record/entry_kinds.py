"""Each kind of value: its form, the form's data for what stands there, and what its form says.

`form_of` → `shown_of` → a page → `content_of`, which notes what is wrong at the fields.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import cache
from typing import Any

from wtforms import Form, HiddenField

from app.engine.case.shapes import ITEM_SHAPES, REIMBURSEMENT_FIGURES
from app.engine.quantities import QUANTITIES
from app.engine.quantity import Quantity
from app.language import marked, say
from app.records.entry import WHOLE_COUNTY, Place, is_answer
from app.records.fields import LISTS
from app.web.calculations.before import typed
from app.web.calculations.fields import figure_form, row_form
from app.web.record.entry_fields import (
    AgreementForm,
    AnswerForm,
    JailForm,
    NoteForm,
    RateForm,
    SeverityForm,
    SourcedForm,
    TrackedParts,
    YearForm,
)
from app.web.record.kept_figures import shown_figure, shown_number
from app.web.record.typed_values import (
    Content,
    about_content,
    day_text,
    note_problem,
    read_day_of,
    shown_about,
)
from app.web.said_fields import SelectField

PLAIN_FORMS: Mapping[str, type[Form]] = {
    "jail": JailForm,
    "daily_rate": RateForm,
    "agreement": AgreementForm,
    "year": YearForm,
    "note": NoteForm,
    "severity": SeverityForm,
}
NOT_BOTH = marked("Enter a value or say that it is not tracked, not both.")
RANGE_FIELDS = {"likely": "value", "low": "low", "high": "high"}
NO_VALUE = marked("Enter the value, or empty everything that is said about it.")


def form_of(place: Place, content: Mapping[str, Any]) -> type[Form]:
    """The form of a place; of money received, of the kind that `content` names."""
    if is_answer(place):
        return AnswerForm
    if place.kind == "figure":
        return _figure_form(QUANTITIES[place.name])
    if place.kind in LISTS:
        return _item_form(place.kind, str(content.get("kind", "")))
    return PLAIN_FORMS[place.kind]


@cache
def _figure_form(quantity: Quantity) -> type[Form]:
    return type("FigureEntryForm", (TrackedParts, SourcedForm, figure_form(quantity)), {})


@cache
def _item_form(kind: str, of_kind: str) -> type[Form]:
    name = LISTS[kind]
    known = of_kind if name == "reimbursements" and of_kind in REIMBURSEMENT_FIGURES else ""
    parts: dict[str, Any] = {"place": None}
    if kind == "cost_item":
        parts["jail"] = SelectField(marked("Jail"), default="0", validate_choice=False)
    if kind == "money":
        parts["kind"] = HiddenField()
    return type("ItemEntryForm", (SourcedForm, row_form(name, known)), parts)


def shown_of(place: Place, content: Mapping[str, Any]) -> dict[str, Any]:
    """Form data of what stands at a place."""
    return _way(place).shown(place, content)


def content_of(place: Place, form: Form) -> Content | None:
    """What a form says, in the shape of docs/county-record.md; None where it says nothing.

    What is wrong is noted at the fields; the content is then not to be kept.
    """
    return _way(place).content(place, form)


def place_of_form(place: Place, form: Form) -> Place:
    """The place a form's value belongs at: a row whose jail or name was changed moves."""
    if "jail" in form:
        chosen = typed(form["jail"])
        place = replace(
            place, jail_id=int(chosen) if chosen.isascii() and chosen.isdecimal() else WHOLE_COUNTY
        )
    if place.kind == "severity":
        place = replace(place, name=typed(form["name"]))
    return place


class Way:
    """How one kind of value is shown in a form and read from it."""

    def __init__(
        self,
        shown: Callable[[Place, Mapping[str, Any]], dict[str, Any]],
        content: Callable[[Place, Form], Content | None],
    ) -> None:
        self.shown, self.content = shown, content


def _way(place: Place) -> Way:
    return WAYS["answer" if is_answer(place) else place.kind]


def _shown_figure(_place: Place, content: Mapping[str, Any]) -> dict[str, Any]:
    return {**shown_about(content), **shown_figure(content)}


def _figure_content(_place: Place, form: Form) -> Content | None:
    about = about_content(form)
    typed_in = {name: typed(form[field]) for name, field in RANGE_FIELDS.items()}
    number = {name: text for name, text in typed_in.items() if text}
    if form["not_tracked"].data:
        if number:
            note_problem(form["value"], say(NOT_BOTH))
        return _not_tracked(about)
    if not number and about:
        note_problem(form["value"], say(NO_VALUE))
    return {**number, **about} or None


def _not_tracked(about: Content) -> Content:
    return {"not_tracked": True} | {name: about[name] for name in ("note",) if name in about}


def _shown_item(place: Place, content: Mapping[str, Any]) -> dict[str, Any]:
    shape = ITEM_SHAPES[LISTS[place.kind]]
    names = (*shape.texts, *shape.choices, *shape.flags)
    shown = {name: content[name] for name in names if name in content}
    numbers = {
        name: shown_number(content[name]) for name in shape.figures if content.get(name) is not None
    }
    jail = {"jail": str(place.jail_id)} if place.kind == "cost_item" else {}
    return {**shown_about(content), **shown, **numbers, **jail}


def _item_content(place: Place, form: Form) -> Content | None:
    shape = ITEM_SHAPES[LISTS[place.kind]]
    names = (*shape.texts, *shape.choices, *shape.figures)
    told = {name: typed(form[name]) for name in names if name in form}
    content: Content = {name: text for name, text in told.items() if text}
    about = about_content(form)
    if not about and not (content.keys() - {"kind"}):
        return None
    flags = {flag: True for flag in shape.flags if form[flag].data}
    return {**content, **flags, **about}


def _shown_severity(place: Place, content: Mapping[str, Any]) -> dict[str, Any]:
    numbers = {name: shown_number(content[name]) for name in ("people", "days") if name in content}
    return {**shown_about(content), **numbers, "name": place.name}


def _severity_content(_place: Place, form: Form) -> Content | None:
    about = about_content(form)
    numbers = {name: text for name in ("people", "days") if (text := typed(form[name]))}
    if form["not_tracked"].data:
        if numbers:
            note_problem(form["people"], say(NOT_BOTH))
        return _not_tracked(about)
    if not numbers and (typed(form["name"]) or about):
        note_problem(form["people"], say("Enter how many people this class has, or remove it."))
    if (numbers or about) and not typed(form["name"]):
        note_problem(form["name"], say("Give the class a name."))
    return {**numbers, **about} or None


def _shown_rate(place: Place, content: Mapping[str, Any]) -> dict[str, Any]:
    days = {name: day_text(content.get(name, "")) for name in ("in_force_from", "in_force_until")}
    rate = content.get("published_daily_cost")
    return {
        **shown_about(content),
        **days,
        "jail": str(place.jail_id),
        "label": content.get("label", ""),
        "published_daily_cost": "" if rate is None else shown_number(rate),
    }


def _rate_content(_place: Place, form: Form) -> Content | None:
    days = {name: read_day_of(form[name]) for name in ("in_force_from", "in_force_until")}
    words = {name: typed(form[name]) for name in ("published_daily_cost", "label")}
    told = {name: text for name, text in {**words, **days}.items() if text}
    return {**told, **about_content(form)}


def _shown_agreement(_place: Place, content: Mapping[str, Any]) -> dict[str, Any]:
    days = {name: day_text(content.get(name, "")) for name in ("signed_on", "ended_on")}
    return {**shown_about(content), **days, "model": content.get("model", "")}


def _agreement_content(_place: Place, form: Form) -> Content | None:
    days = {name: read_day_of(form[name]) for name in ("signed_on", "ended_on")}
    told = {name: text for name, text in {"model": typed(form["model"]), **days}.items() if text}
    return {**told, **about_content(form)}


def _shown_texts(_place: Place, content: Mapping[str, Any]) -> dict[str, Any]:
    return dict(content)


def _text_content(*names: str) -> Callable[[Place, Form], Content | None]:
    def content(_place: Place, form: Form) -> Content | None:
        told = {name: typed(form[name]) for name in names if name in form and typed(form[name])}
        return told or None

    return content


def _shown_answer(_place: Place, content: Mapping[str, Any]) -> dict[str, Any]:
    return {"answer": next((name for name in ("none", "not_tracked") if content.get(name)), "")}


def _answer_content(_place: Place, form: Form) -> Content | None:
    answer = typed(form["answer"])
    return {answer: True} if answer in ("none", "not_tracked") else None


WAYS: Mapping[str, Way] = {
    "figure": Way(_shown_figure, _figure_content),
    **dict.fromkeys(LISTS, Way(_shown_item, _item_content)),
    "severity": Way(_shown_severity, _severity_content),
    "daily_rate": Way(_shown_rate, _rate_content),
    "agreement": Way(_shown_agreement, _agreement_content),
    "jail": Way(_shown_texts, _text_content("name", "note")),
    "year": Way(
        _shown_texts,
        _text_content("definition", "cost_basis", "clock_rule", "severity_basis", "program_model"),
    ),
    "note": Way(_shown_texts, _text_content("text", "signed_by", "title")),
    "answer": Way(_shown_answer, _answer_content),
}
