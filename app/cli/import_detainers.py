"""`flask import detainers FILE`: a federal release of detainers, counted into the tables."""

from __future__ import annotations

from contextlib import nullcontext
from pathlib import Path
from typing import TYPE_CHECKING

import click
from flask.cli import with_appcontext

from app.cli.listed_problems import (
    counted_rows,
    list_problems,
    open_list,
    opened_to_import,
    problems_option,
    progress_of,
    tell_count,
    write_problems,
)
from app.intake.detainers.columns import LACKING
from app.intake.detainers.texts import Asks
from app.persistence.database import db
from app.services.federal_counts import federal_release
from app.services.import_detainers import DetainerSummary, import_detainers

if TYPE_CHECKING:
    from app.intake.detainers.counts import DetainerCounts


@click.command("detainers")
@click.argument("path", metavar="FILE", type=click.Path(path_type=Path))
@click.option("--title", default="", help="Its name: “ICE detainers, fiscal year 2015 to July”.")
@click.option("--publisher", default="", help="Who released it: “ICE, by way of TRAC”.")
@click.option("--date", default="", help="When it was released: “September 2015”.")
@click.option("--url", default="", help="Where it can be found: https://www.ice.gov/foia/library.")
@problems_option
@with_appcontext
def import_release(path: Path, problems_path: Path | None, **source: str) -> None:
    """Read a federal release of detainers of any year (CSV, xlsx, xls, ods, gzip).

    Only counts are kept, and nothing about a person. Importing the same file again changes
    nothing.
    """
    listed = open_list(problems_path) if problems_path else None
    with listed or nullcontext():
        summary = _import(path, {name: text for name, text in source.items() if text})
        if listed:
            write_problems(listed, summary.counts.problems)
    _tell(path, summary)
    if summary.is_new and not source["title"]:
        title = federal_release(db.session, summary.number).title
        click.echo(f"No --title was given: pages call it “{title}”.")
    list_problems(summary.counts.problems, listed_in=problems_path)
    if summary.counts.more_problems:
        click.echo(f"and {summary.counts.more_problems:,} more that are not listed.", err=True)


def _import(path: Path, source: dict[str, str]) -> DetainerSummary:
    with opened_to_import(path) as file, progress_of(path) as show:
        return import_detainers(db.session, file, path.name, source=source, on_progress=show)


def _tell(path: Path, summary: DetainerSummary) -> None:
    counts, totals = summary.counts, summary.counts.totals
    click.echo(f"{path.name}: {counted_rows(counts.rows_read)} read.")
    tell_count(totals.detainers, "detainers counted" if summary.is_new else "detainers, as stored")
    for asks in Asks:
        if asks in totals.asked:
            tell_count(totals.asked[asks], asks.words, indent=6)
    for why, number in totals.unplaced.items():
        tell_count(number, f"cannot be placed in a county: {why.words}", indent=6)
    if totals.months.get(None):
        tell_count(totals.months[None], "without a month", indent=6)
    if counts.duplicates_by:
        tell_count(totals.likely_duplicates, "likely duplicates: counted, and told apart", indent=6)
    tell_count(counts.rows_refused, "refused")
    if span := totals.span:
        click.echo(f"Months: {span[0]:%B %Y} to {span[1]:%B %Y}.")
    click.echo(f"Facilities as they are written: {totals.facilities:,}.")
    _tell_columns(counts)
    if summary.is_new:
        click.echo(f"Kept as import {summary.number}.")
    else:
        click.echo(f"This file is import {summary.number} already: nothing was changed.")


def _tell_columns(counts: DetainerCounts) -> None:
    for column in counts.left:
        click.echo(f"Column not kept: {column.heading} ({column.words}).")
    if counts.not_read:
        click.echo(f"Columns not needed and not read: {', '.join(counts.not_read)}.")
    if counts.lacking:
        click.echo(f"Not in this release: {', '.join(LACKING[part] for part in counts.lacking)}.")
