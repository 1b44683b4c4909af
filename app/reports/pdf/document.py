"""A report as a PDF: US Letter, PDF/UA-1, the same bytes for the same report."""

from __future__ import annotations

from app.reports.document.report import Report
from app.reports.pdf.compiler import Unprintable, template
from app.reports.pdf.content import as_text, printed, table_captions
from app.reports.pdf.letters import Spelling, as_typed, in_ascii
from app.reports.pdf.row_heads import mark_row_heads

TEMPLATE = "report.typ"


def pdf(report: Report) -> bytes:
    """The report as a PDF."""
    try:
        return _pdf(report, as_typed)
    except Unprintable:
        # Each letter has a sign, but not beside its neighbors: a mark of one script on a letter
        # of another. Code points say what was typed.
        return _pdf(report, in_ascii)


def _pdf(report: Report, letters: Spelling) -> bytes:
    data = printed(report, letters)
    made = template(TEMPLATE).pdf(as_text(data))
    return mark_row_heads(made, tuple(table_captions(data)))
