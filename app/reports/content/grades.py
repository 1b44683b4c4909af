"""How well the figures behind a result are known."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from app.reports.content.stated import Document, Stated


def behind(stated: Stated, names: Iterable[str]) -> list[Document]:
    """The figures entered under these names, wherever they stand."""
    paths = (path for name in names for path in stated.paths.get(name, ()))
    return [stated.figures[path] for path in paths]


def weakest(figures: Iterable[Document]) -> str:
    """The weakest grade among figures; empty where none has one."""
    return max((figure["grade"] for figure in figures if figure["grade"]), default="")


def weakest_of(figures: Sequence[Document]) -> list[Document]:
    """The figures that have the weakest grade of all."""
    grade = weakest(figures)
    return [figure for figure in figures if grade and figure["grade"] == grade]


def ungraded(figures: Iterable[Document]) -> list[Document]:
    """The figures without a grade."""
    return [figure for figure in figures if not figure["grade"]]
