"""Sheets of cells written as the bytes of an .xlsx file."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from io import BytesIO
from itertools import accumulate
from math import ceil
from typing import Any

import xlsxwriter
from xlsxwriter.worksheet import Worksheet

from app.language import say
from app.reports.workbook.book import Help, Look, Sheet, letters
from app.reports.workbook.looks import RULE, is_wrapped, properties
from app.reports.workbook.texts import clean, looks_like_a_formula, one_line

_US_LETTER = 1
_MOST_IN_PROPERTY = 255
_MOST_IN_FOOTER = 160
_MOST_IN_HELP_TITLE, _MOST_IN_HELP = 32, 255
_NOTHING_LEFT = 2
_EVERYWHERE = "A1:XFD1048576"
_MARGINS = {"left": 0.5, "right": 0.5, "top": 0.6, "bottom": 0.7}
# A sentence over all columns runs over as many as a screen shows.
_WIDE = 120
_LETTERS_IN_WIDTH, _BOLD, _NEVER_TOO_LONG = 1.05, 0.8, 0.8
_LINE_HEIGHT, _MOST_HEIGHT = 16, 400
_OPTIONS = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_numbers": False,
    "strings_to_urls": False,
}


@dataclass(frozen=True, slots=True)
class Papers:
    """What the file says of itself. `footer` stands on every page."""

    title: str
    subject: str
    author: str
    comments: str
    created: date
    footer: str


def written(sheets: Sequence[Sheet], papers: Papers) -> bytes:
    """The file. The same sheets and papers give the same bytes."""
    file = BytesIO()
    book = xlsxwriter.Workbook(file, _OPTIONS)
    book.set_properties(_properties(papers))
    looks, rule = _Looks(book), book.add_format(RULE)
    for sheet in sheets:
        page = book.add_worksheet(sheet.name, _Page)
        _set_up(page, sheet, papers.footer, rule)
        _fill(page, sheet, looks)
        _raise_rows(page, sheet)
        for row, part, text in sheet.wide:
            _write_wide(page, row, part, text, sheet, looks)
        for told in sheet.helps:
            page.data_validation(*_where(told), _help(told))
        if sheet.is_hidden:
            page.hide()
    book.close()
    return file.getvalue()


def _where(told: Help) -> tuple[int, int, int, int]:
    return told.rows[0], told.column, told.rows[1], told.column


def _help(told: Help) -> dict[str, Any]:
    options: dict[str, Any] = {
        "validate": "list" if told.choices else "any",
        "input_title": one_line(told.title, _MOST_IN_HELP_TITLE),
        "input_message": one_line(told.message, _MOST_IN_HELP),
        "show_error": False,
    }
    return {**options, "source": told.choices} if told.choices else options


def _properties(papers: Papers) -> dict[str, Any]:
    texts = {
        "title": papers.title,
        "subject": papers.subject,
        "author": papers.author,
        "comments": papers.comments,
    }
    found = {name: one_line(text, _MOST_IN_PROPERTY) for name, text in texts.items()}
    created = datetime.combine(papers.created, time(), UTC)
    return {**found, "created": created}


class _Page(Worksheet):  # type: ignore[misc]
    """A sheet for formulas that every spreadsheet has known since the beginning."""

    def _prepare_formula(self, formula: str, _expand: bool = False) -> str:
        # Looking for thirty newer functions takes longer than writing the cell.
        return formula.removeprefix("=")


class _Looks:
    """The formats of a book, each made when a cell first looks like it."""

    def __init__(self, book: Any) -> None:
        self._book = book
        self._made: dict[tuple[Look, bool], Any] = {}

    def of(self, look: Look, is_quoted: bool = False) -> Any:
        """The format; quoted for a text that would become a formula when it is edited."""
        key = (look, is_quoted)
        if key not in self._made:
            self._made[key] = self._book.add_format(properties(look, is_quoted))
        return self._made[key]


def _fill(page: Any, sheet: Sheet, looks: _Looks) -> None:
    for row, column, look, text, number, formula, day in sheet.cells:
        if formula:
            page.write_formula(row, column, formula, looks.of(look), float(number or 0))
        elif number is not None:
            page.write_number(row, column, float(number), looks.of(look))
        elif day is not None:
            page.write_datetime(row, column, day, looks.of(look))
        elif text:
            shown = clean(text)
            page.write_string(row, column, shown, looks.of(look, looks_like_a_formula(shown)))
        else:
            page.write_blank(row, column, None, looks.of(look))


def _raise_rows(page: Any, sheet: Sheet) -> None:
    """Make rows higher in which a text takes several lines: not every program does so itself."""
    heights: dict[int, int] = {}
    for row, column, look, text, *_ in sheet.cells:
        if len(text) > sheet.widths[column] * _NEVER_TOO_LONG or "\n" in text:
            lines = _lines_in_cell(look.part, clean(text), sheet.widths[column])
            heights[row] = max(lines, heights.get(row, 1))
    for row, lines in heights.items():
        if lines > 1:
            page.set_row(row, _height(lines))


def _write_wide(page: Any, row: int, part: str, text: str, sheet: Sheet, looks: _Looks) -> None:
    """A sentence over several columns; one of more than a line in a row as high as it needs."""
    shown = clean(text)
    widths = list(accumulate(sheet.widths))
    last = next((at for at, width in enumerate(widths) if width >= _WIDE), len(widths) - 1)
    lines = _lines(shown, widths[last])
    look = looks.of(Look(part if lines == 1 else f"{part} in lines"), looks_like_a_formula(shown))
    if lines > 1:
        page.merge_range(row, 0, row, last, "", look)
        page.set_row(row, _height(lines))
    page.write_string(row, 0, shown, look)


def _lines_in_cell(part: str, text: str, width: float) -> int:
    if not is_wrapped(part):
        return 1
    return _lines(text, width * _BOLD if part.startswith("head") else width)


def _lines(text: str, width: float) -> int:
    """How many lines a text takes in a cell of this width."""
    letters = width * _LETTERS_IN_WIDTH
    return sum(max(1, ceil(len(line) / letters)) for line in text.split("\n"))


def _height(lines: int) -> int:
    return min(lines * _LINE_HEIGHT, _MOST_HEIGHT)


def _set_up(page: Any, sheet: Sheet, footer: str, rule: Any) -> None:
    for column, width in enumerate(sheet.widths):
        page.set_column(column, column, width)
    _rule(page, sheet, rule)
    if any(sheet.frozen):
        page.freeze_panes(*sheet.frozen)
    if sheet.repeated:
        page.repeat_rows(*sheet.repeated)
    page.hide_gridlines(_NOTHING_LEFT)
    page.ignore_errors({"number_stored_as_text": _EVERYWHERE})
    page.set_paper(_US_LETTER)
    page.set_landscape()
    page.fit_to_pages(sheet.pages_wide, 0)
    if sheet.pages_wide > 1:
        page.repeat_columns(0, sheet.frozen[1] - 1)
    page.set_margins(**_MARGINS)
    page.set_footer(f"&L&8{_in_footer(footer)}&R&8{_page_of_pages()}")


def _rule(page: Any, sheet: Sheet, rule: Any) -> None:
    """A line under each row: one rule for all, as a border in every empty cell would weigh more."""
    if not sheet.ruled:
        return
    last = letters(len(sheet.widths) - 1)
    blocks = " ".join(f"A{top + 1}:{last}{bottom + 1}" for top, bottom in sheet.ruled)
    options = {"type": "formula", "criteria": "=TRUE", "format": rule, "multi_range": blocks}
    page.conditional_format(blocks.partition(" ")[0], options)


def _in_footer(text: str) -> str:
    """Plain text in a footer, where an ampersand begins a command."""
    return " " + one_line(text, _MOST_IN_FOOTER).replace("&", "&&")


def _page_of_pages() -> str:
    return say("Page {page} of {pages}", page="&P", pages="&N")
