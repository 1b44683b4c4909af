"""`flask case-format-docs`: the tables of docs/case-format.md, written anew from the engine."""

from __future__ import annotations

from pathlib import Path

import click

from app.reports.case_format import with_tables

DOCUMENT = Path(__file__).resolve().parents[2] / "docs" / "case-format.md"


@click.command("case-format-docs")
def case_format_docs() -> None:
    """Write the tables and the example's results in docs/case-format.md."""
    DOCUMENT.write_text(with_tables(DOCUMENT.read_text(encoding="utf-8")), encoding="utf-8")
    click.echo(f"{DOCUMENT.name} is up to date.")
