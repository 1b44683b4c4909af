"""What stands above the figures of a counted log."""

from __future__ import annotations

from datetime import date

import pytest

from app.intake.jail_log.first_told import first_told, is_empty, is_of_few
from tests.intake.jail_log.logs import ROWS, document

HEAD = ROWS.splitlines()[0] + "\n"
HELD = "6/2/2025 09:00,6/5/2025 12:00,6/4/2025 06:00,Y,ICE,Felony\n"
OPEN = "6/2/2025 09:00,,6/4/2025 06:00,Y,,Felony\n"
JULY = {"first_day": date(2025, 7, 1), "last_day": date(2025, 7, 31)}


def test_of_most_logs_nothing_has_to_be_told_first() -> None:
    assert first_told(document(HEAD + HELD * 11)) == ()


@pytest.mark.parametrize(
    ("rows", "settings", "told"),
    [
        ("soon,6/5/2025,,Y,,\n" * 3, {}, "No row could be counted."),
        ("", {}, "No row could be counted."),
        (HELD, JULY, "No booking lies in this period: its bookings are from June 2025."),
        (
            HELD + HELD.replace("6/5/2025", "8/5/2025").replace("6/2/2025", "8/2/2025"),
            JULY,
            "No booking lies in this period: its bookings are from June 2025 to August 2025.",
        ),
        (OPEN, {}, "Nothing could be counted: no booking with a detainer has a release."),
    ],
)
def test_why_nothing_was_counted(rows: str, settings: dict[str, date], told: str) -> None:
    found = document(HEAD + rows, **settings)
    assert is_empty(found)
    assert first_told(found)[0] == told


def test_a_log_of_people_without_a_detainer_is_not_empty() -> None:
    found = document(HEAD + HELD.replace(",Y,", ",N,"))
    assert not is_empty(found)
    assert not is_of_few(found)


def test_the_column_that_holds_would_need_is_named() -> None:
    found = document("Booked,Released,Detainer\n" + "6/2/2025,6/5/2025,Y\n" * 11)
    (told,) = first_told(found)
    assert "a column of when people would otherwise have been released" in told


@pytest.mark.parametrize(("times", "few"), [(10, True), (11, False)])
def test_few_people_can_be_recognized(times: int, few: bool) -> None:
    found = document(HEAD + HELD * times)
    assert is_of_few(found) is few
    assert any("do not share such a result" in told for told in first_told(found)) is few


def test_bookings_without_a_release_are_told_of_with_those_who_have_a_detainer() -> None:
    found = document(HEAD + HELD * 11 + OPEN * 3 + OPEN.replace(",Y,", ",N,") * 2)
    assert first_told(found) == (
        "5 bookings have no release and are in no sum.",
        "3 of them have a detainer.",
    )


def test_those_counted_to_the_last_day_are_told_of_with_their_days() -> None:
    period = {"first_day": date(2025, 6, 1), "last_day": date(2025, 6, 5)}
    found = document(
        HEAD + HELD * 11 + OPEN + OPEN.replace(",Y,", ",N,"), still_in_jail=True, **period
    )
    days, others = first_told(found)
    assert days.endswith("to the last day: 1.75 of the 15.5 days held for ICE are of it.")
    assert others == "1 booking without a release has no detainer and is in no sum."
