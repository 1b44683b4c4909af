"""Which texts may name somebody who is held, and which ordinary ones are left alone."""

from __future__ import annotations

import pytest

from app.records.named_people import signs_of_a_person


@pytest.mark.parametrize(
    ("text", "sign"),
    [
        ("John Smith, 3/14/1990", "day"),
        ("Smith, John (1990-03-14) was held twice", "day"),
        ("El 14 de marzo de 1990 Juan Pérez", "day"),
        ("See A012345678.", "a_number"),
        ("A-012-345-678", "a_number"),
        ("A# 12345678", "a_number"),
        ("123-45-6789", "ssn"),
        ("Booking #2024-001234", "booking"),
        ("booking no. 20240012", "booking"),
        ("Número de expediente: expediente n.º 1; ingreso número 20240012", "booking"),
        ("DOB 3/14/90", "birth"),
        ("born March 14, 1990", "birth"),
        ("Two were missed: Garcia, Jose and one more", "name"),
        ("PÉREZ, MARÍA came back twice", "name"),
        ("booked Sept 4 at 14:20", "moment"),
        ("One was released on Friday at 9 pm, before the call", "moment"),
        ("On 9/4 at 1420 hrs he was held again", "moment"),
        ("Ingresado el martes a las 14:20", "moment"),
    ],
)
def test_numbers_and_days_beside_names_are_found(text: str, sign: str) -> None:
    assert list(signs_of_a_person(text)) == [sign]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "December 2025",
        "2026-01-12",
        "The Annex was closed on December 28, 2025.",
        "Annual Jail Report, 2026-01-12",
        "Adopted Budget, December 4, 2024",
        "Sheriff Jo Lee, January 12, 2026",
        "Signed by Jo Lee and Ann Poe for fiscal year 2025",
        "Call 253-798-4668",
        "Bookings number 2400 in a month; booking numbers fell",
        "Held in A 12 beds",
        "SCAAP award 2024-12345-67890",
        "Jail log, Sheriff's Office, Tacoma, Washington",
        "Main Jail, James County; Annex, Martin County",
        "Smith, James (2019), The cost of detainers",
        "Smith, James R. (2019), The cost of detainers",
        "Finance, Mary Jones",
        "Meeting held on March 4 at 10:00",
        "Bookings of Monday are counted on Tuesday at 8:00",
        "Held 31:30 hours on average; released within 48 hours",
        "People held past release, September 2025",
        "Counted by hand; released on weekdays only",
    ],
)
def test_ordinary_texts_are_left_alone(text: str) -> None:
    assert list(signs_of_a_person(text)) == []


def test_a_note_from_the_log_has_both_signs() -> None:
    text = "Held: Garcia, Jose, booked Sept 4 at 14:20"
    assert list(signs_of_a_person(text)) == ["name", "moment"]
