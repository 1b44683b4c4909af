"""ICE's release of fiscal year 2015, counted whole, beside a count that uses none of our code."""

from __future__ import annotations

from collections import Counter
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from python_calamine import CalamineWorkbook

from app.intake.detainers.counts import DetainerCounts
from app.intake.detainers.reading import count_detainers
from app.intake.detainers.texts import Asks, Unplaced
from app.intake.sheets import unheard

FILE = Path(__file__).parents[4] / "shared" / "data" / "ice_detainers_fy2015_ytd.xlsx"
DATE, FORM, FACILITY, STATE, CITY, OUTCOME = range(6)

pytestmark = pytest.mark.skipif(
    not FILE.exists(), reason="the federal release is not kept in the repository"
)


@pytest.fixture(scope="module")
def rows() -> list[list[Any]]:
    sheet = CalamineWorkbook.from_path(FILE).get_sheet_by_index(0)
    return [list(row) for row in sheet.iter_rows()][1:]


@pytest.fixture(scope="module")
def counts() -> DetainerCounts:
    with FILE.open("rb") as file:
        return count_detainers(file, unheard)


def test_all_79053_rows_are_counted_and_none_is_refused(counts: DetainerCounts) -> None:
    assert (counts.rows_read, counts.rows_counted, counts.rows_refused) == (79_053, 79_053, 0)
    assert not counts.problems


def test_forms_outcomes_and_months_equal_an_independent_count(
    counts: DetainerCounts, rows: list[list[Any]]
) -> None:
    totals = counts.totals
    assert totals.forms == Counter(str(row[FORM]) for row in rows)
    assert totals.outcomes == Counter(str(row[OUTCOME]) for row in rows)
    days = [row[DATE] for row in rows]
    months = Counter(day.replace(day=1) for day in days if isinstance(day, date))
    assert totals.months == months
    assert totals.span == (date(2014, 10, 1), date(2015, 7, 1))


def test_facilities_equal_an_independent_count(
    counts: DetainerCounts, rows: list[list[Any]]
) -> None:
    ours: Counter[tuple[str, str]] = Counter()
    for cell in counts.cells:
        ours[cell.facility.name, cell.labels.outcome] += cell.number
    # One facility that is written like a person's name is counted and not kept.
    theirs = Counter((" ".join(str(row[FACILITY]).split()), str(row[OUTCOME])) for row in rows)
    apart = ours - theirs
    assert sum(apart.values()) == counts.totals.unplaced[Unplaced.WITHHELD] == 2
    assert {name for name, _ in apart} == {"(withheld)"}


def test_9014_rows_can_be_placed_nowhere(counts: DetainerCounts) -> None:
    assert counts.totals.unplaced[Unplaced.OTHER] == 9_014
    assert counts.totals.unplaced[Unplaced.NOT_NAMED] == 6


def test_requests_only_for_notice_are_told_by_their_form(counts: DetainerCounts) -> None:
    assert counts.totals.asked == {Asks.HOLD: 78_507, Asks.NOTICE: 546}


def test_equal_rows_are_kept_since_no_id_says_that_they_repeat(
    counts: DetainerCounts, rows: list[list[Any]]
) -> None:
    assert len(rows) - len({tuple(row) for row in rows}) == 30_128
    assert counts.totals.likely_duplicates == 0
    assert counts.duplicates_by == ""
