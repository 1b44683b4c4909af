"""The numbered sources of a calculation: each document once, in the order it is first used."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from app.language import Words
from app.reference.sources import source as reference_source

_IDENTITY = ("title", "publisher", "author", "date", "year", "url")


@dataclass(frozen=True, slots=True)
class NumberedSource:
    """A source in the list. `caution` says where a document was not read in the original."""

    number: int
    title: str
    publisher: str
    author: str
    date: str
    url: str
    caution: str = ""

    @property
    def anchor(self) -> str:
        """Its id on the page."""
        return f"source-{self.number}"


_CAUTIONS = Words(
    {
        "secondary": "Known here from another document that reports it.",
        "not located": "The original has not been found.",
    }
)


class SourceList:
    """Numbers sources as they come up."""

    def __init__(self) -> None:
        self._found: dict[tuple[str, ...], NumberedSource] = {}

    def cite(self, source: Mapping[str, Any] | None) -> int | None:
        """The number of a figure's source, pages apart; None where a figure has none."""
        if not source:
            return None
        key = tuple(str(source.get(name, "")) for name in _IDENTITY)
        if not any(key):
            return None
        title, publisher, author, date, year, url = key
        return self._enter(key, title or url, publisher, author, date or year, url)

    def cite_reference(self, source_id: str) -> int:
        """The number of a source of the reference tables."""
        found = reference_source(source_id)
        key = (found.title, found.publisher, found.author, found.date, "", found.url)
        caution = _CAUTIONS.get(found.confidence, "")
        return self._enter(
            key, found.title, found.publisher, found.author, found.date, found.url, caution
        )

    def _enter(
        self,
        key: tuple[str, ...],
        title: str,
        publisher: str,
        author: str,
        date: str,
        url: str,
        caution: str = "",
    ) -> int:
        if key not in self._found:
            number = len(self._found) + 1
            self._found[key] = NumberedSource(number, title, publisher, author, date, url, caution)
        return self._found[key].number

    def listed(self) -> tuple[NumberedSource, ...]:
        """All sources in order."""
        return tuple(self._found.values())
