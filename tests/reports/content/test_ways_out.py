"""What is missing leads to the step where it is entered, and there may be a second way."""

from __future__ import annotations

import pytest

from app.engine.quantities import QUANTITIES
from app.reports.content.steps import CHECK, StepLinks
from tests.reports.content.cases import HOLD, REFUSED, STEP_URLS, changed, content_of

GIVEN = [name for name, quantity in QUANTITIES.items() if quantity.given]
URLS = {**STEP_URLS, **{key: f"/calculations/abc/{key}" for key in ("lines", "terms")}}


@pytest.mark.parametrize("name", GIVEN)
def test_every_figure_one_can_give_has_a_step_of_its_own(name: str) -> None:
    assert StepLinks(URLS).of(name) != URLS[CHECK]


def test_cost_items_lead_to_the_daily_cost() -> None:
    document = changed(HOLD, cost_basis="average")
    found = {
        figure.label: figure.href
        for group in content_of(document).unknown.missing
        for figure in group.figures
    }
    assert found["cost items of one year"] == "/calculations/abc/daily-cost"


def test_a_missing_figure_stands_once_in_its_group() -> None:
    items = [{"category": "food", "annual_amount": 10}]
    figures = {"average_daily_population": "100"}
    for group in content_of(changed(HOLD, cost_items=items, figures=figures)).unknown.missing:
        labels = [figure.label for figure in group.figures]
        assert len(labels) == len(set(labels))


def test_hours_can_be_entered_in_total_instead() -> None:
    hours, rate = content_of(REFUSED).needed
    assert hours.instead == "enter the total hours of everyone held"
    assert hours.instead_href == "/calculations/abc/days"
    assert rate.instead == "work it out from cost items of one year"


def test_a_second_way_out_is_offered_once() -> None:
    document = {**REFUSED, "figures": {}}
    ways = [each.instead for each in content_of(document).needed if each.instead]
    assert len(ways) == len(set(ways)) == 2


def test_readers_of_a_link_are_told_of_the_second_way_without_an_address() -> None:
    hours = content_of(REFUSED, can_change=False).needed[0]
    assert hours.instead
    assert hours.instead_href is None


def test_cost_items_that_are_missing_are_called_by_their_name() -> None:
    document = changed(REFUSED, cost_basis="full")
    labels = [each.label for each in content_of(document).needed]
    assert "Cost items of one year" in labels
