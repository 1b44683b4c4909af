"""Whether one estimate lies in the range of the other is said beside the shares."""

from __future__ import annotations

from typing import Any

import pytest

from app.engine.reconciliation import reconcile
from tests.engine.uncertainty.ranged import between, statement_of

RANGED = statement_of(mean_hours_held=between(18, 24, 30))  # about $34,000 to $46,000


def note(people: int) -> str:
    """What is said of the range of A beside an estimate of so many people."""
    found: dict[str, Any] = reconcile(RANGED, statement_of(people_held=people))
    return next((each["text"] for each in found["cautions"] if each["kind"] == "range"), "")


@pytest.mark.parametrize(
    ("people", "place"), [(300, "below"), (350, "within"), (450, "within"), (500, "above")]
)
def test_the_second_lies_below_within_or_above_the_range_of_the_first(
    people: int, place: str
) -> None:
    assert note(people).startswith(f"B lies {place} the range of A, about $")


def test_each_is_held_against_the_range_of_the_other() -> None:
    other = statement_of(mean_hours_held=between(20, 24, 28), people_held=800)
    [told] = [
        each["text"] for each in reconcile(RANGED, other)["cautions"] if each["kind"] == "range"
    ]
    assert told.count("lies") == 2
    assert "A lies below the range of B" in told


def test_without_a_range_nothing_is_said_of_one() -> None:
    found = reconcile(statement_of(), statement_of(people_held=500))
    assert not any(each["kind"] == "range" for each in found["cautions"])
