"""Appendices: the method, every figure used, the sources, the words."""

from __future__ import annotations

from app.engine.wording import GRADES
from app.language import say
from app.reports.content.build import ResultContent
from app.reports.content.register import FactRow, FigureGroup, FigureRow, LineFigures, LineRegister
from app.reports.content.sources import NumberedSource
from app.reports.document.part_titles import PARTS
from app.reports.document.parts import (
    Column,
    Reference,
    References,
    Row,
    Section,
    Span,
    Table,
    Text,
    plain,
)
from app.reports.document.setting import pairs, paragraph, section

Sections = tuple[Section, ...]
_WEB = ("https://", "http://")


def method(content: ResultContent) -> Sections:
    """How the calculation was made, in a few lines."""
    return section("method", PARTS["method"], pairs(content.method))


def figures(content: ResultContent) -> Sections:
    """Every figure with its value, grade, source and note."""
    register = content.register
    tables = (
        *(_group(group) for group in register.groups),
        *((_lines(register.lines),) if register.lines else ()),
        *((_facts(register.facts),) if register.facts else ()),
    )
    none = () if tables else paragraph(say("No figure has been entered yet."))
    return section("figures", PARTS["figures"], none, tables)


def _group(group: FigureGroup) -> Table:
    columns = (
        Column(say("Figure"), share=3),
        Column(say("Value"), is_number=True, share=2),
        Column(say("Grade"), share=3),
        Column(say("Source and note"), share=3),
    )
    return Table(group.caption, columns, tuple(_figure(row) for row in group.rows))


def _figure(row: FigureRow) -> Row:
    return Row((plain(row.label), plain(row.value), _grade(row), _sourced(row)))


def _grade(row: FigureRow) -> Text:
    certified = plain(f"; {say('certified by the county')}") if row.certified else ()
    if not row.grade:
        return (Span(say("no grade yet"), "quiet"), *certified)
    return (Span(row.grade, "strong"), Span(f" {GRADES[row.grade]}"), *certified)


def _sourced(row: FigureRow) -> Text:
    page = f", {row.page}" if row.page and row.source_number else row.page
    cited = (Span("", source=row.source_number),) if row.source_number else ()
    rest = " ".join(text for text in (page, row.note or "") if text)
    if row.changed and (cited or page):
        cited = (Span(f"{say('Source of the value before:')} "), *cited)
    return (*cited, *plain(rest if page or not cited else f" {rest}" if rest else ""))


def _lines(lines: LineRegister) -> Table:
    columns = (
        Column(say("Line"), share=2),
        *(Column(label, is_number=True) for label in lines.head),
        Column(say("Grade")),
        Column(say("Source and note") if lines.has_notes else say("Source"), share=2),
    )
    return Table(lines.caption, columns, tuple(_line(row) for row in lines.rows))


def _line(row: LineFigures) -> Row:
    cells = (plain(cell.value) if cell else plain("–") for cell in row.cells)
    cited = tuple(
        span
        for number, page in row.sources
        for span in (Span("", source=number), Span(f" {page}; " if page else " "))
    )
    note = plain(f" {row.note}") if row.note else ()
    grades = "; ".join(text for text in (row.grades, row.certified) if text)
    return Row((plain(row.label), *cells, plain(grades), (*cited, *note)))


def _facts(facts: tuple[FactRow, ...]) -> Table:
    columns = (
        Column(say("Fact"), share=3),
        Column(say("Value"), is_number=True, share=2),
        Column(say("From"), share=4),
    )
    return Table(say("Filled in by Holdcost"), columns, tuple(_fact(fact) for fact in facts))


def _fact(fact: FactRow) -> Row:
    note = plain(f" {fact.note}") if fact.note else ()
    return Row(
        (
            plain(fact.label),
            plain(fact.value),
            (Span(fact.source, source=fact.source_number), *note),
        )
    )


def sources(content: ResultContent) -> Sections:
    """The numbered sources that the report cites."""
    found = tuple(_reference(each) for each in content.printed_sources)
    blocks = (References(found),) if found else ()
    return section("sources", PARTS["sources"], blocks)


def _reference(source: NumberedSource) -> Reference:
    parts = (source.title, source.author, source.publisher, source.date)
    href = source.url if source.url.startswith(_WEB) else ""
    told = ", ".join(part for part in parts if part)
    return Reference(source.number, f"{told}.", href, source.caution)


def words(content: ResultContent) -> Sections:
    """The words a reader needs."""
    rows = (
        (f"{term.term} ({term.abbreviation})" if term.abbreviation else term.term, term.definition)
        for term in content.terms
    )
    return section("words", PARTS["words"], pairs(rows))
