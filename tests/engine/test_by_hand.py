"""A case with every part filled in comes to what plain arithmetic gives."""

from __future__ import annotations

import pytest

from app.engine import Statement, calculate, read_case
from app.engine.numerals import document_value
from app.engine.quantities import QUANTITIES
from benchmarks.full_case import by_hand, document

BY_HAND = by_hand()


@pytest.fixture(scope="module")
def statement() -> Statement:
    return calculate(read_case(document()))


@pytest.mark.parametrize("name", sorted(BY_HAND))
def test_each_result_is_the_one_worked_out_by_hand(statement: Statement, name: str) -> None:
    assert statement.value(QUANTITIES[name]) == BY_HAND[name]


def test_the_statement_shows_them_all(statement: Statement) -> None:
    shown = statement.to_document()["results"]
    assert {name: shown[name]["value"] for name in BY_HAND} == {
        name: document_value(value, QUANTITIES[name].unit) for name, value in BY_HAND.items()
    }


def test_nothing_is_missing_and_nothing_is_refused(statement: Statement) -> None:
    stated = statement.to_document()
    assert stated["refusal"] is None
    assert stated["by_definition"].keys() == {"hold", "extra_stay", "all_days"}
    assert None not in stated["by_definition"].values()
