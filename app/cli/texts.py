"""`flask gather-texts`: what the code says now, in the file that people translate in."""

from __future__ import annotations

import click

from app.cli.gathering import lacking, update_file
from app.language import ENGLISH, LANGUAGES


@click.command("gather-texts")
def gather_texts() -> None:
    """Bring the file of each language up to date: new texts in, texts no longer said out."""
    from app.cli.vocabulary import gathered

    for language in LANGUAGES:
        if language != ENGLISH:
            catalog = update_file(language, gathered())
            click.echo(f"{language}: {len(catalog)} texts, {len(lacking(catalog))} to translate")
