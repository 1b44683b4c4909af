"""What days, staff, trips, care and programs cost (method, section 3.6)."""

from __future__ import annotations

from typing import Any

import pytest

from tests.engine.worked import HOLDS, result, state, working

ADDED: dict[str, Any] = {
    "detainers_received": 500,
    "minutes_per_detainer": 25,
    "loaded_hourly_wage": "41.20",
    "trips": 12,
    "cost_per_trip": "310.50",
    "added_medical_cost_per_person": "7.25",
}


@pytest.mark.parametrize(
    ("name", "amount", "words"),
    [
        ("hold_cost", "39978.25", "353.6333 days × $113.05 = $39,978.25"),
        (
            "processing_cost",
            "8583.33",
            "500 detainers × 25 min ÷ 60 × $41.20 = $8,583.33",
        ),
        ("transport_cost", "3726.00", "12 trips × $310.50 = $3,726.00"),
        ("medical_cost", "2987.00", "412 people × $7.25 = $2,987.00"),
        ("taking_part_cost", "15296.33", "$8,583.33 + $3,726.00 + $2,987.00 = $15,296.33"),
        (
            "gross_cost",
            "55274.58",
            "$39,978.25 + $8,583.33 + $3,726.00 + $2,987.00 = $55,274.58",
        ),
    ],
)
def test_a_row_worked_by_hand(name: str, amount: str, words: str) -> None:
    figures = HOLDS | ADDED
    assert (result(name, figures), working(name, figures)) == (amount, words)


@pytest.mark.parametrize(
    ("item", "amount", "words"),
    [
        (
            {"officers": 4, "hours": 160, "loaded_hourly_wage": "41.20"},
            "26368.00",
            "4 officers × 160 hours × $41.20 = $26,368.00",
        ),
        (
            {"officers": 1, "weeks": 4, "loaded_hourly_wage": 50},
            "8000.00",
            "1 officer × 4 weeks × 40 hours a week × $50.00 = $8,000.00",
        ),
        ({"amount": "1250.5"}, "1250.50", "amount $1,250.50"),
        (
            {"amount": 900, "officers": 4, "hours": 160, "loaded_hourly_wage": 41},
            "900.00",
            "amount $900.00",
        ),
    ],
)
def test_a_program_item_is_an_amount_or_officers_and_their_time(
    item: dict[str, Any], amount: str, words: str
) -> None:
    [row] = state(program_items=[item])["program_items"]
    assert (row["amount"], row["working"]) == (amount, words)


def test_program_items_are_added_up() -> None:
    items = [{"amount": 100}, {"amount": "0.50"}, {"kind": "training", "amount": 7}]
    assert result("program_cost", program_items=items) == "107.50"
    assert working("program_cost", program_items=items) == "$100.00 + $0.50 + $7.00 = $107.50"


def test_staff_time_is_shown_in_hours_and_positions() -> None:
    items = [{"officers": 1, "weeks": 10, "loaded_hourly_wage": 50}]
    found = state(ADDED, program_items=items)["results"]
    assert found["processing_hours"]["value"] == "208.3333333333"
    positions = "(208.3333 hours + 400 hours) ÷ 2,080 hours = 0.2925 positions"
    assert found["full_time_equivalents"]["working"] == positions


@pytest.mark.parametrize("missing", ["minutes_per_detainer", "cost_per_trip"])
def test_a_cost_that_is_not_known_is_left_out_and_not_zero(missing: str) -> None:
    figures = {name: value for name, value in (HOLDS | ADDED).items() if name != missing}
    found = state(figures)["results"]
    gone = "processing_cost" if missing == "minutes_per_detainer" else "transport_cost"
    assert gone not in found
    assert "$39,978.25 + " in found["gross_cost"]["working"]


def test_the_program_definition_counts_no_detention() -> None:
    figures = HOLDS | ADDED
    assert result("gross_cost", figures, definition="program") == "15296.33"
    assert result("detention_cost", figures, definition="program") is None


def test_a_gross_cost_of_detention_alone_is_named_for_it() -> None:
    assert working("gross_cost", HOLDS) == "detention $39,978.25"
