"""`flask compare A.json B.json`: why two cases differ, figure by figure, without any database."""

from __future__ import annotations

import json
from pathlib import Path

import click

from app.cli.case_files import BAD_CASE, file_name, one_line, show, statement_of_file
from app.engine import CaseProblems, Statement
from app.engine.reconciliation import RESULTS, reconcile
from app.reports.comparison_outline import comparison_outline

CASE = click.Path(path_type=Path, allow_dash=True)


@click.command("compare")
@click.argument("a", metavar="A.json", type=CASE)
@click.argument("b", metavar="B.json", type=CASE)
@click.option(
    "--result",
    type=click.Choice(list(RESULTS)),
    default="net_cost",
    show_default=True,
    help="The result whose difference is shared out.",
)
@click.option("--text", "as_text", is_flag=True, help="Print it as an outline, not JSON.")
def compare(a: Path, b: Path, result: str, as_text: bool) -> None:
    """Share the difference between two cases among the figures that differ.

    The shares add up to B less A, to the cent. One of the two may be -, for standard input. A case
    that cannot be used ends with status 2 and one line for each problem.
    """
    first, second = _statement(a), _statement(b)
    if first is None or second is None:
        raise SystemExit(BAD_CASE)
    found = reconcile(first, second, result)
    names = (file_name(a), file_name(b))
    show(
        comparison_outline(found, names)
        if as_text
        else json.dumps(found, indent=2, ensure_ascii=False)
    )


def _statement(path: Path) -> Statement | None:
    """The statement of a file; None where its problems have been printed instead."""
    try:
        return statement_of_file(path)
    except CaseProblems as error:
        for problem in error.problems:
            where = f"{file_name(path)}: {problem.path}" if problem.path else file_name(path)
            show(one_line(f"{where}: {problem.message}"), to_errors=True)
    return None
