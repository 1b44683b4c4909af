"""Text copied from a spreadsheet, or from a file of separated values, as rows of cells."""

from __future__ import annotations

import csv
from dataclasses import dataclass

from app.intake.typed_cells import tidy_cell
from app.language import say

SEPARATORS = "\t;,|"
MOST_ROWS, MOST_COLUMNS, MOST_LETTERS = 120, 60, 60_000


class NotATableError(ValueError):
    """Text that is no table; the message says what would be right."""


@dataclass(frozen=True, slots=True)
class Row:
    """A row that is not blank, with its number in what was pasted, from 1."""

    number: int
    cells: tuple[str, ...]


def read_rows(text: str) -> tuple[Row, ...]:
    """The rows of a pasted table, without blank ones and without surrounding space.

    The separator is the tab, as a spreadsheet copies it; without tabs the semicolon, comma or bar.
    Raises NotATableError where the text is too large or its quotation marks do not close.
    """
    if len(text) > MOST_LETTERS:
        raise NotATableError(say("This is more text than one table holds. Paste one year at most."))
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    separator = next((mark for mark in SEPARATORS if mark in lines), "\t")
    rows = _tabbed(lines) if separator == "\t" else _quoted(lines, separator)
    found = tuple(
        Row(number, tuple(tidy_cell(cell) for cell in cells))
        for number, cells in enumerate(rows, start=1)
        if any(tidy_cell(cell) for cell in cells)
    )
    if len(found) > MOST_ROWS or max((len(row.cells) for row in found), default=0) > MOST_COLUMNS:
        raise NotATableError(
            say(
                "This table is larger than {rows} rows or {columns} columns. Paste one year at "
                "most.",
                rows=MOST_ROWS,
                columns=MOST_COLUMNS,
            )
        )
    return found


def _tabbed(text: str) -> list[list[str]]:
    """What a spreadsheet copies. A cell with a line end or a tab in it stands in quotation marks;
    where those do not close they are a part of the text."""
    try:
        return list(csv.reader(text.split("\n"), delimiter="\t", strict=True))
    except csv.Error:
        return [line.split("\t") for line in text.split("\n")]


def _quoted(text: str, separator: str) -> list[list[str]]:
    try:
        reader = csv.reader(text.split("\n"), delimiter=separator, skipinitialspace=True)
        return list(reader)
    except csv.Error as error:
        raise NotATableError(
            say("A quotation mark in this table is never closed. Take it out or close it.")
        ) from error
