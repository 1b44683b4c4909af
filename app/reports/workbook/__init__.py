"""The workbook of a calculation: every figure, and every result as a live formula."""

from app.reports.workbook.build import workbook

__all__ = ["workbook"]
