"""Tables as data for the template."""

from __future__ import annotations

import re
from collections.abc import Sequence

from app.reports.document.parts import Pairs, Row, Table, Text, words_of
from app.reports.pdf.column_widths import wished
from app.reports.pdf.spans import Data, Setting, letters_of

# A plain number, whose decimals can stand under those of the others; a dash has none.
_NUMBER = re.compile(r"[+−-]?(\$?)\d[\d,]*(?:\.(\d+))?|[–—]")
# Words are hyphenated only where one could be too long for its column.
_LONG_WORD = re.compile(r"[^\W\d_]{15,}")
# A row stays whole unless a cell could fill a page by itself; so does a short table, that its
# total stands under what it adds up.
_MOST_LETTERS_IN_CELL, _MOST_LETTERS_IN_TABLE, _MOST_ROWS = 500, 3000, 9
_SHORT, _FEWEST_BESIDE = 44, 4


def table(of: Table, setting: Setting) -> Data:
    """A table with what is hidden behind its numbers so that decimals stand in one line."""
    decimals = [
        _most_decimals([row.cells[at] for row in of.rows if at < len(row.cells)])
        if column.is_number
        else 0
        for at, column in enumerate(of.columns)
    ]
    letters = sum(sum(letters_of(row.cells)) for row in of.rows)
    return {
        "is": "table",
        "caption": setting.line(of.caption),
        "shows_caption": of.shows_caption and bool(of.caption),
        "is_whole": len(of.rows) <= _MOST_ROWS and letters <= _MOST_LETTERS_IN_TABLE,
        "columns": [_column(of, at, setting) for at in range(len(of.columns))],
        "rows": [_row(row, decimals, setting) for row in of.rows],
    }


def _column(of: Table, at: int, setting: Setting) -> Data:
    column = of.columns[at]
    cells = [(row, row.cells[at]) for row in of.rows if at < len(row.cells)]
    return {
        "label": setting.head(column.label),
        "is_number": column.is_number,
        "share": column.share,
        **wished(column, cells, setting.not_known),
    }


def _row(row: Row, decimals: Sequence[int], setting: Setting) -> Data:
    cells = (*row.cells, *((),) * (len(decimals) - len(row.cells)))[: len(decimals)]
    return {
        "kind": row.kind,
        "is_whole": max(letters_of(cells), default=0) <= _MOST_LETTERS_IN_CELL,
        "cells": [
            None if cell is None else _cell(cell, places, setting)
            for cell, places in zip(cells, decimals, strict=True)
        ],
    }


def _cell(text: Text, places: int, setting: Setting) -> Data:
    long = _LONG_WORD.search(words_of(text)) is not None
    made: Data = {"text": setting.cell_text(text), "has_long_word": long}
    if (number := _number(text)) and (own := len(number[2] or "")) < places:
        made["behind"] = "0" * (places - own) if own else "." + "0" * places
    return made


def _most_decimals(cells: Sequence[Text | None]) -> int:
    """How many decimals the numbers of a column have at most; none where dollars meet counts."""
    found = [number for cell in cells if cell and (number := _number(cell))]
    if len({number[1] for number in found if number[1] is not None}) > 1:
        return 0
    return max((len(number[2] or "") for number in found), default=0)


def _number(text: Text) -> re.Match[str] | None:
    return _NUMBER.fullmatch(words_of(text).strip())


def pairs(of: Pairs, setting: Setting, may_stand_beside: bool) -> Data:
    """Names with their texts: short ones in two columns where there is little room."""
    short = [row for row in of.rows if sum(letters_of(row)) <= _SHORT]
    if not may_stand_beside or len(short) < _FEWEST_BESIDE:
        return {"is": "pairs", "columns": [], "rows": _rows(of.rows, setting)}
    half = (len(short) + 1) // 2
    return {
        "is": "pairs",
        "columns": [_rows(short[:half], setting), _rows(short[half:], setting)],
        "rows": _rows([row for row in of.rows if row not in short], setting),
    }


def _rows(rows: Sequence[tuple[str, Text]], setting: Setting) -> list[Data]:
    return [
        {
            "name": setting.cell(name),
            "text": setting.text(text),
            "is_whole": max(letters_of((name, text))) <= _MOST_LETTERS_IN_CELL,
        }
        for name, text in rows
    ]
