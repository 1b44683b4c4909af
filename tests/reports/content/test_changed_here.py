"""The note of a figure whose value was changed here, in whatever language it was changed."""

from __future__ import annotations

import pytest

from app.language import LANGUAGES, in_language
from app.reports.content.changed_here import (
    changed_note,
    is_changed_note_of,
    says_it_was_changed,
)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("note", ["", "Counted.", "Of $3.50 (a guess). [x]\nSecond line."])
def test_a_note_of_a_change_is_known_again(language: str, note: str) -> None:
    with in_language(language):
        changed = changed_note("$44.80", note)
    assert says_it_was_changed(changed)
    assert is_changed_note_of(changed, note)
    assert not says_it_was_changed(note)
    assert not is_changed_note_of(note, note)


@pytest.mark.parametrize(
    ("note", "before"),
    [
        ("Changed here from 44.8. Counted twice.", "Counted."),
        ("Changed here from 44.8.", "Counted."),
        ("Changed here from 44.8. I doubt it. Counted.", "Counted."),
        ("Changed here from 44.8, as I was told. " + "So. " * 40 + "Counted.", "Counted."),
        ("As I said: Changed here from 44.8.", ""),
    ],
)
def test_whoever_said_more_said_it_themself(note: str, before: str) -> None:
    assert not is_changed_note_of(note, before)
