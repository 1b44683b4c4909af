"""What is folded away is open where something in it is wrong, or has to be mended there."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from tests.checking_client import CheckingClient
from tests.checking_page import Page
from tests.web.calculations.journey import address, around, begin, send


def fold_of(page: Page, field_id: str) -> Element:
    """The part that unfolds, around a field."""
    return next(box for box in around(page, page.by_id(field_id)) if box.tag == "details")


def is_open(page: Page, field_id: str) -> bool:
    """Whether a field can be seen without unfolding anything."""
    return fold_of(page, field_id).get("open") is not None


def test_ranges_sources_grades_and_notes_are_folded_away(visitor: CheckingClient) -> None:
    page = visitor.get(address(begin(visitor), "funnel"))
    assert not is_open(page, "figures-people_held-note")
    assert not is_open(page, "figures-bookings-low")


def test_a_range_in_the_wrong_order_is_open(visitor: CheckingClient) -> None:
    typed = {"figures-people_held-low": "500"}
    page = send(visitor, begin(visitor), "funnel", typed, 422)
    assert is_open(page, "figures-people_held-low")
    assert not is_open(page, "figures-bookings-low")


def test_a_note_that_is_asked_for_is_open(visitor: CheckingClient) -> None:
    typed = {"figures-bookings-value": "300"}
    page = send(visitor, begin(visitor), "funnel", typed, 422)
    assert is_open(page, "figures-people_held-note")


def test_a_reason_in_the_note_lets_a_stage_grow(visitor: CheckingClient) -> None:
    calculation_id = begin(visitor)
    typed = {"figures-bookings-value": "300", "figures-people_held-note": "Held over from 2024."}
    send(visitor, calculation_id, "funnel", typed)
    assert "; see its note." in visitor.get(address(calculation_id, "check")).words
