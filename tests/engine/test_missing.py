"""What is missing, what it would unlock, and the refusal where there is no total."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings

from app.engine import calculate, read_case
from app.engine.quantities import QUANTITIES
from tests.engine.cases import documents
from tests.engine.worked import a_case, state

OUTCOMES = ("taken_by_ice", "released_without_pickup")


def unlocks(figures: dict[str, Any], **parts: Any) -> dict[str, list[str]]:
    return {each["name"]: each["unlocks"] for each in state(figures, **parts)["missing"]}


@pytest.mark.parametrize(
    ("figures", "needed"),
    [
        ({}, {"people_held", "mean_hours_held", "published_daily_cost"}),
        ({"people_held": 4}, {"mean_hours_held", "published_daily_cost"}),
        ({"people_held": 4, "published_daily_cost": 1}, {"mean_hours_held"}),
        ({"hold_hours_total": 4}, {"published_daily_cost"}),
        (
            {"share_of_limit_used": 1, "published_daily_cost": 1},
            {"people_held"},
        ),
    ],
)
def test_a_refusal_names_the_fewest_figures_that_would_give_a_total(
    figures: dict[str, Any], needed: set[str]
) -> None:
    refusal = state(figures)["refusal"]
    assert set(refusal["needs"]) == needed
    for name in needed:
        assert QUANTITIES[name].label.lower() in refusal["message"]


@pytest.mark.parametrize(
    ("parts", "words"),
    [
        ({"cost_basis": "average"}, "cost items"),
        (
            {
                "cost_basis": "marginal",
                "cost_items": [{"annual_amount": 1}],
                "figures": {"hold_hours_total": 1, "average_daily_population": 1},
            },
            "whether each cost item changes with the number of people",
        ),
        ({"definition": "program"}, "an added cost"),
    ],
)
def test_a_refusal_asks_for_rows_in_words(parts: dict[str, Any], words: str) -> None:
    refusal = calculate(read_case({**a_case(), **parts})).to_document()["refusal"]
    assert words in refusal["message"]


def test_what_would_unlock_each_definition_is_said() -> None:
    found = {
        name: [key for key in keys if key in ("hold", "extra_stay", "all_days")]
        for name, keys in unlocks({"people_held": 3}).items()
    }
    assert found["mean_hours_held"] == ["hold"]
    assert found["people_with_detainer"] == ["extra_stay"]
    assert found["detainer_bed_days"] == ["all_days"]
    assert found["published_daily_cost"] == ["hold", "extra_stay", "all_days"]
    assert "people_held" not in found


def test_nothing_given_is_listed_as_missing_for_it() -> None:
    figures = {"hold_hours_total": 5, "published_daily_cost": 1}
    assert "hold" not in [key for keys in unlocks(figures).values() for key in keys]


@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(documents())
def test_a_refusal_always_says_what_is_needed(document: dict[str, Any]) -> None:
    refusal = calculate(read_case(document)).to_document()["refusal"]
    if refusal:
        assert not refusal["message"].endswith("Still needed: .")


@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(documents())
def test_filling_in_what_is_missing_gives_a_total(document: dict[str, Any]) -> None:
    parts = {"lines": [], "cost_basis": "published", "definition": "hold"}
    given = {n: f for n, f in document["figures"].items() if n not in OUTCOMES}
    document = {**document, **parts, "figures": given}
    refusal = calculate(read_case(document)).to_document()["refusal"]
    if refusal:
        filled = {**document["figures"], **dict.fromkeys(refusal["needs"], 0)}
        again = calculate(read_case({**document, "figures": filled})).to_document()
        assert again["refusal"] is None
