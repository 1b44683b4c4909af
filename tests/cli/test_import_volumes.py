"""`flask import volumes`, `flask import list`, `flask import undo`."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import Result
from flask import Flask
from sqlalchemy.orm import Session

from app.cli.imports import import_figures
from tests.people import PIERCE, add_member, add_person
from tests.services.filled_templates import open_county, values

SIGNER = "carl.certifier@county.example"
HEADING = "Month,People held past release\n"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "figures.csv"
    path.write_text(HEADING + "2025-03,12\n2025-04,3\n")
    return path


def run(app: Flask, *arguments: str | Path) -> Result:
    return app.test_cli_runner().invoke(import_figures, [*map(str, arguments)])


def take_in(app: Flask, file: Path, *options: str) -> Result:
    return run(app, "volumes", file, "--county", PIERCE, "--as", SIGNER, *options)


def test_a_file_is_entered_listed_and_taken_back(app: Flask, session: Session, file: Path) -> None:
    open_county(session)
    result = take_in(app, file)
    assert result.exit_code == 0, result.output
    assert "figures.csv: 2 rows with figures." in result.output
    assert "2  new" in result.output
    assert "2 values entered as import 1" in result.output
    again = take_in(app, file)
    assert "2  unchanged" in again.output
    assert "nothing was changed" in again.output
    listed = run(app, "list")
    assert f"volumes: figures.csv, county {PIERCE}, by Carl Certifier, 2 of 2 rows" in listed.output
    refused = run(app, "undo", "1")
    assert (refused.exit_code, "say with --as who may" in refused.output) == (1, True)
    undone = run(app, "undo", "1", "--as", SIGNER)
    assert "is taken back: 2 removed, 0 as they were before" in undone.output
    assert values(session) == {}
    assert "taken back on" in run(app, "list", "--county", PIERCE).output
    twice = run(app, "undo", "1", "--as", SIGNER)
    assert (twice.exit_code, "It was taken back already." in twice.output) == (1, True)


def test_a_trial_changes_nothing(app: Flask, session: Session, file: Path) -> None:
    open_county(session)
    assert "2  new" in take_in(app, file, "--dry-run").output
    assert values(session) == {}
    assert "Nothing was imported." in run(app, "list").output


def test_problems_are_listed_and_nothing_is_entered(
    app: Flask, session: Session, file: Path
) -> None:
    open_county(session)
    file.write_text(HEADING + "2025-03,many\nMarch,3\n2025-04,1\n")
    result = take_in(app, file)
    assert result.exit_code == 2
    assert "row 2, People held past release: is not a number" in result.output
    assert "row 3, Month or fiscal year: Say the year too" in result.output
    assert "Nothing was entered: correct these first." in result.output
    assert values(session) == {}
    assert "1  new" not in result.output


@pytest.mark.parametrize("content", ["", "a,b\n1,2\n"])
def test_a_file_that_is_no_template_is_refused(
    app: Flask, session: Session, file: Path, content: str
) -> None:
    open_county(session)
    file.write_text(content)
    result = take_in(app, file)
    assert result.exit_code == 2
    assert "figures.csv cannot be read: " in result.output


def test_only_those_who_may_enter_are_taken(app: Flask, session: Session, file: Path) -> None:
    open_county(session)
    add_member(session, "Vera Viewer", "viewer")
    add_person(session, "Somebody Else")
    for name in ("vera.viewer", "somebody.else", "nobody"):
        options = ("--county", PIERCE, "--as", f"{name}@county.example")
        result = run(app, "volumes", file, *options)
        assert (result.exit_code, "may not enter figures" in result.output) == (2, True)
    assert run(
        app, "volumes", file.parent / "none.csv", "--county", PIERCE, "--as", SIGNER
    ).exit_code
    assert run(app, "undo", "9").exit_code == 2
