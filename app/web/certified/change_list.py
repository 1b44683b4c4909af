"""The list of changes above a signature: by section, the months of one figure together."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from app.engine import wording
from app.language import say
from app.language.months import said_month
from app.records.changes import ValueChange
from app.records.contents import is_nothing, source_text
from app.records.entry import Content, Entered, Place, Record, is_answer
from app.records.labels import KINDS, label_of
from app.records.sections import SECTIONS, section_of
from app.reports.content.dates import day

# What is chosen, named or written down is no measure: it has no source.
SOURCELESS = ("jail", "year", "note")


@dataclass(frozen=True)
class ChangeBlock:
    """Rows of one table; `title` names the figure whose months these are."""

    title: str
    rows: tuple[list[Any], ...]


@dataclass(frozen=True)
class ChangeSection:
    """The changes of one section of the year, in its tables."""

    title: str
    count: int
    blocks: tuple[ChangeBlock, ...]


@dataclass(frozen=True)
class ChangeList:
    """All changes of a signature. `said_once` is what is the same of all: who entered them, why."""

    head: tuple[str, ...]
    said_once: tuple[str, ...]
    sections: tuple[ChangeSection, ...]


@dataclass(frozen=True)
class Known:
    """What the rows are told from.

    `last` are the newest values by place, `documents` the names of the county's documents by their
    SHA-256, `hrefs` where each value is entered.
    """

    record: Record
    last: Mapping[Place, Entered]
    documents: Mapping[str, str]
    hrefs: Mapping[Place, str]
    is_correction: bool


def change_list(changes: Sequence[ValueChange], known: Known) -> ChangeList:
    """The changes as the signer reads them; what is the same of all is said once."""
    authors = {_author(change) for change in changes}
    reasons = {change.reason for change in changes}
    columns = (len(authors) > 1, len(reasons) > 1)
    certified = [say("Certified")] if known.is_correction else []
    who = [say("Entered by")] if columns[0] else []
    why = [say("Why")] if columns[1] else []
    head = (say("Figure"), *certified, say("Now"), say("Grade, source and note"), *who, *why)
    return ChangeList(
        head,
        tuple(_said_once(authors, reasons)),
        tuple(_sections(changes, known, columns)),
    )


def _said_once(authors: set[str], reasons: set[str]) -> Iterable[str]:
    if len(authors) == 1:
        yield say("All of them entered by {author}.", author=next(iter(authors)))
    if len(reasons) == 1 and (reason := next(iter(reasons))):
        yield say("Why, of all of them: {reason}", reason=reason)


def _sections(
    changes: Sequence[ValueChange], known: Known, columns: tuple[bool, bool]
) -> Iterable[ChangeSection]:
    by_title: dict[str, list[ValueChange]] = {}
    for change in changes:
        by_title.setdefault(_title(change.place), []).append(change)
    order = {str(section.title): index for index, section in enumerate(SECTIONS)}
    for title in sorted(by_title, key=lambda title: order.get(title, len(order))):
        found = by_title[title]
        yield ChangeSection(title, len(found), tuple(_blocks(found, known, columns)))


def _title(place: Place) -> str:
    section = section_of(place.kind, place.name)
    return str(section.title) if section else KINDS.get(place.kind, "")


def _blocks(
    changes: Sequence[ValueChange], known: Known, columns: tuple[bool, bool]
) -> Iterable[ChangeBlock]:
    """First what stands for itself, then each figure with its months."""
    by_figure: dict[Place | None, list[ValueChange]] = {None: []}
    for change in changes:
        figure = replace(change.place, month=None) if change.place.month else None
        by_figure.setdefault(figure, []).append(change)
    for figure, found in by_figure.items():
        if found:
            title = label_of(figure, known.record) if figure else ""
            yield ChangeBlock(title, tuple(_row(change, known, columns) for change in found))


def _row(change: ValueChange, known: Known, columns: tuple[bool, bool]) -> list[Any]:
    certified = [change.old or _quiet(say("not entered"))] if known.is_correction else []
    is_removed = change.what == "removed"
    new = _quiet(say("taken out")) if is_removed else change.new
    month = change.place.month
    figure = {
        "text": said_month(month) if month else change.label,
        "href": known.hrefs[change.place],
    }
    about = "–" if is_removed else _about(change.place, known)
    who = [_author(change)] if columns[0] else []
    why = [change.reason or "–"] if columns[1] else []
    return [figure, *certified, new, about, *who, *why]


def _about(place: Place, known: Known) -> Any:
    """Grade, source, documents and note of a value as it stands now."""
    value = known.last.get(place)
    if value is None:
        return "–"
    note = _note(place, value.content)
    if place.kind in SOURCELESS or is_answer(place) or value.is_not_tracked:
        return note or "–"
    content = value.content
    source = content.get("source")
    names = [known.documents.get(key, say("a document")) for key in content.get("documents", ())]
    told = [
        _grade(content),
        say("no source given") if is_nothing(source) else source_text(source),
        *(say("document: {name}", name=name) for name in names),
        note,
    ]
    text = "; ".join(filter(None, told))
    return _quiet(text) if is_nothing(source) and not names and not note else text


def _note(place: Place, content: Content) -> str:
    """The note beside a value, which every reader sees; the sheriff's own is a value itself."""
    note = "" if place.kind in SOURCELESS else content.get("note")
    return say("note: {note}", note=note) if note else ""


def _grade(content: Content) -> str:
    grade = str(content.get("grade") or "")
    return f"{grade} ({wording.GRADES[grade]})" if grade in wording.GRADES else grade


def _author(change: ValueChange) -> str:
    when = day(change.entered_at.date()) if change.entered_at else ""
    return ", ".join(filter(None, (change.author, when)))


def _quiet(text: str) -> dict[str, Any]:
    return {"text": text, "quiet": True}
