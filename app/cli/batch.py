"""`flask batch FILE -o OUT`: many counties from one file, worked out by the same engine."""

from __future__ import annotations

import csv
import os
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import NoReturn, TextIO, cast

import click

from app.cli.case_files import one_line, show
from app.engine import wording
from app.engine.phrases import lower_first
from app.intake.problems import RowProblem, UnreadableFileError
from app.services.batch_summary import BatchSummary, Warned, figure_label
from app.services.run_batch import BatchRun, run_batch, write_header, write_lines

MOST_SHOWN = 20
BAD_FILE = 2
NEW_FILE = click.Path(path_type=Path, dir_okay=False, writable=True)
EXISTING = click.Path(path_type=Path)


@click.command("batch")
@click.argument("path", metavar="FILE", type=EXISTING)
@click.option(
    "--output", "-o", "output", type=NEW_FILE, required=True, help="Write the long table here."
)
@click.option(
    "--missing", "missing", type=NEW_FILE, help="Write which figures lack where to this CSV file."
)
def batch(path: Path, output: Path, missing: Path | None) -> None:
    """Work out a file (CSV or workbook) of many counties, one row a county and period.

    Writes a long CSV: a line for each figure and result, with value, low, high and grade. A row
    that cannot be used is refused with its reasons there; the others are worked out all the same.
    Nothing is stored.
    """
    run = _run(path, output)
    if missing:
        with _written(missing) as file:
            _write_missing(file, run.summary)
    _tell(path, output, run.summary)
    _list_problems(run.summary.problems)
    _list_warnings(run.summary.warnings)


def _run(path: Path, output: Path) -> BatchRun:
    try:
        with path.open("rb") as file, _written(output) as out:
            write_header(out)
            with click.progressbar(length=100, label=f"Reading {path.name}") as bar:
                return run_batch(
                    file,
                    lambda _, share: bar.update(int(share * 100) - bar.pos),
                    on_lines=lambda lines: write_lines(out, lines),
                )
    except UnreadableFileError as error:
        _fail(f"{path.name} cannot be read: {error}", error)
    except OSError as error:
        name = Path(error.filename).name if error.filename else path.name
        _fail(f"{name}: {error.strerror}", error)


@contextmanager
def _written(path: Path) -> Iterator[TextIO]:
    """A file that takes its name when it is whole: a failure leaves what was there before."""
    if path.exists() and not path.is_file():  # /dev/stdout and the like
        with path.open("w", encoding="utf-8", newline="") as stream:
            yield stream
        return
    with NamedTemporaryFile(
        "w", encoding="utf-8-sig", newline="", dir=path.parent, prefix=".batch-", delete=False
    ) as file:
        try:
            yield cast(TextIO, file)
        except BaseException:
            Path(file.name).unlink()
            raise
    os.chmod(file.name, 0o644)  # noqa: PTH101  # as any file a person writes
    Path(file.name).replace(path)


def _write_missing(file: TextIO, summary: BatchSummary) -> None:
    figures = summary.figures
    writer = csv.writer(file)
    writer.writerow(["row", "county_fips", "period_start", "period_end", *figures])
    for known in summary.known:
        at = known.place
        first = [at.row, at.county_fips, at.period_start, at.period_end]
        writer.writerow([*first, *(known.state(name) for name in figures)])


def _tell(path: Path, output: Path, summary: BatchSummary) -> None:
    show(f"{path.name}: {_rows(summary.rows_read)} read; results in {output.name}.")
    _tell_count(summary.rows_computed, "worked out")
    _tell_count(summary.rows_without_total, "without a total (no_total): a figure is missing")
    _tell_count(summary.rows_refused, "refused: a cell cannot be used")
    for group in summary.groups.values():
        words = lower_first(wording.DEFINITIONS[group.definition])
        rule = f"{words}, {wording.COST_BASES[group.cost_basis]}, {group.clock_rule}"
        counties = "1 county" if group.counties == 1 else f"{group.counties:,} counties"
        _tell_count(
            len(group.rows), f"comparable ({counties}): {rule}, periods of a {group.length}"
        )
    for name, count in summary.unlocking.items():
        _tell_count(count, f"would need: {lower_first(figure_label(name))}")
    for remark in summary.remarks:
        show(one_line(remark), to_errors=True)


def _tell_count(count: int, words: str) -> None:
    show(f"{count:>8,}  {words}")


def _list_problems(problems: Sequence[RowProblem]) -> None:
    for problem in problems[:MOST_SHOWN]:
        show(one_line(f"row {problem.row_number}, {problem.sentence}"), to_errors=True)
    more = len(problems) - MOST_SHOWN
    if more > 0:
        show(f"and {more:,} more; each stands in the results.", to_errors=True)


def _list_warnings(warnings: Mapping[Warned, Sequence[int]]) -> None:
    for (column, message), rows in warnings.items():
        where = f"row {rows[0]}" + (f" and {len(rows) - 1:,} more" if len(rows) > 1 else "")
        about = f"{column}: {message}" if column else message
        show(one_line(f"unusual, {where}: {about}"), to_errors=True)


def _fail(sentence: str, error: Exception) -> NoReturn:
    show(one_line(f"{sentence}."), to_errors=True)
    raise SystemExit(BAD_FILE) from error


def _rows(count: int) -> str:
    return "1 row" if count == 1 else f"{count:,} rows"
