"""Nothing that tells of a person gets into the counts, or into what is said."""

from __future__ import annotations

import json

import pytest

from app.intake.detainers.texts import Unplaced
from app.intake.problems import UnreadableFileError
from tests.intake.detainers.made_up import HEADINGS, ROW, counts_of

WITH_ID = (*HEADINGS, "Unique Identifier")
PEOPLE = ("GOMEZ, MARIA", "SMITH, JOHN A", "NGUYEN, ANNA", "BROWN, DAVID", "GARCIA, JOSE L")


def test_the_same_person_at_the_same_place_and_day_is_told_as_a_likely_repeat() -> None:
    other_day, other_place = ("5/9/2015", *ROW[1:]), (*ROW[:2], "X JAIL", *ROW[3:])
    rows = [(*ROW, "p1"), (*ROW, "p1"), (*ROW, "p1"), (*ROW, "p2")]
    counts = counts_of(*rows, (*other_day, "p1"), (*other_place, "p1"), headings=WITH_ID)
    assert (counts.totals.detainers, counts.totals.likely_duplicates) == (6, 2)
    assert counts.duplicates_by == "person"


@pytest.mark.parametrize("nobody", ["", "NA", "(b)(6)", "b(6), b(7)c"])
def test_a_person_that_is_not_given_repeats_nobody(nobody: str) -> None:
    counts = counts_of((*ROW, nobody), (*ROW, nobody), (*ROW, "p1"), headings=WITH_ID)
    assert counts.totals.likely_duplicates == 0


def test_the_release_s_own_mark_of_repeats_is_used_where_there_is_one() -> None:
    headings = (*WITH_ID, "duplicate_likely")
    rows = [(*ROW, "p1", "FALSE"), (*ROW, "p1", "FALSE"), (*ROW, "p2", "TRUE")]
    counts = counts_of(*rows, headings=headings)
    assert (counts.totals.likely_duplicates, counts.duplicates_by) == (1, "file")


def test_columns_of_persons_are_named_and_nothing_in_them_is_kept() -> None:
    headings = (*WITH_ID, "Last Name", "Remarks")
    rows = [(*ROW, "9f2c77aa", person.split(",")[0], person) for person in PEOPLE]
    counts = counts_of(*rows, headings=headings)
    assert [(it.heading, it.kind) for it in counts.left] == [
        ("Unique Identifier", "person_id"),
        ("Last Name", "name"),
        ("Remarks", "name"),
    ]
    assert all(column.words for column in counts.left)
    kept = json.dumps(counts.document())
    assert not any(part in kept for part in ("9f2c77aa", "GOMEZ", "MARIA", "NGUYEN"))


@pytest.mark.parametrize("column", [1, 2])
def test_a_column_that_holds_persons_refuses_the_file_without_a_name(column: int) -> None:
    rows = [(*ROW[:column], person, *ROW[column + 1 :]) for person in PEOPLE]
    with pytest.raises(UnreadableFileError, match=HEADINGS[column]) as refused:
        counts_of(*rows)
    assert "GOMEZ" not in str(refused.value)


@pytest.mark.parametrize("value", ["123-45-6789", "A012 345 678", "jane.doe@mail.example"])
@pytest.mark.parametrize("column", [1, 2, 4])
def test_one_number_of_a_person_in_a_column_is_enough(value: str, column: int) -> None:
    rows = [ROW] * 50
    with pytest.raises(UnreadableFileError, match=HEADINGS[column]) as refused:
        counts_of(*rows, (*ROW[:column], value, *ROW[column + 1 :]))
    assert value not in str(refused.value)


@pytest.mark.parametrize("value", ["9f2c77aa01e6bd42", "20150012345"])
def test_a_column_of_ids_is_no_column_of_facilities(value: str) -> None:
    with pytest.raises(UnreadableFileError, match="Detainer Detention Facility"):
        counts_of((*ROW[:2], value, *ROW[3:]))


def test_a_single_facility_that_looks_like_a_person_is_not_kept_and_told() -> None:
    jails = [(*ROW[:2], f"NO {number} COUNTY JAIL", *ROW[3:]) for number in range(20)]
    counts = counts_of(*jails, (*ROW[:2], "GOMEZ, MARIA", *ROW[3:]))
    assert counts.totals.unplaced == {Unplaced.WITHHELD: 1}
    assert "GOMEZ" not in json.dumps(counts.document())


@pytest.mark.parametrize(
    "facility",
    ["GUS HARRISON, ADRIAN,MI", "CONNER CC, HOMINY, OK", "GEORGE BAILEY DETENT FACI", "TACOMA"],
)
def test_facilities_called_after_people_and_cities_stay(facility: str) -> None:
    counts = counts_of(ROW, (*ROW[:2], facility, "WASHINGTON", "TACOMA"))
    assert not counts.totals.unplaced


def test_a_column_with_far_too_many_values_is_no_column_of_outcomes() -> None:
    headings = (*HEADINGS, "Lift Reason")
    rows = [(*ROW, f"reason {number}") for number in range(5_001)]
    with pytest.raises(UnreadableFileError, match=r"Lift Reason.*more than 5,000"):
        counts_of(*rows, headings=headings)


def test_a_text_too_long_for_its_column_refuses_the_file() -> None:
    with pytest.raises(UnreadableFileError, match=r"Detainer Type.*too long"):
        counts_of((ROW[0], "x " * 90, *ROW[2:]))
