"""Charts as pictures, each with its text for whoever does not see it."""

from __future__ import annotations

from io import BytesIO

from docx.document import Document as WordDocument
from docx.oxml.ns import qn

from app.reports.charts import Chart
from app.reports.pdf.picture import chart_png
from app.reports.word.page import TEXT_WIDTH


def add_picture(document: WordDocument, chart: Chart) -> None:
    """The chart across the page."""
    picture = document.add_picture(BytesIO(chart_png(chart)), width=TEXT_WIDTH)
    properties = picture._inline.find(qn("wp:docPr"))
    properties.set("descr", f"{chart.title}. {chart.description}")
    properties.set("title", chart.title)
    document.paragraphs[-1].paragraph_format.keep_with_next = True
