"""Every number, unit and date of a report, however it is written: to compare its renderings."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass
from io import BytesIO
from typing import Any
from xml.etree import ElementTree
from zipfile import ZipFile

import html5lib
from babel.dates import get_month_names
from pypdfium2 import PdfDocument

from app.engine import units
from app.language import ENGLISH, in_language
from app.reports.charts import Chart
from app.reports.document.parts import Figure, Pairs, Reference, Row, Span, Table, Worked
from app.reports.document.report import Report

NUMERAL = re.compile(r"[−+]?\$?\d+(?:,\d{3})*(?:\.\d+)?%?")
_MAY_BREAK = "\u200b"
_IN_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
Tokens = Counter[str]


def tokens(text: str, language: str) -> Tokens:
    """The numerals of a text, signs and marks included, and its months by their number."""
    found = Counter(NUMERAL.findall(text))
    # Titles of sources stay in English.
    for spoken in {ENGLISH, language}:
        for number, names in _months(spoken).items():
            found[f"month {number}"] += len(re.findall(rf"\b(?:{names})\b", text))
    return +found


def _months(language: str) -> dict[int, str]:
    """The names of each month, whole and shortened, as they are looked for."""
    wide, short = (get_month_names(width, locale=language) for width in ("wide", "abbreviated"))
    return {number: f"{wide[number]}|{re.escape(short[number])}" for number in range(1, 13)}


def with_units(text: str, language: str) -> Tokens:
    """Each numeral that a unit follows, with the unit's English name."""
    known = _units(language)
    words = "|".join(sorted(map(re.escape, known), key=len, reverse=True))
    pattern = re.compile(rf"({NUMERAL.pattern}) ({words})\b")
    return Counter(f"{number} {known[word]}" for number, word in pattern.findall(text))


def _units(language: str) -> dict[str, str]:
    """Units by the words of a language: one word may be that of several like ones."""
    named = [unit for unit in vars(units).values() if isinstance(unit, units.Unit) and unit.plural]
    with in_language(language):
        return {unit.word(one): unit.plural for unit in named for one in (True, False)}


def shown(part: Any) -> Iterator[str]:
    """Every text of a report that a reader sees, drawings apart: they stand in tables too."""
    if isinstance(part, str):
        yield part
    elif isinstance(part, tuple):
        for each in part:
            yield from shown(each)
    elif type(part) in _SHOWN:
        yield from _SHOWN[type(part)](part)
    elif is_dataclass(part):
        told = (field.name for field in fields(part) if field.name not in _NOT_SHOWN)
        yield from shown(tuple(getattr(part, name) for name in told))


def _of_report(report: Report) -> Iterator[str]:
    yield from (report.kind, report.name, report.badge.words, report.badge.note, report.title)
    yield from shown((report.cover or (), report.opening, report.sections))
    yield from (report.seal.invitation, report.seal.address, report.citation)


def _of_figure(part: Figure) -> Iterator[str]:
    chart: Chart = part.chart
    yield chart.title if part.shows_title else ""
    yield chart.sentence
    yield from shown(part.table or ())


def _of_span(span: Span) -> Iterator[str]:
    yield f"{span.text} [{span.source}]" if span.source else span.text


def _of_reference(source: Reference) -> Iterator[str]:
    yield f"[{source.number}] {source.text} {source.href} {source.caution}"


_NOT_SHOWN = ("key", "kind", "share")
_SHOWN: dict[type, Callable[[Any], Iterator[str]]] = {
    Report: _of_report,
    Span: _of_span,
    Figure: _of_figure,
    Reference: _of_reference,
}


def data(part: Any) -> Iterator[str]:
    """The texts that hold figures alone: workings, cells of tables, pairs."""
    if isinstance(part, Row | Worked | Pairs):
        yield from shown(part)
    elif isinstance(part, tuple):
        for each in part:
            yield from data(each)
    elif is_dataclass(part):
        for field in fields(part):
            yield from data(getattr(part, field.name))


def text_of_page(page: str) -> str:
    """What an HTML report shows, drawings apart."""
    root = html5lib.parse(page, namespaceHTMLElements=False)
    body = root.find("body")
    assert body is not None
    for parent in list(body.iter()):
        for child in list(parent):
            if child.tag.endswith("svg"):
                parent.remove(child)
    addresses = (
        link.get("href", "")
        for source in body.iter("li")
        if source.get("id", "").startswith("source-")
        for link in source.iter("a")
    )
    return " ".join((*body.itertext(), *addresses))


def text_of_word(document: bytes) -> str:
    """What the body of a Word document shows, paragraph by paragraph."""
    with ZipFile(BytesIO(document)) as package:
        root = ElementTree.fromstring(package.read("word/document.xml"))  # noqa: S314  # our own
    paragraphs = root.iter(f"{_IN_WORD}p")
    return "\n".join("".join(t.text or "" for t in p.iter(f"{_IN_WORD}t")) for p in paragraphs)


def text_of_pdf(document: bytes) -> list[str]:
    """What each page of a PDF shows, without the places where a line may break."""
    with PdfDocument(document) as read:
        return [page.get_textpage().get_text_range().replace(_MAY_BREAK, "") for page in read]


def beside_the_text(report: Report, pages: list[str], said: Callable[..., str]) -> Tokens:
    """What a PDF shows beside the report's text: heads and feet of its pages, and its drawings."""
    count = len(pages)
    feet = " ".join(said("Page {page} of {pages}", page=at + 1, pages=count) for at in range(count))
    sealed = " ".join(page_text for page_text in [report.seal.fingerprint] * (count + 1))
    heads = f"{report.running} " * (count - 1)
    drawn = " ".join(mark.text for chart in charts_of(report) for mark in chart.wide.texts)
    return tokens(f"{feet} {sealed} {heads} {drawn}", report.language)


def charts_of(part: Any) -> Iterator[Chart]:
    """Every chart of a report."""
    if isinstance(part, Chart):
        yield part
    elif isinstance(part, tuple):
        for each in part:
            yield from charts_of(each)
    elif is_dataclass(part):
        for field in fields(part):
            yield from charts_of(getattr(part, field.name))


def heads_of_tables(part: Any) -> Iterator[str]:
    """The heads of columns, which a PDF repeats wherever a table goes on."""
    if isinstance(part, Table):
        yield from (column.label for column in part.columns)
    elif isinstance(part, tuple):
        for each in part:
            yield from heads_of_tables(each)
    elif is_dataclass(part):
        for field in fields(part):
            yield from heads_of_tables(getattr(part, field.name))
