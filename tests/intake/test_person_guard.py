"""Columns that hold personal data are named and dropped; what stands in them is never shown."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from app.intake.detainers.columns import HEADINGS as RELEASE_HEADINGS
from app.intake.heading_words import WORDS, is_made_of_heading_words
from app.intake.jail_log.columns import MEANINGS as LOG_MEANINGS
from app.intake.person_guard import DroppedColumn, PersonGuard, safe_heading
from app.intake.sheets import plain_heading
from app.language import SPANISH, in_language
from app.reference.given_names import GIVEN_NAMES


def dropped(
    headings: Sequence[object], *rows: Sequence[object], allowed: Sequence[int] = ()
) -> list[tuple[int, str, str]]:
    guard = PersonGuard(headings, set(allowed))
    for row in rows:
        guard.look(row)
    return [(each.number, each.heading, each.kind) for each in guard.dropped]


def test_columns_are_dropped_by_their_heading() -> None:
    headings = ["Booking #", "Inmate Name", "DOB", "Booked", "Released", "Charge"]
    assert dropped(headings) == [
        (1, "Booking #", "booking_number"),
        (2, "Inmate Name", "name"),
        (3, "DOB", "birth_date"),
    ]


def test_columns_are_dropped_by_what_stands_in_them() -> None:
    headings = ["Who", "Number", "When", "Charge", "Where"]
    rows = [
        ["DOE, JANE", "A012345678", "7/4/2015", "ASSAULT 4, DV", "SMITH COUNTY JAIL"],
        ["ROE, RICHARD", "", "7/5/2015", "THEFT, PETTY", "TACOMA, WA"],
    ]
    assert dropped(headings, *rows) == [(1, "Who", "name"), (2, "Number", "a_number")]


def test_one_number_of_a_person_among_many_cells_is_enough() -> None:
    rows = [["fine"]] * 300 + [["see 123-45-6789"]]
    assert dropped(["Note"], *rows) == [(1, "Note", "ssn")]


def test_a_charge_that_looks_like_a_name_does_not_drop_the_charges() -> None:
    rows = [["MURDER"], ["ARSON"], ["DWI"]] * 20 + [["MILLER, GREEN"]] * 2
    assert dropped(["Charge"], *rows) == []


def test_a_heading_that_is_a_person_is_not_shown() -> None:
    """As where a file has no heading and its first row was taken for one."""
    found = dropped(["DOE, JANE", "7/4/2015"], ["ROE, RICHARD", "x"], ["POE, EDGAR", "y"])
    assert found == [(1, "column A", "name")]


def test_columns_that_are_needed_are_kept() -> None:
    rows = [["1001", "DOE, JANE"], ["1002", "ROE, RICHARD"]]
    assert dropped(["Booking #", "x"], *rows, allowed=[0]) == [(2, "column B", "name")]


def test_cells_beyond_the_heading_and_short_rows_are_looked_at() -> None:
    rows = [["a", "b", "DOE, JANE"], ["a"], [], ["a", "b", "ROE, RICHARD"]]
    assert dropped(["x", "y"], *rows) == [(3, "column C", "name")]


def test_typed_cells_are_no_persons() -> None:
    assert dropped(["x", "y"], [1.0, True], [12345678, None]) == []


def test_only_the_first_rows_are_looked_at() -> None:
    guard = PersonGuard(["x"])
    for _ in range(500):
        guard.look(["fine"])
    for _ in range(5_000):
        guard.look(["123-45-6789"])
    assert guard.dropped == ()


def test_the_kind_is_said_in_the_language_in_use() -> None:
    column = DroppedColumn(2, "Inmate Name", "name")
    assert column.words == "names of people"
    with in_language(SPANISH):
        assert column.words


@pytest.mark.parametrize(
    ("heading", "shown"),
    [
        ("  Charge \n Description ", "Charge Description"),
        ("", "column D"),
        ("DOE, JANE", "column D"),
        ("123-45-6789", "column D"),
        ("x" * 100, "column D"),
        (42.0, "column D"),
        ("BookingDate", "BookingDate"),
        ("RELEASE_DISPOSITION_DESC", "RELEASE_DISPOSITION_DESC"),
        ("Fecha de liberación", "Fecha de liberación"),
        ("Booking #", "Booking #"),
        ("Charge2", "Charge2"),
        ("GARCIA", "column D"),
        ("Xochiquetzal", "column D"),
        ("Garcia Released", "column D"),
        ("DE LA O", "column D"),
        ("Page", "column D"),
        ("Charge 07/1987", "column D"),
        ("Charge 5550123", "column D"),
        ("Booked 8:00", "column D"),
    ],
)
def test_a_heading_is_shown_only_where_it_is_one(heading: object, shown: str) -> None:
    assert safe_heading(heading, 4) == shown


def test_where_the_headings_are_certain_other_words_are_shown_but_no_person() -> None:
    assert safe_heading("Poeple held", 28, is_certain=True) == "Poeple held"
    assert safe_heading("Poeple held", 28) == "column AB"
    for heading in ("DOE, JANE", "A198700123", "1987-07-10"):
        assert safe_heading(heading, 4, is_certain=True) == "column D"


def test_no_given_name_is_a_word_of_headings() -> None:
    assert not WORDS & GIVEN_NAMES


@pytest.mark.parametrize("headings", [*LOG_MEANINGS.values(), *RELEASE_HEADINGS.values()])
def test_every_heading_that_is_understood_can_be_shown(headings: Sequence[str]) -> None:
    words = {word for heading in headings for word in plain_heading(heading).split()}
    assert not [word for word in words if not is_made_of_heading_words(f"Booked {word}")]
