"""A cell as the text a spreadsheet shows."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

import pytest

from app.intake.sheets import Cell, text_of


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        (" as it is ", " as it is "),
        ("", ""),
        (2014.0, "2014"),
        (2014, "2014"),
        (0.1 + 0.2, "0.3"),
        (-0.0, "0"),
        (1e21, "1e+21"),
        (True, "TRUE"),
        (False, "FALSE"),
        (date(2015, 7, 4), "2015-07-04"),
        (datetime.fromisoformat("2015-07-04 13:05:00.5"), "2015-07-04 13:05:00"),
        (time(13, 5), "13:05:00"),
        (timedelta(hours=26), "1 day, 2:00:00"),
    ],
    ids=repr,
)
def test_a_cell_is_a_text(cell: Cell, text: str) -> None:
    assert text_of(cell) == text
