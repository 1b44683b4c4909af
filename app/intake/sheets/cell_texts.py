"""A cell as the text a spreadsheet shows."""

from __future__ import annotations

from datetime import date, datetime

from app.intake.sheets.sheet import Cell


def text_of(cell: Cell) -> str:
    """The text of a cell: numbers to fifteen digits as spreadsheets show them, days as 2015-07-04.

    `2014.0` becomes `2014`; what is text already stays as it is, spaces and all.
    """
    if isinstance(cell, str):
        return cell
    if isinstance(cell, bool):
        return "TRUE" if cell else "FALSE"
    if isinstance(cell, float):
        return f"{cell:.15g}" if cell else "0"
    if isinstance(cell, datetime):
        return cell.isoformat(sep=" ", timespec="seconds")
    return cell.isoformat() if isinstance(cell, date) else str(cell)
