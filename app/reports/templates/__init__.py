"""Tables to fill in: an empty one, or one with rows, as a workbook or as a text file."""

from app.reports.templates.sheets import workbook_template
from app.reports.templates.template import Template, TemplateColumn
from app.reports.templates.text import text_template

__all__ = ["Template", "TemplateColumn", "text_template", "workbook_template"]
