"""`flask import texas FILE`: files that people really have, into the tables."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from contextlib import nullcontext
from pathlib import Path
from typing import BinaryIO, NoReturn, TextIO

import click
from flask.cli import with_appcontext

from app.intake.problems import RowProblem, UnreadableFileError
from app.persistence.database import db
from app.services.import_texas import ImportSummary, NotStoredError, import_texas

MOST_SHOWN = 20
NOT_STORED, BAD_FILE = 1, 2


@click.group("import")
def import_figures() -> None:
    """Read a file of figures into the tables."""


@import_figures.command("texas")
@click.argument("path", metavar="FILE", type=click.Path(path_type=Path))
@click.option(
    "--replace", is_flag=True, help="Take the file's figures where a month is stored with others."
)
@click.option(
    "--problems",
    "problems_path",
    type=click.Path(path_type=Path, dir_okay=False, writable=True),
    help="Write every problem to this CSV file.",
)
@with_appcontext
def import_texas_reports(path: Path, replace: bool, problems_path: Path | None) -> None:
    """Read the monthly detainer reports of Texas counties (CSV).

    Importing the same file again changes nothing.
    """
    listed = _open_list(problems_path) if problems_path else None
    with listed or nullcontext():
        summary = _import(path, replace)
        if listed:
            _write_problems(listed, summary.problems)
    _tell(path, summary)
    _list_problems(summary.problems, listed_in=problems_path)


def _open_list(path: Path) -> TextIO:
    try:
        return path.open("w", encoding="utf-8-sig", newline="")
    except OSError as error:
        _fail(f"{path.name} cannot be written: {error.strerror}", BAD_FILE, error)


def _import(path: Path, replace: bool) -> ImportSummary:
    try:
        with path.open("rb") as file:
            return _import_opened(file, path, replace)
    except UnreadableFileError as error:
        _fail(f"{path.name} cannot be read: {error}", BAD_FILE, error)
    except OSError as error:
        _fail(f"{path.name} cannot be read: {error.strerror}", BAD_FILE, error)
    except NotStoredError as error:
        _fail(f"{path.name} was not imported: {error}", NOT_STORED, error)


def _import_opened(file: BinaryIO, path: Path, replace: bool) -> ImportSummary:
    size = path.stat().st_size
    with click.progressbar(length=size, label=f"Reading {path.name}") as bar:

        def show_progress() -> None:
            bar.update(file.tell() - bar.pos)

        return import_texas(db.session, file, path.name, replace=replace, on_row=show_progress)


def _fail(sentence: str, code: int, error: Exception) -> NoReturn:
    click.echo(f"{sentence}.", err=True)
    raise SystemExit(code) from error


def _tell(path: Path, summary: ImportSummary) -> None:
    click.echo(f"{path.name}: {_rows(summary.rows_read)} read.")
    _tell_count(summary.rows_new, "added")
    _tell_count(summary.rows_unchanged, "unchanged")
    if summary.rows_replaced:
        _tell_count(summary.rows_replaced, "replaced")
    if summary.rows_kept_as_stored:
        _tell_count(summary.rows_kept_as_stored, "kept as stored; the file differs (see --replace)")
    _tell_count(summary.rows_refused, "refused")
    flagged = sum(summary.flagged.values())
    _tell_count(flagged, "flagged: shown, and left out of calculations")
    for flag, count in sorted(summary.flagged.items(), key=lambda pair: -pair[1]):
        _tell_count(count, flag.words, indent=6)


def _tell_count(count: int, words: str, indent: int = 0) -> None:
    click.echo(f"{count:>{8 + indent},}  {words}")


def _list_problems(problems: Sequence[RowProblem], listed_in: Path | None) -> None:
    for problem in problems[:MOST_SHOWN]:
        click.echo(f"row {problem.row_number}, {problem.sentence}", err=True)
    more = len(problems) - MOST_SHOWN
    if more > 0:
        where = f"in {listed_in.name}" if listed_in else "with --problems FILE"
        click.echo(f"and {more:,} more, {where}.", err=True)


def _write_problems(file: TextIO, problems: Sequence[RowProblem]) -> None:
    writer = csv.writer(file)
    writer.writerow(["row", "column", "problem"])
    writer.writerows((it.row_number, it.column, it.message) for it in problems)


def _rows(count: int) -> str:
    return "1 row" if count == 1 else f"{count:,} rows"
