"""`flask import volumes FILE`: a county's filled template, into its record."""

from __future__ import annotations

from pathlib import Path
from typing import BinaryIO

import click
from flask.cli import with_appcontext

from app.cli.accounts import EmailAddress
from app.engine.case.read_text import FIRST_YEAR, LAST_YEAR
from app.intake.problems import UnreadableFileError
from app.persistence.database import db
from app.persistence.people import find_person_by_email
from app.services.acting import Acting, Action, acting_in
from app.services.enter_values import OvertakenError
from app.services.import_volumes import VolumesPlan, keep_volumes, plan_volumes
from app.services.keep_import import KeptImport
from app.services.save_values import ReasonNeededError
from app.services.stored_files import sha256_of

MOST_SHOWN = 40


class BadFile(click.ClickException):
    """A file that cannot be used."""

    exit_code = 2


@click.command("volumes")
@click.argument("path", metavar="FILE", type=click.Path(path_type=Path))
@click.option("--county", required=True, metavar="FIPS", help="The county whose record it is.")
@click.option(
    "--as", "email", required=True, type=EmailAddress(), help="Who enters the figures, by e-mail."
)
@click.option(
    "--fiscal-year",
    type=click.IntRange(FIRST_YEAR, LAST_YEAR),
    help="The year the file is of, where its months do not name it.",
)
@click.option("--reason", default="", help="Why, where a certified figure changes.")
@click.option("--dry-run", is_flag=True, help="Say what would change, and change nothing.")
@with_appcontext
def import_filled_template(
    path: Path, county: str, email: str, fiscal_year: int | None, reason: str, dry_run: bool
) -> None:
    """Read a filled volumes or rates template (xlsx, csv …) into a county's record.

    All of it is entered or nothing; the same file again changes nothing.
    """
    acting = _acting(email, county)
    try:
        with path.open("rb") as file:
            digest = sha256_of(file)
            plan = _plan(path, file, county, fiscal_year)
    except UnreadableFileError as error:
        raise _refused(f"{path.name} cannot be read: {error}") from error
    except OSError as error:
        raise _refused(f"{path.name} cannot be read: {error.strerror}") from error
    _tell_plan(path, plan)
    if not dry_run:
        _tell_kept(_kept(acting, plan, path, digest, reason))


def _acting(email: str, county: str) -> Acting:
    person = find_person_by_email(db.session, email)
    acting = acting_in(db.session, person.id, county) if person else None
    if acting is None or not acting.may(Action.ENTER):
        raise click.BadParameter(
            f"{email} may not enter figures for the county {county}.", param_hint="--as"
        )
    return acting


def _plan(path: Path, file: BinaryIO, county: str, fiscal_year: int | None) -> VolumesPlan:
    with click.progressbar(length=100, label=f"Reading {path.name}") as bar:

        def show(_rows: int, share: float) -> None:
            bar.update(int(share * 100) - bar.pos)

        return plan_volumes(db.session, county, file, show, fiscal_year=fiscal_year)


def _tell_plan(path: Path, plan: VolumesPlan) -> None:
    document = plan.document
    click.echo(f"{path.name}: {_counted(document['rows_read'], 'row')} with figures.")
    for remark in document["remarks"]:
        click.echo(remark)
    for problem in plan.problems[:MOST_SHOWN]:
        click.echo(f"row {problem.row_number}, {problem.sentence}", err=True)
    more = len(plan.problems) - MOST_SHOWN
    if more > 0:
        click.echo(f"and {more:,} more.", err=True)
    if plan.problems:
        raise _refused("Nothing was entered: correct these first")
    new = sum(each["there"] is None for each in document["changes"])
    for count, words in (
        (new, "new"),
        (len(document["changes"]) - new, "changed"),
        (document["unchanged"], "unchanged"),
    ):
        click.echo(f"{count:>8,}  {words}")


def _kept(acting: Acting, plan: VolumesPlan, path: Path, digest: str, reason: str) -> KeptImport:
    try:
        return keep_volumes(db.session, acting, plan.document, path.name, digest, reason)
    except ReasonNeededError as error:
        raise click.ClickException(
            f"{_counted(len(error.places), 'certified figure')} would change: "
            "say why with --reason."
        ) from error
    except OvertakenError as error:
        raise click.ClickException(
            "somebody changed the same figures meanwhile. Run it again."
        ) from error


def _tell_kept(kept: KeptImport) -> None:
    if kept.number is None:
        click.echo("Everything stands already: nothing was changed.")
    else:
        click.echo(
            f"{_counted(kept.values, 'value')} entered as import {kept.number} "
            f"(take it back with flask import undo {kept.number} --as EMAIL)."
        )


def _refused(sentence: str) -> BadFile:
    return BadFile(f"{sentence.rstrip('.')}.")


def _counted(count: int, word: str) -> str:
    return f"{count:,} {word}" if count == 1 else f"{count:,} {word}s"
