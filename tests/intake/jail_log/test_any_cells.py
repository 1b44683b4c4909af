"""Whatever stands in the cells, a log is counted or its rows are named; nothing else happens."""

from __future__ import annotations

import csv
import io
from datetime import datetime
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.intake.jail_log.counting import count_jail_log
from app.intake.jail_log.problems import REMARKS
from app.intake.jail_log.settings import LogSettings
from app.intake.problems import UnreadableFileError
from tests.intake.jail_log.logs import LINES, ROWS, document, problems

usual = st.sampled_from(
    [
        *("", "NA", "6/2/2025 09:00", "6/5/2025 12:00", "2025-06-03", "45809.5", "12/31/9999"),
        *("2/30/2025", "13:05", "Y", "no", "ICE HOLD", "HOLD IMMIGRAT", "THEFT", "Felony", "b(6)"),
        *("0", "-1", "1e99", "=1+1", "nan", "inf", "1/1/0001", "2025-06-02T09:00:00Z"),
    ]
)
cells = st.one_of(usual, st.text(max_size=12))


@pytest.mark.parametrize("log", [ROWS, LINES], ids=["bookings", "charges"])
@given(rows=st.lists(st.lists(cells, max_size=8), max_size=12))
@settings(deadline=None, max_examples=40)
def test_any_rows_are_counted_or_named(log: str, rows: list[list[str]]) -> None:
    text = io.StringIO()
    csv.writer(text).writerows(rows)
    try:
        found = document(f"{log}{text.getvalue()}")
    except UnreadableFileError:
        return  # such as a character that no text file holds
    named = {row for row, code in problems(found) if code not in REMARKS}
    assert found["problems"]["rows_refused"] >= len(named)
    assert found["bookings"] + found["outside_period"] <= found["rows_read"]
    hold, all_days = (found["definitions"][key] for key in ("hold", "all_days"))
    assert float(hold["hours"]) <= float(all_days["hours"])
    assert hold["people"] <= all_days["people"]


def test_a_workbook_with_cells_of_dates_comes_to_the_same(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.active.title = "Notes"
    sheet = book.create_sheet("Log")
    sheet.append(["County jail, June 2025"])
    for number, line in enumerate(ROWS.splitlines()):
        row = line.split(",")
        times = [_moment(cell) for cell in row[:3]] if number else row[:3]
        sheet.append([*times, *row[3:]])
    path = tmp_path / "log.xlsx"
    book.save(path)
    with path.open("rb") as file:
        found = count_jail_log(file, LogSettings()).document
    assert found["definitions"] == document(ROWS)["definitions"]


def _moment(cell: str) -> datetime | None:
    return datetime.strptime(cell, "%m/%d/%Y %H:%M") if cell else None  # noqa: DTZ007


def test_a_stay_of_many_years_is_told_of() -> None:
    found = document(ROWS + "6/2/2015 09:00,6/5/2025 12:00,,N,Bond,Felony\n")
    assert problems(found) == [(5, "long_stay")]
    assert found["bookings"] == 4


def test_most_problems_are_counted_and_only_the_first_are_kept() -> None:
    found = document(ROWS + "soon,6/5/2025,,Y,,\n" * 700)
    assert found["problems"]["counts"] == {"bad_time": 700}
    assert found["problems"]["rows_refused"] == 700
    assert len(found["problems"]["first"]) == 500


def test_progress_is_told_to_the_end() -> None:
    told: list[tuple[int, float]] = []
    file = io.BytesIO((ROWS + "6/2/2025 09:00,6/5/2025 12:00,,N,,\n" * 12_000).encode())
    count_jail_log(file, LogSettings(), lambda rows, share: told.append((rows, share)))
    assert [rows for rows, _ in told] == [5_000, 10_000, 12_003]
    assert told[-1][1] == 1.0
    shares = [share for _, share in told]
    assert shares == sorted(shares)
