"""Cost by severity, with its basis (method, section 3.8)."""

from __future__ import annotations

from typing import Any

import pytest

from tests.engine.worked import HOLDS, problems, state

HUNDRED_DAYS = {"detainer_bed_days": 100, "published_daily_cost": 10}


def split(**classes: Any) -> dict[str, Any]:
    severity = {"basis": "charge", **classes}
    found: dict[str, Any] = state(HUNDRED_DAYS, definition="all_days", severity=severity)[
        "severity"
    ]
    return found


def test_by_days_where_they_are_known() -> None:
    found = split(people={"felony": 1, "other": 9}, days={"felony": 75, "other": 25})
    assert found["proportion"] == "in proportion to days"
    assert [row["cost"] for row in found["classes"]] == ["750.00", "250.00"]


def test_by_people_where_no_days_are_known() -> None:
    found = split(people={"felony": 1, "other": 9})
    assert found["proportion"] == "in proportion to people: days are not known"
    assert [(row["share"], row["cost"]) for row in found["classes"]] == [
        ("0.1", "100.00"),
        ("0.9", "900.00"),
    ]


def test_by_people_where_the_days_of_one_class_are_not_known() -> None:
    found = split(people={"felony": 1, "other": 9}, days={"felony": 75})
    assert [row["cost"] for row in found["classes"]] == ["100.00", "900.00"]


def test_the_basis_is_always_said() -> None:
    assert split(people={"a": 1})["basis_words"] == "by charge"
    case = {"period_start": "2025-01-01", "period_end": "2025-12-31"}
    assert "severity.basis" in problems({**case, "severity": {"people": {"a": 1}}})


def test_names_of_classes_are_the_countys_own() -> None:
    names = [row["name"] for row in split(people={"Level 1": 1, " none ": 3})["classes"]]
    assert names == ["Level 1", "none"]


def test_no_one_in_any_class_gives_no_shares() -> None:
    assert [row["cost"] for row in split(people={"a": 0, "b": 0})["classes"]] == [None, None]


@pytest.mark.parametrize("severity", [None, {}])
def test_without_a_split_there_is_none(severity: Any) -> None:
    assert state(HOLDS, severity=severity)["severity"] is None
