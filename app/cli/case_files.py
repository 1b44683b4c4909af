"""Cases from files named on the command line, and what is printed about them."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import NoReturn

import click

from app.engine import CaseProblems, Problem, Statement
from app.intake.case_documents import MOST_BYTES, read_case_document
from app.intake.problems import UnreadableFileError
from app.services.calculate_case import calculate_case

BAD_CASE = 2
STANDARD_INPUT = "-"


def file_name(path: Path) -> str:
    """What a file is called in messages."""
    return "standard input" if str(path) == STANDARD_INPUT else path.name


def statement_of_file(path: Path) -> Statement:
    """The case in a file worked out, or that of standard input for a dash. Raises CaseProblems."""
    try:
        return calculate_case(read_case_document(_read(path)))
    except (OSError, UnreadableFileError) as error:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else error
        raise CaseProblems((Problem("", f"cannot be read: {reason}."),)) from error


def _read(path: Path) -> bytes:
    """The bytes of the file, or one more than the most that is read."""
    if str(path) == STANDARD_INPUT:
        return sys.stdin.buffer.read(MOST_BYTES + 1)
    with path.open("rb") as file:
        return file.read(MOST_BYTES + 1)


def refused(error: CaseProblems, path: Path) -> NoReturn:
    """Print each problem of a case that cannot be used, and end."""
    for problem in error.problems:
        line = f"{problem.path or file_name(path)}: {problem.message}"
        show(one_line(line), to_errors=True)
    raise SystemExit(BAD_CASE) from None


def show(text: str, to_errors: bool = False) -> None:
    """Print as UTF-8, whatever the terminal says it is: a file made here is read elsewhere."""
    click.echo(text.encode("utf-8", "backslashreplace"), err=to_errors)


def one_line(text: str) -> str:
    """The text with line breaks and control characters spelled out: names come from the file."""
    return "".join(sign if sign.isprintable() else f"\\u{ord(sign):04x}" for sign in text)
