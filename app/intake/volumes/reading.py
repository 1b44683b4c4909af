"""A filled template as rows of texts by column, with what is wrong with the file itself."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from typing import BinaryIO

from app.intake.amounts import MISSING
from app.intake.batch.column import Column
from app.intake.figure_names import find_figure
from app.intake.person_guard import (
    PersonGuard,
    column_called,
    person_kind_of_value,
    safe_heading,
)
from app.intake.problems import RowProblem, UnreadableFileError
from app.intake.sheets import (
    Cell,
    FoundTable,
    Progress,
    find_table,
    opened_sheets,
    unheard,
    with_progress,
)
from app.intake.sheets.finding import column_letters
from app.intake.typed_cells import tidy_cell
from app.intake.volumes.columns import (
    BASIS,
    FROM,
    NOTE,
    PERIOD,
    RATE,
    RATES,
    VOLUMES,
    meanings_of,
    rate_columns,
    volume_columns,
)
from app.language import say

# Ten years by month of ten jails: more is no county's record but something else.
MOST_ROWS = 1_200
MOST_NAMED = 20
TEXTS = (NOTE, BASIS, "source_title", "source_publisher")
FORMULA_SIGNS = ("=", "+", "-", "@")


@dataclass(frozen=True, slots=True)
class FileRow:
    """A row with its number in the sheet, from 1, and what it says by column; blanks are left out.

    Numbers and days of a workbook are texts as people type them.
    """

    number: int
    cells: Mapping[str, str]


@dataclass(slots=True)
class FilledTemplate:
    """What was read: `kind` is "volumes" or "rates"; `unread` says which columns were not read.

    `columns` are those of the template, for their labels; `positions` those the file has, from 0.
    """

    kind: str
    header_row: int
    columns: Sequence[Column]
    positions: Mapping[str, int] = field(default_factory=dict)
    rows: list[FileRow] = field(default_factory=list)
    problems: list[RowProblem] = field(default_factory=list)
    unread: list[str] = field(default_factory=list)

    def label(self, key: str) -> str:
        """What a column is called: "People held past release", "… low"."""
        name, _, end = key.partition("/")
        label = next((column.label for column in self.columns if column.key == name), name)
        return f"{label}, {end}" if end else label


def read_template(
    file: BinaryIO, figures: Sequence[str], on_progress: Progress = unheard
) -> FilledTemplate:
    """The rows of a filled volumes or rates template, whichever it is.

    `figures` are the names of the figures that volumes may have. Raises UnreadableFileError where
    it is neither. What looks like a person is named as a problem and never repeated.
    """
    volumes, rates = volume_columns(figures), rate_columns()
    with opened_sheets(file) as sheets:
        meanings = meanings_of((*volumes, *rates))
        table = find_table(sheets, meanings, [(PERIOD, FROM)])
        _name_more(table, figures)
        is_rates = FROM in table.columns and PERIOD not in table.columns
        read = FilledTemplate(
            RATES if is_rates else VOLUMES,
            table.header_row,
            rates if is_rates else volumes,
        )
        _keep_own_columns(table, read)
        _refuse_without_figures(read, figures)
        _read_rows(table, read, on_progress)
    return read


def _name_more(table: FoundTable, figures: Sequence[str]) -> None:
    """Columns whose heading says more in brackets, such as "People held (from the log)"."""
    named = set(table.columns.values())
    for at, heading in enumerate(table.headings):
        name = None if at in named else find_figure(heading, figures)
        if name and name not in table.columns:
            table.columns[name] = at


def _keep_own_columns(table: FoundTable, read: FilledTemplate) -> None:
    own = {column.key for column in read.columns}
    for key in list(table.columns):
        if key.partition("/")[0] not in own:
            del table.columns[key]
    read.positions = dict(table.columns)


def _refuse_without_figures(read: FilledTemplate, figures: Sequence[str]) -> None:
    wanted = [RATE] if read.kind == RATES else figures
    if not set(wanted) & set(read.positions):
        labels = ", ".join(read.label(name) for name in wanted)
        raise UnreadableFileError(
            say(
                "no heading in row {row} names a figure. Use one of: {labels}",
                row=read.header_row,
                labels=labels,
            )
        )


def _read_rows(table: FoundTable, read: FilledTemplate, on_progress: Progress) -> None:
    guard = PersonGuard(table.headings, set(table.columns.values()))
    empty: list[str] = []
    numbered = enumerate(table.rows, table.header_row + 1)
    for number, cells in with_progress(numbered, table.share_read, on_progress):
        guard.look(cells)
        row = FileRow(number, dict(_cells(cells, table.columns)))
        empty += _missing_figures(number, cells, table, read)
        if not row.cells:
            continue
        if len(read.rows) == MOST_ROWS:
            raise UnreadableFileError(
                say(
                    "it has more than {most} rows with figures. Import a few years at a time",
                    most=f"{MOST_ROWS:,}",
                )
            )
        read.rows.append(row)
        read.problems += _persons(row, read)
    read.unread += _unread(table, guard)
    read.unread += _said_empty(empty)


def _cells(cells: Sequence[Cell], columns: Mapping[str, int]) -> Iterator[tuple[str, str]]:
    for key, at in columns.items():
        cell = cells[at] if at < len(cells) else ""
        text = free_text(cell) if key in TEXTS else cell_text(cell)
        if text.lower() not in MISSING:
            yield key, text


def _missing_figures(
    number: int, cells: Sequence[Cell], table: FoundTable, read: FilledTemplate
) -> Iterator[str]:
    """The cells of figures that say in letters that there is none, by row and column."""
    figures = {column.key for column in read.columns if column.quantity}
    for key, at in table.columns.items():
        cell = cells[at] if at < len(cells) else ""
        is_missing = isinstance(cell, str) and cell.strip().lower() in MISSING
        if is_missing and any(map(str.isalpha, str(cell))) and key.partition("/")[0] in figures:
            yield say("row {row}, {column}", row=number, column=read.label(key))


def _said_empty(places: Sequence[str]) -> Iterator[str]:
    if places:
        yield say(
            "Read as empty, because they say “n/a” or the like: {places}. Write “not tracked” "
            "where the county does not count this.",
            places="; ".join(places[:MOST_NAMED]) + (" …" if len(places) > MOST_NAMED else ""),
        )


def free_text(cell: Cell) -> str:
    """A text as it is, on as many lines."""
    return _unguarded(cell.strip()) if isinstance(cell, str) else cell_text(cell)


def _unguarded(text: str) -> str:
    """The text without the sign that keeps a spreadsheet from running it as a formula."""
    is_guarded = text[:1] == "'" and text.lstrip("'").lstrip().startswith(FORMULA_SIGNS)
    return text[1:] if is_guarded else text


def cell_text(cell: Cell) -> str:
    """A cell as people type it: 412.0 is "412", a day "2025-03-01"."""
    match cell:
        case bool():
            return str(cell).lower()
        case float() if cell.is_integer():
            return str(int(cell))
        case float():
            return f"{Decimal(repr(cell)):f}"
        case datetime():
            return cell.date().isoformat()
        case date():
            return cell.isoformat()
        case _:
            return tidy_cell(_unguarded(str(cell).strip()))


def _persons(row: FileRow, read: FilledTemplate) -> Iterator[RowProblem]:
    """Texts that look like somebody: refused here, before anything could keep or show them."""
    for key in TEXTS:
        if key in row.cells and person_kind_of_value(row.cells[key]):
            yield RowProblem(
                row.number,
                read.label(key),
                say("looks like it tells of a person. Take it out: the record holds no persons."),
            )


def _unread(table: FoundTable, guard: PersonGuard) -> Iterator[str]:
    dropped = {column.number for column in guard.dropped}
    for column in guard.dropped[:MOST_NAMED]:
        yield say(
            "Column {letters} was not read and nothing of it is kept: it looks like {kind}.",
            letters=column_letters(column.number),
            kind=column.words,
        )
    known = set(table.columns.values())
    others = [
        _called(heading, at + 1)
        for at, heading in enumerate(table.headings)
        if heading and at not in known and at + 1 not in dropped
    ]
    if others:
        yield say(
            "Columns not read, as their headings are none of the template’s: {columns}.",
            columns=", ".join(others[:MOST_NAMED]) + (" …" if len(others) > MOST_NAMED else ""),
        )


def _called(heading: str, number: int) -> str:
    """The letter of a column as a spreadsheet has it, with its heading where that can be shown."""
    shown = safe_heading(heading, number)
    letters = column_letters(number)
    return letters if shown == column_called(number) else f"{letters} ({shown})"
