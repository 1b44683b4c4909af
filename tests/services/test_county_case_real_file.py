"""Every usable month of the real Texas file, through the engine, against what was reported."""

from __future__ import annotations

import csv
from collections import defaultdict
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import NamedTuple

import pytest

from app.engine import Facts, calculate, read_case
from app.intake.sheets import opened_sheets
from app.intake.texas_reports import TexasRow, find_texas_table, read_texas_reports
from app.reference.counties import find_county
from app.reference.sources import source
from app.services.county_case import county_case_document
from app.services.import_texas import SOURCE_ID
from app.services.reported_months import is_usable, repeated_months

FILE = Path(__file__).parents[3] / "shared" / "data" / "texas_detainer_costs_2011_2014.csv"
HALF_A_PERCENT = Decimal("0.005")

pytestmark = pytest.mark.skipif(
    not FILE.exists(), reason="the Texas reports are not kept in the repository"
)


class Outcome(NamedTuple):
    """One month: its report, the cost in all the digits of the file, and the engine's."""

    row: TexasRow
    as_written: Decimal
    engine: Decimal


def engine_costs(months: list[TexasRow]) -> list[Decimal]:
    """The engine's cost of each month, all being one county's and in order."""
    county = find_county(months[0].county_fips)
    assert county is not None
    document = county_case_document(county, months, source(SOURCE_ID), "all months reported")
    statement = calculate(read_case(document), Facts()).to_document()
    return [Decimal(line["detention_cost"]) for line in statement["lines"]]


@pytest.fixture(scope="module")
def rows() -> list[TexasRow]:
    """Every row of the file that can be read."""
    with FILE.open("rb") as file, opened_sheets(file) as sheets:
        found = read_texas_reports(find_texas_table(sheets))
        return [row for row in found if isinstance(row, TexasRow)]


@pytest.fixture(scope="module")
def outcomes(rows: list[TexasRow]) -> list[Outcome]:
    """Each month with days and a cost, flagged or not, through the engine."""
    with FILE.open(newline="") as file_again:
        written = [Decimal(row["cost_in_dollars"]) for row in csv.DictReader(file_again)]
    by_county: defaultdict[str, list[TexasRow]] = defaultdict(list)
    for row in sorted(rows, key=lambda row: (row.month, row.facility)):
        if row.days > 0 and row.reported_cost > 0:
            by_county[row.county_fips].append(row)
    return [
        Outcome(row, written[row.row_number - 2], cost)
        for months in by_county.values()
        for row, cost in zip(
            months, engine_costs([replace(row, flag=None) for row in months]), strict=True
        )
    ]


def test_6303_months_have_days_and_a_cost_and_6276_of_them_are_usable(
    outcomes: list[Outcome],
) -> None:
    assert len(outcomes) == 6303
    assert sum(is_usable(outcome.row) for outcome in outcomes) == 6276


def test_5518_costs_are_a_whole_cent_rate_times_the_days_in_every_digit_of_the_file(
    outcomes: list[Outcome],
) -> None:
    """The file carries 764 costs with the noise of binary fractions: 232.38000000000002."""
    assert sum(outcome.engine == outcome.as_written for outcome in outcomes) == 5518


def test_6278_costs_are_given_back_to_the_cent(outcomes: list[Outcome]) -> None:
    assert sum(outcome.engine == outcome.row.reported_cost for outcome in outcomes) == 6278


def test_the_rest_is_within_half_a_percent_but_for_one_month_of_gonzales(
    outcomes: list[Outcome],
) -> None:
    """Gonzales reported $4 for 186 days in September 2013; the nearest rate is 2 cents."""
    rest = [outcome for outcome in outcomes if outcome.engine != outcome.row.reported_cost]
    far = [
        (outcome.row.county_fips, outcome.row.month.isoformat(), str(outcome.engine))
        for outcome in rest
        if abs(outcome.engine - outcome.as_written) > outcome.as_written * HALF_A_PERCENT
    ]
    assert len(rest) == 25
    assert far == [("48177", "2013-09-01", "3.72")]


def test_33_months_repeat_the_month_before_and_harris_in_september_2013_is_one(
    rows: list[TexasRow],
) -> None:
    by_county: defaultdict[str, list[TexasRow]] = defaultdict(list)
    for row in rows:
        by_county[row.county_fips].append(row)
    repeated = [month for months in by_county.values() for month in repeated_months(months)]
    assert len(repeated) == 33
    harris = [month.month.isoformat() for month in repeated if month.county_fips == "48201"]
    assert harris == ["2013-09-01"]


def test_the_last_reports_of_the_file_were_filed_in_december_2014(rows: list[TexasRow]) -> None:
    assert max(row.filed_month for row in rows) == source(SOURCE_ID).ends
