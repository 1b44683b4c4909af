"""`flask import texas FILE`: what it says, and how it fails."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import Result
from flask import Flask
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app import create_app
from app.cli.imports import import_figures
from app.persistence.database import db
from app.persistence.models import CountyMonth

HEADING = "county,year,month,num_of_inmates,num_of_inmate_days,cost_in_dollars\n"
ROWS = "harris,2014,june,1202,12345,555525\nfrio (private facility),2014,june,3,174,4872\n"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "texas.csv"
    path.write_text(HEADING + ROWS)
    return path


def run(app: Flask, *arguments: str | Path) -> Result:
    return app.test_cli_runner().invoke(import_figures, ["texas", *map(str, arguments)])


def test_the_summary_says_what_was_done(app: Flask, session: Session, file: Path) -> None:
    result = run(app, file)
    assert result.exit_code == 0
    assert "texas.csv: 2 rows read." in result.output
    assert "2  added" in result.output
    assert "1  flagged: shown, and left out of calculations" in result.output
    assert "1  more than 31 days a person" in result.output
    assert session.scalar(select(func.count()).select_from(CountyMonth)) == 2


def test_a_second_import_says_that_nothing_changed(app: Flask, file: Path) -> None:
    run(app, file)
    result = run(app, file)
    assert "0  added" in result.output
    assert "2  unchanged" in result.output


def test_problems_are_listed_by_row_up_to_twenty(app: Flask, file: Path) -> None:
    file.write_text(HEADING + "cook,2014,june,1,1,1\n" * 25)
    result = run(app, file)
    assert result.exit_code == 0
    assert 'row 2, county: "cook" is not one of the 254 counties of Texas' in result.output
    assert "row 21, " in result.output
    assert "row 22, " not in result.output
    assert "and 5 more, with --problems FILE." in result.output


def test_every_problem_can_be_written_to_a_file(app: Flask, file: Path, tmp_path: Path) -> None:
    file.write_text(HEADING + "cook,2014,june,1,1,1\n" * 25)
    listed = tmp_path / "problems.csv"
    result = run(app, file, "--problems", listed)
    assert "and 5 more, in problems.csv." in result.output
    lines = listed.read_text(encoding="utf-8-sig").splitlines()
    assert lines[0] == "row,column,problem"
    assert lines[25].startswith('26,county,"""cook"" is not')


def test_other_figures_are_taken_only_when_asked(app: Flask, file: Path) -> None:
    run(app, file)
    file.write_text(HEADING + ROWS.replace("555525", "555526"))
    kept = run(app, file)
    assert "1  kept as stored; the file differs (see --replace)" in kept.output
    taken = run(app, file, "--replace")
    assert "1  replaced" in taken.output


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "it is empty."),
        (b"PK\x03\x04", "it is a damaged or incomplete workbook."),
        (b"\x00\x01\x02", "it is not text in"),
        (b"a,b\n1,2\n", "no row of headings with the columns needed was found"),
    ],
)
def test_a_file_that_cannot_be_read_gets_one_line(
    app: Flask, file: Path, content: bytes, reason: str
) -> None:
    file.write_bytes(content)
    result = run(app, file)
    assert result.exit_code == 2
    assert result.stderr.startswith(f"texas.csv cannot be read: {reason}")
    assert result.stderr.count("\n") == 1


def test_a_file_that_is_not_there_gets_one_line(app: Flask, tmp_path: Path) -> None:
    result = run(app, tmp_path / "none.csv")
    assert (result.exit_code, result.stderr) == (
        2,
        "none.csv cannot be read: No such file or directory.\n",
    )


def test_a_folder_gets_one_line(app: Flask, tmp_path: Path) -> None:
    result = run(app, tmp_path)
    assert result.exit_code == 2
    assert result.stderr.endswith("cannot be read: Is a directory.\n")


def test_a_problems_file_that_cannot_be_written_gets_one_line(app: Flask, file: Path) -> None:
    result = run(app, file, "--problems", file.parent / "nowhere" / "problems.csv")
    assert result.exit_code == 2
    assert result.stderr == "problems.csv cannot be written: No such file or directory.\n"


def test_a_database_without_tables_gets_one_line(tmp_path: Path, file: Path) -> None:
    environ = {
        "DATABASE_URL": f"sqlite:///{tmp_path / 'empty.sqlite'}",
        "SECRET_KEY": "made up for the tests, and long enough",
    }
    app = create_app(environ, {"TESTING": True})
    result = run(app, file)
    assert result.exit_code == 1
    assert result.stderr.startswith("texas.csv was not imported: the database refused (no such")
    assert result.stderr.endswith("run flask upgrade-database first.\n")
    with app.app_context():
        db.engine.dispose()
