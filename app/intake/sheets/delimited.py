"""A text file with commas, semicolons, tabs or bars between its cells, as one sheet."""

from __future__ import annotations

import csv
import io
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import BinaryIO

from app.intake.problems import BadRowError
from app.intake.sheets.encodings import choose_encoding, decoded
from app.intake.sheets.limits import MOST_LINES_OF_A_ROW
from app.intake.sheets.sheet import Sheet
from app.language import Words, say

SEPARATORS = ",\t|;"
LINES_LOOKED_AT = 60
# What Excel writes above a table to say what stands between its cells.
EXCEL_HINT = "sep="
# What Python's reader says, and what is said of it: none of its words are a cell's.
_ERRORS = Words(
    {
        "unexpected end": "a quotation mark in it is opened and never closed",
        "expected after": "something stands after a closing quotation mark in one of its cells",
        "field larger": "one of its cells is longer than 131,072 letters",
    }
)


@contextmanager
def delimited_sheets(file: BinaryIO, share_read: Callable[[], float]) -> Iterator[tuple[Sheet]]:
    """The one sheet of a text file. Its name is "".

    `file` is seekable and stays open; `share_read` tells how far it has been read.
    """
    text = decoded(file, choose_encoding(file))
    first = [text.readline() for _ in range(LINES_LOOKED_AT)]
    hint = _hint(first[0])
    separator = hint or choose_separator(first)

    def rows() -> Iterator[list[str]]:
        text.seek(0)
        if hint:
            text.readline()
        return _Rows(text, separator)

    try:
        yield (Sheet("", rows, share_read),)
    finally:
        text.detach()


def choose_separator(lines: Sequence[str]) -> str:
    """The sign that cuts the most lines into the same number of cells."""

    def lines_alike(separator: str) -> tuple[int, int]:
        widths = Counter(len(row) for row in _loosely(lines, separator) if len(row) > 1)
        return max(((lines, width) for width, lines in widths.items()), default=(0, 0))

    return max(SEPARATORS, key=lines_alike)


def _loosely(lines: Sequence[str], separator: str) -> Iterator[list[str]]:
    try:
        yield from csv.reader(lines, delimiter=separator)
    except csv.Error:
        return


def _hint(first: str) -> str:
    line = first.strip("\r\n ")
    return line[-1] if line[:-1].lower() == EXCEL_HINT and line[-1] in SEPARATORS else ""


class _Rows(Iterator[list[str]]):
    """Rows as they are read; after one that cannot be, the next can be asked for."""

    def __init__(self, text: io.TextIOWrapper, separator: str) -> None:
        # Strict, so that a quotation mark out of place is a problem and changes no cell silently.
        self._reader = csv.reader(text, delimiter=separator, strict=True)
        self._number = self._line = 0

    def __next__(self) -> list[str]:
        self._number += 1
        before, reader = self._line, self._reader
        try:
            row = next(reader)
        except csv.Error as error:
            self._line = reader.line_num
            raise BadRowError(self._number, _in_words(str(error))) from error
        self._line = reader.line_num
        if self._line - before > MOST_LINES_OF_A_ROW:
            raise BadRowError(
                self._number,
                say(
                    "a quotation mark in it is closed {lines} lines below only",
                    lines=self._line - before,
                ),
            )
        return row


def _in_words(error: str) -> str:
    for part, words in _ERRORS.items():
        if part in error:
            return words
    return say("it cannot be read")
