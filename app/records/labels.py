"""What places and values are called, as people read them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal, InvalidOperation
from typing import Any

from app.engine import wording
from app.engine.numerals import format_figure
from app.engine.quantities import QUANTITIES
from app.engine.quantity import Quantity
from app.language import Words, say
from app.language.months import said_day, said_month
from app.records.contents import NONE, NOT_TRACKED, is_nothing
from app.records.entry import Content, Place, Record, is_answer
from app.records.fields import Fields, field_label, fields_of
from app.records.readings import read_day

KINDS = Words(
    {
        "agreement": "287(g) agreement",
        "cost_item": "Cost item",
        "daily_rate": "Daily rate",
        "jail": "Jail",
        "money": "Money received",
        "note": "The sheriff's note",
        "program_item": "Program item",
        "severity": "Class",
        "year": "Choices for the year",
    }
)
LISTS = Words(
    {
        "agreement": "287(g) agreements",
        "cost_item": "Cost items",
        "daily_rate": "Daily rates",
        "money": "Money received",
        "program_item": "Program items",
        "severity": "Classes of people",
    }
)
_NAMED_BY = {
    "cost_item": ("category", wording.CATEGORIES),
    "program_item": ("kind", wording.PROGRAM_KINDS),
    "money": ("kind", wording.REIMBURSEMENT_KINDS),
    "agreement": ("model", wording.PROGRAM_MODELS),
}
_LONGEST = 200


def jail_names(record: Record) -> dict[int, str]:
    """The names of the jails by their ids, in the order they were entered."""
    found = (entered for entered in record if entered.place.kind == "jail")
    return {entered.entry_id: str(entered.content.get("name", "")) for entered in found}


def label_of(place: Place, record: Record) -> str:
    """What a place is called: "People held past release, Main jail, March 2025".

    `record` gives the names of jails and of rows; a row that is no longer there goes by its kind.
    """
    parts = [_subject(place, _content_at(place, record))]
    if place.jail_id:
        number = place.jail_id
        parts.append(jail_names(record).get(number) or say("jail {number}", number=number))
    if place.month is not None:
        parts.append(said_month(place.month))
    return ", ".join(parts)


def naming(record: Record) -> Record:
    """The values by which places are called, for whoever labels many: all but the figures."""
    return tuple(entered for entered in record if entered.place.kind != "figure")


def content_text(place: Place, content: Content) -> str:
    """What is entered at a place, in one line with its unit: "12 people", "not tracked"."""
    if content.get(NOT_TRACKED):
        return say("not tracked")
    if content.get(NONE):
        return say("none")
    fields = fields_of(place)
    if fields is None or not content:
        return ""
    if fields.is_figure:
        return figure_text(content, QUANTITIES[place.name])
    return "; ".join(_parts(place, content, fields))


def figure_text(content: Content, quantity: Quantity) -> str:
    """A number with its unit and its ends: "20.6 hours (18 hours to 23 hours)"."""
    likely = number_text(content.get("likely"), quantity)
    low, high = (
        "" if is_nothing(content.get(end)) else number_text(content[end], quantity)
        for end in ("low", "high")
    )
    if low and high:
        return say("{likely} ({low} to {high})", likely=likely, low=low, high=high)
    if low:
        return say("{likely} (at least {low})", likely=likely, low=low)
    if high:
        return say("{likely} (at most {high})", likely=likely, high=high)
    return likely


def number_text(value: Any, quantity: Quantity) -> str:
    """A number with its unit; what is no number as it stands."""
    try:
        number = Decimal(str(value))
    except InvalidOperation:
        return str(value or "")
    return format_figure(number, quantity.unit) if number.is_finite() else str(value)


def _content_at(place: Place, record: Record) -> Content:
    return next((entered.content for entered in record if entered.place == place), {})


def _subject(place: Place, content: Content) -> str:
    if place.kind == "figure":
        quantity = QUANTITIES.get(place.name)
        return quantity.label if quantity else place.name
    if is_answer(place):
        return LISTS.get(place.kind, place.kind)
    day = read_day(content.get("in_force_from"))
    if place.kind == "daily_rate" and day and not content.get("label"):
        return say("Daily rate from {day}", day=said_day(day))
    name = _row_name(place, content)
    kind = KINDS.get(place.kind, place.kind)
    return say("{kind} “{name}”", kind=kind, name=name) if name else kind


def _row_name(place: Place, content: Content) -> str:
    if place.kind == "severity":
        return place.name
    named = content.get("name") or content.get("label")
    if named:
        return str(named)
    choice, words = _NAMED_BY.get(place.kind, ("", Words({})))
    return words.get(str(content.get(choice, "")), "")


def _parts(place: Place, content: Content, fields: Fields) -> Iterator[str]:
    """Each field that says something, in the order of the form: "People: 12 people"."""
    for name in (*fields.texts, *fields.choices, *fields.numbers, *fields.dates, *fields.flags):
        value = content.get(name)
        if is_nothing(value):
            continue
        if (place.kind, name) == ("note", "text"):
            yield _short(str(value))
        elif (place.kind, name) == ("jail", "name"):
            yield str(value)
        else:
            label = field_label(place, name)
            yield say("{field}: {value}", field=label, value=value_text(name, value, fields))


def value_text(name: str, value: Any, fields: Fields) -> str:
    """One field's value as people read it."""
    if name in fields.numbers:
        quantity = fields.numbers[name]
        given = value if isinstance(value, Mapping) else {"likely": value}
        return figure_text(given, quantity)
    if name in fields.choices:
        return fields.choices[name].get(str(value), str(value))
    if name in fields.flags or isinstance(value, bool):
        return say("yes") if value else say("no")
    if name in fields.dates and (day := read_day(value)):
        return said_day(day)
    return _short(str(value))


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST else f"{line[: _LONGEST - 1]}…"
