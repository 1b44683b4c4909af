"""A text with its marks, as runs of a paragraph."""

from __future__ import annotations

from docx.document import Document as WordDocument
from docx.shared import Pt
from docx.text.paragraph import Paragraph

from app.reports.document.parts import Span, Text
from app.reports.word.styles import ACCENT, QUIET


def add_paragraph(document: WordDocument, style: str = "Normal", words: str = "") -> Paragraph:
    """A paragraph at the end of the document, in a style of it."""
    paragraph = document.add_paragraph(words)
    set_style(paragraph, style)
    return paragraph


def set_style(paragraph: Paragraph, style: str) -> None:
    """Put a paragraph in a style, by the style's id: looking it up by its name takes longest."""
    paragraph._p.style = style.replace(" ", "")


def add_text(paragraph: Paragraph, text: Text) -> None:
    """The spans of a text, each with its marks and its source."""
    for span in text:
        _run(paragraph, span)
        if span.source:
            cited = paragraph.add_run(f"{' ' if span.text else ''}[{span.source}]")
            cited.font.color.rgb = ACCENT


def _run(paragraph: Paragraph, span: Span) -> None:
    if not span.text:
        return
    run = paragraph.add_run(span.text)
    if span.kind in ("strong", "amount"):
        run.bold = True
    elif span.kind == "quiet":
        run.font.color.rgb = QUIET
    elif span.kind == "code":
        run.font.name = "Consolas"
        run.font.size = Pt(9)
