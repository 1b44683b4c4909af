"""Work out a file of many counties, each row as a case of its own by the same engine."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterable, Sequence
from dataclasses import astuple, dataclass, field, fields
from io import StringIO
from itertools import islice
from typing import BinaryIO, TextIO

from app.engine import Case, Statement, calculate, check_case
from app.engine.case.checks import warnings_of
from app.engine.oddities import oddities
from app.engine.unlikely import unlikely
from app.intake.batch.reading import BatchFile, BatchRow, opened_batch
from app.intake.problems import RowProblem, UnreadableFileError
from app.intake.sheets import Progress, unheard
from app.language import say
from app.records.rows import safe_cell
from app.services.batch_lines import BatchLine, clock_rule_of, lines_of, refused_line
from app.services.batch_summary import BatchSummary
from app.services.calculate_case import facts_for

HEADER = tuple(each.name for each in fields(BatchLine))
ROWS_BETWEEN = 25  # progress is told after so many
OnLines = Callable[[Sequence[BatchLine]], object]
ShareAfter = Callable[[int], float]


@dataclass(frozen=True, slots=True)
class BatchRun:
    """What a batch came to. `rows` is empty where the lines were handed out as they were made."""

    summary: BatchSummary
    rows: list[BatchLine] = field(default_factory=list)

    def csv_text(self) -> str:
        """The long table as CSV."""
        written = StringIO(newline="")
        write_header(written)
        write_lines(written, self.rows)
        return written.getvalue()


def run_batch(
    file: BinaryIO,
    on_progress: Progress = unheard,
    *,
    on_lines: OnLines | None = None,
    most_rows: int | None = None,
) -> BatchRun:
    """Work out every row of a batch file (CSV or workbook, seekable); nothing is stored.

    A row that cannot be used is refused with its reasons, and the others are worked out all the
    same. With `on_lines` the lines of each row are handed out as they are made and not kept, so
    that memory does not grow with them. Raises UnreadableFileError, also where there are more than
    `most_rows`.
    """
    with opened_batch(file) as batch:
        work = _Work(BatchSummary(batch.figures, batch.remarks))
        run = BatchRun(work.summary)
        hand_out = on_lines or run.rows.extend
        rows, share_after = _taken(batch, most_rows)
        for number, row in enumerate(rows, 1):
            hand_out(work.lines_of(row))
            if not number % ROWS_BETWEEN:
                on_progress(number, share_after(number))
        on_progress(run.summary.rows_read, 1.0)
    return run


def write_header(file: TextIO) -> None:
    """The first row of the long table."""
    csv.writer(file).writerow(HEADER)


def write_lines(file: TextIO, lines: Iterable[BatchLine]) -> None:
    """Lines of the long table. A text that a spreadsheet would run gets an apostrophe before it."""
    csv.writer(file).writerows(map(safe_cell, astuple(line)) for line in lines)


def _taken(batch: BatchFile, most: int | None) -> tuple[Iterable[BatchRow], ShareAfter]:
    """The rows, and which share of them so many are.

    Where there is a most, they are counted before the first is worked out.
    """
    if most is None:
        return batch.rows, lambda _: batch.table.share_read()
    rows = list(islice(batch.rows, most + 1))
    if len(rows) > most:
        raise UnreadableFileError(
            say(
                "it has more than {most} rows with figures. Send fewer, or use the command line, "
                "which takes any number: flask batch FILE -o OUT",
                most=most,
            )
        )
    return rows, lambda number: number / len(rows)


@dataclass(slots=True)
class _Work:
    """Rows worked out one after another. `seen` is the first row that speaks of a thing."""

    summary: BatchSummary
    seen: dict[tuple[object, ...], int] = field(default_factory=dict)

    def lines_of(self, row: BatchRow) -> list[BatchLine]:
        """The lines of a row, after counting it in the summary."""
        statement = _statement(row)
        if statement is not None:
            _refuse_repeated(row, statement, self.seen)
        if statement is None or row.problems:
            self.summary.refuse(row)
            return [refused_line(row)]
        warnings = _unusual(row, statement)
        told = [warning.sentence for warning in warnings]
        lines = lines_of(row, statement, self.summary.columns, told)
        self.summary.add(row, statement, lines, told)
        for each in warnings:
            self.summary.warn(each.row_number, each.column, each.message)
        return lines


def _statement(row: BatchRow) -> Statement | None:
    """The row worked out; None where it has problems, which are noted with their columns."""
    if not row.document:
        return None
    case, findings = check_case(row.document)
    known = {problem.column for problem in row.problems}
    for problem in findings.problems:
        column = _column_of(problem.path, row)
        # What could not be read is not called missing as well.
        if column not in known or not column:
            row.problems.append(RowProblem(row.row_number, column, problem.message))
    return None if case is None or row.problems else calculate(case, facts_for(case))


def _unusual(row: BatchRow, statement: Statement) -> list[RowProblem]:
    """What is unusual about a row that was worked out, each thing once, with its column."""
    found = (
        *warnings_of(statement.case),
        *oddities(statement.root),
        *unlikely(statement),
    )
    told = (
        RowProblem(row.row_number, _column_of(each.path, row), each.message, refused=False)
        for each in found
    )
    return list(dict.fromkeys(told))


def _column_of(path: str, row: BatchRow) -> str:
    """The heading under which the part of a case at `path` stands; empty for the whole row."""
    while path and path not in row.column_of:
        path = path.rpartition(".")[0]
    return row.column_of.get(path, "")


def _refuse_repeated(
    row: BatchRow, statement: Statement, seen: dict[tuple[object, ...], int]
) -> None:
    """Note where a row says again what another says: it would stand twice in one group."""
    first = seen.setdefault(_what_it_speaks_of(statement.case, statement), row.row_number)
    if first != row.row_number:
        message = say(
            "the same county, period, definition, cost basis and clock rule as row {row}. Keep one "
            "of them, or name the jail of each.",
            row=first,
        )
        row.problems.append(RowProblem(row.row_number, "", message))


def _what_it_speaks_of(case: Case, statement: Statement) -> tuple[object, ...]:
    return (
        case.county_fips,
        case.texts.get("jail", ""),
        case.period_start,
        case.period_end,
        case.definition,
        case.cost_basis,
        clock_rule_of(statement),
    )
