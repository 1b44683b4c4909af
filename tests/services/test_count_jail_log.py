"""A jail log through the services: figures for a case and a record, and nothing left of a row."""

from __future__ import annotations

import csv
import json
import logging
import tempfile
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from click.testing import Result
from flask import Flask
from sqlalchemy import select
from sqlalchemy.orm import Session

from app.cli.counting import count
from app.engine.jail_log.classes import SEVERITIES
from app.persistence.models.base import Base
from app.records.contents import problems_of
from app.records.entry import Entered, Place
from app.records.fiscal_year import FiscalYear
from app.services.calculate_case import calculate_case
from app.services.case_of_log import case_of_log
from app.services.changes_of_log import (
    HOLDS,
    changes_of_log,
    covered_months,
    months_left_out,
    whole_months,
)
from app.services.count_jail_log import LogSettings, count_jail_log, notes_of
from app.services.enter_log import enter_log, log_changes, months_used_instead
from app.services.jail_log_figures import NothingCountedError
from app.services.open_record import OpenRecord
from app.services.start_draft import start_draft
from tests.intake.jail_log.logs import LINES, ROWS, SAMPLE, document
from tests.people import add_member, add_workspace

COUNTY = "Pierce County, WA"
PACIFIC = "America/Los_Angeles"
YEAR = FiscalYear(2025)
WHOLE_YEAR = {"first_day": date(2025, 1, 1), "last_day": date(2025, 12, 31)}
needs_sample = pytest.mark.skipif(
    not SAMPLE.exists(), reason="the jail log is not kept in the repository"
)


def by_place(found: dict[str, Any], year: FiscalYear = YEAR) -> dict[str, Any]:
    changes = changes_of_log(found, year, COUNTY)
    assert not any(problems_of(each.place, each.content or {}) for each in changes)
    return {str(each.place): each.content for each in changes}


def test_a_case_of_a_log_is_worked_out_with_its_source() -> None:
    case = case_of_log(document(ROWS), county_fips="53053", daily_cost="126")
    assert (case["period_start"], case["period_end"]) == ("2025-06-01", "2025-06-30")
    statement = calculate_case(case).to_document()
    assert statement["results"]["hold_cost"]["value"] == "157.50"
    assert statement["results"]["extra_stay_days"]["value"] == "1.125"
    figure = case["figures"]["hold_hours_total"]
    assert figure["grade"] == "A"
    assert figure["source"] == {"title": "Jail log, counted by Holdcost: June 2025"}
    assert case["severity"]["people"].keys() == {SEVERITIES["felony"]}


def test_a_case_without_holds_takes_the_next_definition() -> None:
    log = "Booked,Released,Detainer\n6/2/2025,6/5/2025,Y\n6/2/2025,6/3/2025,N\n"
    assert case_of_log(document(log))["definition"] == "extra_stay"
    alone = case_of_log(document(log.splitlines()[0] + "\n6/2/2025,6/5/2025,Y\n"))
    assert alone["definition"] == "all_days"
    assert "people_held" not in alone["figures"]


def test_a_year_counted_whole_enters_holds_by_month_and_the_rest_for_the_year() -> None:
    found = by_place(document(many_times(ROWS, 11), **WHOLE_YEAR))
    assert found["figure/2025/people_held/0/2025-06-01/"]["likely"] == "11"
    assert found["figure/2025/hold_hours_total/0/2025-06-01/"]["likely"] == "330"
    assert found["figure/2025/people_held/0/2025-12-01/"]["likely"] == "0"
    assert "figure/2025/people_held/0/-/" not in found
    assert found["figure/2025/people_with_detainer/0/-/"]["likely"] == "11"
    assert found["figure/2025/stay_without_detainer/0/-/"]["likely"] == "2"
    assert found["figure/2025/taken_by_ice/0/-/"]["grade"] == "B"
    assert found[f"severity/2025/{SEVERITIES['felony']}/0/-/"]["people"] == "11"
    assert found["year/2025//0/-/"] == {"severity_basis": "charge"}
    source = found["figure/2025/detainer_bed_days/0/-/"]["source"]
    assert source["publisher"] == COUNTY
    assert source["title"].endswith("January 1, 2025 to December 31, 2025")


def held(count: int, hours: int, outcome: str = "ICE", month: int = 6) -> str:
    """Rows of people held for so many hours from a Monday morning on."""
    end = datetime(2025, month, 2, 12) + timedelta(hours=hours)  # noqa: DTZ001
    row = f"{month}/1/2025 09:00,{end:%m/%d/%Y %H:%M},{month}/2/2025 12:00,Y,{outcome},Felony"
    return f"{row}\n" * count


HEADING = ROWS.splitlines()[0] + "\n"


@pytest.mark.parametrize(
    ("within", "beyond", "is_there"),
    [(11, 11, True), (10, 11, False), (11, 10, False), (12, 0, True), (0, 12, True)],
)
def test_hours_beyond_the_limit_of_a_few_are_in_no_case(
    within: int, beyond: int, is_there: bool
) -> None:
    case = case_of_log(document(HEADING + held(within, 10) + held(beyond, 60)))
    assert ("overdetention_hours" in case["figures"]) is is_there
    assert case["figures"]["people_held"]["likely"] == str(within + beyond)


@pytest.mark.parametrize(("released", "is_there"), [(11, True), (0, True), (10, False)])
def test_outcomes_of_a_few_are_in_no_case(released: int, is_there: bool) -> None:
    case = case_of_log(document(HEADING + held(12, 10) + held(released, 10, "released")))
    assert ("taken_by_ice" in case["figures"]) is is_there
    assert ("released_without_pickup" in case["figures"]) is is_there


@pytest.mark.parametrize("rows", ["soon,6/5/2025,,Y,,\n", "6/2/2025 09:00,,,Y,,\n"])
def test_a_log_of_which_nothing_was_counted_says_no_period_and_enters_nothing(rows: str) -> None:
    found = document(HEADING + rows)
    with pytest.raises(NothingCountedError):
        case_of_log(found)
    assert by_place(found) == {}
    assert by_place(document(HEADING + rows, **WHOLE_YEAR)) == {}


def test_the_months_left_out_are_named_and_the_source_has_only_those_that_enter() -> None:
    log = HEADING + "".join(held(11, 10, month=month) for month in (3, 4, 5, 6))
    found = document(log)
    assert [row["month"] for row in months_left_out(found)] == ["2025-03", "2025-06"]
    assert whole_months(found) == (date(2025, 3, 1), date(2025, 6, 30))
    titles = {each["source"]["title"] for each in by_place(found).values()}
    assert titles == {"Jail log, counted by Holdcost: April 2025 to May 2025"}
    whole = document(log, first_day=date(2025, 3, 1), last_day=date(2025, 6, 30))
    assert (months_left_out(whole), whole_months(whole)) == ([], None)
    assert "figure/2025/people_held/0/2025-06-01/" in by_place(whole)


def test_holds_of_a_year_do_not_enter_beside_months_that_stand_there() -> None:
    found = document(HEADING + held(12, 10) + held(3, 10, month=7), **WHOLE_YEAR)
    month = Place("figure", 2025, "people_held", month=date(2025, 2, 1))
    there = Entered(1, month, 1, {"likely": "4"}, 1, "", datetime.now(UTC))
    empty = OpenRecord("53053", 1, YEAR, (), {})
    record = OpenRecord("53053", 1, YEAR, (there,), {})

    def names(record: OpenRecord) -> set[str]:
        return {each.place.name for each in log_changes(record, found, COUNTY)}

    assert set(HOLDS) <= names(empty)
    assert set(HOLDS) & names(record) == set()
    assert "people_with_detainer" in names(record)
    assert months_used_instead(empty, found, COUNTY) == 0
    assert months_used_instead(record, found, COUNTY) == 1
    many = document(HEADING + held(12, 10), **WHOLE_YEAR)
    assert months_used_instead(record, many, COUNTY) == 0


def many_times(log: str, times: int) -> str:
    """The same log with each of its rows so many times."""
    heading, *rows = log.splitlines()
    return "\n".join([heading, *rows * times]) + "\n"


def test_months_with_ten_people_or_fewer_are_told_for_the_year_alone() -> None:
    just = by_place(document(many_times(ROWS, 10), **WHOLE_YEAR))
    longer = {**WHOLE_YEAR, "first_day": date(2024, 12, 1)}
    within = by_place(document(many_times(ROWS, 10), **longer))
    for found in (just, within):
        assert found["figure/2025/people_held/0/-/"]["likely"] == "10"
        assert found["figure/2025/hold_hours_total/0/-/"]["likely"] == "300"
        assert not any("people_held/0/2025" in place for place in found)


def test_who_is_in_jail_at_the_end_of_the_year_is_in_its_holds() -> None:
    more = ROWS + "12/1/2025 09:00,,12/31/2025 12:00,Y,,Felony\n"
    found = by_place(document(more, **WHOLE_YEAR, still_in_jail=True))
    assert found["figure/2025/people_held/0/-/"]["likely"] == "2"
    assert found["figure/2025/hold_hours_total/0/-/"]["likely"] == "42"
    assert not any("people_held/0/2025" in place for place in found)


def test_only_months_that_are_covered_whole_are_entered() -> None:
    rows = [
        f"{month}/2/2025 09:00,{month}/5/2025 12:00,{month}/4/2025 06:00,Y,ICE,Felony"
        for month in (3, 4, 6)
    ] * 11
    log = "\n".join([ROWS.splitlines()[0], *rows])
    assert covered_months(document(log)) == {date(2025, 4, 1), date(2025, 5, 1)}
    given = document(log, first_day=date(2025, 3, 1), last_day=date(2025, 6, 15))
    assert covered_months(given) == {date(2025, month, 1) for month in (3, 4, 5)}
    assert len(by_place(given)) == 9
    assert by_place(given, FiscalYear(2024)) == {}


def test_the_notes_say_what_the_figures_cannot() -> None:
    told = " ".join(notes_of(document(ROWS)))
    assert "It is not adjusted for charges, bail or record" in told
    assert "no detainer" in told
    lines = " ".join(notes_of(document(LINES.replace(",DUI,", ",ICE HOLD,"))))
    assert "a longer stay is not worked out" in lines
    assert "Booking numbers were used in memory" in lines


def persons_of_sample() -> set[str]:
    """Every booking id and every time of the sample, as it is written and as others write it."""
    with SAMPLE.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="|"))
    ids = {row["booking_id"] for row in rows}
    names = ("booking_dt", "release_dt", "charge_release_dt")
    times = {row[name] for row in rows for name in names}
    assert (len(ids), len(times) > 100) == (60, True)
    moments = [datetime.fromisoformat(text) for text in times]
    return (
        ids
        | times
        | {each.isoformat() for each in moments}
        | {f"{each:%m/%d/%Y %H:%M}" for each in moments}
    )


def everything_stored(session: Session) -> Iterator[str]:
    session.rollback()
    for table in Base.metadata.sorted_tables:
        for row in session.execute(select(table)):
            yield repr(tuple(row))


@pytest.fixture
def temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    return folder


@needs_sample
def test_nothing_of_a_row_is_left_after_the_services(
    session: Session,
    temporary: Path,
    caplog: pytest.LogCaptureFixture,
    capfd: pytest.CaptureFixture[str],
) -> None:
    caplog.set_level(logging.DEBUG)
    add_workspace(session)
    acting = add_member(session, "Ana Ruiz", "contributor")
    with SAMPLE.open("rb") as file:
        found = count_jail_log(file, LogSettings(zone=PACIFIC)).document
    case = case_of_log(found, county_fips="53053", daily_cost="126")
    start_draft(session, case, "a browser")
    kept = enter_log(session, acting, found, ("log.psv", "0" * 64), 2017, COUNTY, {})
    assert kept.values == 5
    stored = list(everything_stored(session))
    assert any("people_held" in row for row in stored)
    assert list(temporary.rglob("*")) == []
    told = capfd.readouterr()
    _assert_nothing_of(
        "\n".join([*stored, caplog.text, told.out, told.err, json.dumps([found, case])])
    )


@needs_sample
def test_nothing_of_a_row_is_left_after_the_command(
    app: Flask, session: Session, temporary: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    before = list(everything_stored(session))
    result: Result = app.test_cli_runner().invoke(
        count, ["jail-log", str(SAMPLE), "--daily-cost", "126", "--zone", PACIFIC]
    )
    assert result.exit_code == 0
    assert json.loads(result.stdout)["definitions"]["hold"]["cost"] == "28831.69"
    assert list(everything_stored(session)) == before
    assert list(temporary.rglob("*")) == []
    _assert_nothing_of(result.stdout + result.stderr + caplog.text)


def _assert_nothing_of(text: str) -> None:
    left = [each for each in persons_of_sample() if each in text]
    assert left == []


@needs_sample
def test_the_sample_comes_to_the_same_through_a_case() -> None:
    with SAMPLE.open("rb") as file:
        found = count_jail_log(file, LogSettings(zone=PACIFIC))
    case = case_of_log(found.document, county_fips="53053", daily_cost="126")
    results = calculate_case(case).to_document()["results"]
    assert results["hold_cost"]["value"] == found.costs(Decimal(126))["hold"]["cost"]
    assert results["all_days_cost"]["value"] == "586198.20"
