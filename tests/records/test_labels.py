"""What places and values are called."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from app.records.entry import Place
from app.records.labels import content_text, label_of
from tests.records.made_up import ANNEX, MAIN, figure, record_of, small_county

RECORD = record_of(small_county())
FOOD = Place("cost_item", 2025, item="costfood")


@pytest.mark.parametrize(
    ("place", "label"),
    [
        (figure("people_held"), "People held past release"),
        (
            figure("people_held", MAIN, date(2025, 3, 1)),
            "People held past release, Main jail, March 2025",
        ),
        (figure("trips", 99), "Transport trips, jail 99"),
        (FOOD, "Cost item “Food”"),
        (
            Place("cost_item", 2025, jail_id=MAIN, item="costpers"),
            "Cost item “Personnel”, Main jail",
        ),
        (Place("cost_item", 2025, jail_id=ANNEX, item="nothing"), "Cost item, Annex"),
        (Place("program_item", 2025, item="progrtrn"), "Program item “WSO training”"),
        (Place("money", 2025, item="answer"), "Money received"),
        (Place("severity", 2025, "Level 1"), "Class “Level 1”"),
        (Place("daily_rate", item="ratetwen"), "Daily rate from January 1, 2020"),
        (Place("agreement", item="agreement"), "287(g) agreement “Warrant Service Officer”"),
        (Place("jail", item="jailmain"), "Jail “Main jail”"),
        (Place("year", 2025), "Choices for the year"),
        (Place("note", 2025), "The sheriff's note"),
    ],
)
def test_a_place_is_called_as_people_call_it(place: Place, label: str) -> None:
    assert label_of(place, RECORD) == label


@pytest.mark.parametrize(
    ("place", "content", "text"),
    [
        (figure("people_held"), {"likely": "1"}, "1 person"),
        (figure("people_held"), {"likely": "1200"}, "1,200 people"),
        (figure("people_held"), {"not_tracked": True}, "not tracked"),
        (figure("people_held"), {"likely": "twelve"}, "twelve"),
        (
            figure("mean_hours_held"),
            {"likely": "20.6", "low": "18", "high": "23"},
            "20.6 hours (18 hours to 23 hours)",
        ),
        (figure("mean_hours_held"), {"likely": "20", "low": "18"}, "20 hours (at least 18 hours)"),
        (figure("mean_hours_held"), {"likely": "20", "high": "23"}, "20 hours (at most 23 hours)"),
        (figure("scaap_paid_share"), {"likely": "0.22"}, "22%"),
        (
            FOOD,
            {"category": "food", "annual_amount": "1200", "outside_jail_budget": True},
            "Category: Food; Amount in one year: $1,200.00; In another department's budget: yes",
        ),
        (Place("severity", 2025, "1"), {"people": "3", "grade": "A"}, "People: 3 people"),
        (Place("money", 2025, item="answer"), {"none": True}, "none"),
        (Place("jail"), {"name": "Main"}, "Main"),
        (
            Place("note", 2025),
            {"text": "All\nis well.", "signed_by": "Jo"},
            "All is well.; Signed by: Jo",
        ),
        (FOOD, {}, ""),
    ],
)
def test_a_value_is_written_in_one_line(place: Place, content: dict[str, Any], text: str) -> None:
    assert content_text(place, content) == text
