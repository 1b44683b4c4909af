"""`flask count jail-log FILE`: what it prints, what it asks, and how it fails."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from app.cli.counting import count
from tests.intake.jail_log.logs import LINES, ROWS


@pytest.fixture
def log(tmp_path: Path) -> Path:
    path = tmp_path / "log.csv"
    path.write_text(ROWS)
    return path


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(count, ["jail-log", *map(str, arguments)])


def test_it_prints_counts_days_and_cost_by_definition(log: Path) -> None:
    result = run(log, "--daily-cost", "$126.00")
    assert result.exit_code == 0
    found = json.loads(result.stdout)
    assert found["daily_cost"] == "126.00"
    assert found["definitions"]["hold"]["cost"] == "157.50"
    assert found["definitions"]["hold"]["hold_only"]["cost"] == "0.00"
    assert found["definitions"]["extra_stay"]["by_means"] == {
        "difference_days": "1.125",
        "days": "1.125",
        "cost": "141.75",
        "working": "1.125 days × $126.00 = $141.75",
    }
    assert found["definitions"]["all_days"]["cost"] == "393.75"
    assert any("not adjusted" in note for note in found["notes"])


def test_without_a_daily_cost_days_are_printed_alone(log: Path) -> None:
    found = json.loads(run(log).stdout)
    assert "cost" not in found["definitions"]["hold"]


def test_progress_and_problems_go_to_the_errors(log: Path) -> None:
    log.write_text(ROWS + "soon,6/5/2025,,Y,,\n")
    result = run(log)
    assert "row 5, Booked: it is not a day and time that can be read." in result.stderr
    found = json.loads(result.stdout)
    assert found["problems"]["first"][0]["row"] == 5
    assert "soon" not in result.stdout + result.stderr


def test_problems_are_listed_up_to_twenty(log: Path) -> None:
    log.write_text(ROWS + "soon,6/5/2025,,Y,,\n" * 25)
    result = run(log)
    assert result.stderr.count("row ") == 20
    assert "and 5 more." in result.stderr


def test_what_is_not_certain_is_asked_for(log: Path) -> None:
    log.write_text(ROWS.replace("Booked", "Start").replace("ICE Detainer", "Inmate Name"))
    result = run(log)
    assert result.exit_code == 2
    assert "No column found for booked_at (booked at)." in result.stderr
    assert "“Start”" in result.stderr
    assert "Not offered: “Inmate Name” (names of people)." in result.stderr
    assert result.stdout == ""


def test_columns_can_be_chosen_and_the_period_and_the_words(log: Path) -> None:
    log.write_text(LINES.replace("Booking Date", "Start").replace("ICE HOLD", "FED CIVIL"))
    result = run(
        *(log, "--column", "booked_at=Start", "--hold-words", "Fed civil"),
        *("--from", "2025-06-01", "--to", "2025-06-30", "--rule", "regulation"),
    )
    assert result.exit_code == 0
    found = json.loads(result.stdout)
    assert found["definitions"]["hold"]["people"] == 2
    assert found["settings"]["last_day"] == "2025-06-30"


def test_a_list_of_detainers_alone_can_be_counted(log: Path) -> None:
    log.write_text("Booked,Released\n6/2/2025,6/3/2025\n")
    assert run(log).exit_code == 2
    assert run(log, "--all-detainers").exit_code == 0


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--zone", "Mars/Olympus"], "the time zone is not known"),
        (["--column", "nothing=Booked"], "is no meaning of a column"),
        (["--column", "booked_at"], "--column takes MEANING=HEADING"),
        (["--from", "2025-02-01", "--to", "2025-01-01"], "the period ends before it begins"),
        (["--daily-cost", "much"], "is not an amount in dollars"),
    ],
)
def test_what_cannot_be_is_refused_in_a_sentence(
    log: Path, arguments: list[str], said: str
) -> None:
    result = run(log, *arguments)
    assert result.exit_code == 2
    assert said in result.stderr
    assert "Traceback" not in result.output


def test_bookings_without_a_release_are_told_of_and_counted_only_where_it_is_said(
    log: Path,
) -> None:
    log.write_text(ROWS + "1/1/2019 09:00,,1/2/2019 09:00,Y,,\n")
    year = ("--from", "2025-01-01", "--to", "2025-12-31")
    alone = run(log, *year)
    assert json.loads(alone.stdout)["definitions"]["hold"]["days"] == "1.25"
    assert "1 booking has no release and is in no sum." in alone.stderr
    assert "1 of them has a detainer." in json.loads(alone.stdout)["first_to_know"]
    counted = run(log, *year, "--still-in-jail")
    assert json.loads(counted.stdout)["definitions"]["hold"]["days"] == "366.25"
    assert "365 of the 366.25 days held for ICE are of it" in counted.stderr
    refused = run(log, "--still-in-jail")
    assert refused.exit_code == 2
    assert "a last day is needed" in refused.stderr


def test_files_that_cannot_be_read_are_named(tmp_path: Path) -> None:
    empty = tmp_path / "empty.csv"
    empty.write_bytes(b"")
    for path in (empty, tmp_path / "nothing.csv"):
        result = run(path)
        assert result.exit_code == 2
        assert f"{path.name} cannot be read: " in result.stderr
