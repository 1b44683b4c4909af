"""Daily costs worked out from figures that do not fit."""

from __future__ import annotations

import pytest

from app.engine import calculate, read_case


def warnings(population: str) -> list[str]:
    case = read_case(
        {
            "period_start": "2025-01-01",
            "period_end": "2025-12-31",
            "cost_basis": "full",
            "figures": {"average_daily_population": population},
            "cost_items": [{"annual_amount": "36,500,000", "behavior": "fixed"}],
        }
    )
    return [warning["message"] for warning in calculate(case).to_document()["warnings"]]


@pytest.mark.parametrize("population", ["1.150", "99.9", "11,000"])
def test_a_daily_cost_that_no_jail_has_is_pointed_out(population: str) -> None:
    assert any("Check the amounts" in message for message in warnings(population))


@pytest.mark.parametrize("population", ["100", "1,150", "10,000"])
def test_a_usual_daily_cost_is_not(population: str) -> None:
    assert warnings(population) == []
