"""Logs with one row a booking."""

from __future__ import annotations

import pytest

from tests.intake.jail_log.logs import ROWS, document, problems, sentences

HEAD = "Booked,Released,Local Release,Detainer,Outcome\n"
GOOD = "6/2/2025 09:00,6/5/2025 12:00,6/4/2025 06:00,yes,ICE\n"


def test_a_log_is_counted_by_definition() -> None:
    found = document(ROWS)
    assert found["layout"] == "bookings"
    assert found["definitions"]["hold"]["days"] == "1.25"
    assert found["definitions"]["all_days"] == {"people": 1, "hours": "75", "days": "3.125"}
    extra = found["definitions"]["extra_stay"]
    assert extra["without_detainer"]["mean_days"] == "2"
    assert extra["by_means"] == {"difference_days": "1.125", "days": "1.125"}
    assert problems(found) == []


def test_classes_and_outcomes_are_of_a_fixed_list() -> None:
    found = document(ROWS)
    assert [each["key"] for each in found["by_severity"]] == ["felony"]
    assert [each["key"] for each in found["by_outcome"]] == ["taken_by_ice"]


def test_dates_and_times_in_columns_of_their_own_are_joined() -> None:
    log = (
        "Booking Date,Booking Time,Release Date,Release Time,Court Release,ICE Hold\n"
        "7/4/2025,13:05,7/5/2025,1:05 PM,7/5/2025 01:05,X\n"
    )
    found = document(log)
    assert found["definitions"]["all_days"]["hours"] == "24"
    assert found["definitions"]["hold"]["hours"] == "12"
    assert found["days_without_time"] == []


def test_days_without_times_are_counted_and_told_of() -> None:
    found = document("Admit Date,Discharge Date,Detainer\n2025-06-01,2025-06-04,yes\n")
    assert found["definitions"]["all_days"]["days"] == "3"
    assert found["days_without_time"] == ["booked_at", "released_at"]
    assert not found["holds_are_known"]


@pytest.mark.parametrize(
    ("row", "code"),
    [
        (",6/5/2025 12:00,,yes,", "no_booking"),
        ("soon,6/5/2025 12:00,,yes,", "bad_time"),
        ("6/2/1925 09:00,6/5/2025 12:00,,yes,", "bad_year"),
        ("6/6/2025 09:00,6/5/2025 12:00,,yes,", "release_first"),
        ("6/2/2025 09:00,6/5/2025 25:00,,yes,", "bad_time"),
        ("6/2/2025 09:00,6/5/2025 12:00,never,yes,", "bad_time"),
        ("6/2/2025 09:00,6/5/2025 12:00,,perhaps,", "detainer_unclear"),
    ],
)
def test_a_row_that_cannot_be_used_is_named_and_left_out(row: str, code: str) -> None:
    found = document(HEAD + GOOD + row + "\n")
    assert problems(found) == [(3, code)]
    assert (found["problems"]["rows_refused"], found["bookings"]) == (1, 1)


@pytest.mark.parametrize(
    ("row", "code"),
    [
        ("6/2/2025 09:00,6/5/2025 12:00,,yes,ICE", "no_local"),
        ("6/2/2025 09:00,6/5/2025 12:00,6/1/2025,yes,ICE", "local_first"),
        ("6/2/2025 09:00,6/5/2025 12:00,6/7/2025,yes,ICE", "local_late"),
        ("6/2/2025 09:00,6/5/2025 12:00,6/4/2025,yes,zzz", "outcome_unclear"),
    ],
)
def test_a_row_that_is_odd_is_named_and_counted(row: str, code: str) -> None:
    found = document(HEAD + GOOD + row + "\n")
    assert problems(found) == [(3, code)]
    assert (found["problems"]["rows_refused"], found["bookings"]) == (0, 2)


def test_equal_rows_are_told_of_and_both_counted_where_there_are_no_numbers() -> None:
    found = document(HEAD + GOOD + GOOD)
    assert problems(found) == [(3, "equal_row")]
    assert found["bookings"] == 2


def test_a_booking_number_counts_once_whatever_its_rows_say() -> None:
    other = GOOD.replace("6/5/2025 12:00", "6/6/2025 12:00")
    rows = "".join(f"{number},{row}" for number, row in ((7, GOOD), (7, GOOD), (7, other)))
    found = document("Booking No," + HEAD + rows)
    assert problems(found) == [(3, "repeated"), (4, "contradicts")]
    assert found["bookings"] == 1
    assert found["definitions"]["all_days"]["hours"] == "75"


def test_who_is_still_in_jail_is_counted_apart_or_up_to_a_last_day() -> None:
    log = HEAD + GOOD + "6/2/2025 09:00,,,yes,\n6/3/2025 09:00,still in custody,,no,\n"
    found = document(log)
    assert (found["no_release"]["bookings"], found["no_release"]["with_detainer"]) == (2, 1)
    assert found["definitions"]["all_days"]["people"] == 1
    from datetime import date

    alone = document(log, last_day=date(2025, 6, 5))
    assert alone["definitions"] == found["definitions"]
    until = document(log, last_day=date(2025, 6, 5), still_in_jail=True)
    assert until["definitions"]["all_days"] == {"people": 2, "hours": "162", "days": "6.75"}
    assert until["definitions"]["hold"]["people"] == 1


def test_a_log_of_detainers_alone_needs_no_column_that_says_so() -> None:
    found = document("Intake,Out Date\n6/2/2025,6/3/2025\n", all_have_detainer=True)
    assert found["definitions"]["all_days"]["people"] == 1


def test_a_day_of_the_detainer_says_that_there_is_one() -> None:
    log = "Booked,Released,Detainer Date\n6/2/2025,6/3/2025,6/2/2025\n6/2/2025,6/5/2025,\n"
    found = document(log)
    assert found["definitions"]["all_days"]["people"] == 1
    assert found["definitions"]["extra_stay"]["without_detainer"]["people"] == 1


def test_no_cell_is_repeated_in_what_is_said() -> None:
    strange = "SECRET-VALUE-77"
    rows = [
        f"{strange},6/5/2025 12:00,,yes,",
        f"6/2/2025 09:00,{strange},,yes,",
        f"6/2/2025 09:00,6/5/2025 12:00,{strange},yes,",
        f"6/2/2025 09:00,6/5/2025 12:00,,{strange},",
        f"6/2/2025 09:00,6/5/2025 12:00,6/4/2025,yes,{strange}",
    ]
    found = document(HEAD + "\n".join(rows) + "\n")
    assert strange not in str(found)
    told = sentences(found)
    assert len(told) == 5
    assert strange not in " ".join(told)
    assert told[0].startswith("row 2, Booked: it is not a day and time that can be read.")


def test_rows_are_numbered_as_a_spreadsheet_counts() -> None:
    log = "Jail of the county\n\n" + HEAD + GOOD + "\n" + "soon,,,yes,\n"
    assert problems(document(log)) == [(6, "bad_time")]
