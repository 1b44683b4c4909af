"""Small made-up releases of detainers, and their counts."""

from __future__ import annotations

import io
from collections.abc import Sequence

import xlsxwriter

from app.intake.detainers.counts import DetainerCounts
from app.intake.detainers.reading import count_detainers
from app.intake.sheets import unheard

HEADINGS = ("Prepare Date", "Detainer Type", "Detainer Detention Facility", "State", "City")
HOLD, NOTICE = "I247D - Request for Action", "I247N - Request for Notification"
ROW = ("5/8/2015", HOLD, "PIERCE COUNTY JAIL", "WASHINGTON", "TACOMA")
Row = Sequence[object]


def text(*rows: Row, headings: Row = HEADINGS, separator: str = ",") -> bytes:
    """A release as text."""
    lines = (separator.join(map(_quoted, row)) for row in (headings, *rows))
    return "\n".join(lines).encode()


def workbook(*sheets: tuple[str, Sequence[Row]]) -> bytes:
    """A workbook with these sheets, each a name and its rows."""
    file = io.BytesIO()
    with xlsxwriter.Workbook(file) as book:
        for name, rows in sheets:
            page = book.add_worksheet(name)
            for number, row in enumerate(rows):
                page.write_row(number, 0, row)
    return file.getvalue()


def counted(content: bytes) -> DetainerCounts:
    """What is counted in a file of this content."""
    return count_detainers(io.BytesIO(content), unheard)


def counts_of(*rows: Row, headings: Row = HEADINGS) -> DetainerCounts:
    """What is counted in a release of these rows."""
    return counted(text(*rows, headings=headings))


def _quoted(cell: object) -> str:
    return f'"{cell}"' if "," in str(cell) else str(cell)
