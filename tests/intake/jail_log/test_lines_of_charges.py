"""Logs with one row a charge, of which one is the hold."""

from __future__ import annotations

from tests.intake.jail_log.logs import LINES, document, problems

HEAD = LINES.splitlines()[0] + "\n"


def test_the_lines_of_a_booking_are_brought_together() -> None:
    found = document(LINES)
    assert (found["layout"], found["rows_read"], found["bookings"]) == ("charges", 4, 3)
    hold = found["definitions"]["hold"]
    assert hold["past_last_charge"] == {"people": 1, "hours": "30", "days": "1.25"}
    assert hold["hold_only"] == {"people": 1, "hours": "24", "days": "1"}
    assert found["definitions"]["extra_stay"]["without_detainer"]["mean_days"] == "3"
    assert problems(found) == []


def test_lines_in_any_order_come_to_the_same() -> None:
    head, *rows = LINES.splitlines()
    turned = "\n".join([head, *reversed(rows)])
    assert document(turned)["definitions"] == document(LINES)["definitions"]


def test_a_booking_is_of_its_most_serious_local_charge() -> None:
    more = LINES + "B-1,6/2/2025 09:00,6/5/2025 12:00,ASSAULT 2,6/3/2025,class B felony\n"
    keys = [each["key"] for each in document(more)["by_severity"]]
    assert keys == ["felony_b", "no_charge"]


def test_a_charge_after_the_release_ends_with_it_and_is_told_of() -> None:
    late = LINES.replace("6/4/2025 06:00", "6/7/2025 06:00")
    found = document(late)
    assert found["definitions"]["hold"]["past_last_charge"]["people"] == 0
    assert problems(found) == [(2, "charge_late")]


def test_a_charge_without_a_release_leaves_the_hold_open() -> None:
    found = document(LINES.replace("6/4/2025 06:00", ""))
    assert found["definitions"]["hold"]["people_not_known"] == 1
    assert found["definitions"]["all_days"]["people"] == 2
    assert problems(found) == [(2, "no_charge_release")]


def test_a_booking_whose_lines_differ_is_not_counted() -> None:
    head, first, second, *rest = LINES.splitlines()
    found = document("\n".join([head, first, second.replace("6/2/2025", "6/1/2025"), *rest]))
    assert problems(found) == [(3, "lines_differ")]
    assert (found["bookings"], found["problems"]["bookings_refused"]) == (2, 1)


def test_a_booking_with_one_line_that_cannot_be_read_is_not_counted_in_part() -> None:
    more = LINES + "B-1,6/2/2025 09:00,6/5/2025 12:00,ARSON,tomorrow,felony\n"
    found = document(more)
    assert problems(found) == [(6, "bad_time")]
    assert (found["bookings"], found["problems"]["bookings_refused"]) == (2, 1)


def test_a_line_without_a_booking_number_belongs_to_nothing() -> None:
    found = document(LINES + ",6/2/2025 09:00,6/5/2025 12:00,ARSON,6/5/2025,felony\n")
    assert problems(found) == [(6, "no_number")]
    assert found["bookings"] == 3


def test_words_of_the_jail_itself_mean_a_hold_too() -> None:
    own = LINES.replace("ICE HOLD", "Fed. civil-4")
    assert document(own)["definitions"]["hold"]["people"] == 1
    found = document(own, hold_words=("FED CIVIL 4",))
    assert found["definitions"]["hold"]["people"] == 2


def test_a_booking_number_is_used_and_not_kept() -> None:
    found = document(LINES)
    assert "B-1" not in str(found)
    assert found["person_columns"] == [
        {"heading": "Booking #", "kind": "booking_number", "is_used": True}
    ]
