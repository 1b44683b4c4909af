"""`flask upgrade-database`."""

from __future__ import annotations

import click
from flask.cli import with_appcontext

from app.persistence import migrating
from app.persistence.database import db


@click.command("upgrade-database")
@with_appcontext
def upgrade_database() -> None:
    """Bring the tables up to date, keeping the data."""
    migrating.upgrade(db.engine.url.render_as_string(hide_password=False))
    click.echo("The database is up to date.")
