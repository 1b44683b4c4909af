"""Days, months and periods in words."""

from __future__ import annotations

from datetime import date

import pytest

from app.language import in_language
from app.reports.content.dates import day, month, period, period_in_words, short_month


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        ("2025-01-01", "2025-12-31", "in 2025"),
        ("2012-01-01", "2014-12-31", "from 2012 to 2014"),
        ("2025-03-01", "2025-03-31", "in March 2025"),
        ("2024-02-01", "2024-02-29", "in February 2024"),
        ("2023-07-01", "2024-06-30", "from July 2023 to June 2024"),
        ("2025-01-01", "2025-06-30", "from January to June 2025"),
        ("2017-01-27", "2017-12-28", "from January 27 to December 28, 2017"),
        ("2024-07-15", "2025-07-14", "from July 15, 2024 to July 14, 2025"),
        ("2025-03-03", "2025-03-03", "on March 3, 2025"),
    ],
)
def test_a_period_reads_as_people_say_it(first: str, last: str, words: str) -> None:
    span = date.fromisoformat(first), date.fromisoformat(last)
    assert period_in_words(*span) == words
    assert words.endswith(period(*span))


@pytest.mark.parametrize(
    ("first", "last", "alone", "words"),
    [
        ("2025-01-01", "2025-12-31", "2025", "en 2025"),
        ("2012-01-01", "2014-12-31", "2012 a 2014", "de 2012 a 2014"),
        ("2025-03-01", "2025-03-31", "marzo de 2025", "en marzo de 2025"),
        ("2025-01-01", "2025-03-31", "enero a marzo de 2025", "de enero a marzo de 2025"),
        (
            "2024-07-01",
            "2025-06-30",
            "julio de 2024 a junio de 2025",
            "de julio de 2024 a junio de 2025",
        ),
        (
            "2017-01-27",
            "2017-12-28",
            "27 de enero al 28 de diciembre de 2017",
            "del 27 de enero al 28 de diciembre de 2017",
        ),
        (
            "2024-07-15",
            "2025-07-14",
            "15 de julio de 2024 al 14 de julio de 2025",
            "del 15 de julio de 2024 al 14 de julio de 2025",
        ),
        ("2025-03-03", "2025-03-03", "3 de marzo de 2025", "el 3 de marzo de 2025"),
    ],
)
def test_a_period_in_spanish_has_the_words_of_spanish(
    first: str, last: str, alone: str, words: str
) -> None:
    span = date.fromisoformat(first), date.fromisoformat(last)
    with in_language("es"):
        assert (period(*span), period_in_words(*span)) == (alone, words)


def test_days_and_months_are_named_in_the_language_in_use() -> None:
    found = date(2017, 9, 27)
    assert (day(found), month(found), short_month(found)) == (
        "September 27, 2017",
        "September 2017",
        "Sep 2017",
    )
    with in_language("es"):
        assert (day(found), month(found), short_month(found)) == (
            "27 de septiembre de 2017",
            "septiembre de 2017",
            "sept 2017",
        )
