"""The public case: small classes joined, the same results, nothing else changed."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.engine import calculate, read_case
from app.engine.case.shapes import SALT
from app.engine.public_case import as_public, public_case, public_fingerprint
from tests.engine.cases import documents
from tests.services.cases import FULL
from tests.small_classes import ALONE, HIDDEN_TEXTS, SMALL


def test_a_case_with_nothing_to_hide_is_itself() -> None:
    case = read_case(FULL)
    assert public_case(case) is case
    statement = calculate(case)
    assert as_public(statement) is statement
    assert public_fingerprint(statement) == ""


def test_hidden_classes_become_one_with_their_sum() -> None:
    document = public_case(read_case(SMALL)).to_document()
    people, days = document["severity"]["people"], document["severity"]["days"]
    assert people == {"Level 1 + Level 2": "38", "Level 3": "90", "None": "284"}
    assert days == {"Level 1 + Level 2": "119.354", "Level 3": "203.5", "None": "390.1"}
    assert document["note"].startswith("Public copy: classes of people are joined")
    assert not [text for text in HIDDEN_TEXTS if text in str(document)]


def test_a_policy_that_tells_hidden_classes_apart_is_left_out() -> None:
    document = public_case(read_case(SMALL)).to_document()
    assert document["policies"] == [
        {"policy": "listed_severities_only", "classes": ["Level 1 + Level 2"]}
    ]


def test_a_split_that_cannot_be_shown_is_left_out_with_its_policies() -> None:
    document = public_case(read_case(ALONE)).to_document()
    assert "severity" not in document
    assert "policies" not in document
    assert document["note"].startswith("Public copy: the split by severity is left out")


@pytest.mark.parametrize("document", [SMALL, ALONE])
def test_the_public_copy_can_be_read_and_comes_to_the_same(document: dict[str, object]) -> None:
    case = read_case(document)
    public = public_case(case)
    assert read_case(public.to_document()) == public
    assert public_case(public) is public
    first, second = calculate(case).to_document(), calculate(public).to_document()
    assert first["results"] == second["results"]
    assert first["by_definition"] == second["by_definition"]
    assert first["fingerprint"] != second["fingerprint"]
    assert public_fingerprint(calculate(case)) == second["fingerprint"]


def test_shown_classes_keep_their_days_share_and_cost() -> None:
    first, second = (
        {each["name"]: each for each in calculate(case).to_document()["severity"]["classes"]}
        for case in (read_case(SMALL), public_case(read_case(SMALL)))
    )
    for name in ("Level 3", "None"):
        assert first[name] == second[name]


def test_the_joined_class_takes_no_other_class_s_name() -> None:
    people = {"a": "4", "b": "20", "a + b": "40"}
    case = read_case({**SMALL, "severity": {"basis": "charge", "people": people}, "policies": []})
    joined = public_case(case)
    assert joined.severity is not None
    assert joined.severity.classes == ("joined classes", "a + b")


def test_the_salt_stays_behind() -> None:
    case = read_case(SMALL)
    salted = replace(case, texts={**case.texts, SALT: "secret"})
    assert SALT not in public_case(salted).to_document()


@given(documents(), st.lists(st.integers(0, 30), min_size=1, max_size=5))
@settings(max_examples=40, deadline=None)
def test_no_result_of_any_case_changes(document: dict[str, Any], people: list[int]) -> None:
    counts = {f"class {number}": str(count) for number, count in enumerate(people)}
    document = {**document, "severity": {"basis": "charge", "people": counts}, "policies": []}
    case = read_case(document)
    public = public_case(case)
    assert read_case(public.to_document()) == public
    first, second = calculate(case).to_document(), calculate(public).to_document()
    assert first["results"] == second["results"]
    for name in () if public.severity is None else public.severity.people:
        assert name in counts or " + " in name
