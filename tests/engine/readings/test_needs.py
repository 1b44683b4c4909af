"""Which figures stand between a case and a result, and which it came from."""

from __future__ import annotations

from typing import Any

import pytest

from app.engine import calculate, read_case
from app.engine import quantities as q
from app.engine.quantity import Quantity
from app.engine.readings.needs import needs
from app.engine.readings.rests_on import rests_on
from tests.engine.worked import a_case

RATE = {"published_daily_cost": 10}


def root(figures: dict[str, Any], **parts: Any) -> Any:
    return calculate(read_case(a_case(figures, **parts))).root


@pytest.mark.parametrize(
    ("target", "figures", "needed"),
    [
        (q.hold_days, {}, {q.people_held, q.mean_hours_held}),
        (q.hold_days, {"people_held": 1}, {q.mean_hours_held}),
        (q.hold_days, {"hold_hours_total": 1}, set()),
        (q.hold_days, {"share_of_limit_used": 1}, {q.people_held}),
        (q.extra_stay_days, {"extra_days_per_person": 1}, {q.people_with_detainer}),
        (q.extra_stay_days, {"stay_with_detainer": 1, "people_with_detainer": 1}, None),
        (q.hold_cost, {"hold_hours_total": 1}, {q.published_daily_cost}),
        (q.transport_cost, {"trips": 1}, {q.cost_per_trip}),
        (q.net_cost_per_resident, RATE | {"hold_hours_total": 1}, {q.population}),
        (q.full_daily_cost, {}, {q.annual_amount, q.average_daily_population}),
    ],
)
def test_the_fewest_figures_are_named(
    target: Quantity, figures: dict[str, Any], needed: set[Quantity] | None
) -> None:
    found = set(needs(target, root(figures)))
    if needed is None:  # one mean stay, or one figure of a study: either does
        assert len(found) == 1
    else:
        assert found == needed


def test_a_way_that_has_begun_goes_before_one_that_has_not() -> None:
    begun = {"people_with_detainer": 5, "extra_stay_days_total": None, "stay_with_detainer": 9}
    assert needs(q.extra_stay_days, root(begun)) == {q.stay_without_detainer}


def test_only_the_way_that_was_taken_is_answerable_for_a_result() -> None:
    figures = RATE | {"people_held": 2, "mean_hours_held": 12, "hold_hours_total": 99}
    found = rests_on(q.hold_cost, root(figures))
    assert found == {q.people_held, q.mean_hours_held, q.published_daily_cost}


def test_a_total_rests_on_the_figures_of_its_lines() -> None:
    lines = [{"jail": jail, "figures": {"detainer_bed_days": 5}} for jail in "AB"]
    found = rests_on(q.gross_cost, root(RATE, definition="all_days", lines=lines))
    assert found == {q.detainer_bed_days, q.published_daily_cost}


def test_what_is_not_known_rests_on_nothing() -> None:
    assert rests_on(q.hold_cost, root({"people_held": 5})) <= {q.people_held}


def test_a_rate_of_a_line_is_not_that_of_the_whole() -> None:
    day = {"period_start": "2025-01-01", "period_end": "2025-01-01"}
    lines = [{**day, "figures": {"published_daily_cost": 5}}]
    figures = {"detainer_bed_days": 7}
    found = needs(q.gross_cost, root(figures, definition="all_days", lines=lines))
    assert found == {q.published_daily_cost}


def test_rates_that_differ_by_line_are_not_asked_for_again() -> None:
    lines = [
        {"jail": "A", "figures": RATE | {"people_held": 2, "mean_hours_held": 12}},
        {"jail": "B", "figures": RATE | {"mean_hours_held": 24}},
    ]
    assert needs(q.hold_cost, root({}, lines=lines)) == {q.people_held}
