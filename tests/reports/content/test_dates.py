"""Periods in words."""

from __future__ import annotations

from datetime import date

import pytest

from app.reports.content.dates import period, period_in_words


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
