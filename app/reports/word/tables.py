"""Tables that Word knows as tables: a header row that repeats, rows that stay whole."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from docx.document import Document as WordDocument
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Emu, Inches
from docx.table import Table as WordTable
from docx.table import _Cell, _Row

from app.language import say
from app.reports.document.parts import Column, Pairs, Row, Table, Text, plain, words_of
from app.reports.word.page import TEXT_WIDTH
from app.reports.word.text import add_paragraph, add_text, set_style

_STRONG = {"total", "subtotal"}
# From so many columns on a table is set smaller, so that no amount is broken.
_MANY = 6
LETTER, SMALL_LETTER = Inches(0.085), Inches(0.068)
_RULES = {"total": ("single", "12"), "subtotal": ("single", "6")}


def add_table(document: WordDocument, table: Table) -> None:
    """The table under its caption."""
    if table.shows_caption:
        add_paragraph(document, "Caption", table.caption)
    made = _table(document, len(table.columns), table.caption)
    _widths(made, _column_widths(table))
    head = made.rows[0]
    _repeats(head)
    for cell, column in zip(head.cells, table.columns, strict=True):
        _fill(cell, plain(column.label), column, True, _is_small(table.columns))
    for row in table.rows:
        _row(made, table, row)
    add_paragraph(document, "Worked")


def add_pairs(document: WordDocument, pairs: Pairs) -> None:
    """Names and texts side by side; every row begins with its head."""
    made = _table(document, 2, "", rows=0)
    _widths(made, [TEXT_WIDTH // 3, TEXT_WIDTH * 2 // 3])
    for name, text in pairs.rows:
        row = made.add_row()  # type: ignore[no-untyped-call]
        _stays_whole(row)
        _fill(row.cells[0], plain(name), Column(name), is_strong=True)
        _fill(row.cells[1], text, Column(name), is_strong=False)
    add_paragraph(document, "Worked")


def _table(document: WordDocument, columns: int, caption: str, rows: int = 1) -> WordTable:
    made: WordTable = document.add_table(rows=rows, cols=columns)
    made.autofit = False
    properties = made._tbl.tblPr
    look = properties.find(qn("w:tblLook"))
    if look is None:
        look = OxmlElement("w:tblLook")
        properties.append(look)
    for name, value in (("w:firstRow", "1" if rows else "0"), ("w:firstColumn", "1")):
        look.set(qn(name), value)
    _borders(properties)
    if caption:
        told = OxmlElement("w:tblCaption")
        told.set(qn("w:val"), caption)
        properties.append(told)
    return made


def _borders(properties: Any) -> None:
    borders = OxmlElement("w:tblBorders")
    for side in ("top", "bottom", "insideH"):
        rule = OxmlElement(f"w:{side}")
        for name, value in (("val", "single"), ("sz", "4"), ("color", "C4C4C4")):
            rule.set(qn(f"w:{name}"), value)
        borders.append(rule)
    properties.append(borders)


def _widths(made: WordTable, widths: list[int]) -> None:
    for column, width in zip(made.columns, widths, strict=True):
        column.width = Emu(width)


def _column_widths(table: Table) -> list[int]:
    """Numbers take the room they need, so that none is broken; words share what is left."""
    needed = [
        _room(table, at) if column.is_number else 0 for at, column in enumerate(table.columns)
    ]
    shares = [0 if column.is_number else column.share for column in table.columns]
    most = TEXT_WIDTH * 4 // 5 if _is_small(table.columns) else TEXT_WIDTH * 2 // 3
    if sum(needed) > most:
        needed = [room * most // sum(needed) for room in needed]
    left = TEXT_WIDTH - sum(needed)
    return [
        room or left * share // max(sum(shares), 1)
        for room, share in zip(needed, shares, strict=True)
    ]


def _room(table: Table, at: int) -> int:
    """What the longest number of a column takes, or the longest word of its head."""
    cells = (words_of(cell) for row in table.rows if (cell := row.cells[at]) is not None)
    longest = max((*map(len, cells), *map(len, table.columns[at].label.split())), default=0)
    letter = SMALL_LETTER if _is_small(table.columns) else LETTER
    return min(letter * (longest + 2), TEXT_WIDTH // 4)


def _is_small(columns: Sequence[Column]) -> bool:
    return len(columns) >= _MANY


def _row(made: WordTable, table: Table, row: Row) -> None:
    added = made.add_row()  # type: ignore[no-untyped-call]
    widths = [column.width for column in made.columns]
    _stays_whole(added)
    for at, (cell, column, text) in enumerate(
        zip(added.cells, table.columns, row.cells, strict=True)
    ):
        shown = plain(say("not known")) if text is None else text
        _fill(cell, shown, column, row.kind in _STRONG, _is_small(table.columns))
        cell.width = widths[at]
        if row.kind in _RULES:
            _rule_above(cell, *_RULES[row.kind])


def _fill(cell: _Cell, text: Text, column: Column, is_strong: bool, is_small: bool = False) -> None:
    paragraph = cell.paragraphs[0]
    set_style(paragraph, "Small Cell" if is_small else "Cell")
    add_text(paragraph, text)
    if column.is_number:
        paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    for run in paragraph.runs:
        run.bold = True if is_strong else run.bold


def _repeats(row: _Row) -> None:
    """A head that stands over each page the table runs to."""
    properties = row._tr.get_or_add_trPr()
    properties.append(OxmlElement("w:tblHeader"))
    _stays_whole(row)


def _stays_whole(row: _Row) -> None:
    row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))


def _rule_above(cell: _Cell, style: str, eighths: str) -> None:
    borders = OxmlElement("w:tcBorders")
    rule = OxmlElement("w:top")
    for name, value in (("val", style), ("sz", eighths), ("color", "1B1B1B")):
        rule.set(qn(f"w:{name}"), value)
    borders.append(rule)
    cell._tc.get_or_add_tcPr().append(borders)
