"""What a draft said before a form was sent, so that nothing the form does not show is lost."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from hashlib import sha256
from typing import Any

from wtforms import Field, Form

from app.engine import Case, canonical
from app.engine.case.shapes import MOST_NOTE
from app.engine.figure import grouped
from app.engine.numerals import format_figure
from app.engine.quantity import Quantity
from app.language import say_as
from app.reports.content.changed_here import changed_note, says_it_was_changed

MARK_LENGTH = 16
_GROUPING = str.maketrans("", "", "$,")
Document = dict[str, Any]


@dataclass(frozen=True)
class Before:
    """A figure or a row as the draft has it, and as the form showed it. Empty for a new one."""

    document: Any = None
    shown: Mapping[str, Any] = field(default_factory=dict)

    def part(self, name: str) -> Before:
        """One figure of a row: its document, and what was shown as its value."""
        document = self.document.get(name) if isinstance(self.document, Mapping) else None
        return Before(document, {"value": self.shown.get(name, "")})

    def about(self) -> Document:
        """What the draft says about a figure: source, grade and note."""
        if not isinstance(self.document, Mapping):
            return {}
        return {n: self.document[n] for n in ("source", "grade", "note") if n in self.document}

    def about_new_value(self, quantity: Quantity) -> Document:
        """The same where only the value was changed: it was said about the value before.

        The source stays to be seen, the grade goes, and the note says what the value was.
        """
        about = {name: part for name, part in self.about().items() if name != "grade"}
        note = about.get("note", "")
        if self.about() and not says_it_was_changed(note):
            changed = changed_note(self._value(quantity), note)
            about["note"] = changed if len(changed) <= MOST_NOTE else note
        return about

    def _value(self, quantity: Quantity) -> str:
        """The value with its unit: "$44.80", and both ends where these were what was shown."""
        ends = {
            name: format_figure(Decimal(self.document[name]), quantity.unit)
            for name in ("likely", "low", "high")
            if name in self.document
        }
        if len(ends) == 3 and not is_same_value(
            grouped(Decimal(self.document["likely"])), self.shown.get("value")
        ):
            return say_as("typed", "{low} to {high}", low=ends["low"], high=ends["high"])
        return ends["likely"]


def mark(document: Mapping[str, Any]) -> str:
    """What a row's hidden field holds: it finds the row again wherever it has moved since."""
    return sha256(canonical(document).encode()).hexdigest()[:MARK_LENGTH]


def figures_before(case: Case | None, shown: Mapping[str, Any]) -> dict[str, Before]:
    """The draft's figures by name."""
    figures = case.figures if case else {}
    return {
        name: Before(figure.to_document(), shown["figures"][name])
        for name, figure in figures.items()
    }


def rows_before(case: Case | None, shown: Mapping[str, Any], name: str) -> dict[str, Before]:
    """The draft's rows of a list by their marks."""
    rows = _rows(case, name) if case else []
    return {
        row["place"]: Before(document.to_document(), row)
        for document, row in zip(rows, shown.get(name, []), strict=True)
    }


def _rows(case: Case, name: str) -> list[Any]:
    if name == "lines":
        return list(case.lines)
    if name == "policies":
        return list(case.policies)
    if name == "exposure":
        return [case.exposure] if case.exposure else []
    return list(case.items.get(name, ()))


def text_of(value: Any) -> str:
    """What was typed, or shown, without surrounding space."""
    return str(value or "").replace("\r\n", "\n").strip()


def typed(field: Field) -> str:
    """What was typed in a field, without surrounding space."""
    return text_of(field.data)


def is_same_value(text: str, shown: Any) -> bool:
    """Whether a value was typed again as it was shown, be it without its commas."""
    return text.translate(_GROUPING) == text_of(shown).translate(_GROUPING)


def is_changed(fields: Iterable[Field], shown: Mapping[str, Any]) -> bool:
    """Whether anything was typed that is not what the form showed."""
    return any(typed(field) != text_of(shown.get(field.short_name)) for field in fields)


def about_fields(form: Form) -> list[Field]:
    """The fields of a form for what is said about a figure."""
    return [
        field
        for field in form
        if field.short_name in ("grade", "note") or field.short_name.startswith("source_")
    ]
