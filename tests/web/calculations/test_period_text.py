"""Periods as people type them."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from app.language import LANGUAGES, SPANISH, in_language
from app.web.calculations.period_text import NotAPeriod, period_text, read_period

YEAR_2025 = (date(2025, 1, 1), date(2025, 12, 31))
MARCH = (date(2025, 3, 1), date(2025, 3, 31))
FISCAL = (date(2024, 7, 1), date(2025, 6, 30))


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("2025", YEAR_2025),
        ("  2025 ", YEAR_2025),
        ("1/1/2025 to 12/31/2025", YEAR_2025),
        ("March 2025", MARCH),
        ("march 2025", MARCH),
        ("MAR 2025", MARCH),
        ("Mar. 2025", MARCH),
        ("3/2025", MARCH),
        ("03/2025", MARCH),
        ("2025-03", MARCH),
        ("2025-3", MARCH),
        ("7/1/2024 to 6/30/2025", FISCAL),
        ("07/01/2024 to 06/30/2025", FISCAL),
        ("7/1/2024 - 6/30/2025", FISCAL),
        ("7/1/2024-6/30/2025", FISCAL),
        ("7/1/24 to 6/30/25", FISCAL),
        ("7/1/2024 through 6/30/2025", FISCAL),
        ("7/1/2024 UNTIL 6/30/2025", FISCAL),
        ("Jul 1, 2024 – Jun 30, 2025", FISCAL),
        ("July 1, 2024—June 30, 2025", FISCAL),
        ("July 1 2024 to June 30 2025", FISCAL),
        ("1 July 2024 to 30 June 2025", FISCAL),
        ("2024-07-01 to 2025-06-30", FISCAL),
        ("July 2024 to June 2025", FISCAL),
        ("2024-07 to 2025-06", FISCAL),
        ("7/2024 – 6/2025", FISCAL),
        ("2024 to 2025", (date(2024, 1, 1), date(2025, 12, 31))),
        ("2024–2025", (date(2024, 1, 1), date(2025, 12, 31))),
        ("7/4/2025", (date(2025, 7, 4), date(2025, 7, 4))),
        ("Feb 2024", (date(2024, 2, 1), date(2024, 2, 29))),
        ("2/29/2024", (date(2024, 2, 29), date(2024, 2, 29))),
        ("1990 to 2099", (date(1990, 1, 1), date(2099, 12, 31))),
        ("marzo de 2025", MARCH),
        ("Marzo 2025", MARCH),
        ("marzo del 2025", MARCH),
        ("marzo del año 2025", MARCH),
        ("mar. 2025", MARCH),
        ("mar. de 2025", MARCH),
        ("julio de 2024 a junio de 2025", FISCAL),
        ("de julio de 2024 a junio de 2025", FISCAL),
        ("desde julio de 2024 hasta junio de 2025", FISCAL),
        ("1 de julio de 2024 al 30 de junio de 2025", FISCAL),
        ("del 1 de julio de 2024 al 30 de junio de 2025", FISCAL),
        ("Del 1.º de julio de 2024 al 30 de junio de 2025", FISCAL),
        ("1º de julio del 2024 a 30 de junio del 2025", FISCAL),
        ("primero de julio de 2024 al 30 de junio de 2025", FISCAL),
        ("desde el 1 de julio de 2024 hasta el 30 de junio de 2025", FISCAL),
        ("el 1 de julio, 2024 – el 30 de junio, 2025", FISCAL),
        ("1 jul. 2024 - 30 jun. 2025", FISCAL),
        ("julio 1, 2024 a junio 30, 2025", FISCAL),
        ("7/1/2024 a 6/30/2025", FISCAL),
        ("del 7/1/2024 al 6/30/2025", FISCAL),
        ("2024 a 2025", (date(2024, 1, 1), date(2025, 12, 31))),
        ("ENERO DE 2025", (date(2025, 1, 1), date(2025, 1, 31))),
        ("setiembre de 2025", (date(2025, 9, 1), date(2025, 9, 30))),
        ("sept. 2025", (date(2025, 9, 1), date(2025, 9, 30))),
        ("dic 2025", (date(2025, 12, 1), date(2025, 12, 31))),
    ],
)
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_year_a_month_or_two_dates_are_a_period(
    text: str, period: tuple[date, date], language: str
) -> None:
    with in_language(language):
        assert read_period(text) == period


@pytest.mark.parametrize(
    "text",
    [
        "soon",
        "last year",
        "20255",
        "25",
        "March",
        "Mars 2025",
        "13/2025",
        "0/2025",
        "2025-13",
        "2/29/2025",
        "2/30/2025",
        "31/12/2025",
        "2024-2025",
        "2024 to 2025 to 2026",
        "to 2025",
        "2025 to",
        "1/1/2025 and 2/1/2025",
        "–",
        "",
        "2025; drop table",
        "٢٠٢٥-٠٧-٣٣",
        "x" * 10_000,
        "2025 to " * 1000,
        "marzo",
        "enero de",
        "de 2025 a",
        "al 2025",
        "30 de febrero de 2025",
        "marzo y abril de 2025",
        "el año que viene",
        "del " * 1000,
    ],
)
def test_anything_else_is_told_what_a_period_is(text: str) -> None:
    with pytest.raises(NotAPeriod, match="2025, March 2025, or 7/1/2024 to 6/30/2025"):
        read_period(text)


@pytest.mark.parametrize(
    "text", ["FY 2025", "FY25", "fiscal 2025", "año fiscal 2025", "Año fiscal 2024-2025", "AF 2025"]
)
def test_a_fiscal_year_is_asked_for_by_its_dates(text: str) -> None:
    with pytest.raises(NotAPeriod, match="begin in different months"):
        read_period(text)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("pronto", "Escriba un año, un mes o dos fechas"),
        ("año fiscal 2025", "Los años fiscales empiezan en distintos meses"),
        ("31/12/2025", "No existe el día 31/12/2025. Escriba un año"),
        ("1989", "entre 1990 y 2099"),
        ("2025 a 2024", "termina antes de empezar"),
    ],
)
def test_what_is_no_period_is_told_so_in_spanish(text: str, said: str) -> None:
    with in_language(SPANISH), pytest.raises(NotAPeriod, match=said):
        read_period(text)


@pytest.mark.parametrize(
    "text", ["1989", "2100", "1/1/1989", "0000", "12/31/1989 to 2025", "3/9999"]
)
def test_a_year_out_of_reach_is_told_which_are_not(text: str) -> None:
    with pytest.raises(NotAPeriod, match="between 1990 and 2099"):
        read_period(text)


@pytest.mark.parametrize("text", ["6/30/2025 to 7/1/2024", "2025 to 2024", "May 2025 – Apr 2025"])
def test_a_period_that_ends_before_it_starts_is_told_so(text: str) -> None:
    with pytest.raises(NotAPeriod, match="ends before it starts"):
        read_period(text)


@pytest.mark.parametrize(
    ("period", "text"),
    [
        (YEAR_2025, "2025"),
        (MARCH, "March 2025"),
        ((date(2024, 2, 1), date(2024, 2, 29)), "February 2024"),
        (FISCAL, "July 2024 to June 2025"),
        ((date(2025, 7, 4), date(2025, 7, 4)), "7/4/2025 to 7/4/2025"),
        ((date(2024, 1, 1), date(2025, 12, 31)), "January 2024 to December 2025"),
    ],
)
def test_a_period_is_shown_as_short_as_it_goes(period: tuple[date, date], text: str) -> None:
    assert period_text(period) == text


@pytest.mark.parametrize(
    ("period", "text"),
    [
        (YEAR_2025, "2025"),
        (MARCH, "marzo de 2025"),
        (FISCAL, "julio de 2024 a junio de 2025"),
        ((date(2025, 7, 4), date(2025, 7, 5)), "7/4/2025 a 7/5/2025"),
    ],
)
def test_a_period_is_shown_in_spanish(period: tuple[date, date], text: str) -> None:
    with in_language(SPANISH):
        assert period_text(period) == text


@pytest.mark.parametrize("language", LANGUAGES)
@given(st.dates(date(1990, 1, 1), date(2099, 12, 31)), st.integers(min_value=0, max_value=4000))
@example(date(2024, 7, 1), 364)
@example(date(2025, 3, 1), 30)
def test_what_is_shown_reads_back_as_the_same_period(language: str, first: date, days: int) -> None:
    last = min(first + timedelta(days), date(2099, 12, 31))
    with in_language(language):
        text = period_text((first, last))
    assert read_period(text) == (first, last)


@given(st.text(max_size=60))
def test_any_text_is_a_period_or_not_one(text: str) -> None:
    try:
        first, last = read_period(text)
    except NotAPeriod:
        return
    assert first <= last
