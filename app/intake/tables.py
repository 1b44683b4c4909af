"""A delimited file as rows of named cells, read one at a time."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

from app.intake.problems import RowProblem, UnreadableFileError, quoted

SEPARATORS = ",;\t|"
MOST_NAMED = 5


@dataclass(frozen=True, slots=True)
class TableRow:
    """The cells of one row by the name of their column."""

    row_number: int
    cells: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Heading:
    """Where each wanted column stands, and which columns nobody asked for."""

    positions: Mapping[str, int]
    width: int
    ignored: tuple[str, ...]


def read_table(lines: Iterable[str], columns: Sequence[str]) -> Iterator[TableRow | RowProblem]:
    """Each row below the heading, with only the named columns.

    The separator is the one of comma, semicolon, tab and bar that the heading uses. Rows are
    numbered as in a spreadsheet: the heading is row 1. Blank rows are passed over. Raises
    UnreadableFileError where the heading lacks a column.
    """
    source = iter(lines)
    first = next(source, "")
    separator = max(SEPARATORS, key=first.count)
    reader = csv.reader(chain([first], source), delimiter=separator, strict=True)
    heading = _read_heading(reader, columns)
    if heading.ignored:
        yield RowProblem(1, "", _not_read(heading.ignored), refused=False)
    yield from _rows(reader, heading)


def _read_heading(reader: Iterator[list[str]], columns: Sequence[str]) -> Heading:
    try:
        names = [_column_name(cell) for cell in next(reader, [])]
    except csv.Error as error:
        raise UnreadableFileError(f"its heading cannot be read ({error})") from error
    lacking = [name for name in columns if name not in names]
    if lacking:
        raise UnreadableFileError(
            f"its first row has no column {_listed(lacking)}. Needed: {', '.join(columns)}"
        )
    repeated = [name for name in columns if names.count(name) > 1]
    if repeated:
        raise UnreadableFileError(f"its first row has more than one column {_listed(repeated)}")
    return Heading(
        positions={name: names.index(name) for name in columns},
        width=len(names),
        ignored=tuple(name for name in names if name and name not in columns),
    )


def _rows(reader: Iterator[list[str]], heading: Heading) -> Iterator[TableRow | RowProblem]:
    row_number = 1
    while True:
        row_number += 1
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            yield RowProblem(row_number, "", f"the row cannot be read ({error})")
            continue
        if any(cell.strip() for cell in cells):
            yield _named(row_number, cells, heading)


def _named(row_number: int, cells: list[str], heading: Heading) -> TableRow | RowProblem:
    while len(cells) > heading.width and not cells[-1].strip():
        cells.pop()
    if len(cells) != heading.width:
        message = f"the row has {len(cells)} cells where the heading has {heading.width}"
        return RowProblem(row_number, "", message)
    return TableRow(row_number, {name: cells[at] for name, at in heading.positions.items()})


def _column_name(cell: str) -> str:
    return "_".join(cell.lower().split())


def _not_read(names: Sequence[str]) -> str:
    shown = ", ".join(quoted(name) for name in names[:MOST_NAMED])
    more = len(names) - MOST_NAMED
    return f"columns not needed and not read: {shown}" + (f" and {more} more" if more > 0 else "")


def _listed(names: Sequence[str]) -> str:
    return " and no ".join(quoted(name) for name in names)
