"""The Word document of a report: headings, tables and pictures that Word knows as such."""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from io import BytesIO

from docx import Document
from docx.document import Document as WordDocument

from app.language import say
from app.reports.document.parts import Section
from app.reports.document.report import Report
from app.reports.word.blocks import add_block, add_notice
from app.reports.word.package import same_bytes
from app.reports.word.page import set_page
from app.reports.word.pictures import add_code
from app.reports.word.styles import set_styles
from app.reports.word.text import add_paragraph

# What a document without a day of its own carries: zip files know no earlier one.
NO_DAY = date(1980, 1, 1)
_LOCALES = {"en": "en-US", "es": "es-US"}


def word(report: Report) -> bytes:
    """The report as a .docx file; the same report gives the same bytes."""
    document = Document()
    set_styles(document, _LOCALES[report.language])
    set_page(document, report)
    _properties(document, report)
    _opening(document, report)
    for section in report.sections:
        _section(document, section, 1)
    _citation(document, report)
    written = BytesIO()
    document.save(written)
    return same_bytes(written.getvalue())


def _properties(document: WordDocument, report: Report) -> None:
    known = document.core_properties
    moment = datetime.combine(report.saved or NO_DAY, time(), UTC)
    known.title, known.author, known.language = report.title, report.author, report.language
    known.subject, known.comments, known.keywords = report.name, report.badge.words, ""
    known.created = known.modified = known.last_printed = moment
    known.last_modified_by, known.revision = "Holdcost", 1


def _opening(document: WordDocument, report: Report) -> None:
    if report.cover:
        add_notice(document, report.cover)
    kind = " · ".join(text for text in (report.kind, report.name) if text)
    add_paragraph(document, "Kind", kind)
    status = add_paragraph(document, "Kind")
    status.add_run(report.badge.words).bold = True
    if report.badge.note:
        status.add_run(f". {report.badge.note}")
    add_paragraph(document, "Title", report.title)
    for block in report.opening:
        add_block(document, block)
    if report.seal.link:
        _seal(document, report)


def _seal(document: WordDocument, report: Report) -> None:
    """Where the paper can be checked: the code to scan, and the address to type."""
    add_code(document, report.seal.link, report.seal.address)
    paragraph = add_paragraph(document, "Quiet")
    paragraph.add_run(f"{report.seal.invitation} ")
    paragraph.add_run(report.seal.address).bold = True


def _section(document: WordDocument, section: Section, level: int) -> None:
    document.add_heading(section.title, level)
    for block in section.blocks:
        add_block(document, block)
    for each in section.sections:
        _section(document, each, level + 1)


def _citation(document: WordDocument, report: Report) -> None:
    document.add_heading(say("How to cite this"), 1)
    document.add_paragraph(report.citation)
