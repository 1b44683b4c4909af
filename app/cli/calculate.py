"""`flask calculate CASE.json`: a case in, its statement out, without any database."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import click

from app.engine import CaseProblems, Problem, Statement
from app.intake.case_documents import MOST_BYTES, read_case_document
from app.intake.problems import UnreadableFileError
from app.reports.outline import outline
from app.services.calculate_case import calculate_case

BAD_CASE = 2
STANDARD_INPUT = "-"


@click.command("calculate")
@click.argument("path", metavar="CASE.json", type=click.Path(path_type=Path, allow_dash=True))
@click.option("--text", "as_text", is_flag=True, help="Print the working as an outline, not JSON.")
def calculate(path: Path, as_text: bool) -> None:
    """Work out a case and print its statement as JSON; - reads standard input.

    A case that cannot be used ends with status 2 and one line for each problem.
    """
    try:
        statement = calculate_case(read_case_document(_read(path)))
    except (OSError, UnreadableFileError) as error:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else error
        _refuse((Problem(_name(path), f"cannot be read: {reason}."),), path)
    except CaseProblems as error:
        _refuse(error.problems, path)
    else:
        _print(outline(statement) if as_text else _json(statement))


def _read(path: Path) -> bytes:
    """The bytes of the file, or one more than the most that is read."""
    if str(path) == STANDARD_INPUT:
        return sys.stdin.buffer.read(MOST_BYTES + 1)
    with path.open("rb") as file:
        return file.read(MOST_BYTES + 1)


def _name(path: Path) -> str:
    return "standard input" if str(path) == STANDARD_INPUT else path.name


def _refuse(problems: tuple[Problem, ...], path: Path) -> None:
    for problem in problems:
        line = f"{problem.path or _name(path)}: {problem.message}"
        _print(_one_line(line), to_errors=True)
    raise SystemExit(BAD_CASE)


def _one_line(text: str) -> str:
    """The text with line breaks and control characters spelled out: names come from the file."""
    return "".join(sign if sign.isprintable() else f"\\u{ord(sign):04x}" for sign in text)


def _json(statement: Statement) -> str:
    return json.dumps(statement.to_document(), indent=2, ensure_ascii=False)


def _print(text: str, to_errors: bool = False) -> None:
    """Print as UTF-8, whatever the terminal says it is: a file made here is read elsewhere."""
    click.echo(text.encode("utf-8", "backslashreplace"), err=to_errors)
