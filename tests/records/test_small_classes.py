"""A record for everyone: words instead of the counts of few people."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from app.records.entry import Entered, Place, Record
from app.records.labels import content_text
from app.records.small_classes import without_small_counts

SOURCE = {"title": "Jail log"}


def record(**people: Any) -> Record:
    classes = (
        Entered(
            number,
            Place("severity", 2025, name),
            1,
            {"people": count, "days": "12.5", "grade": "A", "source": SOURCE, "note": "Own words."},
            1,
            "Ann",
            datetime(2025, 7, 1, tzinfo=UTC),
        )
        for number, (name, count) in enumerate(people.items(), start=1)
    )
    other = Entered(
        9, Place("figure", 2025, "people_held"), 1, {"likely": "3"}, 1, "Ann", datetime.now(UTC)
    )
    return (*classes, other)


def test_small_counts_and_a_second_one_become_words() -> None:
    low, second, shown, other = without_small_counts(record(a="4", b="31", c={"likely": "90"}))
    assert low.content == {
        "people": "fewer than 11",
        "days": "not shown",
        "grade": "A",
        "source": SOURCE,
    }
    assert second.content["people"] == second.content["days"] == "not shown"
    assert shown.content["people"] == {"likely": "90"}
    assert other.content == {"likely": "3"}
    assert content_text(low.place, low.content) == "People: fewer than 11; Days: not shown"


def test_a_split_given_away_by_its_total_is_left_out() -> None:
    assert [each.place.kind for each in without_small_counts(record(a="4"))] == ["figure"]


def test_a_record_without_small_counts_stays_as_it_is() -> None:
    whole = record(a="40", b="0", c=None)
    assert without_small_counts(whole) == whole
