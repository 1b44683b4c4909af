"""What a single value may say, judged by the method's own reader."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from app.records.contents import may_be_untracked, problems_of
from app.records.entry import Place
from app.records.fields import MOST_SHERIFFS_NOTE
from tests.records.made_up import MAIN, NO_ONES_DOCUMENT, figure, small_county

MARCH = date(2025, 3, 1)
HELD = figure("people_held")
FOOD = Place("cost_item", 2025, item="costfood")
MONEY = Place("money", 2025, item="moneygrn")
RATE = Place("daily_rate", item="ratetwen")
AGREEMENT = Place("agreement", item="agreemen")
ANSWER = Place("money", 2025, item="answer")
RATE_CONTENT = {"published_daily_cost": "140", "in_force_from": "2025-01-01"}


def found(place: Place, content: dict[str, Any]) -> dict[str, str]:
    """The problems by field."""
    return {problem.field: problem.message for problem in problems_of(place, content)}


def test_a_whole_made_up_year_has_no_problems() -> None:
    assert [problems_of(place, content) for place, content in small_county().items()] == [
        () for _ in small_county()
    ]


@pytest.mark.parametrize(
    ("place", "content"),
    [
        (HELD, {"likely": "0"}),
        (HELD, {"likely": "1,200"}),
        # Nobody has entered the middle of a range.
        (HELD, {"likely": "18 to 31"}),
        (HELD, {"likely": "24.5", "low": "18", "high": "31"}),
        (HELD, {"likely": "12.0"}),
        (figure("average_daily_population"), {"likely": "150.5"}),
        (HELD, {"not_tracked": True, "note": "Nobody counts them."}),
        (figure("mean_hours_held", 0, MARCH), {"likely": "744"}),
        (figure("scaap_paid_share"), {"likely": "22%"}),
        (figure("detainer_growth"), {"likely": "-0.1"}),
        (figure("minutes_per_detainer", MAIN), {"likely": "25"}),
        (Place("severity", 2025, "Level 1.2"), {"days": "3"}),
        (Place("severity", 2025, "Level 1"), {"not_tracked": True}),
        (FOOD, {"annual_amount": "1", "outside_jail_budget": True}),
        (MONEY, {"kind": "scaap"}),
        (MONEY, {"kind": "per_diem", "rate": {"likely": "88", "low": "80"}, "days": "3"}),
        (RATE, {**RATE_CONTENT, "in_force_until": "2025-01-01"}),
        (AGREEMENT, {"model": "JEM", "signed_on": "2024-05-01", "ended_on": "2024-05-01"}),
        (ANSWER, {"none": True}),
        (ANSWER, {"not_tracked": True, "note": "Kept by the state."}),
        (HELD, {"likely": "3", "documents": [NO_ONES_DOCUMENT]}),
    ],
)
def test_a_value_that_can_be_is_taken(place: Place, content: dict[str, Any]) -> None:
    assert found(place, content) == {}


@pytest.mark.parametrize(
    ("place", "content", "field", "part"),
    [
        (HELD, {}, "likely", "needed"),
        (HELD, {"likely": "-1"}, "likely", "less than 0"),
        (HELD, {"likely": "twelve"}, "likely", "not a number"),
        (HELD, {"likely": "NaN"}, "likely", "not a number"),
        (HELD, {"likely": "5", "low": "6"}, "likely", "below its low"),
        (HELD, {"likely": "5", "high": "x"}, "high", "not a number"),
        (HELD, {"likely": "5", "grade": "F"}, "grade", "one of"),
        (HELD, {"likely": "5", "certified": True}, "certified", "not a known name"),
        (HELD, {"likely": "5", "source": {"url": "www"}}, "source.url", "web address"),
        (HELD, {"likely": "x", "source": {"url": "www"}}, "source.url", "web address"),
        (HELD, {"likely": "5", "note": "n" * 4001}, "note", "longer"),
        (HELD, {"likely": "5", "documents": ["budget.pdf"]}, "documents", "added to the record"),
        (HELD, {"likely": "5", "documents": [NO_ONES_DOCUMENT] * 2}, "documents", "twice"),
        (HELD, {"likely": "5", "not_tracked": True}, "not_tracked", "does not go with a value"),
        (HELD, {"not_tracked": "yes"}, "not_tracked", "true or false"),
        (figure("mean_hours_held", 0, MARCH), {"likely": "744.1"}, "likely", "24 hours a day"),
        (figure("mean_hours_held"), {"likely": "8784.1"}, "likely", "24 hours a day"),
        (figure("average_daily_population"), {"likely": "0"}, "likely", "more than 0"),
        (figure("average_daily_population", MAIN), {"likely": "9"}, "", "whole county"),
        (figure("loaded_hourly_wage", 0, MARCH), {"likely": "9"}, "", "whole year"),
        (figure("published_daily_cost"), {"likely": "9"}, "", "not something"),
        (figure("jails"), {"likely": "9"}, "", "not something"),
        (Place("gossip"), {}, "", "not something"),
        (Place("severity", 2025, "Level 1"), {}, "people", "needed"),
        (Place("severity", 2025, "Level 1"), {"days": "-3"}, "days", "less than 0"),
        (Place("severity", 2025, ""), {"people": "3"}, "name", "needed"),
        (Place("severity", 2025, " 1"), {"people": "3"}, "name", "space"),
        (Place("severity", 2025, "n" * 81), {"people": "3"}, "name", "longer"),
        (FOOD, {"category": "food"}, "annual_amount", "needed"),
        (FOOD, {"annual_amount": "1", "behavior": "odd"}, "behavior", "one of"),
        (FOOD, {"annual_amount": "1", "outside_jail_budget": "no"}, "outside_jail_budget", "true"),
        (FOOD, {"annual_amount": "1", "beds_per_step": "2"}, "beds_per_step", "in steps"),
        (FOOD, {"annual_amount": "1", "not_tracked": True}, "not_tracked", "cannot be said"),
        (MONEY, {"amount": "1"}, "kind", "needed"),
        (MONEY, {"kind": "per_diem", "rate": "88"}, "days", "needed"),
        (MONEY, {"kind": "other", "rate": "88", "amount": "1"}, "rate", "does not belong"),
        (Place("program_item", 2025, item="x"), {"officers": "2"}, "amount", "needed"),
        (RATE, {**RATE_CONTENT, "published_daily_cost": "-1"}, "published_daily_cost", "less"),
        (RATE, {"published_daily_cost": "140"}, "in_force_from", "needed"),
        (RATE, {"in_force_from": "2025-01-01"}, "published_daily_cost", "needed"),
        (RATE, {**RATE_CONTENT, "in_force_until": "2024-12-31"}, "in_force_until", "not be before"),
        (RATE, {**RATE_CONTENT, "in_force_from": "May 1"}, "in_force_from", "year-month-day"),
        (AGREEMENT, {"model": "ABC", "signed_on": "2025-01-01"}, "model", "one of"),
        (AGREEMENT, {"model": "JEM"}, "signed_on", "needed"),
        (AGREEMENT, {"model": "JEM", "signed_on": "2025-01-01", "grade": "A"}, "grade", "known"),
        (Place("year", 2025), {"definition": "mine"}, "definition", "one of"),
        (Place("year", 2025), {"severity_basis": "both"}, "severity_basis", "one of"),
        (Place("jail"), {}, "name", "needed"),
        (Place("jail"), {"name": "n" * 81}, "name", "longer"),
        (Place("jail"), {"name": "A\x07"}, "name", "cannot be printed"),
        (Place("note", 2025), {"text": "Yes."}, "signed_by", "needed"),
        (Place("note", 2025), {"text": "n" * (MOST_SHERIFFS_NOTE + 1)}, "text", "longer"),
        (ANSWER, {}, "", "Answer either"),
        (ANSWER, {"none": True, "not_tracked": True}, "", "Answer either"),
        (ANSWER, {"none": True, "amount": "1"}, "amount", "not a known name"),
    ],
)
def test_a_value_that_cannot_be_is_told_at_its_field(
    place: Place, content: dict[str, Any], field: str, part: str
) -> None:
    assert part in found(place, content)[field]


def test_every_problem_of_a_value_is_told_at_once() -> None:
    content = {"likely": "-3", "low": "x", "grade": "Z", "source": {"url": "w"}, "documents": 3}
    assert set(found(HELD, content)) == {"likely", "low", "grade", "source.url", "documents"}


def test_nothing_is_told_twice() -> None:
    place = Place("severity", 2025, "Level 1")
    problems = problems_of(place, {"people": "1", "days": "1", "source": {"url": "w"}})
    assert len(problems) == 1


@pytest.mark.parametrize("value", [None, 3, [], {"a": {}}, [["x"]], 1e400, "9" * 500, True])
@pytest.mark.parametrize("name", ["likely", "source", "note", "documents", "not_tracked", "grade"])
def test_no_content_is_too_odd_to_be_judged(name: str, value: object) -> None:
    problems_of(HELD, {"likely": "3", name: value})


@pytest.mark.parametrize(
    ("place", "expected"), [(HELD, True), (ANSWER, True), (FOOD, False), (Place("jail"), False)]
)
def test_only_what_could_be_tracked_can_be_untracked(place: Place, expected: bool) -> None:
    assert may_be_untracked(place) is expected


WHOLE = "must be a whole number."
COMMA = "must be a whole number; 1,498 is written with a comma."


@pytest.mark.parametrize(
    ("place", "content", "wrong"),
    [
        (HELD, {"likely": "11.5"}, {"likely": WHOLE}),
        (figure("bookings"), {"likely": "1.498"}, {"likely": COMMA}),
        (figure("bookings", 0, MARCH), {"likely": "1.498 bookings"}, {"likely": COMMA}),
        (HELD, {"likely": "12", "low": "9.5", "high": "14"}, {"low": WHOLE}),
        (HELD, {"likely": "9.5 to 14"}, {"likely": WHOLE}),
        (Place("severity", 2025, "Level 1"), {"people": "2.5", "days": "3.5"}, {"people": WHOLE}),
        (
            Place("program_item", 2025, item="progrtrn"),
            {"kind": "training", "officers": "1.5", "hours": "40.5", "loaded_hourly_wage": "41.2"},
            {"officers": WHOLE},
        ),
    ],
)
def test_counts_are_whole_numbers(
    place: Place, content: dict[str, Any], wrong: dict[str, str]
) -> None:
    assert found(place, content) == wrong
