"""The one form in which values are kept."""

from __future__ import annotations

from typing import Any

import pytest

from app.records.contents import problems_of
from app.records.entry import Place
from app.records.normal import normalised
from tests.records.made_up import figure, small_county

FOOD = Place("cost_item", 2025, item="costfood")


def test_what_is_kept_stays_as_it_is() -> None:
    assert all(normalised(place, content) == content for place, content in small_county().items())


@pytest.mark.parametrize(
    ("name", "typed", "kept"),
    [
        ("people_held", {"likely": " 1,200 "}, {"likely": "1200"}),
        ("people_held", {"likely": "12 people"}, {"likely": "12"}),
        ("loaded_hourly_wage", {"likely": "$41.20"}, {"likely": "41.2"}),
        ("mean_hours_held", {"likely": "20.60 hours"}, {"likely": "20.6"}),
        ("scaap_paid_share", {"likely": "22%"}, {"likely": "0.22"}),
        ("mean_hours_held", {"likely": "18 to 30"}, {"likely": "24", "low": "18", "high": "30"}),
        (
            "mean_hours_held",
            {"likely": "24", "low": "", "high": "30.0"},
            {"likely": "24", "high": "30"},
        ),
        ("people_held", {"likely": "3", "note": "  a\r\nb ", "grade": ""}, {"note": "a\nb"}),
        ("people_held", {"source": {"title": " T ", "page": ""}}, {"source": {"title": "T"}}),
        ("people_held", {"source": {"title": " "}, "documents": [], "not_tracked": False}, {}),
    ],
)
def test_a_typed_figure_is_kept_in_one_form(
    name: str, typed: dict[str, Any], kept: dict[str, Any]
) -> None:
    rest = {"likely": "3"} if "likely" in typed and "likely" not in kept else {}
    assert normalised(figure(name), typed) == {**rest, **kept}


@pytest.mark.parametrize(
    "typed",
    [
        {"likely": "twelve", "low": "3"},
        {"likely": "18 to 30", "low": "17"},
        {"likely": "-4"},
        {"likely": "$12"},
    ],
)
def test_what_cannot_be_read_stays_as_typed_and_is_named(typed: dict[str, str]) -> None:
    place = figure("people_held")
    kept = normalised(place, typed)
    assert kept == typed
    assert problems_of(place, kept)


def test_numbers_of_a_row_are_kept_each_by_itself() -> None:
    typed = {"annual_amount": "$1,200,000.00", "label": " Food ", "outside_jail_budget": False}
    kept = {"annual_amount": "1200000", "label": "Food", "outside_jail_budget": False}
    assert normalised(FOOD, typed) == kept
    assert normalised(FOOD, {"annual_amount": "100 to 200", "label": ""}) == {
        "annual_amount": {"likely": "150", "low": "100", "high": "200"}
    }


@pytest.mark.parametrize(
    "typed", [{"likely": "18 to 30"}, {"likely": "1,200", "low": "$3"}, {"note": "x"}, {}]
)
def test_keeping_twice_changes_nothing_more(typed: dict[str, Any]) -> None:
    place = figure("people_held")
    once = normalised(place, typed)
    assert normalised(place, once) == once
