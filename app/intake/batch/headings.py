"""Which heading of a file means which column of a batch."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from difflib import get_close_matches
from functools import lru_cache

from app.intake.batch.columns import PARTS, Column, batch_columns, part_key
from app.intake.sheets import FoundTable, Meanings, plain_heading
from app.language import in_language
from app.language.catalogue import LANGUAGES

LIKE = 0.75  # how alike a misspelt heading is


@lru_cache(maxsize=1)
def batch_meanings() -> Meanings:
    """Key of a column, or of a part of one, to the headings that mean it."""
    found: dict[str, list[str]] = {}
    for key, heading in _headings():
        headings = found.setdefault(key, [])
        if plain_heading(heading) not in {plain_heading(known) for known in headings}:
            headings.append(heading)
    return found


def _headings() -> Iterator[tuple[str, str]]:
    for column in batch_columns():
        names = (column.key, *_labels(column), *column.headings)
        for name in names:
            yield column.key, name
        for part in PARTS if column.quantity else ():
            for name in names:
                yield part_key(column.key, part), part_key(name, part)


def _labels(column: Column) -> tuple[str, ...]:
    labels = []
    for key in LANGUAGES:
        with in_language(key):
            labels.append(column.label)
    return tuple(dict.fromkeys(labels))


@lru_cache(maxsize=1)
def choices_in_words() -> Mapping[str, Mapping[str, str]]:
    """For each column of choices, what may be written in it, plain, to the key it stands for."""
    found: dict[str, dict[str, str]] = {}
    for column in batch_columns():
        written = found.setdefault(column.key, {})
        for language in LANGUAGES:
            with in_language(language):
                written |= {plain_heading(words): key for key, words in column.choices.items()}
        written |= {plain_heading(key): key for key in column.choices}
    return {key: words for key, words in found.items() if words}


def likely_meant(heading: str) -> str:
    """The key of the column that a misspelt heading probably means; empty where none is like it."""
    plain = plain_heading(heading)
    known = {plain_heading(name): key for key, names in batch_meanings().items() for name in names}
    near = get_close_matches(plain, known, n=1, cutoff=LIKE) if plain else []
    return known[near[0]] if near else ""


def unread_columns(table: FoundTable) -> Sequence[int]:
    """The positions of columns with a heading that no column of a batch has."""
    used = set(table.columns.values())
    return [at for at, heading in enumerate(table.headings) if heading and at not in used]
