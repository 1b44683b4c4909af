"""`flask case-schema`: the case format as a JSON Schema."""

from __future__ import annotations

import json

import click

from app.engine.schema import case_schema as schema_of_a_case


@click.command("case-schema")
def case_schema() -> None:
    """Print the JSON Schema of a case (draft 2020-12)."""
    click.echo(json.dumps(schema_of_a_case(), indent=2, ensure_ascii=False).encode())
