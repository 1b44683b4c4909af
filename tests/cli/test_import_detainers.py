"""`flask import detainers FILE`: what it says, and how it fails."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import Result
from flask import Flask

from app.cli.imports import import_figures

HEADINGS = "Prepare Date,Detainer Type,Detention Facility,Unique Identifier,Last Name,Remarks\n"
ROWS = (
    "5/8/2015,I247D,PIERCE COUNTY JAIL,9f2c77aa01e6bd42aa31c0de,Doe,\n"
    "5/8/2015,I247D,PIERCE COUNTY JAIL,9f2c77aa01e6bd42aa31c0de,Doe,\n"
    "7/1/2015,I247N,OTHER-OTHER FACILITY,77aa9f2c01e6bd42aa31c0de,Roe,\n"
)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "release.csv"
    path.write_text(HEADINGS + ROWS)
    return path


def run(app: Flask, *arguments: str | Path) -> Result:
    return app.test_cli_runner().invoke(import_figures, ["detainers", *map(str, arguments)])


def test_the_summary_says_what_was_counted_and_what_was_not_kept(app: Flask, file: Path) -> None:
    result = run(app, file, "--title", "Detainers")
    assert result.exit_code == 0
    for said in (
        "release.csv: 3 rows read.",
        "3  detainers counted",
        "2  asks to hold",
        "1  asks only for notice: no hold",
        "1  cannot be placed in a county",
        "1  likely duplicates: counted, and told apart",
        "Months: May 2015 to July 2015.",
        "Column not kept: Unique Identifier (ids of persons",
        "Column not kept: Last Name (names of people).",
        "Columns not needed and not read: Remarks.",
        "Not in this release: the code of the facility, the state of the facility",
        "Kept as import 1.",
    ):
        assert said in result.output
    assert "No --title" not in result.output
    assert "Doe" not in result.output
    assert "This file is import 1 already: nothing was changed." in run(app, file).output


def test_without_a_title_it_says_what_pages_call_the_release(app: Flask, file: Path) -> None:
    told = run(app, file).output
    assert "No --title was given: pages call it “Federal release, May to July 2015”." in told


def test_problems_are_listed_by_row_and_written_to_a_file(
    app: Flask, file: Path, tmp_path: Path
) -> None:
    bad = ROWS.splitlines()[0].replace("5/8/2015", "soon") + "\n"
    file.write_text(HEADINGS + ROWS + bad * 25)
    listed = tmp_path / "problems.csv"
    result = run(app, file, "--problems", listed)
    assert "25  refused" in result.output
    assert "row 5, Prepare Date: this is no date" in result.output
    assert "and 5 more, in problems.csv." in result.output
    assert len(listed.read_text(encoding="utf-8-sig").splitlines()) == 26


def test_a_file_that_cannot_be_read_gets_one_line(app: Flask, file: Path) -> None:
    file.write_text("a,b\n1,2\n")
    result = run(app, file)
    assert result.exit_code == 2
    assert result.stderr.startswith("release.csv cannot be read: ")
    assert result.stderr.count("\n") == 1


def test_a_file_that_is_not_there_gets_one_line(app: Flask, tmp_path: Path) -> None:
    result = run(app, tmp_path / "none.csv")
    assert (result.exit_code, result.stderr) == (
        2,
        "none.csv cannot be read: No such file or directory.\n",
    )
