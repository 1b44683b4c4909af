"""A report as a PDF, set by Typst, and a chart as an image in the same faces."""

from app.reports.pdf.document import pdf
from app.reports.pdf.kept import kept_pdf
from app.reports.pdf.picture import chart_png

__all__ = ["chart_png", "kept_pdf", "pdf"]
