"""The figures of a row as the case format has them, and where each of them stands in the file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, time, timedelta
from typing import Any

from app.engine.case.read_range import two_ends
from app.engine.case.unit_words import as_rate, is_percent, names_unit, scaled, unaccented
from app.engine.numerals import FIGURE_DECIMALS, NotANumber, parse_number
from app.engine.phrases import lower_first
from app.engine.units import NUMBER
from app.intake.amounts import MISSING
from app.intake.batch.column import ItemPlace
from app.intake.batch.columns import PARTS, Column, batch_columns, figure_columns, part_key
from app.intake.batch.places import whole
from app.intake.problems import BadCellError
from app.intake.sheets import Cell
from app.language import say

ENDS = ("low", "high")
Document = dict[str, Any]


@dataclass
class Figures:
    """Figures and rows of lists of a case document; `column_of` tells where a path stands.

    `row_at` is where the row of a list stands that several columns share.
    """

    figures: Document = field(default_factory=dict)
    lists: dict[str, list[Document]] = field(default_factory=dict)
    column_of: dict[str, str] = field(default_factory=dict)
    row_at: dict[tuple[str, str], int] = field(default_factory=dict)
    problems: list[tuple[str, str]] = field(default_factory=list)


def figures_of(cells: Mapping[str, Cell]) -> Figures:
    """The figures of a row's cells by column; problems are (column, message)."""
    found = Figures()
    for column in figure_columns():
        figure = _figure(column, cells, found)
        if figure is not None:
            _put(column, figure, found)
    for column in batch_columns():
        if column.item and not column.quantity and column.key in cells:
            _put(column, whole(cells[column.key]), found)
    return found


def _put(column: Column, said: Any, found: Figures) -> None:
    """Say it in the case: as a figure of its own, or in the row of a list that it belongs to."""
    place = column.item
    if place is None:
        found.figures[column.key] = said
        _note_paths(found, f"figures.{column.key}", column)
        return
    rows = found.lists.setdefault(place.rows, [])
    at = found.row_at.setdefault((place.rows, place.row), len(rows))
    if at == len(rows):
        rows.append(dict(place.words))
        _note_row(found, f"{place.rows}[{at}]", place)
    rows[at][place.field] = said


def _note_row(found: Figures, path: str, place: ItemPlace) -> None:
    """Where each part of a row of a list stands, also those that it lacks."""
    for column in batch_columns():
        if column.item and (column.item.rows, column.item.row) == (place.rows, place.row):
            found.column_of.setdefault(path, column.key)
            _note_paths(found, f"{path}.{column.item.field}", column)


def _note_paths(found: Figures, path: str, column: Column) -> None:
    found.column_of[path] = found.column_of[f"{path}.likely"] = column.key
    found.column_of |= {f"{path}.{part}": part_key(column.key, part) for part in PARTS}


def _figure(column: Column, cells: Mapping[str, Cell], found: Figures) -> Document | None:
    """What stands in the cells of one figure; None where nothing does or it cannot be used."""
    said: Document = {}
    for part in ("likely", *PARTS):
        key = column.key if part == "likely" else part_key(column.key, part)
        if key in cells:
            try:
                said[part] = _part(part, cells[key], column)
            except BadCellError as error:
                found.problems.append((key, str(error)))
                return None
    ends = [said[end] for end in ENDS if end in said]
    if "likely" not in said and len(ends) == len(ENDS):
        # Its middle is used, as where somebody types "18 to 30".
        return {**said, "likely": f"{ends[0]} to {ends[1]}"}
    if "likely" not in said and ends:
        problem = say("has no likely value; fill it in, or give both low and high.")
        found.problems.append((column.key, problem))
    return said if "likely" in said else None


def _part(part: str, cell: Cell, column: Column) -> str | int | float:
    if part == "grade":
        return str(cell).strip().upper()
    if part == "source":
        return str(cell).strip()
    return _number(cell, column)


def _number(cell: Cell, column: Column) -> str | int | float:
    """A number as it stands, or text that is one. No message repeats the cell."""
    if isinstance(cell, str):
        text = cell.strip()
        for each in two_ends(text) or (text,):
            _check_number(each, column)
        return text
    if isinstance(cell, bool | date | time | timedelta):
        raise BadCellError(_wrong(column))
    # A sum worked out in a spreadsheet has more digits than anybody measured.
    return round(cell, FIGURE_DECIMALS) if isinstance(cell, float) else cell


def _check_number(text: str, column: Column) -> None:
    """That the text is one number, in the figure's unit if it names one."""
    try:
        number, suffix, _ = parse_number(unaccented(text))
    except NotANumber:
        raise BadCellError(_wrong(column)) from None
    unit = column.quantity.unit if column.quantity else NUMBER
    _, suffix = scaled(number, suffix, unit)
    if suffix and not is_percent(suffix) and not names_unit(as_rate(suffix), unit):
        raise BadCellError(_wrong(column))


def _wrong(column: Column) -> str:
    return say(
        "is not a number; write {figure} as a number, such as 1,234.5.",
        figure=lower_first(column.label),
    )


def is_empty(cell: Cell) -> bool:
    """Whether a cell says nothing: it is empty, or says that nothing is known."""
    return isinstance(cell, str) and cell.strip().lower() in MISSING
