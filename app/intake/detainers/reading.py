"""A release of detainers, of whatever year, read into counts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice
from typing import BinaryIO

from app.intake.detainers.columns import (
    MEANINGS,
    NEEDED_MEANINGS,
    ReleaseColumns,
    release_columns,
)
from app.intake.detainers.counting import DetainerCounter
from app.intake.detainers.counts import PERSON_ID, DetainerCounts, LeftColumn
from app.intake.person_guard import PersonGuard
from app.intake.problems import BadRowError, UnreadableFileError
from app.intake.sheets import FoundTable, Progress, Row, find_table, opened_sheets
from app.intake.sheets.progress import ROWS_BETWEEN
from app.language import say

# Small, so that the cells of a block are still at hand in the fastest memory.
BLOCK = 250
LOOKED_AT = 300
# A table without end would otherwise be one row at a time for ever.
MOST_BAD_IN_A_ROW = 1_000


def count_detainers(file: BinaryIO, on_progress: Progress) -> DetainerCounts:
    """The counts of a release: CSV, tab or pipe text, xlsx, xls, ods, or gzip of any.

    Columns are found by their headings, wherever they stand; date and facility are needed. What
    tells of a person is left out before anything is counted. `file` must be seekable;
    `on_progress` is told how many rows are read and the share of the file, 0 to 1. Raises
    UnreadableFileError.
    """
    with opened_sheets(file) as sheets:
        table = find_table(sheets, MEANINGS, NEEDED_MEANINGS)
        columns = release_columns(table.columns)
        counter = DetainerCounter(columns, table.headings)
        guard = PersonGuard(table.headings, allowed=_allowed(columns))
        row_number, told = table.header_row + 1, 0
        for block, number in _blocks(table, counter, row_number):
            if number < row_number + LOOKED_AT:
                for row in block[:LOOKED_AT]:
                    guard.look(row)
            counter.take(block, number)
            if counter.rows_read >= told + ROWS_BETWEEN:
                told = counter.rows_read
                on_progress(told, table.share_read())
        counts = _counts(table, columns, counter, guard)
    on_progress(counts.rows_read, 1.0)
    if not counts.rows_counted:
        raise UnreadableFileError(_nothing(counts))
    return counts


def _blocks(
    table: FoundTable, counter: DetainerCounter, row_number: int
) -> Iterator[tuple[list[Row], int]]:
    """The rows in lists, each with the number of its first row; bad rows are noted and passed."""
    bad_in_a_row = 0
    while True:
        block: list[Row] = []
        problem: BadRowError | None = None
        try:
            # Filled as it reads, so that the rows before a bad one are not lost with it.
            block.extend(islice(table.rows, BLOCK))
        except BadRowError as error:
            problem = error
        if block:
            bad_in_a_row = 0
            yield block, row_number
            row_number += len(block)
        if problem is None:
            if not block:
                return
            continue
        bad_in_a_row += 1
        if bad_in_a_row > MOST_BAD_IN_A_ROW:
            raise problem
        counter.refuse_row(row_number, problem.message)
        row_number += 1


def _allowed(columns: ReleaseColumns) -> set[int]:
    """Columns that are counted, and the id that only tells repeats while the file is read."""
    return set(columns.positions().values())


def _counts(
    table: FoundTable, columns: ReleaseColumns, counter: DetainerCounter, guard: PersonGuard
) -> DetainerCounts:
    positions = columns.positions()
    person = positions.pop("person", None)
    left = [LeftColumn(column.heading, column.kind) for column in guard.dropped]
    if person is not None:
        left.insert(0, LeftColumn(table.headings[person], PERSON_ID))
    gone = {column.number - 1 for column in guard.dropped} | {person, *positions.values()}
    return DetainerCounts(
        cells=counter.cells(),
        rows_read=counter.rows_read,
        rows_refused=counter.problems.refused,
        rows_remarked=counter.problems.remarked,
        problems=tuple(counter.problems.listed),
        more_problems=counter.problems.more,
        columns={part: table.headings[place] for part, place in positions.items()},
        lacking=columns.lacking,
        left=tuple(left),
        not_read=_safe(table.headings, gone),
        duplicates_by=counter.duplicates_by,
        header_row=table.header_row,
    )


def _safe(headings: Sequence[str], gone: set[int | None]) -> tuple[str, ...]:
    return tuple(text for place, text in enumerate(headings) if text and place not in gone)


def _nothing(counts: DetainerCounts) -> str:
    if not counts.rows_read:
        return say("there is no row below its heading (row {row})", row=counts.header_row)
    first = counts.problems[0]
    return say(
        "none of its {rows} rows could be counted; row {row}, {problem}",
        rows=f"{counts.rows_read:,}",
        row=first.row_number,
        problem=first.sentence,
    )
