"""The `flask` commands."""

from __future__ import annotations

from flask import Flask

from app.cli.accounts import create_admin, invite, reset_password
from app.cli.batch import batch
from app.cli.calculate import calculate
from app.cli.case_format_docs import case_format_docs
from app.cli.case_schema import case_schema
from app.cli.compare import compare
from app.cli.counting import count
from app.cli.database import upgrade_database
from app.cli.examples import load_examples
from app.cli.imports import import_figures
from app.cli.report import report
from app.cli.serving import serve
from app.cli.texts import gather_texts

COMMANDS = (
    batch,
    calculate,
    case_format_docs,
    case_schema,
    compare,
    count,
    create_admin,
    gather_texts,
    import_figures,
    invite,
    load_examples,
    report,
    reset_password,
    serve,
    upgrade_database,
)


def register(app: Flask) -> None:
    """Add every command to `app`."""
    for command in COMMANDS:
        app.cli.add_command(command)
