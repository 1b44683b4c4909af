"""Half cents and whole posts come out of a spreadsheet as they come out of the engine.

A spreadsheet counts in binary, in which 1.005 lies a hair below the half cent and a quotient of 12
may lie a hair above 12.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

import pytest

from app.engine import quantities as q
from app.engine.arithmetic import EXACT
from app.engine.method import METHOD_1_0
from app.engine.quantity import Quantity
from app.engine.readings.spreadsheet import spreadsheet
from app.engine.readings.value import compile_value
from tests.engine.readings.reckoning import reckoned_cells

# Up to about a billion dollars; beyond, a float has no digits left for the half cent.
MAGNITUDES = range(1, 8)
OF_EACH = 60
PRIME = 7_368_787


@dataclass(frozen=True)
class Given:
    """A row in which these figures are known."""

    numbers: Mapping[Quantity, Decimal]

    def value(self, quantity: Quantity) -> Decimal | None:
        return self.numbers.get(quantity)

    def total(self, quantity: Quantity) -> Decimal | None:
        return self.numbers.get(quantity)

    def choice(self, name: str) -> str | None:
        return None

    def text(self, quantity: Quantity, is_total: bool) -> str:
        return f"{self.numbers[quantity]:f}"


def odd(number: int, most: int) -> int:
    """An odd number below `most`, another for each number."""
    return number * PRIME % most | 1


def half_cents() -> Iterator[tuple[Quantity, Given]]:
    """Results whose exact value before rounding ends in half a cent."""
    for magnitude in MAGNITUDES:
        for number in range(OF_EACH):
            count = Decimal(odd(number + 1, 10**magnitude))
            price = Decimal(odd(number + 7, 20_000)) / 100
            yield q.transport_cost, Given({q.trips: count / 2, q.cost_per_trip: price})
            yield q.hold_cost, Given({q.hold_days: count / 10, q.daily_cost: price * 5})
            minutes = {q.detainers_received: count, q.minutes_per_detainer: Decimal(30)}
            yield q.processing_cost, Given({**minutes, q.loaded_hourly_wage: price})
            days = Decimal(odd(number, 900_000))
            amounts = {q.annual_amount: count * price / 2 * days, q.bed_days_all: days}
            yield q.full_daily_cost, Given(amounts)


def whole_posts() -> Iterator[tuple[Quantity, Given]]:
    """Populations that fill every post to the last bed."""
    for number in range(4 * OF_EACH):
        beds = Decimal(odd(number + 3, 99_999)) / 10 ** (number % 4)
        posts = number % 400 + 1
        jail = {q.average_daily_population: beds * posts, q.beds_per_step: beds}
        yield q.steps_now, Given(jail)


@pytest.fixture(scope="module")
def rounded(tmp_path_factory: pytest.TempPathFactory) -> list[tuple[str, Decimal, Decimal]]:
    """Each formula, its exact value, and what LibreOffice makes of it."""
    cases = [*half_cents(), *whole_posts()]
    formulas = METHOD_1_0.formulas
    written = [spreadsheet(formulas[each], row, row.text) for each, row in cases]
    exact = [compile_value(formulas[each], EXACT)(row) for each, row in cases]
    found = reckoned_cells(written, folder(tmp_path_factory))
    return [(w, e, Decimal(f)) for w, e, f in zip(written, exact, found, strict=True)]


def folder(factory: pytest.TempPathFactory) -> Path:
    return factory.mktemp("rounding")


def test_the_cases_are_such_that_binary_numbers_would_go_wrong() -> None:
    row = next(row for quantity, row in half_cents() if quantity is q.full_daily_cost)
    quotient = row.numbers[q.annual_amount] / row.numbers[q.bed_days_all]
    assert quotient * 1000 % 10 == 5
    wrong = 0
    for quantity, given in half_cents():
        if quantity is q.transport_cost:
            product = given.numbers[q.trips] * given.numbers[q.cost_per_trip]
            floats = float(given.numbers[q.trips]) * float(given.numbers[q.cost_per_trip])
            wrong += Decimal(floats) < product
    assert wrong > 50


def test_a_spreadsheet_rounds_half_cents_and_posts_as_the_engine_does(
    rounded: list[tuple[str, Decimal, Decimal]],
) -> None:
    assert len(rounded) > 1500
    wrong = [each for each in rounded if abs(each[1] - each[2]) > Decimal("0.0001")]
    assert wrong == []
