"""The funnel, from booking to transfer (method, section 3.3)."""

from __future__ import annotations

import itertools
from typing import Any

import pytest

from tests.engine.worked import a_case, problems, state, warnings

STAGES: dict[str, Any] = {
    "bookings": 10_000,
    "fingerprint_submissions": 9_000,
    "fingerprint_matches": 450,
    "detainers_received": 90,
    "detainers_honored": 60,
    "people_held": 30,
    "taken_by_ice": 12,
}
IN_ORDER = list(STAGES)


def test_each_stage_is_a_share_of_the_one_before() -> None:
    found = {row["name"]: row["share_of_previous"] for row in state(STAGES)["funnel"]}
    assert list(found) == IN_ORDER
    assert list(found.values()) == [
        None,
        "0.9",
        "0.05",
        "0.2",
        "0.6666666667",
        "0.5",
        "0.4",
    ]


def test_requests_only_to_notify_are_counted_apart() -> None:
    found = state(STAGES | {"notify_only_requests": 500})
    assert "notify_only_requests" not in {row["name"] for row in found["funnel"]}
    assert found["results"] == state(STAGES)["results"]


@pytest.mark.parametrize(("before", "after"), list(itertools.pairwise(IN_ORDER)))
class TestNoStageGrows:
    def test_an_equal_one_is_taken(self, before: str, after: str) -> None:
        figures = {before: 50, after: 50}
        assert problems(a_case(figures)) == {}
        assert warnings(a_case(figures)) == {}

    def test_a_larger_one_is_refused(self, before: str, after: str) -> None:
        found = problems(a_case({before: 50, after: 51}))
        assert list(found) == [f"figures.{after}"]
        assert "cannot grow" in found[f"figures.{after}"]

    def test_a_larger_one_with_its_reason_is_a_warning(self, before: str, after: str) -> None:
        reason = {"likely": 51, "note": "Two requests came for one booking."}
        case = a_case({before: 50, after: reason})
        assert problems(case) == {}
        assert "; see its note." in warnings(case)[f"figures.{after}"]


def test_a_stage_is_held_against_the_last_known_one_before_it() -> None:
    assert "figures.people_held" in problems(a_case({"bookings": 10, "people_held": 11}))


def test_the_stages_of_a_line_are_held_against_its_own() -> None:
    lines = [{"figures": {"bookings": 10, "people_held": 9}}, {"figures": {"people_held": 99}}]
    assert problems(a_case({"bookings": 10}, lines=lines)) == {}
    lines[0]["figures"]["people_held"] = 11
    assert list(problems(a_case(lines=lines))) == ["lines[0].figures.people_held"]


@pytest.mark.parametrize(("taken", "left", "is_refused"), [(7, 3, False), (7, 4, True)])
def test_no_more_leave_than_were_held(taken: int, left: int, is_refused: bool) -> None:
    figures = {"people_held": 10, "taken_by_ice": taken, "released_without_pickup": left}
    found = problems(a_case(figures))
    assert (list(found) == ["figures.released_without_pickup"]) == is_refused
