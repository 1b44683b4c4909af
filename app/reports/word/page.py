"""The page: US Letter, running head, fingerprint and page x of y at the foot."""

from __future__ import annotations

from docx.document import Document as WordDocument
from docx.enum.text import WD_TAB_ALIGNMENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Inches
from docx.text.paragraph import Paragraph

from app.language import say
from app.reports.document.report import Report

WIDTH, HEIGHT, MARGIN = Inches(8.5), Inches(11), Inches(0.9)
TEXT_WIDTH = Inches(6.7)


def set_page(document: WordDocument, report: Report) -> None:
    """Set size, margins, head and foot."""
    section = document.sections[0]
    section.page_width, section.page_height = WIDTH, HEIGHT
    section.left_margin = section.right_margin = section.top_margin = MARGIN
    section.bottom_margin = MARGIN
    head = section.header.paragraphs[0]
    head.style = document.styles["Kind"]
    head.add_run(report.running)
    foot = section.footer.paragraphs[0]
    foot.style = document.styles["Kind"]
    foot.paragraph_format.tab_stops.add_tab_stop(TEXT_WIDTH, WD_TAB_ALIGNMENT.RIGHT)
    foot.add_run(say("Fingerprint {digits}", digits=report.seal.fingerprint[:19]) + "\t")
    _page_of_pages(foot)


def _page_of_pages(paragraph: Paragraph) -> None:
    told = say("Page {page} of {pages}", page="\0PAGE\0", pages="\0NUMPAGES\0")
    for at, text in enumerate(told.split("\0")):
        if at % 2:
            _field(paragraph, text)
        else:
            paragraph.add_run(text)


def _field(paragraph: Paragraph, instruction: str) -> None:
    """A number that Word fills in."""
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), instruction)
    run = OxmlElement("w:r")
    text = OxmlElement("w:t")
    text.text = "1"
    run.append(text)
    field.append(run)
    paragraph._p.append(field)
