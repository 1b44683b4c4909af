"""A place on a page with its form: what stands there, what was typed, what is to be entered."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from hashlib import sha256
from typing import Any

from werkzeug.datastructures import MultiDict
from wtforms import Field, Form

from app.engine import canonical
from app.language import marked, say
from app.records.contents import normalised, problems_of
from app.records.entry import Entered, Place, is_answer
from app.services.enter_values import Change
from app.web.calculations.before import typed
from app.web.calculations.plain_words import sentence
from app.web.calculations.posted_text import note_unprintable
from app.web.record.entry_kinds import content_of, form_of, place_of_form, shown_of
from app.web.record.typed_values import (
    SOURCE_FIELD_OF,
    Content,
    note_problem,
    note_unknown_documents,
    note_unknown_jail,
    subject_of,
)

HIDDEN = ("after", "shown", "removed")
Choices = Sequence[tuple[str, str]]
SAME_PLACE = marked("Another row here is for the same. Keep one of them, or name them apart.")


@dataclass(frozen=True, slots=True)
class Offered:
    """What the forms of a county let choose: its documents and its jails, by their keys."""

    documents: Choices = ()
    jails: Choices = ()


@dataclass
class Slot:
    """One place on a page. `number` is that of the value now in force there, or taken out."""

    place: Place
    # What its fields are called after.
    key: str
    form: Form
    entered: Entered | None
    number: int
    is_new_row: bool = False
    # Somebody else's value, entered while this form was open.
    theirs: Entered | None = None
    content: Content | None = None
    # Entered by what was said for the whole page, though nothing was typed here.
    is_completed: bool = False
    _read: bool = field(default=False, repr=False)

    @property
    def is_removed(self) -> bool:
        """Whether the row is to be taken out when the page is saved."""
        return typed(self.form["removed"]) == "1"

    @property
    def is_touched(self) -> bool:
        """Whether anything was typed that the form did not show."""
        return self.is_removed or digest_of(self.form) != typed(self.form["shown"])

    @property
    def after(self) -> int:
        """The number of the value the person was looking at."""
        text = typed(self.form["after"])
        return int(text) if text.isascii() and text.isdecimal() and len(text) < 10 else 0

    @property
    def errors(self) -> list[tuple[str, str]]:
        """Address and message of each problem at its fields."""
        return [(f"#{each.id}", message) for each in self.form for message in each.errors]

    def read(self, *, is_needed: bool = False) -> None:
        """Read what was typed and note what is wrong with it at the fields.

        Nothing is wrong with a form that says nothing, unless a value `is_needed`.
        """
        if self._read or self.is_removed:
            return
        self._read = True
        fields = [each for each in self.form if each.short_name not in HIDDEN]
        note_unprintable(fields)
        if "documents" in self.form:
            note_unknown_documents(self.form)
        if "jail" in self.form:
            note_unknown_jail(self.form)
        if any(each.errors for each in fields):
            return
        content = content_of(self.place, self.form)
        place = place_of_form(self.place, self.form)
        if content is not None or is_needed:
            wrong = {each.name for each in self.form if each.errors}
            for problem in problems_of(place, content or {}):
                at = field_of(self.form, problem.field)
                # What was refused as typed is not in the content: it is not missing.
                if at.name in wrong:
                    continue
                note_problem(at, sentence(subject_of(at), problem.message))
        self.content = None if content is None else normalised(place, self._kept() | content)

    def _kept(self) -> Content:
        """What stands at the place and the form does not ask for: choices of other sections."""
        if self.place.kind != "year" or self.entered is None:
            return {}
        return {name: v for name, v in self.entered.content.items() if name not in self.form}

    def complete(self, about: Content) -> None:
        """Say source, grade and documents where the value says none of its own."""
        base = self.content if self.is_touched else self.entered and dict(self.entered.content)
        if not base or self.is_removed or base.get("not_tracked") or base.get("none"):
            return
        added = {name: value for name, value in about.items() if name not in base}
        if added and "source" not in base:
            self.content, self.is_completed = {**base, **added}, True

    def show_theirs(self, theirs: Entered) -> None:
        """Show somebody else's value beside what was typed; entering again replaces it."""
        self.theirs = theirs
        self.form["after"].data = str(theirs.number)

    def changes(self, numbers: Mapping[str, int]) -> list[Change]:
        """What is to be entered: nothing where nothing was typed; two where a row moves."""
        if not self.is_touched and not self.is_completed:
            return []
        if self.is_removed:
            return [] if self.is_new_row else [Change(self.place, None, self.after)]
        target = place_of_form(self.place, self.form)
        if target == self.place or self.is_new_row:
            after = self.after if target == self.place else numbers.get(str(target), 0)
            if self.content is None and self.entered is None:
                return []
            return [Change(target, self.content, after)]
        there = numbers.get(str(target), 0)
        return [Change(self.place, None, self.after), Change(target, self.content, there)]


def make_slot(
    place: Place,
    key: str,
    entered: Entered | None,
    number: int,
    offered: Offered,
    posted: MultiDict[str, str] | None = None,
    data: Mapping[str, Any] | None = None,
    form_type: type[Form] | None = None,
) -> Slot:
    """The slot of a place, with what stands there or what was posted.

    `key` names its fields. A form posted as it was shown shows what stands there now. `data` is
    what a new row begins with. `form_type` stands in for the form of the place's kind, where it
    asks for a part only.
    """
    content = entered.content if entered else data or {}
    is_new_row = entered is None and bool(place.item) and not is_answer(place)
    if posted is not None:
        kind = str(posted.get(f"{key}-kind", "") or content.get("kind", ""))
        form = (form_type or form_of(place, {"kind": kind}))(posted, prefix=f"{key}-")
        offer(form, offered)
        slot = Slot(place, key, form, entered, number, is_new_row=is_new_row)
        if slot.is_touched:
            return slot
    form = (form_type or form_of(place, content))(prefix=f"{key}-", data=shown_of(place, content))
    offer(form, offered)
    form["after"].data = str(number)
    form["shown"].data = digest_of(form)
    form["removed"].data = ""
    return Slot(place, key, form, entered, number, is_new_row=is_new_row)


def offer(form: Form, offered: Offered) -> None:
    """Let the fields of a form choose among what the county has."""
    fields: Any = form
    if "documents" in form:
        fields["documents"].choices = list(offered.documents)
    if "jail" in form:
        fields["jail"].choices = [("0", say("The whole county")), *offered.jails]


def digest_of(form: Form) -> str:
    """What a form says in few letters, to see whether anything was typed."""
    told = {
        each.short_name: sorted(each.data or []) if isinstance(each.data, list) else _told(each)
        for each in form
        if each.short_name not in HIDDEN
    }
    return sha256(canonical(told).encode(errors="replace")).hexdigest()[:16]


def _told(field: Field) -> str:
    return typed(field)


def field_of(form: Form, name: str) -> Field:
    """The field a problem of a content belongs at: "likely", "source.url", "in_force_until"."""
    name = name.partition("[")[0]
    first, _, rest = name.partition(".")
    if first == "source":
        wanted = SOURCE_FIELD_OF.get(rest, "source_title")
    elif first in ("likely", "") and "value" in form:
        wanted = "value"
    else:
        wanted = first
    if wanted in form and wanted not in HIDDEN:
        return form[wanted]
    shown = (each for each in form if each.type != "HiddenField")
    return next(shown)


def note_same_places(slots: Sequence[Slot]) -> None:
    """Note rows that would stand at the same place."""
    seen: set[Place] = set()
    for slot in slots:
        if slot.is_removed:
            continue
        target = place_of_form(slot.place, slot.form)
        if target in seen and slot.content is not None:
            note_problem(field_of(slot.form, "name"), say(SAME_PLACE))
        seen.add(target)


def problems_of_slots(slots: Sequence[Slot]) -> list[tuple[str, str]]:
    """The problems of all forms of a page, for its summary."""
    return [problem for slot in slots for problem in slot.errors]
