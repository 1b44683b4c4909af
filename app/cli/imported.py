"""`flask import list`, `flask import undo NUMBER`: what was imported, and taking it back."""

from __future__ import annotations

import click
from flask.cli import with_appcontext

from app.cli.accounts import EmailAddress
from app.persistence.database import db
from app.persistence.people import find_person_by_email
from app.services.acting import NotAllowedError
from app.services.authority import COMMAND_LINE
from app.services.list_imports import ImportListed, list_imports
from app.services.undo_import import undo_import
from app.services.undoing import ImportStandsError


@click.command("list")
@click.option("--county", metavar="FIPS", help="Only imports into the record of this county.")
@with_appcontext
def list_imported(county: str | None) -> None:
    """List what was imported, the newest first."""
    found = list_imports(db.session, county)
    for each in found:
        click.echo(_line(each))
    if not found:
        click.echo("Nothing was imported.")


@click.command("undo")
@click.argument("number", type=int)
@click.option(
    "--as",
    "email",
    type=EmailAddress(),
    help="Who takes it back, by e-mail. Needed for imports into a county's record.",
)
@with_appcontext
def undo_imported(number: int, email: str | None) -> None:
    """Take back the import NUMBER (see flask import list): what stood before stands again."""
    try:
        undone = undo_import(db.session, number, _who(email))
    except LookupError as error:
        raise click.BadParameter(f"there is no import {number}.", param_hint="NUMBER") from error
    except ImportStandsError as error:
        raise click.ClickException(f"import {number} cannot be taken back. {error}") from error
    except NotAllowedError as error:
        who = f"{email} may not" if email else "say with --as who may"
        raise click.ClickException(f"{who} take back import {number}.") from error
    click.echo(
        f"Import {undone.number} ({undone.kind}, {undone.file_name}) is taken back: "
        f"{undone.removed:,} removed, {undone.restored:,} as they were before."
    )


def _who(email: str | None) -> int | None:
    if email is None:
        return COMMAND_LINE
    person = find_person_by_email(db.session, email)
    if person is None:
        raise click.BadParameter(f"nobody has an account with {email}.", param_hint="--as")
    return person.id


def _line(each: ImportListed) -> str:
    day = each.imported_at.date().isoformat()
    county = f", county {each.county_fips}" if each.county_fips else ""
    by = f", by {each.by}" if each.by else ""
    undone = f"; taken back on {each.undone_at.date().isoformat()}" if each.undone_at else ""
    rows = f"{each.rows_kept:,} of {each.rows_read:,} rows"
    return f"{each.number:>5}  {day}  {each.kind}: {each.file_name}{county}{by}, {rows}{undone}"
