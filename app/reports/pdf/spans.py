"""Runs of text as data for the template: spelled in the letters there are, links checked."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any

from app.reports.document.parts import Span, Text, words_of
from app.reports.pdf.letters import Spelling, in_cell, in_line

# Only addresses that a reader can check by eye; spaces and controls cannot stand in one.
_ADDRESS = re.compile(r"(?:https?://|mailto:)[^\s\x00-\x20\x7f-\x9f]+")
_MOST_LETTERS_IN_HEAD = 160
Data = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Setting:
    """How the texts of one report are set: the letters there are, the sources it lists.

    `not_known` stands where a cell is not known. `placed` gathers the sources already set: a link
    can lead to one place only.
    """

    letters: Spelling
    sources: frozenset[int]
    not_known: str = ""
    placed: set[int] = field(default_factory=set)

    def line(self, text: str) -> str:
        """A text as wide as the page."""
        return in_line(self.letters(text))

    def cell(self, text: str) -> str:
        """A text in a column of a table."""
        return in_cell(self.letters(text))

    def head(self, text: str) -> str:
        """A text that stands again on every page, cut where it would fill them."""
        is_long = len(text) > _MOST_LETTERS_IN_HEAD
        return self.cell(f"{text[:_MOST_LETTERS_IN_HEAD]}…" if is_long else text)

    def text(self, text: Text) -> list[Data]:
        """A text with its marks, as wide as the page."""
        return [self._span(span, self.line) for span in text]

    def cell_text(self, text: Text) -> list[Data]:
        """A text with its marks, in a column of a table."""
        return [self._span(span, self.cell) for span in text]

    def _span(self, span: Span, spell: Callable[[str], str]) -> Data:
        made: Data = {"text": spell(span.text), "kind": span.kind}
        if span.source in self.sources:
            made["source"] = span.source
        if span.text and (address := checked(span.href)):
            made["href"] = address
        return made


def checked(href: str) -> str:
    """An address of the web or of mail; nothing where it is anything else."""
    return href if _ADDRESS.fullmatch(href) else ""


def letters_of(texts: Iterable[Text | str | None]) -> list[int]:
    """How long each text is."""
    return [len(each if isinstance(each, str) else words_of(each or ())) for each in texts]
