"""A sheet that is filled from the top down."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from decimal import Decimal

from app.reports.workbook.book import Cell, Look, Place, Sheet


class Page:
    """A sheet and the row that is filled next (`at`)."""

    def __init__(self, sheet: Sheet, title: str) -> None:
        self.sheet = sheet
        self.at = 2
        sheet.put_texts(0, "title", [title])

    def section(self, title: str) -> None:
        """A heading over all columns, after an empty row."""
        self.at += 1
        self.sheet.put_band(self.at, "section", title)
        self.at += 1

    def rule(self, count: int) -> None:
        """A line under each of the next rows."""
        if count:
            self.sheet.ruled.append((self.at, self.at + count - 1))

    def row(self, part: str, texts: Sequence[str], rest: str = "") -> None:
        """A row of texts; all but the first look like `rest` where it is given."""
        self.sheet.put_texts(self.at, part, texts[:1])
        self.sheet.put_texts(self.at, rest or part, texts[1:], column=1)
        self.at += 1

    def heads(self, headings: Sequence[str], numbers: Collection[int] = ()) -> None:
        """A row of headings; see `Sheet.put_heads`."""
        self.sheet.put_heads(self.at, headings, numbers)
        self.at += 1

    def sentence(self, text: str, part: str = "aside") -> None:
        """A row with one sentence over all columns."""
        self.sheet.put_wide(self.at, text, part)
        self.at += 1

    def put(self, column: int, cell: Cell) -> None:
        """A cell in the row that is filled."""
        self.sheet.put(self.at, column, cell)

    def put_number(self, column: int, value: Decimal | None, number: str) -> None:
        """A number in the format `number`; no cell where it is not known."""
        if value is not None:
            self.put(column, Cell(Look("number", number), number=value))

    def place(self, column: int) -> Place:
        """Where a cell of the row that is filled stands."""
        return Place(self.sheet.name, self.at, column)
