"""What commands that read a file share: its problems listed by row, and how they end early."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, NoReturn, TextIO

import click

from app.intake.problems import RowProblem, UnreadableFileError
from app.services.stored_files import NotStoredError

MOST_SHOWN = 20
NOT_STORED, BAD_FILE = 1, 2

problems_option = click.option(
    "--problems",
    "problems_path",
    type=click.Path(path_type=Path, dir_okay=False, writable=True),
    help="Write every problem to this CSV file.",
)


def fail(sentence: str, code: int, error: Exception) -> NoReturn:
    """Say one sentence and end."""
    click.echo(f"{sentence}.", err=True)
    raise SystemExit(code) from error


@contextmanager
def opened_to_import(path: Path) -> Iterator[BinaryIO]:
    """The file, open; whatever keeps it from being read or stored is said in one sentence."""
    try:
        with path.open("rb") as file:
            yield file
    except UnreadableFileError as error:
        fail(f"{path.name} cannot be read: {error}", BAD_FILE, error)
    except OSError as error:
        fail(f"{path.name} cannot be read: {error.strerror}", BAD_FILE, error)
    except NotStoredError as error:
        fail(f"{path.name} was not imported: {error}", NOT_STORED, error)


@contextmanager
def progress_of(path: Path) -> Iterator[Callable[[int, float], None]]:
    """A bar on the screen while a file is read; it is told rows so far and a share, 0 to 1."""
    with click.progressbar(length=100, label=f"Reading {path.name}") as bar:

        def show(_rows: int, share: float) -> None:
            bar.update(int(share * 100) - bar.pos)

        yield show


def open_list(path: Path) -> TextIO:
    """The file problems are to be written to."""
    try:
        return path.open("w", encoding="utf-8-sig", newline="")
    except OSError as error:
        fail(f"{path.name} cannot be written: {error.strerror}", BAD_FILE, error)


def list_problems(problems: Sequence[RowProblem], listed_in: Path | None) -> None:
    """Say the first problems, and where the others are."""
    for problem in problems[:MOST_SHOWN]:
        click.echo(f"row {problem.row_number}, {problem.sentence}", err=True)
    more = len(problems) - MOST_SHOWN
    if more > 0:
        where = f"in {listed_in.name}" if listed_in else "with --problems FILE"
        click.echo(f"and {more:,} more, {where}.", err=True)


def write_problems(file: TextIO, problems: Sequence[RowProblem]) -> None:
    """Write problems as CSV."""
    writer = csv.writer(file)
    writer.writerow(["row", "column", "problem"])
    writer.writerows((it.row_number, it.column, it.message) for it in problems)


def tell_count(count: int, words: str, indent: int = 0) -> None:
    """Say a count on a line of its own, under the others."""
    click.echo(f"{count:>{8 + indent},}  {words}")


def counted_rows(count: int) -> str:
    """How many rows, in words."""
    return "1 row" if count == 1 else f"{count:,} rows"
