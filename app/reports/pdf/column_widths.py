"""How wide the columns of a table would like to be, from the widths of their letters.

The template decides how wide they are, as it knows the room and the size of the letters. Lengths
are in ems of a cell.
"""

from __future__ import annotations

from collections.abc import Sequence

from app.reports.document.parts import Column, Row, Text, words_of
from app.reports.pdf.fonts import letter_widths
from app.reports.pdf.letters import BREAK_HERE, in_cell
from app.reports.pdf.spans import Data

_HEAD_SIZE = 0.92  # as in tables.typ
_REGULAR, _STRONG = 400, 600
_HALF = 0.56  # a name in two lines is rarely broken in its very middle
_WIDEST_LETTER = 1.0  # of scripts beyond the face of tables
_CITATION = 1.8
_AIR = 0.08


def wished(column: Column, cells: Sequence[tuple[Row, Text | None]], not_known: str) -> Data:
    """`least` holds the longest word, `most` every cell in one line, names and words in two."""
    words = [_longest(column.label, is_strong=True) * _HEAD_SIZE]
    if column.is_number:
        words += [_longest(words_of(cell or ()), _is_strong(row, cell)) for row, cell in cells]
    # What a number says in words may go on to a second line, as the name of its column may.
    whole = [
        _cell(cell, _is_strong(row, cell), not_known)
        * (_HALF if column.is_number and " " in words_of(cell or ()) else 1)
        for row, cell in cells
    ]
    name = _width(column.label, is_strong=True) * _HEAD_SIZE
    named = name * _HALF if column.is_number else name
    least = max(words, default=0.0)
    return {"least": least + _AIR, "most": max(least, named, *whole) + _AIR}


def _is_strong(row: Row, cell: Text | None) -> bool:
    return row.kind in ("total", "subtotal") or any(span.kind == "strong" for span in cell or ())


def _cell(cell: Text | None, is_strong: bool, not_known: str) -> float:
    if cell is None:
        return _width(not_known, is_strong)
    cited = sum(span.source is not None for span in cell)
    return _width(words_of(cell), is_strong) + cited * _CITATION


def _longest(text: str, is_strong: bool) -> float:
    """How wide its longest part is that breaks nowhere."""
    parts = in_cell(text).replace(BREAK_HERE, " ").split()
    return max((_width(part, is_strong) for part in parts), default=0.0)


def _width(text: str, is_strong: bool) -> float:
    widths = letter_widths(_STRONG if is_strong else _REGULAR)
    return sum(widths.get(letter, _WIDEST_LETTER) for letter in text)
