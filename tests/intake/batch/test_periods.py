"""The period of a row, however it is written."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime

import pytest

from app.intake.batch.periods import BadPeriodError, period_of


@pytest.mark.parametrize(
    ("cells", "first", "last"),
    [
        ({"fiscal_year": 2025}, "2025-01-01", "2025-12-31"),
        ({"fiscal_year": "2025.0"}, "2025-01-01", "2025-12-31"),
        (
            {"fiscal_year": "FY 2024-25", "fiscal_year_starts": "July"},
            "2024-07-01",
            "2025-06-30",
        ),
        ({"fiscal_year": 2025, "fiscal_year_starts": 10.0}, "2024-10-01", "2025-09-30"),
        ({"month": "2024-02"}, "2024-02-01", "2024-02-29"),
        ({"month": "Mar. 2024"}, "2024-03-01", "2024-03-31"),
        ({"month": "marzo de 2024"}, "2024-03-01", "2024-03-31"),
        ({"month": "12/2024"}, "2024-12-01", "2024-12-31"),
        ({"month": datetime(2024, 2, 14)}, "2024-02-01", "2024-02-29"),  # noqa: DTZ001
        ({"month": "3", "fiscal_year": 2024}, "2024-03-01", "2024-03-31"),
        (
            {"month": "October", "fiscal_year": 2025, "fiscal_year_starts": 10},
            "2024-10-01",
            "2024-10-31",
        ),
        (
            {"period_start": "7/1/2024", "period_end": date(2025, 6, 30), "fiscal_year": "2025"},
            "2024-07-01",
            "2025-06-30",
        ),
    ],
)
def test_a_period_is_read_as_people_write_it(
    cells: Mapping[str, object], first: str, last: str
) -> None:
    assert [day.isoformat() for day in period_of(cells)] == [first, last]


@pytest.mark.parametrize(
    ("cells", "column"),
    [
        ({}, "fiscal_year"),
        ({"fiscal_year": "20x5"}, "fiscal_year"),
        ({"fiscal_year": "2024-27"}, "fiscal_year"),
        ({"fiscal_year": 1066}, "fiscal_year"),
        ({"fiscal_year": 2024, "fiscal_year_starts": 13}, "fiscal_year_starts"),
        ({"month": "13/2024"}, "month"),
        ({"month": "Decembruary 2024"}, "month"),
        ({"month": "March"}, "month"),
        ({"period_start": "2024-01-01"}, "period_end"),
        ({"period_start": "soon", "period_end": "2024-01-01"}, "period_start"),
        ({"period_start": "2024-02-01", "period_end": "2024-01-01"}, "period_end"),
        (
            {"period_start": "7/1/2024", "period_end": "6/30/2025", "fiscal_year": 2024},
            "fiscal_year",
        ),
    ],
)
def test_a_period_that_is_none_names_its_column(cells: Mapping[str, object], column: str) -> None:
    with pytest.raises(BadPeriodError) as refused:
        period_of(cells)
    assert refused.value.column == column
