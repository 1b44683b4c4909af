"""The catalogue: each formula in names, for the method page."""

from __future__ import annotations

from app.engine import quantities as q
from app.engine.method import METHOD_1_0
from app.engine.quantity import Quantity
from app.engine.readings.catalogue import catalogue, entry
from app.engine.readings.working import text


def ways(quantity: Quantity) -> list[tuple[str, str]]:
    found = entry(quantity, METHOD_1_0.formulas.get(quantity)).ways
    return [(way.label, text(way.formula)) for way in found]


def test_a_formula_is_written_in_names() -> None:
    assert ways(q.hold_cost) == [("", "cents(hold_days × daily_cost)")]
    assert ways(q.beds_used) == [("", "detention_days ÷ period_days")]


def test_each_way_to_a_result_has_its_label() -> None:
    assert ways(q.hold_days) == [
        ("measured_mean", "people_held × mean_hours_held ÷ 24"),
        ("measured_total", "hold_hours_total ÷ 24"),
        ("assumed", "people_held × clock_limit_days × share_of_limit_used"),
    ]


def test_totals_powers_and_caps_have_their_signs() -> None:
    written = dict(ways(q.claims_amount))
    assert (
        written["capped"]
        == "cents(claims × lesser(days_per_claim × amount_per_day, cap_per_claim))"
    )
    [(_, projected)] = ways(q.projected_other_cost)
    assert "(1 + detainer_growth) ^ years_ahead" in projected
    [(_, average)] = ways(q.average_daily_cost)
    assert average == "cents(Σ jail_budget_amount ÷ bed_days_all)"


def test_what_is_rounded_up_says_so() -> None:
    assert ways(q.steps_now) == [("", "rounded_up(average_daily_population ÷ beds_per_step)")]


def test_a_given_figure_has_no_formula() -> None:
    assert ways(q.people_held) == []


def test_every_result_of_the_method_stands_in_reading_order() -> None:
    entries = catalogue(METHOD_1_0.formulas)
    assert [each.quantity for each in entries] == list(METHOD_1_0.formulas)
    assert all(each.ways for each in entries)
    assert all(text(way.formula) for each in entries for way in each.ways)
