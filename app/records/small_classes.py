"""A record as everyone may have it: classes with few people without their counts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import groupby

from app.engine.case.shapes import SEVERITY_FIGURES
from app.engine.small_cells import FEW, SECOND, Count, Mark, SmallSplit, small_cells
from app.language import say
from app.records.contents import is_nothing
from app.records.entry import Content, Entered, Record, is_answer
from app.records.readings import read_number

# What is said about a class and not of its size.
_KEPT = ("grade", "source", "documents")


def without_small_counts(record: Record) -> Record:
    """The record with words instead of counts of people that must not be shown, in the same order.

    A hidden class keeps its grade, its source and its documents; its days are hidden too, and what
    was noted of it is left out. Where the whole split must not be shown its classes are left out.
    """
    split = {year: small_cells(counts) for year, counts in _counts(record)}
    return tuple(shown for each in record if (shown := _shown(each, split)) is not None)


def _counts(record: Record) -> Iterator[tuple[int, list[tuple[str, Count | None]]]]:
    classes = sorted(filter(_is_class, record), key=lambda each: each.place.fiscal_year)
    for year, found in groupby(classes, key=lambda each: each.place.fiscal_year):
        yield year, [(each.place.name, _people(each.content)) for each in found]


def _is_class(entered: Entered) -> bool:
    return entered.place.kind == "severity" and not is_answer(entered.place)


def _people(content: Content) -> Count | None:
    figure = read_number(content.get("people"), SEVERITY_FIGURES["people"])
    return None if figure is None else figure.likely


def _shown(entered: Entered, splits: Mapping[int, SmallSplit]) -> Entered | None:
    if not _is_class(entered):
        return entered
    split = splits[entered.place.fiscal_year]
    if not split.is_shown:
        return None
    marks = {cell.name: cell.mark for cell in split.hidden}
    mark = marks.get(entered.place.name)
    return entered if mark is None else replace(entered, content=_words(entered.content, mark))


def _words(content: Content, mark: Mark) -> Content:
    words = {"people": say(FEW if mark is Mark.FEW else SECOND)}
    if not is_nothing(content.get("days")):
        words["days"] = say(SECOND)
    return {**words, **{name: content[name] for name in _KEPT if name in content}}
