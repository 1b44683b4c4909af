"""What drives the answer: one figure at a time, ranked, with what knowing it would narrow."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from hypothesis import given, settings

from app.engine import Case, analyse, calculate
from app.engine import quantities as q
from app.engine.uncertainty.drivers import MOST_SHOWN, drivers
from app.engine.uncertainty.simulation import Simulation
from tests.engine.uncertainty.ranged import between, ranged_cases, statement_of

UNCERTAIN: dict[str, Any] = {
    "people_held": between(380, 400, 420),
    "mean_hours_held": between(12, 24, 48),
    "published_daily_cost": between(90, 100, 120),
}


def test_the_strongest_comes_first_with_the_net_cost_at_both_ends() -> None:
    found = drivers(Simulation(statement_of(**UNCERTAIN)))
    assert [(each.factor.key, each.at_low, each.at_high) for each in found] == [
        ("mean_hours_held", Decimal("20000.00"), Decimal("80000.00")),
        ("published_daily_cost", Decimal("36000.00"), Decimal("48000.00")),
        ("people_held", Decimal("38000.00"), Decimal("42000.00")),
    ]


def test_money_received_lowers_the_net_cost_at_its_high() -> None:
    money = [{"kind": "other", "label": "Grant", "amount": between(0, 5, 100)}]
    found = drivers(Simulation(statement_of(reimbursements=money)))
    assert found[0].factor.key == "reimbursements[0].amount"
    assert found[0].at_low - found[0].at_high == 100


def test_a_figure_that_moves_nothing_is_no_driver() -> None:
    assert drivers(Simulation(statement_of(trips=between(1, 2, 3)))) == []


def test_lines_of_one_figure_move_together_and_say_so() -> None:
    lines = [
        {"jail": jail, "figures": {"people_held": 10, "mean_hours_held": between(12, 24, 36)}}
        for jail in ("North", "South")
    ]
    statement = statement_of(people_held=None, mean_hours_held=None, lines=lines)
    document = analyse(statement)["drivers"][0]
    assert document["where"] == "2 figures"
    assert document["low_text"] == "each at its low"
    assert (document["net_low"], document["net_high"]) == ("1000.00", "3000.00")


def test_knowing_the_only_uncertain_figure_narrows_the_range_to_nothing() -> None:
    document = analyse(statement_of(mean_hours_held="18 to 30"))["drivers"][0]
    assert document["narrows"] == "1.0000"


def test_knowing_the_strongest_figure_narrows_the_range_most() -> None:
    documents = analyse(statement_of(**UNCERTAIN))["drivers"]
    shares = [Decimal(each["narrows"]) for each in documents]
    assert shares == sorted(shares, reverse=True)
    assert shares[0] > Decimal("0.5")


def test_at_most_so_many_are_shown() -> None:
    items = [
        {"kind": "other", "label": f"Item {n}", "amount": between(1, 2, 3 + n)} for n in range(30)
    ]
    assert len(drivers(Simulation(statement_of(program_items=items)))) == MOST_SHOWN


@settings(max_examples=80, deadline=None)
@given(case=ranged_cases())
def test_every_driver_moves_the_net_cost_and_they_are_ranked(case: Case) -> None:
    statement = calculate(case)
    found = drivers(Simulation(statement))
    swings = [driver.swing for driver in found]
    assert swings == sorted(swings, reverse=True)
    assert all(driver.factor.is_uncertain for driver in found)
    assert not found or statement.value(q.net_cost) is not None
