"""What changed between two states of a record, told value by value."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from app.records.changes import changes_between
from app.records.entry import Place, Record
from tests.records.made_up import (
    MAIN,
    NO_ONES_DOCUMENT,
    NOON,
    YEAR,
    figure,
    likely,
    record_of,
    small_county,
    two_jails,
)

MARCH = figure("people_held", MAIN, YEAR.months[2])


def with_jails(values: dict[Place, dict[str, Any]]) -> Record:
    """A record of two jails and these values."""
    return record_of({**two_jails(), **values})


@pytest.mark.parametrize(
    ("before", "after", "text"),
    [
        (
            {MARCH: likely(12)},
            {MARCH: likely(14)},
            "People held past release, Main jail, March 2025: 12 people → 14 people",
        ),
        (
            {},
            {MARCH: likely(14)},
            "People held past release, Main jail, March 2025: 14 people (new)",
        ),
        (
            {MARCH: likely(12)},
            {},
            "People held past release, Main jail, March 2025: 12 people (taken out)",
        ),
        (
            {figure("trips"): likely(3)},
            {figure("trips"): {"not_tracked": True}},
            "Transport trips: 3 trips → not tracked",
        ),
        (
            {figure("trips"): likely(3)},
            {figure("trips"): {"likely": "3", "low": "2", "high": "5"}},
            "Transport trips: 3 trips → 3 trips (2 trips to 5 trips)",
        ),
        (
            {figure("trips"): likely(3, grade="B")},
            {figure("trips"): likely(3, grade="A", note="Log read again.")},
            (
                "Transport trips: Grade: B (derived from county records); Note: none → "
                "Grade: A (measured by the county); Note: Log read again."
            ),
        ),
        (
            {figure("trips"): likely(3, source={"title": "Log", "page": "3"})},
            {figure("trips"): likely(4, source={"title": "Log", "page": "4"})},
            "Transport trips: 3 trips; Source: Log, page 3 → 4 trips; Source: Log, page 4",
        ),
        (
            {figure("trips"): likely(3)},
            {figure("trips"): likely(3, documents=[NO_ONES_DOCUMENT])},
            "Transport trips: Documents: none → Documents: 1 document (abababab)",
        ),
        (
            {Place("year", 2025): {"definition": "hold"}},
            {Place("year", 2025): {"definition": "all_days"}},
            (
                "Choices for the year: Definition: Held past release → "
                "Definition: All days of people with a detainer"
            ),
        ),
    ],
)
def test_a_change_is_told_in_one_line(
    before: dict[Place, dict[str, Any]], after: dict[Place, dict[str, Any]], text: str
) -> None:
    (change,) = changes_between(with_jails(before), with_jails(after))
    assert change.text == text


def test_a_change_says_who_and_when_and_why() -> None:
    before, after = with_jails({MARCH: likely(12)}), with_jails({MARCH: likely(14)})
    later = NOON + timedelta(days=1)
    changed = replace(after[-1], author="Sam Oh", author_id=9, entered_at=later, reason="Typo")
    (change,) = changes_between(before, (*after[:-1], changed))
    assert (change.author, change.author_id, change.reason) == ("Sam Oh", 9, "Typo")
    assert change.entered_at == later


def test_what_was_taken_out_stands_last_and_names_nobody() -> None:
    before = with_jails({MARCH: likely(12), figure("trips"): likely(3)})
    after = with_jails({figure("trips"): likely(4)})
    changes = changes_between(before, after)
    assert [change.what for change in changes] == ["changed", "removed"]
    assert (changes[1].author, changes[1].entered_at) == ("", None)


def test_the_same_values_by_somebody_else_are_no_change() -> None:
    record = record_of(small_county())
    others = tuple(replace(each, author="Sam Oh", number=3, entry_id=9) for each in record)
    assert changes_between(record, others) == ()


def test_everything_of_a_first_version_is_new() -> None:
    record = record_of(small_county())
    changes = changes_between((), record)
    assert [change.place for change in changes] == [each.place for each in record]
    assert {change.what for change in changes} == {"added"}
