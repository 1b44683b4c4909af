"""What an import says about a cell, a row or a file that it could not use."""

from __future__ import annotations

from dataclasses import dataclass

from app.intake.person_values import person_kind_of_value
from app.language import say

LONGEST_ECHO = 40


class UnreadableFileError(Exception):
    """The file as a whole cannot be read; the message completes "it cannot be read: ..."."""


class BadRowError(UnreadableFileError):
    """One row cannot be read. Whoever does not ask for the rows after it refuses the file."""

    def __init__(self, row_number: int, message: str) -> None:
        super().__init__(say("row {row}: {message}", row=row_number, message=message))
        self.row_number = row_number
        self.message = message


class BadCellError(ValueError):
    """One cell cannot be used; the message completes "its column: ..."."""


@dataclass(frozen=True, slots=True)
class RowProblem:
    """One problem at one place: row 1 is the heading, as a spreadsheet counts.

    `column` is "" where the problem is the whole row's. `refused` is False for a remark about
    a row that was kept all the same.
    """

    row_number: int
    column: str
    message: str
    refused: bool = True

    @property
    def sentence(self) -> str:
        """The problem without its row: `month: "Octember" is not the name of a month`."""
        return f"{self.column}: {self.message}" if self.column else self.message


def quoted(cell: str) -> str:
    """The cell as it can be repeated in a message: on one line, cut where it is long.

    Never what looks like a person, in whichever column it stands: "what stands there".
    """
    if person_kind_of_value(cell):
        return say("what stands there")
    text = "".join(sign if sign.isprintable() else " " for sign in cell).strip()
    return f'"{text}"' if len(text) <= LONGEST_ECHO else f'"{text[:LONGEST_ECHO]}…"'
