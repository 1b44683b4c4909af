"""A month or a year by its name, as people write it."""

from __future__ import annotations

import pytest

from app.intake.period_names import NamedPeriod, read_period_name, read_two_years

TOTAL = NamedPeriod(is_total=True)


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("2025-03", NamedPeriod(3, 2025)),
        ("2025-03-01", NamedPeriod(3, 2025)),
        ("3/2025", NamedPeriod(3, 2025)),
        ("3/1/25", NamedPeriod(3, 2025)),
        ("March 2025", NamedPeriod(3, 2025)),
        ("mar-25", NamedPeriod(3, 2025)),
        ("marzo de 2025", NamedPeriod(3, 2025)),
        ("Sept. 2025", NamedPeriod(9, 2025)),
        ("March", NamedPeriod(3)),
        ("2025", NamedPeriod(year=2025)),
        ("fiscal year 2025", NamedPeriod(year=2025)),
        ("Año fiscal 2025", NamedPeriod(year=2025)),
        ("FY'25", NamedPeriod(year=2025)),
        ("Total", TOTAL),
        ("Total general", TOTAL),
        ("13/2025", None),
        ("Octember 2025", None),
        ("", None),
        ("412", None),
    ],
)
def test_a_period_is_read_as_people_write_it(text: str, period: NamedPeriod | None) -> None:
    assert read_period_name(text) == period


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("2021-22", 2022),
        ("FY 2021/2022", 2022),
        ("fiscal year 2021–22", 2022),
        ("1999-2000", 2000),
        ("2021-23", None),
        ("2021-12", None),
        ("2021", None),
        ("1999-00", None),
    ],
)
def test_a_year_named_by_both_its_ends_is_the_one_it_ends_in(text: str, year: int | None) -> None:
    assert read_two_years(text) == year
