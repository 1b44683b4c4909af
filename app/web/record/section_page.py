"""One section of a year as a page of forms: its choices, its figures, its lists."""

from __future__ import annotations

import re
import secrets
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from string import ascii_lowercase
from typing import Any

from flask import abort
from werkzeug.datastructures import MultiDict
from wtforms import Form

from app.language import marked, say
from app.records.entry import ANSWER, WHOLE_COUNTY, Entered, Place
from app.records.fields import LISTS, YEAR_CHOICES
from app.records.sections import Section
from app.services.enter_values import Change
from app.services.open_record import OpenRecord
from app.web.calculations.before import typed
from app.web.calculations.posted_text import printable
from app.web.record.entry_fields import YearForm
from app.web.record.shared_source import SharedSource
from app.web.record.slots import (
    Offered,
    Slot,
    make_slot,
    note_same_places,
    problems_of_slots,
)
from app.web.record.typed_values import note_problem

ROWS = (*LISTS, "severity")
MOST_FORM_ROWS = 200
ITEM_LETTERS = 8
ANSWERED = marked("Take out what is listed below, or choose the first answer.")
Posted = MultiDict[str, str]


@dataclass(frozen=True, slots=True)
class Scope:
    """Which jail and which month the figures of a page are for; neither means all."""

    jail_id: int = WHOLE_COUNTY
    month: date | None = None


@dataclass
class SectionPage:
    """All forms of a section, filled from the record or from what was posted."""

    section: Section
    scope: Scope
    record: OpenRecord
    shared: SharedSource
    choices: Slot | None = None
    figures: dict[str, Slot] = field(default_factory=dict)
    note: Slot | None = None
    answers: dict[str, Slot] = field(default_factory=dict)
    rows: dict[str, list[Slot]] = field(default_factory=dict)

    @property
    def slots(self) -> list[Slot]:
        """Every slot of the page, in its order."""
        single = [slot for slot in (self.choices, self.note) if slot]
        rows = [slot for kind in self.rows for slot in (self.answers[kind], *self.rows[kind])]
        return [*single, *self.figures.values(), *rows]

    @property
    def has_values(self) -> bool:
        """Whether anything of the page stands in the record, so that a change has a reason."""
        return any(slot.entered for slot in self.slots)

    @property
    def problems(self) -> list[tuple[str, str]]:
        """Address and message of each problem, for the summary."""
        return [*self.shared.problems, *problems_of_slots(self.slots)]

    def read(self) -> None:
        """Read all that was typed and note what is wrong at the fields."""
        self.shared.read()
        for slot in self.slots:
            if slot.is_touched:
                slot.read()
        for kind, rows in self.rows.items():
            note_same_places(rows)
            self._check_answer(kind)
        if not self.problems and self.shared.about:
            for slot in (*self.figures.values(), *(row for r in self.rows.values() for row in r)):
                slot.complete(self.shared.about)

    def _check_answer(self, kind: str) -> None:
        answer = self.answers[kind].form["answer"]
        stands = [row for row in self.rows[kind] if not row.is_removed]
        if typed(answer) and any(row.entered or row.content for row in stands):
            note_problem(answer, say(ANSWERED))

    def changes(self) -> list[Change]:
        """What is to be entered, each place once."""
        found = [change for slot in self.slots for change in slot.changes(self.record.numbers)]
        # A row that moved to a place another one left comes last.
        return list({change.place: change for change in sorted(found, key=_has_content)}.values())

    def show_theirs(self, theirs: Sequence[Entered]) -> None:
        """Show at each form what somebody else entered meanwhile."""
        by_place = {value.place: value for value in theirs}
        for slot in self.slots:
            if slot.place in by_place:
                slot.show_theirs(by_place[slot.place])

    def add_row(self, kind: str, of_kind: str, offered: Offered) -> str:
        """Add an empty row to a list; return the name of its fields."""
        place = Place(kind, self.record.year.year, item=new_item())
        if kind == "severity":
            place = Place(kind, self.record.year.year)
        key = f"{kind}-{new_item()}" if kind == "severity" else f"{kind}-{place.item}"
        slot = make_slot(place, key, None, 0, offered, data={"kind": of_kind} if of_kind else None)
        slot.is_new_row = True
        self.rows[kind].append(slot)
        return key

    def remove_row(self, key: str) -> None:
        """Mark a row to be taken out, or put it back; one that was never saved goes at once."""
        for rows in self.rows.values():
            for slot in [row for row in rows if row.key == key]:
                if slot.is_new_row:
                    rows.remove(slot)
                else:
                    slot.form["removed"].data = "" if slot.is_removed else "1"


def _has_content(change: Change) -> bool:
    return change.content is not None


def new_item() -> str:
    """A name for a new row that no other has."""
    return "".join(secrets.choice(ascii_lowercase) for _ in range(ITEM_LETTERS))


def section_page(
    section: Section,
    record: OpenRecord,
    scope: Scope,
    offered: Offered,
    posted: Posted | None = None,
) -> SectionPage:
    """The page of a section with what stands in the record, or what was posted."""
    posted = None if posted is None else printable(posted)
    page = SectionPage(section, scope, record, SharedSource(offered, posted))
    builder = _Builder(record, offered, posted)
    year = record.year.year
    if section.choices:
        form_type = choices_form(section.choices)
        page.choices = builder.slot(Place("year", year), "choices", form_type=form_type)
    if "note" in section.kinds:
        page.note = builder.slot(Place("note", year), "note")
    for name in figures_in(section, scope):
        place = Place("figure", year, name, scope.jail_id, scope.month)
        page.figures[name] = builder.slot(place, f"figures-{name}")
    for kind in section.kinds:
        if kind in ROWS and scope == Scope():
            page.answers[kind] = builder.slot(Place(kind, year, item=ANSWER), f"answer-{kind}")
            page.rows[kind] = list(builder.rows(kind))
    return page


def figures_in(section: Section, scope: Scope) -> tuple[str, ...]:
    """The figures of a section that may be given for a jail or a month."""
    names = section.figures
    if scope.jail_id:
        names = tuple(name for name in names if name in section.by_jail)
    if scope.month:
        names = tuple(name for name in names if name in section.by_month)
    return names


@cache
def choices_form(names: tuple[str, ...]) -> type[Form]:
    """The form of the year's choices with these fields only."""
    left_out: dict[str, Any] = {name: None for name in YEAR_CHOICES if name not in names}
    return type("ChoicesForm", (YearForm,), left_out)


class _Builder:
    """Makes the slots of one page."""

    def __init__(self, record: OpenRecord, offered: Offered, posted: Posted | None) -> None:
        self.record, self.offered, self.posted = record, offered, posted

    def slot(self, place: Place, key: str, entered: Entered | None = None, **given: Any) -> Slot:
        entered = entered or self.record.by_place.get(place)
        number = self.record.number_at(place)
        return make_slot(place, key, entered, number, self.offered, self.posted, **given)

    def rows(self, kind: str) -> Iterator[Slot]:
        """The rows of a list: those in the record, then those added on the page."""
        known = set()
        for value in self.record.of_kind(kind):
            key = row_key(value)
            known.add(key)
            yield self.slot(value.place, key, value)
        for key in _posted_keys(kind, self.posted or {}):
            if key not in known:
                item = "" if kind == "severity" else key.partition("-")[2]
                slot = self.slot(Place(kind, self.record.year.year, item=item), key)
                slot.is_new_row = True
                yield slot


def row_key(value: Entered) -> str:
    """What the fields of a row are called after: its letters, or its entry's id."""
    return f"{value.place.kind}-{value.place.item or f'e{value.entry_id}'}"


def _posted_keys(kind: str, posted: Mapping[str, str]) -> list[str]:
    pattern = re.compile(rf"({kind}-(?:[a-z]{{{ITEM_LETTERS}}}|e\d{{1,9}}))-shown", re.ASCII)
    found = [match[1] for name in posted if (match := pattern.fullmatch(name))]
    if len(found) > MOST_FORM_ROWS:
        abort(413)
    return found
