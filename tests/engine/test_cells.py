"""Where a spreadsheet finds each figure: the very rows that the statement adds up."""

from __future__ import annotations

from typing import Any

from app.engine import calculate, read_case
from app.engine import quantities as q
from app.engine.cells import Held, entered, held, only_under_a_policy, operands
from app.engine.quantity import Scope
from tests.engine.worked import HOLDS, a_case

LINES: list[dict[str, Any]] = [
    {"jail": "North", "figures": {"detainer_bed_days": 10, "published_daily_cost": 40}},
    {"jail": "South", "figures": {"detainer_bed_days": 20}},
]


def test_a_figure_of_a_row_is_held_in_the_row() -> None:
    root = calculate(read_case(a_case(HOLDS))).root
    whole = root.rows[Scope.LINE][0]
    assert held(q.hold_days, whole) == Held(whole, q.hold_days)
    assert held(q.population, whole) == Held(root, q.population)


def test_a_total_over_the_whole_calculation_is_its_own_value() -> None:
    root = calculate(read_case(a_case(HOLDS))).root
    assert held(q.hold_cost, root, is_total=True) == Held(root.rows[Scope.LINE][0], q.hold_cost)


def test_a_total_over_lines_or_items_is_held_as_a_total() -> None:
    items = [{"annual_amount": 100, "behavior": "variable"}]
    root = calculate(read_case(a_case(HOLDS, lines=LINES, cost_items=items))).root
    assert held(q.all_days_cost, root) == Held(root, q.all_days_cost, is_total=True)
    assert held(q.hold_cost, root).row is root.rows[Scope.LINE][0]
    item = root.rows[Scope.COST_ITEM][0]
    assert held(q.annual_amount, item, is_total=True) == Held(root, q.annual_amount, is_total=True)
    assert held(q.annual_amount, item) == Held(item, q.annual_amount)


def test_a_formula_refers_to_what_the_way_taken_needs() -> None:
    root = calculate(read_case(a_case(HOLDS))).root
    whole = root.rows[Scope.LINE][0]
    assert operands(q.hold_days, whole) == (
        Held(whole, q.people_held),
        Held(whole, q.mean_hours_held),
    )
    assert operands(q.net_cost, root) == (Held(root, q.gross_cost),)
    assert operands(q.people_held, whole) == ()


def test_every_figure_of_a_case_is_entered_in_its_row() -> None:
    case = read_case(
        a_case(
            HOLDS | {"annual_jail_spending": 5},
            lines=LINES,
            reimbursements=[{"kind": "other", "amount": 9}],
            severity={"basis": "charge", "people": {"a.b": 7, "c": 2}},
            exposure={"claims": 3, "days_per_claim": 1, "amount_per_day": 2},
            policies=[{"policy": "judicial_warrant_only", "warrant_share": "5%"}],
        )
    )
    root = calculate(case).root
    rows = {placed.path: row for row, placed in entered(case, root)}
    whole, north, south = root.rows[Scope.LINE]
    assert rows["figures.people_held"] is whole
    assert rows["figures.annual_jail_spending"] is root
    assert rows["lines[0].figures.published_daily_cost"] is north
    assert rows["lines[1].figures.detainer_bed_days"] is south
    assert rows["reimbursements[0].amount"] is root.rows[Scope.REIMBURSEMENT][0]
    assert rows["severity.people.c"] is root.rows[Scope.SEVERITY][1]
    assert rows["exposure.claims"] is root.rows[Scope.EXPOSURE][0]
    assert not [path for path in rows if path.startswith("policies")]
    for row, placed in entered(case, root):
        assert row.value(placed.quantity) == placed.figure.likely


def test_results_of_policies_say_nothing_without_one() -> None:
    found = only_under_a_policy("1.0")
    assert {q.beds_occupied, q.steps_occupied, q.steps_changed, q.steps_amount_change} <= found
    assert not {q.steps_now, q.amount_per_step, q.net_cost} & found
