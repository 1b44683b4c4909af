"""Warnings: what is unusual and yet computed."""

from __future__ import annotations

from typing import Any

import pytest

from tests.engine.worked import a_case, warnings

AWARD = {"kind": "scaap", "award": 5, "award_year": "2025"}
POSTS = {"annual_amount": 5, "behavior": "step_fixed", "beds_per_step": 48}
SPLIT = {"basis": "charge", "people": {"a": 3, "b": 2}}
ITEM = {"annual_amount": 5, "behavior": "fixed"}
JANUARY = {"period_start": "2025-01-01", "period_end": "2025-01-31"}
TWICE = {"figures": {"people_held": 1, "mean_hours_held": 5, "hold_hours_total": 5}}

UNUSUAL: list[tuple[dict[str, Any], dict[str, Any], str, str]] = [
    ({}, {"reimbursements": [AWARD], "definition": "hold"}, "reimbursements[0]", "48-hour hold"),
    (
        {},
        {"reimbursements": [{"kind": "scaap", "award": 5}], "definition": "all_days"},
        "reimbursements[0]",
        "award year",
    ),
    (
        {},
        {"reimbursements": [{"kind": "per_diem", "rate": 1, "days": 1}]},
        "reimbursements[0]",
        "the same day cannot be both",
    ),
    (
        {"people_held": 5},
        {"reimbursements": [{"kind": "flat_payment", "amount_per_hold": 50, "holds": 6}]},
        "reimbursements[0].holds",
        "More holds are paid",
    ),
    ({}, {"cost_items": [POSTS]}, "cost_items[0].beds_per_step", "no posts or units"),
    (
        {"people_held": 5},
        {"severity": SPLIT, "policies": [{"policy": "custom", "held": {"a": 1}}]},
        "policies[0].held",
        "no share is given for b",
    ),
    ({"published_daily_cost": "9.99"}, {}, "figures.published_daily_cost", "Check the unit"),
    ({"published_daily_cost": "1000.01"}, {}, "figures.published_daily_cost", "Check the unit"),
    ({"mean_hours_held": "120.1"}, {}, "figures.mean_hours_held", "it is not a hold"),
    (
        {"share_of_limit_used": 1},
        {"clock_rule": "none"},
        "figures.share_of_limit_used",
        "no hold",
    ),
    (
        {"people_held": 1, "mean_hours_held": 5, "hold_hours_total": 5},
        {},
        "figures.hold_hours_total",
        "the mean is used",
    ),
    ({}, {"lines": [TWICE]}, "lines[0].figures.hold_hours_total", "the mean is used"),
    ({}, {"lines": [TWICE, {**TWICE, "jail": "B"}]}, "lines", "2 lines have both mean hours"),
    (
        {"mean_hours_held": 5},
        {"lines": [{"figures": {"people_held": 1, "hold_hours_total": 5}}]},
        "lines[0].figures.hold_hours_total",
        "the mean is used",
    ),
    (
        {"stay_with_detainer": 5, "stay_without_detainer": 6},
        {},
        "figures.stay_with_detainer",
        "negative",
    ),
    (
        {"stay_with_detainer": 6, "stay_without_detainer": 5, "extra_days_per_person": 1},
        {},
        "figures.extra_days_per_person",
        "the mean stays are used",
    ),
    ({}, {"cost_items": [ITEM], **JANUARY}, "cost_items", "not one year"),
    ({}, {"cost_items": [{"annual_amount": 5}]}, "cost_items", "stay unknown"),
    ({}, {"lines": [{**JANUARY, "figures": {"trips": 1}}]}, "lines", "31 of the 365 days"),
    ({}, {"lines": [{"figures": {"trips": 1}}] * 2}, "lines", "counted twice?"),
    (
        {},
        {"severity": {"basis": "charge", "people": {"a": 1, "b": 1}, "days": {"a": 5}}},
        "severity.days",
        "people are used",
    ),
    ({"detainer_growth": "1.01"}, {}, "figures.detainer_growth", "Write 5% or 0.05"),
]


@pytest.mark.parametrize(("figures", "parts", "path", "word"), UNUSUAL)
def test_what_is_unusual_is_said(
    figures: dict[str, Any], parts: dict[str, Any], path: str, word: str
) -> None:
    assert word in warnings(a_case(figures, **parts))[path]


@pytest.mark.parametrize(
    ("figures", "parts"),
    [
        ({"published_daily_cost": 10}, {}),
        ({"published_daily_cost": 1000}, {}),
        ({"mean_hours_held": 120}, {}),
        ({"detainer_growth": 1}, {}),
        ({"stay_with_detainer": 5, "stay_without_detainer": 5}, {}),
        ({}, {"reimbursements": [AWARD], "definition": "all_days"}),
        (
            {},
            {
                "reimbursements": [{"kind": "per_diem", "rate": 1, "days": 1}],
                "definition": "program",
            },
        ),
        (
            {"people_held": 5},
            {"reimbursements": [{"kind": "flat_payment", "amount_per_hold": 50, "holds": 5}]},
        ),
        ({}, {"cost_items": [ITEM]}),
        ({}, {"lines": [{"figures": {"people_held": 1, "hold_hours_total": 5}}]}),
        ({"mean_hours_held": 5}, {"lines": [{"figures": {"hold_hours_total": 5}}]}),
        ({}, {"cost_items": [ITEM], "period_start": "2024-07-01", "period_end": "2025-06-30"}),
        ({}, {"lines": [{"figures": {"trips": 1}}, {"jail": "B", "figures": {"trips": 1}}]}),
        ({"trips": 1}, {"lines": [{"figures": {}}, {"jail": "B"}]}),
    ],
)
def test_what_is_usual_is_not(figures: dict[str, Any], parts: dict[str, Any]) -> None:
    assert warnings(a_case(figures, **parts)) == {}


ROW = {"annual_amount": {"likely": 5, "high": 6}, "behavior": "fixed", "label": "Food"}
COST, RATE = "published_daily_cost", "Published cost of one jail day"
ONE_END: list[tuple[dict[str, Any], dict[str, Any], str, str]] = [
    (
        {COST: {"likely": 310, "low": 290}},
        {},
        f"figures.{COST}",
        f"{RATE} has a low and no high: its high is taken to be $310.00, the value itself.",
    ),
    (
        {COST: {"likely": 310, "high": 310}},
        {},
        f"figures.{COST}",
        f"{RATE} has a high and no low: its low is taken to be $310.00, the value itself.",
    ),
    (
        {},
        {"lines": [{"jail": "Main", "figures": {"trips": {"likely": 1, "low": 0}}}]},
        "lines[0].figures.trips",
        "(Main) has a low and no high: its high is taken to be 1 trip, the value itself.",
    ),
    ({}, {"cost_items": [ROW]}, "cost_items[0].annual_amount", "(Food) has a high and no low"),
    (
        {},
        {"severity": {**SPLIT, "people": {"a": {"likely": 3, "low": 2}, "b": 2}}},
        "severity.people.a",
        "(a) has a low and no high",
    ),
    ({}, {"exposure": {"claims": {"likely": 3, "low": 2}}}, "exposure.claims", "3 claims"),
    (
        {},
        {"policies": [{"policy": "custom", "held_share": {"likely": "5%", "low": "2%"}}]},
        "policies[0].held_share",
        "its high is taken to be 5%, the value itself.",
    ),
    (
        {},
        {
            "severity": SPLIT,
            "policies": [
                {"policy": "custom", "held": {"a": 1, "b": {"likely": "5%", "high": "9%"}}}
            ],
        },
        "policies[0].held.b",
        "its low is taken to be 5%, the value itself.",
    ),
]


@pytest.mark.parametrize(("figures", "parts", "path", "says"), ONE_END)
def test_an_end_that_is_taken_to_be_the_value_is_said_of_every_figure(
    figures: dict[str, Any], parts: dict[str, Any], path: str, says: str
) -> None:
    found = warnings(a_case(figures, **parts))
    assert list(found) == [path]
    assert says in found[path]


@pytest.mark.parametrize("value", [310, "290 to 310", {"likely": 310, "low": 290, "high": 310}])
def test_a_figure_with_both_ends_or_none_is_taken_as_given(value: Any) -> None:
    assert warnings(a_case({"published_daily_cost": value})) == {}


@pytest.mark.parametrize(("held", "is_said"), [((3, 4), False), ((3, 5), True), ((7, None), False)])
def test_classes_are_set_beside_what_all_lines_add_up_to(
    held: tuple[int, int | None], is_said: bool
) -> None:
    lines = [
        {"jail": jail, "figures": {"people_held": count, "trips": 1}}
        for jail, count in zip("AB", held, strict=True)
    ]
    split = {"basis": "charge", "people": {"a": 5, "b": 2}}
    # Where one line gives no count, there is nothing to set the classes beside.
    found = warnings(a_case({}, severity=split, lines=lines))
    assert ("severity.people" in found) is is_said
