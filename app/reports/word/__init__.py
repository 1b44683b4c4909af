"""A report as a Word document, for staff reports and agenda systems."""

from app.reports.word.build import word

__all__ = ["word"]
