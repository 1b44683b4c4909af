"""A report as a file: PDF, Word document or workbook."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from app.engine import Statement
from app.reports.content import ResultContent
from app.reports.document.report import Report

FORMATS = {
    "pdf": "application/pdf",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}


def made(
    kind: str,
    report: Report,
    content: ResultContent,
    statement: Callable[[], Statement],
    folder: Path | None = None,
) -> bytes:
    """The file of the report; the same report gives the same bytes.

    `kind` is a key of FORMATS. `folder` keeps PDF files that were made; without one each is made
    anew.
    """
    # Each is loaded when first asked for: a server that only shows pages stays small.
    match kind:
        case "pdf":
            from app.reports.pdf.kept import kept_pdf

            return kept_pdf(report, folder)
        case "docx":
            from app.reports.word import word

            return word(report)
        case _:
            from app.reports.workbook import workbook

            return workbook(statement(), content, report)
