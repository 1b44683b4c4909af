"""The sentence that opens a result, for each variety of result."""

from __future__ import annotations

from typing import Any

import pytest

from app.reports.content import About
from tests.reports.content.cases import (
    EMPTY,
    EXTRA_STAY,
    FULL,
    HOLD,
    MONTHS,
    REFUSED,
    changed,
    content_of,
)

PAID = {"kind": "other", "amount": "20000"}
STAFF = {"detainers_received": "500", "minutes_per_detainer": "30", "loaded_hourly_wage": "40"}

SENTENCES = {
    "hold, no money entered": (
        HOLD,
        (
            "Holding people past release for ICE cost Miami-Dade County $69,938 in 2025, before "
            "any money received: none was entered."
        ),
    ),
    "hold, some money": (
        changed(HOLD, reimbursements=[PAID]),
        (
            "Holding people past release for ICE cost Miami-Dade County $49,938 in 2025, after "
            "$20,000 in money received."
        ),
    ),
    "hold, money entered as nothing": (
        changed(HOLD, reimbursements=[{"kind": "other", "amount": "0"}]),
        (
            "Holding people past release for ICE cost Miami-Dade County $69,938 in 2025, with no "
            "money received."
        ),
    ),
    "hold, more money than cost": (
        changed(HOLD, reimbursements=[{"kind": "other", "amount": "100000"}]),
        (
            "Holding people past release for ICE brought Miami-Dade County a gain of $30,062 in "
            "2025: $100,000 in money received against $69,938 in cost."
        ),
    ),
    "hold, staff time added": (
        changed(HOLD, figures=STAFF),
        (
            "Holding people past release for ICE, staff time included, cost Miami-Dade County "
            "$79,938 in 2025, before any money received: none was entered."
        ),
    ),
    "hold, all kinds of added cost": (
        FULL,
        (
            "Holding people past release for ICE, staff and other added cost included, cost "
            "Miami-Dade County $17,793 from July 2023 to June 2024, after $36,462 in "
            "money received."
        ),
    ),
    "extra stay": (
        EXTRA_STAY,
        (
            "Longer jail stays linked to ICE detainers cost Miami-Dade County $12,534,043 from "
            "January 27 to December 28, 2017, before any money received: none was entered."
        ),
    ),
    "extra stay, shorter than others": (
        changed(EXTRA_STAY, figures={"extra_days_per_person": "-3"}),
        (
            "People with an ICE detainer stayed less long than others: by this count a gain of "
            "$671,467 to Miami-Dade County from January 27 to December 28, 2017."
        ),
    ),
    "all days, some days not on record": (
        MONTHS,
        (
            "All jail days of people with an ICE detainer cost Miami-Dade County $38,481 in 2013 "
            "(120 of 365 days on record), before any money received: none was entered."
        ),
    ),
    "program": (
        changed(HOLD, definition="program", figures=STAFF),
        (
            "Added staff and program work for ICE cost Miami-Dade County $10,000 in 2025, "
            "before any money received: none was entered."
        ),
    ),
    "no total": (
        REFUSED,
        (
            "There is no total yet for what holding people past release for ICE cost Miami-Dade "
            "County in March 2025."
        ),
    ),
    "nothing at all": (
        EMPTY,
        (
            "There is no total yet for what holding people past release for ICE cost Miami-Dade "
            "County in 2025."
        ),
    ),
}


@pytest.mark.parametrize(("document", "sentence"), SENTENCES.values(), ids=SENTENCES)
def test_the_answer_is_one_true_sentence(document: dict[str, Any], sentence: str) -> None:
    assert content_of(document).answer.text == sentence


@pytest.mark.parametrize(
    ("place", "named"),
    [
        ("", "cost the county $69,938"),
        ("Orleans Parish, Louisiana", "cost Orleans Parish $69,938"),
        ("District of Columbia", "cost the District of Columbia $69,938"),
        ("Colorado (statewide, 2011)", "cost Colorado $69,938"),
    ],
)
def test_the_place_reads_well_in_the_sentence(place: str, named: str) -> None:
    assert named in content_of(HOLD, About(place=place)).answer.text


def test_the_amount_is_a_part_of_its_own_to_be_set_large() -> None:
    answer = content_of(HOLD).answer
    assert answer.amount == "$69,938"
    assert answer.before.endswith(" ")
    assert answer.after.startswith(" ")


def test_a_refusal_has_no_amount_and_says_what_is_needed_and_where() -> None:
    content = content_of(REFUSED)
    assert content.answer.amount == ""
    assert "$" not in content.answer.text
    labels = {each.label for each in content.needed}
    assert labels == {"Hours held, on average", "Published cost of one jail day"}
    assert {each.href for each in content.needed} == {
        "/calculations/abc/days",
        "/calculations/abc/daily-cost",
    }


def test_the_question_of_the_report_gives_no_number_away() -> None:
    question = content_of(HOLD).question
    assert (
        question == "What did holding people past release for ICE cost Miami-Dade County in 2025?"
    )


def test_added_cost_is_told_apart_from_the_days() -> None:
    told = content_of(changed(HOLD, figures=STAFF)).what_it_counts
    assert "The days come to $69,938: 712.42 days at $98.17 a day." in told
    assert told.endswith("Staff and program work adds $10,000.")


def test_days_alone_are_told_with_their_rate() -> None:
    told = content_of(HOLD).what_it_counts
    assert told.endswith("That is 712.42 days at $98.17 a day.")


def test_lines_with_different_rates_are_told_by_their_average() -> None:
    assert "882 days at $43.63 a day on average" in content_of(MONTHS).what_it_counts


def test_all_days_are_called_an_upper_bound_at_once() -> None:
    assert "upper bound" in content_of(MONTHS).what_it_counts
