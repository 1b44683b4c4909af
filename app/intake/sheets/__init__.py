"""The one reader of tables that people bring: text files and workbooks, as rows of cells."""

from app.intake.sheets.cell_texts import text_of
from app.intake.sheets.dates import read_clock, read_day, read_moment
from app.intake.sheets.finding import FoundTable, find_headings, find_table
from app.intake.sheets.headings import Meanings, plain_heading
from app.intake.sheets.opening import opened_sheets
from app.intake.sheets.progress import Progress, unheard, with_progress
from app.intake.sheets.redactions import is_redacted
from app.intake.sheets.sheet import Cell, Row, Sheet

__all__ = [
    "Cell",
    "FoundTable",
    "Meanings",
    "Progress",
    "Row",
    "Sheet",
    "find_headings",
    "find_table",
    "is_redacted",
    "opened_sheets",
    "plain_heading",
    "read_clock",
    "read_day",
    "read_moment",
    "text_of",
    "unheard",
    "with_progress",
]
