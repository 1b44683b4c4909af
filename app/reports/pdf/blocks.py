"""The parts of a report as data for the template."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from app.reports.charts.svg import svg
from app.reports.document.parts import (
    Block,
    Figure,
    Items,
    Notice,
    Pairs,
    Paragraph,
    Reference,
    References,
    Section,
    Table,
    Worked,
)
from app.reports.pdf.fonts import FALLBACK_FACES
from app.reports.pdf.spans import Data, Setting, checked, letters_of
from app.reports.pdf.tables import pairs, table

_DEEPEST_HEADING = 6
# What is longer than this breaks over pages: it might not fit on one.
_MOST_LINES_WHOLE, _MOST_LETTERS_WHOLE = 12, 1500


def blocks(of: Iterable[Block], setting: Setting, are_first_page: bool = False) -> list[Data]:
    """The blocks that say anything."""
    return [_block(each, setting, are_first_page) for each in of if not _is_empty(each)]


def _is_empty(of: Block) -> bool:
    match of:
        case Paragraph():
            return not of.text
        case Items():
            return not of.items
        case Table():
            return not (of.columns and of.rows)
        case Pairs():
            return not of.rows
        case References():
            return not of.sources
        case _:
            return False


def _block(of: Block, setting: Setting, is_first_page: bool) -> Data:
    match of:
        case Table():
            return table(of, setting)
        case Pairs():
            return pairs(of, setting, is_first_page)
        case Figure():
            return _figure(of, setting)
        case References():
            return {"is": "references", "sources": [_source(each, setting) for each in of.sources]}
        case _:
            return _words(of, setting)


def _words(of: Paragraph | Items | Worked | Notice, setting: Setting) -> Data:
    match of:
        case Paragraph():
            return {"is": "paragraph", "kind": of.kind, "text": setting.text(of.text)}
        case Items():
            items = [setting.text(item) for item in of.items]
            return {"is": "items", "items": items}
        case Worked():
            return _worked(of, setting)
        case Notice():
            return notice(of, setting)


def _figure(of: Figure, setting: Setting) -> Data:
    chart = of.chart
    return {
        "is": "figure",
        "title": setting.line(chart.title) if of.shows_title else "",
        "sentence": setting.line(chart.sentence),
        "description": setting.letters(chart.description or chart.title),
        "drawing": svg(chart, setting.letters, FALLBACK_FACES),
        "letter_height": chart.wide.size / chart.wide.width,
        "is_whole": len(chart.title) + len(chart.sentence) <= _MOST_LETTERS_WHOLE,
        "table": table(of.table, setting) if of.table and not _is_empty(of.table) else None,
    }


def _worked(of: Worked, setting: Setting) -> Data:
    letters = sum(letters_of(of.lines)) + len(of.title)
    return {
        "is": "worked",
        "title": setting.line(of.title),
        "lines": [setting.text(line) for line in of.lines],
        "is_whole": len(of.lines) <= _MOST_LINES_WHOLE and letters <= _MOST_LETTERS_WHOLE,
    }


def notice(of: Notice, setting: Setting) -> Data:
    """What is set apart in a frame."""
    return {
        "is": "notice",
        "kind": of.kind,
        "title": setting.line(of.title),
        "paragraphs": [setting.text(each) for each in of.paragraphs],
        "signed": setting.line(of.signed),
    }


def _source(of: Reference, setting: Setting) -> Data:
    is_first = of.number not in setting.placed
    setting.placed.add(of.number)
    return {
        "number": of.number,
        "is_first": is_first,
        "text": setting.line(of.text),
        "href": checked(of.href),
        "address": setting.line(of.href),
        "caution": setting.line(of.caution),
    }


def section(of: Section, setting: Setting, level: int = 2) -> Data:
    """A section and those within it."""
    return {
        "title": setting.line(of.title).strip(),
        "level": min(level, _DEEPEST_HEADING),
        "blocks": blocks(of.blocks, setting),
        "sections": [section(each, setting, level + 1) for each in of.sections],
    }


def listed_sources(of: Iterable[Block], sections: Iterable[Section]) -> Iterator[int]:
    """The numbers of the sources that the report lists."""
    for each in of:
        if isinstance(each, References):
            yield from (source.number for source in each.sources)
    for part in sections:
        yield from listed_sources(part.blocks, part.sections)


def captions(printed: Sequence[Data]) -> Iterator[str]:
    """What each table is called, in the order in which they are set; names and texts have none."""
    for each in printed:
        kind = each.get("is")
        if kind == "table":
            yield each["caption"]
        elif kind == "figure" and each["table"]:
            yield each["table"]["caption"]
        elif kind == "pairs":
            yield from ("" for rows in (*each["columns"], each["rows"]) if rows)
        yield from captions(each.get("blocks", ()))
        yield from captions(each.get("sections", ()))
