"""Who says so: each figure's source by its number on the Sources sheet, its grade, its note."""

from __future__ import annotations

from collections.abc import Iterable

from app.engine import wording
from app.engine.figure import Figure, Source
from app.language import say
from app.reports.content import ResultContent
from app.reports.content.register import page_text


class Citations:
    """Finds the numbers of sources, and gathers the pages that were cited of each."""

    def __init__(self, content: ResultContent) -> None:
        self._numbers: dict[tuple[str, ...], int] = {}
        for each in content.printed_sources:
            key = (each.title, each.publisher, each.author, each.date, each.url)
            self._numbers.setdefault(key, each.number)
        self._facts = {row.anchor: row for row in content.register.facts}
        self.pages: dict[int, list[str]] = {}

    def of_figures(self, figures: Iterable[Figure]) -> str:
        """The sources of one or more figures: "Source 3, page 12; source 4"."""
        named = (self._named(figure.source) for figure in figures if figure.source)
        return "; ".join(dict.fromkeys(text for text in named if text))

    def of_fact(self, name: str) -> str:
        """Where something no one entered is from; empty where that was not kept."""
        row = self._facts.get(f"figure-facts.{name}")
        if row is None:
            return ""
        return _numbered(row.source_number, "") if row.source_number else row.source

    def _named(self, source: Source) -> str:
        key = (
            source.title or source.url,
            source.publisher,
            source.author,
            source.date or source.year,
            source.url,
        )
        page = page_text({"page": source.page})
        number = self._numbers.get(key)
        if number is None:
            return ", ".join(text for text in (source.title, page) if text)
        pages = self.pages.setdefault(number, [])
        if page and page not in pages:
            pages.append(page)
        return _numbered(number, page)


def _numbered(number: int, page: str) -> str:
    if page:
        return say("Source {number}, {page}", number=number, page=page)
    return say("Source {number}", number=number)


def grade_words(figures: Iterable[Figure]) -> str:
    """The grades of figures with what they mean: "A: measured by the county"."""
    grades = dict.fromkeys(figure.grade for figure in figures if figure.grade)
    return "; ".join(
        say("{grade}: {words}", grade=grade, words=wording.GRADES[grade]) for grade in grades
    )


def notes(figures: Iterable[Figure]) -> str:
    """What was noted about figures, each note once."""
    return " ".join(dict.fromkeys(figure.note for figure in figures if figure.note))
