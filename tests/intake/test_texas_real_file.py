"""The real file of Texas reports, October 2011 to December 2014, counted whole."""

from __future__ import annotations

from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from app.intake.problems import RowProblem
from app.intake.sheets import opened_sheets
from app.intake.texas_flags import Flag
from app.intake.texas_reports import TexasRow, find_texas_table, read_texas_reports

FILE = Path(__file__).parents[3] / "shared" / "data" / "texas_detainer_costs_2011_2014.csv"

pytestmark = pytest.mark.skipif(
    not FILE.exists(), reason="the Texas reports are not kept in the repository"
)


@pytest.fixture(scope="module")
def found() -> list[TexasRow | RowProblem]:
    with FILE.open("rb") as file, opened_sheets(file) as sheets:
        return list(read_texas_reports(find_texas_table(sheets)))


@pytest.fixture(scope="module")
def rows(found: list[TexasRow | RowProblem]) -> list[TexasRow]:
    return [row for row in found if isinstance(row, TexasRow)]


def test_all_9798_rows_are_read_and_none_is_refused(found: list[TexasRow | RowProblem]) -> None:
    assert len(found) == 9798
    assert all(isinstance(row, TexasRow) for row in found)


def test_the_flags_count_what_is_known_of_the_file(rows: list[TexasRow]) -> None:
    assert Counter(row.flag for row in rows if row.flag) == {
        Flag.DAYS_WITHOUT_COST: 24,
        Flag.PEOPLE_WITHOUT_DAYS: 4,
        Flag.OVER_31_DAYS_A_PERSON: 27,
        Flag.COST_WITHOUT_DAYS: 1,
    }


def test_no_county_reports_a_month_twice(rows: list[TexasRow]) -> None:
    assert len({(row.county_fips, row.facility, row.month) for row in rows}) == len(rows)


def test_every_county_but_two_reports(rows: list[TexasRow]) -> None:
    assert len({row.county_fips for row in rows}) == 252
    assert len({(row.county_fips, row.facility) for row in rows}) == 254


def test_nine_private_facilities_in_seven_counties_stay_apart(rows: list[TexasRow]) -> None:
    facilities = {(row.county_fips, row.facility) for row in rows if row.facility}
    assert len(facilities) == 9
    assert len({fips for fips, _ in facilities}) == 7


def test_days_run_from_the_month_before_the_first_filing(rows: list[TexasRow]) -> None:
    months = {row.month for row in rows}
    assert (min(months), max(months), len(months)) == (date(2011, 9, 1), date(2014, 11, 1), 39)
