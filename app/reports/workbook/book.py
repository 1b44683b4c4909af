"""A workbook before it is written: sheets of cells, each with its place and its look."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from functools import cache, lru_cache
from typing import NamedTuple

from xlsxwriter.utility import quote_sheetname, xl_col_to_name


class Place(NamedTuple):
    """A cell: the name of its sheet, its row and its column, both counted from 0."""

    sheet: str
    row: int
    column: int

    def seen_from(self, sheet: str) -> str:
        """Its address in a formula: `C41` on its own sheet, `Working!$C$41` on another."""
        if sheet == self.sheet:
            return f"{letters(self.column)}{self.row + 1}"
        return f"{_quoted(self.sheet)}!${letters(self.column)}${self.row + 1}"


def column_cells(sheet: str, column: int, count: int) -> str:
    """The first cells of a column as a formula names them: `=Lists!$A$1:$A$12`."""
    letter = letters(column)
    return f"={_quoted(sheet)}!${letter}$1:${letter}${count}"


@cache
def letters(column: int) -> str:
    """A column, counted from 0, as formulas name it: "A", "AB"."""
    return str(xl_col_to_name(column))


@lru_cache(maxsize=64)
def _quoted(sheet: str) -> str:
    return str(quote_sheetname(sheet))


class Look(NamedTuple):
    """How a cell looks: the part it plays, and the format of its number."""

    part: str
    number: str = ""


class Cell(NamedTuple):
    """A text, a day, a number, or a formula with the number that it comes to."""

    look: Look
    text: str = ""
    number: Decimal | None = None
    formula: str = ""
    day: date | None = None


# A cell with its row and column before it, in one piece: a long list has tens of thousands.
Put = tuple[int, int, Look, str, Decimal | None, str, date | None]


class Help(NamedTuple):
    """What is shown where somebody types in a column, from one row to another: a few words and a
    sentence. `choices` are cells to choose from, as a formula; others may be typed all the same.
    """

    column: int
    rows: tuple[int, int]
    title: str
    message: str
    choices: str = ""


@dataclass
class Sheet:
    """A sheet. The first `frozen` rows and columns stay in view; `repeated` is the first and last
    row of the heading that every printed page begins with; `ruled` the first and last rows that
    have a line under each. `wide` are sentences over all columns:
    their row, part and text. `helps` are for sheets that people fill in. One that is printed on
    several pages side by side (`pages_wide`) has its frozen columns on each."""

    name: str
    widths: tuple[float, ...]
    frozen: tuple[int, int] = (0, 0)
    repeated: tuple[int, int] | None = None
    ruled: list[tuple[int, int]] = field(default_factory=list)
    cells: list[Put] = field(default_factory=list)
    wide: list[tuple[int, str, str]] = field(default_factory=list)
    helps: list[Help] = field(default_factory=list)
    is_hidden: bool = False
    pages_wide: int = 1

    def put(self, row: int, column: int, cell: Cell) -> None:
        """Put a cell in its place."""
        self.cells.append((row, column, *cell))

    def put_wide(self, row: int, text: str, part: str = "aside") -> None:
        """Put a sentence over all columns of a row."""
        if text:
            self.wide.append((row, part, text))

    def put_heads(self, row: int, headings: Sequence[str], numbers: Collection[int] = ()) -> None:
        """Put a row of headings; those of columns of `numbers` stand to the right."""
        for column, heading in enumerate(headings):
            part = "head number" if column in numbers else "head text" if column else "head"
            self.put(row, column, Cell(Look(part), heading))

    def put_texts(self, row: int, part: str, texts: Iterable[str], column: int = 0) -> None:
        """Put texts side by side. An empty one leaves its cell empty."""
        look = Look(part)
        for at, text in enumerate(texts, start=column):
            if text:
                self.put(row, at, Cell(look, text))

    def put_band(self, row: int, part: str, text: str) -> None:
        """Put a text at the left of a row that looks the same all over."""
        self.put(row, 0, Cell(Look(part), text))
        for column in range(1, len(self.widths)):
            self.put(row, column, Cell(Look(part)))
