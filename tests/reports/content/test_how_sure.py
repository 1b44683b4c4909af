"""How sure: range, floor and their words, empty states, what to ask for."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from app.reports.content.how_sure import HowSure, in_words
from app.reports.content.spread import Spread, written
from tests.reports.content.analyses import GAIN, MIXED, ONE_RANGE, RANGED, analysed
from tests.reports.content.cases import (
    EXTRA_STAY,
    FULL,
    HOLD,
    REFUSED,
    changed,
    content_of,
    graded,
)

STUDY = {"extra_days_per_person": {"likely": "9", "low": "6", "high": "14"}}


def sure_of(document: dict[str, Any], **how: Any) -> HowSure:
    found = analysed(document, **how).how_sure
    assert found is not None
    return found


def net(low: str, middle: str, high: str) -> Spread:
    value = Decimal(middle)
    return Spread("Net cost", "$", value, Decimal(low), value, Decimal(high))


def test_without_an_analysis_nothing_is_said() -> None:
    content = content_of(RANGED)
    assert content.how_sure is None
    assert content.choices is None


def test_the_range_is_said_in_one_careful_sentence() -> None:
    assert in_words(net("41200", "50000", "61300")) == (
        "Nine times in ten, if the figures’ ranges hold, the net cost lies between about "
        "$41,200 and $61,300; half of the draws are below $50,000."
    )


def test_a_range_of_gains_is_said_as_gains() -> None:
    assert in_words(net("-72369", "-59305", "-45635")) == (
        "Nine times in ten, if the figures’ ranges hold, the net cost is a gain of between about "
        "$45,635 and $72,369; half of the draws give a gain of more than $59,305."
    )


def test_a_range_around_zero_names_gain_and_cost() -> None:
    assert "lies between a gain of $12,369 and a cost of $14,365; half" in in_words(
        net("-12369", "695", "14365")
    )
    assert "lies between a gain of $12,369 and no cost;" in in_words(net("-12369", "-695", "0"))


def test_the_range_of_a_case_stands_under_its_answer_with_the_floor() -> None:
    sure = sure_of(RANGED)
    assert sure.has_range
    assert sure.bar is not None
    assert sure.bar.sentence == f"{sure.range_sentence} {sure.floor.sentence}"
    assert ("Floor", sure.floor.amount) in sure.bar.table.rows


def test_the_floor_is_the_least_any_reading_supports() -> None:
    floor = sure_of(RANGED).floor
    assert floor.sentence == (
        f"At least {floor.amount} at the lowest daily cost entered, provided that the 1 figure "
        "behind it without a range or a good grade is right. The marginal cost of a day is not "
        "known here and could make it lower."
    )
    assert len(floor.choices) == 5
    assert floor.working[-1].endswith("= $47,857.88")


def test_a_floor_below_zero_claims_no_least_cost() -> None:
    assert sure_of(GAIN).floor.sentence == (
        "No least cost can be claimed: if every disputed choice goes the other way, there is a "
        "gain of $82,142."
    )


def test_a_floor_of_nothing_claims_no_least_cost() -> None:
    paid = changed(HOLD, reimbursements=[{"kind": "other", "amount": "69937.94"}])
    assert sure_of(paid).floor.sentence.endswith("the net cost is $0.")


def test_a_floor_that_is_the_answer_itself_says_so() -> None:
    sure = sure_of(HOLD)
    assert sure.floor.sentence.startswith("No floor can be given yet.")
    assert sure.floor.sentence.endswith("neither a range nor a good grade: 3.")
    assert sure.bar is None


def test_where_every_figure_is_well_known_the_floor_is_the_answer() -> None:
    known = {**_KNOWN, "published_daily_cost": graded("98.17")}
    told = sure_of(changed(HOLD, figures=known)).floor.sentence
    assert told.startswith("At least $69,938. The floor is the answer itself")


def test_a_floor_that_cannot_be_known_says_what_it_needs() -> None:
    floor = sure_of(EXTRA_STAY).floor
    assert floor.amount == ""
    assert floor.sentence == (
        "No floor can be given yet: it counts only the time held past release, and needs hours "
        "held each and people held."
    )


def test_without_any_range_an_editor_is_shown_where_to_enter_one() -> None:
    sure = sure_of(HOLD)
    assert not sure.has_range
    assert sure.can_enter == "/calculations/abc/check"
    assert sure.range_sentence == (
        "No figure was entered with a low and a high, so the answer has no range."
    )
    assert sure.simulation == ""
    assert sure_of(HOLD, can_change=False).can_enter is None


def test_ranges_that_do_not_move_the_answer_are_told_apart() -> None:
    apart = changed(HOLD, figures={"people_with_detainer": "500", **STUDY})
    assert sure_of(apart).range_sentence.startswith("The figures entered with a low and a high do")


def test_a_refusal_has_no_range_and_asks_for_what_is_needed() -> None:
    sure = sure_of(REFUSED)
    assert sure.range_sentence == "There is no range, as there is no total yet."
    assert (sure.bar, sure.ranges, sure.drivers, sure.can_enter) == (None, None, None, None)
    assert [each.href for each in sure.asked] == [
        "/calculations/abc/days",
        "/calculations/abc/daily-cost",
    ]


def test_results_that_the_draws_move_have_their_ends_in_a_table() -> None:
    table = sure_of(MIXED).ranges
    assert table is not None
    rows = {str(row[0]): row[1:] for row in table.rows}
    assert set(rows) >= {"Net cost to the county", "Gross cost", "Days counted"}
    assert "Daily cost used" not in rows
    assert "Money received" not in rows
    assert rows["Gross cost"][3] == "$69,938"


def test_the_same_range_in_other_words_is_told_once() -> None:
    table = sure_of(RANGED).ranges
    assert table is not None
    assert {"Gross cost", "Detention cost"}.isdisjoint(row[0] for row in table.rows)


def test_shares_have_the_decimals_that_tell_their_ends_apart() -> None:
    found = Spread("Share", "share", *map(Decimal, ("0.00197", "0.00188", "0.00197", "0.00208")))
    assert [found.written(value) for value in (found.low, found.high)] == ["0.19%", "0.21%"]


@pytest.mark.parametrize(
    ("value", "unit", "text"),
    [
        ("41200.4", "$", "$41,200"),
        ("98.17", "$/day", "$98.17"),
        ("0.034", "share", "3.4%"),
        ("1.951", "beds", "1.95"),
    ],
)
def test_a_value_is_written_by_its_unit(value: str, unit: str, text: str) -> None:
    assert written(Decimal(value), unit) == text


def test_another_definition_with_a_range_brings_a_chart_of_definitions() -> None:
    assert sure_of(RANGED).definitions is None
    chart = sure_of(changed(RANGED, figures={"people_with_detainer": "500", **STUDY})).definitions
    assert chart is not None
    assert [row[0] for row in chart.table.rows] == [
        "Held past release",
        "Longer stay during the case",
    ]
    assert chart.table.head[1:] == ("Low end", "Middle", "High end", "As entered")


def test_what_narrows_the_range_most_is_asked_for_first() -> None:
    asked = sure_of(ONE_RANGE).asked
    assert asked[0].label == "Hours held, on average"
    assert asked[0].why == "Knowing it exactly would narrow the range by 100%."
    assert asked[0].href == "/calculations/abc/days"
    assert len(sure_of(FULL).asked) == 4


def test_a_figure_of_a_row_is_asked_for_by_the_name_of_its_row() -> None:
    items = [{"category": "food", "label": "Meals", "annual_amount": graded(612_000, "D")}]
    figures = {"average_daily_population": graded(100), **_KNOWN}
    document = changed(HOLD, cost_basis="full", cost_items=items, figures=figures)
    assert "Meals" in [each.label for each in sure_of(document).asked]


_KNOWN = {"people_held": graded(412), "mean_hours_held": graded("41.5")}


def test_draws_seed_and_shape_stand_in_one_line() -> None:
    line = sure_of(RANGED).simulation
    for told in ("10,000 draws", "PERT", "independent", "Seed 1", "5 draws in 100"):
        assert told in line


def test_how_many_figures_have_a_range_is_said() -> None:
    told = "figures behind it {} a range; the others are taken as exact."
    assert f"2 of the 3 {told.format('have')}" in sure_of(RANGED).range_sentence
    assert f"1 of the 3 {told.format('has')}" in sure_of(ONE_RANGE).range_sentence


def test_figures_for_the_form_are_those_that_move_the_answer() -> None:
    figures = dict(sure_of(RANGED).figures)
    assert figures["mean_hours_held"] == "Hours held, on average"
    assert "published_daily_cost" in figures
