"""`flask report CASE.json`: the report of a case as a file, without a server."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Any

import click
from flask import current_app, render_template
from flask.cli import with_appcontext

from app.cli.case_files import refused, statement_of_file
from app.engine import CaseProblems, Statement, analyse
from app.engine.certified import certified_document
from app.engine.public_case import as_public, public_fingerprint
from app.language import LANGUAGES, in_language
from app.reports.content import ResultContent, result_content
from app.reports.document.build import report as report_of
from app.reports.document.report import FORMS, Occasion, Report
from app.reports.files import FORMATS, made
from app.reports.qr import qr_svg
from app.services.about_calculation import about_calculation

HTML = "html"
EXISTING = click.Path(path_type=Path, exists=True, dir_okay=False)


@click.command("report")
@click.argument("path", metavar="CASE.json", type=click.Path(path_type=Path, allow_dash=True))
@click.option("--format", "kind", type=click.Choice((HTML, *FORMATS)), default="pdf")
@click.option("--lang", "language", type=click.Choice(tuple(LANGUAGES)), default="en")
@click.option("--form", type=click.Choice(tuple(FORMS)), default="full", show_default=True)
@click.option("--prepared-by", default="", help="Who made this copy: an office or a group.")
@click.option("--prepared-for", default="", help="The board that will read it.")
@click.option("--hearing", type=click.DateTime(["%Y-%m-%d"]), help="The day, as 2026-12-01.")
@click.option("--cover", type=EXISTING, help="A text file with words of your own.")
@click.option("--signed", default="", help="Whose words the cover is.")
@click.option("--fund", default="", help="For a fiscal note: the fund that pays.")
@click.option("--agencies", default="", help="For a fiscal note: agencies consulted.")
@click.option("-o", "output", type=click.Path(path_type=Path, dir_okay=False), required=True)
@with_appcontext
def report(
    path: Path,
    kind: str,
    language: str,
    hearing: datetime | None,
    cover: Path | None,
    signed: str,
    output: Path,
    **asked: Any,
) -> None:
    """Write the report of a case to a file; - reads the case from standard input.

    A case that cannot be used ends with status 2 and one line for each problem.
    """
    occasion = Occasion(
        hearing=hearing.date() if hearing else None,
        cover=cover.read_text(encoding="utf-8", errors="replace") if cover else "",
        cover_signed=signed,
        **asked,
    )
    with in_language(language):
        try:
            statement = statement_of_file(path)
        except CaseProblems as error:
            refused(error, path)
        content = _content(statement)
        body = _body(kind, report_of(content, occasion), content, as_public(statement))
    output.write_bytes(body)
    click.echo(f"{output}: {len(body):,} bytes")


def _content(statement: Statement) -> ResultContent:
    case, facts = statement.case.to_document(), statement.facts
    about = about_calculation(
        case, facts.population_source, "estimate", fingerprint=public_fingerprint(statement)
    )
    return result_content(
        case,
        statement.to_document(),
        about,
        analysis=analyse(statement),
        certified=certified_document(statement),
    )


def _body(kind: str, made_report: Report, content: ResultContent, statement: Statement) -> bytes:
    if kind != HTML:
        return made(kind, made_report, content, lambda: statement)
    style = Path(current_app.root_path, "static", "holdcost.css").read_text(encoding="utf-8")
    link = made_report.seal.link
    code = qr_svg(link) if link else ""
    page = render_template("reports/alone.html", report=made_report, code=code, style=style)
    return page.encode()
