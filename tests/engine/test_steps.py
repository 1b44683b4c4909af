"""Step-fixed cost as documents show it."""

from __future__ import annotations

from typing import Any

from app.engine import calculate, read_case
from app.engine import quantities as q
from app.engine.readings.working import text, working
from app.engine.steps import step_fixed_documents
from tests.engine.worked import a_case

POSTS = {
    "label": "Floor officers",
    "annual_amount": 840_000,
    "behavior": "step_fixed",
    "beds_per_step": 48,
}
FOOD = {"category": "food", "annual_amount": 5_000, "behavior": "variable"}


def shown(figures: dict[str, Any], *items: dict[str, Any]) -> list[dict[str, Any]]:
    case = read_case(a_case(figures, cost_items=list(items)))
    return step_fixed_documents(case, calculate(case).root)


def test_each_item_that_says_its_beds_is_shown_with_its_steps() -> None:
    assert shown({"average_daily_population": 562}, FOOD, POSTS) == [
        {
            "label": "Floor officers",
            "amount": "840000.00",
            "beds_per_step": "48",
            "steps_now": "12",
            "amount_per_step": "70000.00",
            "beds_now": "562",
            "closes_at": "528",
            "fewer_beds": "34",
            "opens_above": "576",
            "more_beds": "14",
            "working": [
                "562 people ÷ 48 beds, rounded up = 12 posts or units",
                "$840,000.00 ÷ 12 posts or units = $70,000.00",
                "(12 posts or units − 1) × 48 beds = 528 beds",
                "562 people − 528 beds = 34 beds",
                "12 posts or units × 48 beds = 576 beds",
                "576 beds − 562 people = 14 beds",
            ],
        }
    ]


def test_people_in_the_jail_are_beds_in_use() -> None:
    case = read_case(a_case({"average_daily_population": 562}, cost_items=[POSTS]))
    row = calculate(case).root.rows[q.beds_occupied.scope][0]
    assert text(working(q.beds_occupied, row)) == (
        "average daily population of the jail 562 people = 562 beds"
    )


def test_what_rests_on_an_unknown_population_is_not_known() -> None:
    (step,) = shown({}, POSTS)
    assert (step["amount"], step["beds_per_step"], step["working"]) == ("840000.00", "48", [])
    known = {"label", "amount", "beds_per_step", "working"}
    assert {name for name, value in step.items() if value is None} == set(step) - known


def test_an_item_without_a_label_is_called_by_its_category() -> None:
    named = [step["label"] for step in shown({}, {**POSTS, "label": "", "category": "personnel"})]
    assert named == ["Personnel"]


def test_a_step_fixed_item_without_beds_is_not_shown() -> None:
    assert shown({"average_daily_population": 562}, {**POSTS, "beds_per_step": ""}) == []
    assert shown({"average_daily_population": 562}) == []
