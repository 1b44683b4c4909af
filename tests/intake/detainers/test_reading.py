"""What is counted of a release, and what is said of the rows that cannot be."""

from __future__ import annotations

import gzip
import io
from datetime import date

import pytest

from app.intake.detainers.counts import DetainerCounts
from app.intake.detainers.reading import count_detainers
from app.intake.detainers.texts import Asks, Unplaced
from app.intake.problems import UnreadableFileError
from tests.intake.detainers.made_up import (
    HEADINGS,
    HOLD,
    NOTICE,
    ROW,
    counted,
    counts_of,
    text,
)


def test_equal_rows_without_ids_are_all_counted() -> None:
    counts = counts_of(ROW, ROW, ROW)
    assert [(cell.number, cell.likely_duplicates) for cell in counts.cells] == [(3, 0)]
    assert counts.duplicates_by == ""


def test_requests_only_for_notice_stand_apart() -> None:
    counts = counts_of(ROW, ROW, ("5/9/2015", NOTICE, *ROW[2:]))
    assert counts.totals.asked == {Asks.HOLD: 2, Asks.NOTICE: 1}


def test_rows_are_counted_by_month_in_order() -> None:
    days = ("2015-12-31", "2015-05-01", "5/31/2015", "31-Dec-2015")
    counts = counts_of(*((day, *ROW[1:]) for day in days))
    assert list(counts.totals.months.items()) == [(date(2015, 5, 1), 2), (date(2015, 12, 1), 2)]
    assert counts.totals.span == (date(2015, 5, 1), date(2015, 12, 1))


def test_a_date_that_cannot_be_read_refuses_its_row_by_name() -> None:
    counts = counts_of(ROW, ("32/32/2015", *ROW[1:]), ROW)
    assert (counts.rows_read, counts.rows_counted, counts.rows_refused) == (3, 2, 1)
    (problem,) = counts.problems
    assert (problem.row_number, problem.column) == (3, "Prepare Date")
    assert "32/32" not in problem.sentence


@pytest.mark.parametrize("cell", ["", "NA", "(b)(6)", "[REDACTED]"])
def test_a_date_that_is_not_given_is_counted_without_a_month(cell: str) -> None:
    counts = counts_of(ROW, (cell, *ROW[1:]))
    assert counts.totals.months == {date(2015, 5, 1): 1, None: 1}
    assert not counts.problems


@pytest.mark.parametrize("cell", ["1/1/1915", "1/1/2051"])
def test_a_year_that_cannot_be_is_remarked_and_counted_without_a_month(cell: str) -> None:
    counts = counts_of(ROW, (cell, *ROW[1:]))
    assert counts.totals.months == {date(2015, 5, 1): 1, None: 1}
    assert (counts.rows_remarked, counts.rows_refused) == (1, 0)
    assert [(it.row_number, it.refused) for it in counts.problems] == [(3, False)]


def test_blank_rows_are_passed_over_and_keep_the_numbers_of_the_others() -> None:
    content = text(ROW, ["", "", "", "", ""], [""], ["soon", *ROW[1:]])
    counts = counted(content)
    assert (counts.rows_read, counts.rows_refused) == (2, 1)
    assert counts.problems[0].row_number == 5


@pytest.mark.parametrize("row", [(*ROW, "more"), ROW[:3]])
def test_a_row_of_another_width_is_refused(row: tuple[str, ...]) -> None:
    counts = counts_of(ROW, row)
    assert (counts.rows_counted, counts.rows_refused) == (1, 1)
    assert f"has {len(row)} cells where the heading has 5" in counts.problems[0].sentence


def test_empty_cells_beyond_the_heading_do_no_harm() -> None:
    assert counts_of((*ROW, "", "")).rows_counted == 1


def test_redactions_and_gaps_are_told_apart() -> None:
    headings = (*HEADINGS, "Lift Reason")
    counts = counts_of((*ROW, "b(6), b(7)c"), (*ROW, ""), (*ROW, "Lifted"), headings=headings)
    assert counts.totals.outcomes == {"": 1, "(redacted)": 1, "Lifted": 1}


@pytest.mark.parametrize(
    ("facility", "why"),
    [
        ("OTHER-OTHER FACILITY", Unplaced.OTHER),
        ("Other", Unplaced.OTHER),
        ("", Unplaced.NOT_NAMED),
        ("b(7)(E)", Unplaced.REDACTED),
    ],
)
def test_what_can_be_placed_nowhere_is_counted_by_its_reason(facility: str, why: Unplaced) -> None:
    counts = counts_of(ROW, (*ROW[:2], facility, "", ""))
    assert counts.totals.unplaced == {why: 1}
    assert counts.totals.detainers == 2


def test_only_the_first_thousand_problems_are_listed_and_the_others_counted() -> None:
    bad = ("never", *ROW[1:])
    counts = counts_of(ROW, *[bad] * 1_200)
    assert (len(counts.problems), counts.more_problems, counts.rows_refused) == (1_000, 200, 1_200)


def test_a_file_of_which_nothing_can_be_counted_is_refused() -> None:
    with pytest.raises(UnreadableFileError, match=r"none of its 2 rows .* row 2, Prepare Date"):
        counts_of(("x", *ROW[1:]), ("y", *ROW[1:]))
    with pytest.raises(UnreadableFileError, match="no row below its heading"):
        counts_of()


def test_progress_is_told_up_to_the_end() -> None:
    heard: list[tuple[int, float]] = []
    content = gzip.compress(text(*[ROW] * 12_000, separator="|"))
    count_detainers(io.BytesIO(content), lambda rows, share: heard.append((rows, share)))
    assert [rows for rows, _ in heard] == [5_000, 10_000, 12_000]
    assert heard[-1] == (12_000, 1.0)


def test_a_row_that_cannot_be_read_is_refused_and_the_others_are_counted() -> None:
    lines = text(*[ROW] * 4).decode().splitlines()
    lines[2] = '5/8/2015,"I247D" broken,"X,WASHINGTON,TACOMA'
    counts = counted("\n".join([*lines[:2], lines[2] + '"', *lines[3:]]).encode())
    assert counts.rows_counted == 3
    assert counts.rows_refused == 1


def test_counts_survive_their_document() -> None:
    headings = (*HEADINGS, "Unique Identifier", "Name")
    rows = [(*ROW, "a1", "Doe"), (*ROW, "a1", "Roe"), ("", HOLD, "X JAIL", "", "", "a2", "Poe")]
    counts = counts_of(*rows, ("bad", *ROW[1:], "a3", "Joe"), headings=headings)
    assert DetainerCounts.from_document(counts.document()) == counts
