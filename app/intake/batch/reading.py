"""A batch file as rows, each of them the document of a case or what is wrong with it.

No message repeats what stands in a cell.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import count
from typing import Any, BinaryIO

from app.intake.batch.columns import CHOICES, NEEDED, PERIOD, figure_columns
from app.intake.batch.figure_cells import figures_of, is_empty
from app.intake.batch.headings import (
    batch_meanings,
    choices_in_words,
    likely_meant,
    unread_columns,
)
from app.intake.batch.periods import BadPeriodError, Period, period_of
from app.intake.batch.places import county_of_code, county_of_name
from app.intake.person_guard import (
    KINDS,
    person_kind_of_heading,
    person_kind_of_value,
    safe_heading,
)
from app.intake.problems import BadCellError, BadRowError, RowProblem
from app.intake.sheets import Cell, FoundTable, Row, find_table, opened_sheets, plain_heading
from app.intake.sheets.finding import column_letters
from app.language import say
from app.reference.counties import County

MOST_NAMED = 8


@dataclass(slots=True)
class BatchRow:
    """One row of the file: its case document, and the problems that keep it from being used.

    There is a document as soon as county and period are known, so that all problems are found at
    once. `column_of` gives the heading under which a path of the document stands.
    """

    row_number: int
    county: County | None = None
    period: Period | None = None
    jail: str = ""
    document: dict[str, Any] = field(default_factory=dict)
    column_of: Mapping[str, str] = field(default_factory=dict)
    problems: list[RowProblem] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class BatchFile:
    """An opened batch file. `figures` are the keys of the figures it has a column for.

    `remarks` say which columns are not read. `rows` can be read once.
    """

    figures: tuple[str, ...]
    remarks: tuple[str, ...]
    rows: Iterator[BatchRow]
    table: FoundTable


@contextmanager
def opened_batch(file: BinaryIO) -> Iterator[BatchFile]:
    """The batch in a file (CSV or workbook, seekable). Raises UnreadableFileError."""
    with opened_sheets(file) as sheets:
        table = find_table(sheets, batch_meanings(), NEEDED)
        figures = tuple(each.key for each in figure_columns() if each.key in table.columns)
        yield BatchFile(figures, tuple(_remarks(table)), _rows(table), table)


def _rows(table: FoundTable) -> Iterator[BatchRow]:
    """The rows below the heading that hold anything."""
    for number in count(table.header_row + 1):
        try:
            cells = next(table.rows)
        except StopIteration:
            return
        except BadRowError as error:
            problem = RowProblem(error.row_number, "", error.message)
            yield BatchRow(error.row_number, problems=[problem])
            continue
        if any(not is_empty(cell) for cell in cells):
            yield _row(number, _named(cells, table), table)


def _named(cells: Row, table: FoundTable) -> dict[str, Cell]:
    return {
        key: cells[at]
        for key, at in table.columns.items()
        if at < len(cells) and not is_empty(cells[at])
    }


def _row(number: int, cells: Mapping[str, Cell], table: FoundTable) -> BatchRow:
    row, wrong = BatchRow(number), list[tuple[str, str]]()
    row.county = _county(cells, wrong)
    row.period = _period(cells, wrong)
    row.jail = _jail(cells, wrong)
    choices = _choices(cells, wrong)
    found = figures_of(cells)
    at = table.columns
    row.problems = [
        RowProblem(number, table.headings[at[key]] if key in at else key, message)
        for key, message in (*wrong, *found.problems)
    ]
    row.column_of = {
        path: table.headings[at[key]] if key in at else key
        for path, key in (found.column_of | {key: key for key in choices}).items()
    }
    if row.county and row.period:
        first, last = row.period
        row.document = {
            "county_fips": row.county.fips,
            **({"jail": row.jail} if row.jail else {}),
            "period_start": first.isoformat(),
            "period_end": last.isoformat(),
            **choices,
            "figures": found.figures,
            **found.lists,
        }
    return row


def _county(cells: Mapping[str, Cell], wrong: list[tuple[str, str]]) -> County | None:
    """The county by its code; where there is none by its name. Both must mean the same."""
    found = []
    if "county_fips" not in cells and "county" not in cells:
        wrong.append(("county", say("is needed: its name with the state, or its FIPS code.")))
    try:
        if "county_fips" in cells:
            key = "county_fips"
            found.append(county_of_code(cells[key]))
        if "county" in cells:
            key = "county"
            found.append(county_of_name(cells[key], cells.get("state", _state_of(found))))
    except BadCellError as error:
        wrong.append((key, str(error)))
        return None
    if len({county.fips for county in found}) > 1:
        wrong.append(("county", say("is another county than the FIPS code beside it.")))
    return found[0] if found else None


def _state_of(found: Sequence[County]) -> str:
    return found[0].state if found else ""


def _period(cells: Mapping[str, Cell], wrong: list[tuple[str, str]]) -> Period | None:
    try:
        return period_of({key: cells[key] for key in PERIOD if key in cells})
    except BadPeriodError as error:
        wrong.append((error.column, str(error)))
        return None


def _jail(cells: Mapping[str, Cell], wrong: list[tuple[str, str]]) -> str:
    cell = cells.get("jail", "")
    if person_kind_of_value(cell):
        told = say(
            "looks like something about a person; write the name of a jail, with the word Jail."
        )
        wrong.append(("jail", told))
        return ""
    return str(cell).strip()


def _choices(cells: Mapping[str, Cell], wrong: list[tuple[str, str]]) -> dict[str, str]:
    """What was chosen, by its key or in words of either language."""
    found = {}
    for name in CHOICES:
        if name in cells:
            key = choices_in_words()[name].get(plain_heading(str(cells[name])))
            if key is None:
                options = ", ".join(CHOICES[name])
                wrong.append((name, say("must be one of: {options}.", options=options)))
            else:
                found[name] = key
    return found


def _remarks(table: FoundTable) -> Iterator[str]:
    """Which columns are not read, with headings that are safe to show."""
    unread = []
    for at in unread_columns(table):
        heading = safe_heading(table.headings[at], at + 1, is_certain=True)
        if kind := person_kind_of_heading(table.headings[at]):
            yield say(
                "Column {letters} is not read: its heading says that it holds {kind}.",
                letters=column_letters(at + 1),
                kind=KINDS[kind],
            )
        elif meant := likely_meant(heading):
            yield say(
                "Column {letters} (“{heading}”) is not read. Did you mean {meant}?",
                letters=column_letters(at + 1),
                heading=heading,
                meant=meant,
            )
        else:
            unread.append(heading)
    if unread:
        yield say(
            "Columns not read: {headings}.",
            headings=", ".join(unread[:MOST_NAMED]) + ("…" if len(unread) > MOST_NAMED else ""),
        )
