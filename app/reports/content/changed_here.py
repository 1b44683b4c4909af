"""The note of a figure whose value was changed here, after somebody had said where it is from."""

from __future__ import annotations

import re

from app.language import LANGUAGES, in_language, marked, say

CHANGED = marked("Changed here from {value}.")
# No sentence of somebody's own.
_VALUE = r"(?:(?!\. ).){1,80}"


def changed_note(value: str, note: str) -> str:
    """The note with what the value was, in words, before it."""
    return f"{say(CHANGED, value=value)} {note}".strip()


def says_it_was_changed(note: str) -> bool:
    """Whether a note begins so, in the language of whoever changed the value."""
    return any(note.startswith(before) for before, _ in _ways_to_say_it())


def is_changed_note_of(note: str, note_before: str) -> bool:
    """Whether a note says that the value was changed and, beside that, what was said before."""
    rest = re.escape(f" {note_before}" if note_before else "")
    return any(
        re.fullmatch(re.escape(before) + _VALUE + re.escape(after) + rest, note)
        for before, after in _ways_to_say_it()
    )


def _ways_to_say_it() -> list[tuple[str, str]]:
    """What stands before and after the value, in each language."""
    found = []
    for language in LANGUAGES:
        with in_language(language):
            before, _, after = say(CHANGED, value="\0").partition("\0")
            found.append((before, after))
    return found
