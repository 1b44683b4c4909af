"""Which posts or housing units a policy would close or open."""

from __future__ import annotations

import pytest

from app.engine import analyse
from tests.engine.uncertainty.ranged import statement_of

UNIT = {
    "category": "personnel",
    "label": "Housing unit",
    "annual_amount": 1_000_000,
    "behavior": "step_fixed",
    "beds_per_step": 10,
}


@pytest.mark.parametrize(
    ("population", "steps", "closed"), [("100.54", "11", "-1"), ("100.55", "11", "0")]
)
def test_a_unit_closes_where_the_beds_freed_reach_its_edge(
    population: str, steps: str, closed: str
) -> None:
    statement = statement_of(
        people_held=200,
        cost_items=[UNIT],
        average_daily_population=population,
        policies=[{"policy": "none"}],
    )
    step = analyse(statement)["policies"]["step_fixed"][0]
    assert step["steps_now"] == steps
    assert step["by_policy"][0]["change"] == closed  # 200 days are 0.5479 beds


def test_step_fixed_costs_that_say_no_beds_are_named() -> None:
    silent = {name: value for name, value in UNIT.items() if name != "beds_per_step"}
    items = [UNIT, silent | {"label": "Officer benefits"}]
    statement = statement_of(cost_items=items, average_daily_population=100)
    assert analyse(statement)["policies"]["steps_not_said"] == ["Officer benefits"]
