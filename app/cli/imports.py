"""`flask import …`: files that people really have, into the tables."""

from __future__ import annotations

from contextlib import nullcontext
from pathlib import Path
from typing import BinaryIO

import click
from flask.cli import with_appcontext

from app.cli.import_detainers import import_release
from app.cli.import_volumes import import_filled_template
from app.cli.imported import list_imported, undo_imported
from app.cli.listed_problems import (
    counted_rows,
    list_problems,
    open_list,
    opened_to_import,
    problems_option,
    tell_count,
    write_problems,
)
from app.persistence.database import db
from app.services.import_texas import ImportSummary, import_texas


@click.group("import")
def import_figures() -> None:
    """Read a file of figures into the tables."""


for _command in (import_filled_template, import_release, list_imported, undo_imported):
    import_figures.add_command(_command)


@import_figures.command("texas")
@click.argument("path", metavar="FILE", type=click.Path(path_type=Path))
@click.option(
    "--replace", is_flag=True, help="Take the file's figures where a month is stored with others."
)
@problems_option
@with_appcontext
def import_texas_reports(path: Path, replace: bool, problems_path: Path | None) -> None:
    """Read the monthly detainer reports of Texas counties (CSV).

    Importing the same file again changes nothing.
    """
    listed = open_list(problems_path) if problems_path else None
    with listed or nullcontext():
        summary = _import(path, replace)
        if listed:
            write_problems(listed, summary.problems)
    _tell(path, summary)
    list_problems(summary.problems, listed_in=problems_path)


def _import(path: Path, replace: bool) -> ImportSummary:
    with opened_to_import(path) as file:
        return _import_opened(file, path, replace)


def _import_opened(file: BinaryIO, path: Path, replace: bool) -> ImportSummary:
    size = path.stat().st_size
    with click.progressbar(length=size, label=f"Reading {path.name}") as bar:

        def show_progress() -> None:
            bar.update(file.tell() - bar.pos)

        return import_texas(db.session, file, path.name, replace=replace, on_row=show_progress)


def _tell(path: Path, summary: ImportSummary) -> None:
    click.echo(f"{path.name}: {counted_rows(summary.rows_read)} read.")
    tell_count(summary.rows_new, "added")
    tell_count(summary.rows_unchanged, "unchanged")
    if summary.rows_replaced:
        tell_count(summary.rows_replaced, "replaced")
    if summary.rows_kept_as_stored:
        tell_count(summary.rows_kept_as_stored, "kept as stored; the file differs (see --replace)")
    tell_count(summary.rows_refused, "refused")
    flagged = sum(summary.flagged.values())
    tell_count(flagged, "flagged: shown, and left out of calculations")
    for flag, count in sorted(summary.flagged.items(), key=lambda pair: -pair[1]):
        tell_count(count, flag.words, indent=6)
