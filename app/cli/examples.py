"""`flask load-examples`: the published studies as saved calculations, and the invented county."""

from __future__ import annotations

import click
from flask.cli import with_appcontext

from app.persistence.database import db
from app.reference.studies import studies
from app.services.save_example_county import save_example_county
from app.services.save_worked_example import save_worked_example


@click.command("load-examples")
@with_appcontext
def load_examples() -> None:
    """Save each published study as a worked example, and fill the invented county, once.

    Running it again writes only what a newer method or a corrected study has changed.
    """
    made = [save_worked_example(db.session, study)[1] for study in studies()]
    new = sum(made)
    click.echo(f"{len(made)} worked examples: {new} saved now, {len(made) - new} already there.")
    signed = save_example_county(db.session)
    told = f"{signed} certified versions saved now" if signed else "already there"
    click.echo(f"Example County, an invented county: {told}.")
