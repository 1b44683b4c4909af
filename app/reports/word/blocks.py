"""Each part of a report as Word sets it."""

from __future__ import annotations

from collections.abc import Sequence

from docx.document import Document as WordDocument
from docx.shared import Pt
from docx.table import _Cell

from app.reports.document.parts import (
    Block,
    Figure,
    Items,
    Notice,
    Pairs,
    Paragraph,
    References,
    Span,
    Table,
    Text,
    Worked,
    plain,
)
from app.reports.word.pictures import add_picture
from app.reports.word.tables import add_pairs, add_table
from app.reports.word.text import add_paragraph, add_text, set_style

_STYLES = {"plain": "Normal", "answer": "Answer", "lead": "Lead", "quiet": "Quiet"}


def add_block(document: WordDocument, block: Block) -> None:
    """Add a part at the end of the document."""
    match block:
        case Paragraph() | Items() | Worked() | References():
            _add_words(document, block)
        case Pairs():
            add_pairs(document, block)
        case Table():
            add_table(document, block)
        case Figure():
            _figure(document, block)
        case Notice():
            add_notice(document, block)


def _add_words(document: WordDocument, block: Paragraph | Items | Worked | References) -> None:
    match block:
        case Paragraph():
            add_text(add_paragraph(document, _STYLES[block.kind]), block.text)
        case Items():
            _items(document, block)
        case Worked():
            _worked(document, block)
        case References():
            _references(document, block)


def _items(document: WordDocument, items: Items) -> None:
    for item in items.items:
        paragraph = add_paragraph(document, "List Bullet")
        paragraph.paragraph_format.space_after = Pt(2)
        add_text(paragraph, item)


def _figure(document: WordDocument, figure: Figure) -> None:
    chart = figure.chart
    if figure.shows_title:
        add_paragraph(document, "Caption", chart.title)
    add_picture(document, chart)
    if chart.sentence:
        add_paragraph(document, "Quiet", chart.sentence)
    if figure.table:
        add_table(document, figure.table)


def _worked(document: WordDocument, worked: Worked) -> None:
    add_paragraph(document, "Caption", worked.title)
    for line in worked.lines:
        add_text(add_paragraph(document, "Worked"), line)


def add_notice(document: WordDocument, notice: Notice) -> None:
    """Set apart in a frame: a table of one cell, which keeps its words together."""
    frame = document.add_table(rows=1, cols=1, style="Table Grid").cell(0, 0)
    first = frame.paragraphs[0]
    set_style(first, "Kind")
    first.add_run(notice.title).bold = True
    _paragraphs(frame, notice.paragraphs)
    if notice.signed:
        _paragraphs(frame, (plain(f"— {notice.signed}"),))
    document.add_paragraph()


def _paragraphs(frame: _Cell, texts: Sequence[Text]) -> None:
    for text in texts:
        add_text(frame.add_paragraph(), text)


def _references(document: WordDocument, references: References) -> None:
    for source in references.sources:
        paragraph = add_paragraph(document, "Worked")
        add_text(paragraph, (Span(f"[{source.number}] ", "strong"), Span(source.text)))
        rest = " ".join(text for text in (source.href, source.caution) if text)
        if rest:
            add_text(paragraph, (Span(f" {rest}", "quiet"),))
