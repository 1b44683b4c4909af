"""What a draft said before a form was sent, so that nothing the form does not show is lost."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from typing import Any

from wtforms import Field, Form

from app.engine import Case, canonical
from app.engine.case.shapes import MOST_NOTE
from app.language import LANGUAGES, in_language, marked, say

MARK_LENGTH = 16
_GROUPING = str.maketrans("", "", "$,")
CHANGED = marked("Changed here from {value}.")
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

    def about_new_value(self) -> Document:
        """The same where only the value was changed: it was said about the value before.

        The source stays to be seen, the grade goes, and the note says what the value was.
        """
        about = {name: part for name, part in self.about().items() if name != "grade"}
        note = about.get("note", "")
        if self.about() and not _says_it_was_changed(note):
            changed = f"{say(CHANGED, value=text_of(self.shown.get('value')))} {note}".strip()
            about["note"] = changed if len(changed) <= MOST_NOTE else note
        return about


def _says_it_was_changed(note: str) -> bool:
    """Whether a note begins so already, in the language of whoever changed the value."""
    for language in LANGUAGES:
        with in_language(language):
            if note.startswith(say(CHANGED, value="\0").partition("\0")[0]):
                return True
    return False


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
