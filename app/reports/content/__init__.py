"""What a result page and a report say: read from stored documents, computed nowhere in here."""

from app.reports.content.about import STATUSES, About
from app.reports.content.build import ResultContent, result_content
from app.reports.content.links import figure_anchor

__all__ = ["STATUSES", "About", "ResultContent", "figure_anchor", "result_content"]
