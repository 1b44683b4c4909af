"""Charts as pictures, each with its text for whoever does not see it."""

from __future__ import annotations

from io import BytesIO

from docx.document import Document as WordDocument
from docx.oxml.ns import qn
from docx.shape import InlineShape
from docx.shared import Inches

from app.language import say
from app.reports.charts import Chart
from app.reports.pdf.picture import chart_png
from app.reports.qr import qr_png
from app.reports.word.page import TEXT_WIDTH


def add_picture(document: WordDocument, chart: Chart) -> None:
    """The chart across the page."""
    picture = document.add_picture(BytesIO(chart_png(chart)), width=TEXT_WIDTH)
    _describe(picture, chart.title, f"{chart.title}. {chart.description}")
    document.paragraphs[-1].paragraph_format.keep_with_next = True


def add_code(document: WordDocument, link: str, address: str) -> None:
    """The QR code that leads to the check of the paper."""
    picture = document.add_picture(BytesIO(qr_png(link)), width=Inches(1))
    title = say("QR code for {address}", address=address)
    _describe(picture, title, title)
    document.paragraphs[-1].paragraph_format.keep_with_next = True


def _describe(picture: InlineShape, title: str, description: str) -> None:
    properties = picture._inline.find(qn("wp:docPr"))
    properties.set("descr", description)
    properties.set("title", title)
