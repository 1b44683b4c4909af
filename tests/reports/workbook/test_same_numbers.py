"""A workbook holds the numbers that the report says, the same in both languages."""

from __future__ import annotations

from collections import Counter

import pytest

from app.language import SPANISH, in_language
from tests.reports.made_up_cases import made_up
from tests.reports.test_same_numbers import BATCH, CASES
from tests.reports.workbook.cases import made, stated
from tests.reports.workbook.reading import values


def numbers(file: bytes) -> Counter[float]:
    """The numbers of all cells, formulas by the value they carry."""
    return Counter(value for value in values(file).values() if isinstance(value, float))


@pytest.mark.parametrize("first", range(0, CASES, BATCH))
def test_every_result_of_the_report_stands_in_the_workbook_of_either_language(first: int) -> None:
    for number in range(first, first + BATCH):
        statement = stated(made_up(number))
        english = numbers(made(statement))
        with in_language(SPANISH):
            assert numbers(made(stated(made_up(number)))) == english, number
        results = statement.to_document()["results"]
        shown = {round(value, 6) for value in english}
        missing = [
            name for name, found in results.items() if round(float(found["value"]), 6) not in shown
        ]
        assert missing == [], number
