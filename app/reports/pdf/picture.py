"""A chart as a PNG, for documents that show no SVG, in the faces of the report."""

from __future__ import annotations

from app.reports.charts import Chart
from app.reports.charts.svg import svg
from app.reports.pdf.compiler import Unprintable, template
from app.reports.pdf.content import as_text
from app.reports.pdf.fonts import FALLBACK_FACES
from app.reports.pdf.letters import Spelling, as_typed, in_ascii

TEMPLATE = "chart.typ"


def chart_png(chart: Chart) -> bytes:
    """The wide drawing of a chart: the same bytes for the same chart."""
    try:
        return _png(chart, as_typed)
    except Unprintable:
        return _png(chart, in_ascii)


def _png(chart: Chart, letters: Spelling) -> bytes:
    content = {
        "drawing": svg(chart, letters, FALLBACK_FACES),
        "description": letters(chart.description),
    }
    return template(TEMPLATE).png(as_text(content))
