"""Content set as parts of a report: its tables, charts, workings and cited sentences."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Protocol

from app.reports.charts import Chart
from app.reports.content import tables, working
from app.reports.content.unknown import Told
from app.reports.document.parts import (
    Block,
    Column,
    Figure,
    Items,
    Pairs,
    Paragraph,
    Row,
    Section,
    Span,
    Table,
    Text,
    Worked,
    plain,
)

_ROW_KINDS = {"total", "subtotal", "apart"}


class MoneyLine(Protocol):
    """A line with its amount: of who pays, of the summary, of the county's terms."""

    @property
    def label(self) -> str: ...

    @property
    def amount(self) -> str | None: ...


def paragraph(*texts: str) -> tuple[Paragraph, ...]:
    """A paragraph of the texts that say something; nothing where none does."""
    told = " ".join(text for text in texts if text)
    return (Paragraph(plain(told)),) if told else ()


def quiet(text: str) -> tuple[Paragraph, ...]:
    """The same in secondary ink."""
    return (Paragraph(plain(text), "quiet"),) if text else ()


def cited(told: Told) -> Text:
    """A sentence with its source."""
    return (Span(told.text, source=told.source_number),)


def cited_paragraph(text: str, source: int | None) -> tuple[Paragraph, ...]:
    """A paragraph with the source it rests on."""
    return (Paragraph((Span(text, source=source),)),) if text else ()


def points(texts: Iterable[str | Text]) -> tuple[Items, ...]:
    """A list, where there is anything to list."""
    items = tuple(plain(text) if isinstance(text, str) else text for text in texts)
    return (Items(items),) if items else ()


def pairs(rows: Iterable[tuple[str, str]]) -> tuple[Pairs, ...]:
    """Names and texts, where there are any."""
    found = tuple((name, plain(text)) for name, text in rows)
    return (Pairs(found),) if found else ()


def table(of: tables.Table | None, shows_caption: bool = True) -> tuple[Table, ...]:
    """A table of the content; its last row is a total where `of` says so."""
    if of is None:
        return ()
    columns = tuple(
        Column(head) if isinstance(head, str) else Column(head[0], is_number=True)
        for head in of.head
    )
    rows = tuple(Row(tuple(_cell(cell) for cell in cells)) for cells in of.rows)
    return (Table(of.caption, columns, rows, shows_caption),)


def with_total(tables_: tuple[Table, ...]) -> tuple[Table, ...]:
    """The tables with their last row as a total."""
    return tuple(
        Table(
            each.caption,
            each.columns,
            (*each.rows[:-1], Row(each.rows[-1].cells, "total")),
            each.shows_caption,
        )
        for each in tables_
    )


def money_table(
    rows: Sequence[MoneyLine], caption: str, head: Sequence[str], shows_caption: bool = True
) -> tuple[Table, ...]:
    """Lines with their amounts; with three names in `head` each says how it came about."""
    if not rows:
        return ()
    columns = (*(Column(name) for name in head[:-1]), Column(head[-1], is_number=True))
    return (
        Table(caption, columns, tuple(_money(row, len(head) > 2) for row in rows), shows_caption),
    )


def _money(row: MoneyLine, is_detailed: bool) -> Row:
    kind = getattr(row, "kind", None)
    detail = (plain(getattr(row, "detail", "") or ""),) if is_detailed else ()
    return Row((plain(row.label), *detail, _cell(row.amount)), kind if kind in _ROW_KINDS else "")


def _cell(text: str | None) -> Text | None:
    return None if text is None else plain(text)


def figure(
    chart: Chart | None, with_table: bool = False, shows_title: bool = True
) -> tuple[Figure, ...]:
    """A chart, with its own table unless the same figures stand beside it."""
    if chart is None:
        return ()
    return (Figure(chart, _chart_table(chart) if with_table else None, shows_title),)


def _chart_table(chart: Chart) -> Table:
    words = len(chart.table.head) - chart.table.figures
    columns = tuple(Column(name, is_number=at >= words) for at, name in enumerate(chart.table.head))
    rows = tuple(Row(tuple(plain(cell) for cell in row)) for row in chart.table.rows)
    return Table(chart.title, columns, rows, shows_caption=False)


def worked(of: working.Working | None) -> tuple[Worked, ...]:
    """A working, its results strong."""
    if of is None or not of.lines:
        return ()
    return (Worked(of.summary, tuple(_line(line) for line in of.lines)),)


def _line(line: working.Line) -> Text:
    return tuple(Span(piece.text, "strong" if piece.strong else "plain") for piece in line)


def worked_texts(title: str, lines: Iterable[str]) -> tuple[Worked, ...]:
    """A working that is text already."""
    found = tuple(plain(line) for line in lines)
    return (Worked(title, found),) if found else ()


def section(
    key: str, title: str, *blocks: Sequence[Block], within: Sequence[Section] = ()
) -> tuple[Section, ...]:
    """A section, where there is anything in it."""
    found = tuple(block for part in blocks for block in part)
    return (Section(key, title, found, tuple(within)),) if found or within else ()
