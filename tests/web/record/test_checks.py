"""The checks of a year, what one tick confirms, and the provisional result."""

from __future__ import annotations

from datetime import date

import pytest
from sqlalchemy import select

from app.persistence.models import Confirmation, CountyEvent
from app.records.entry import Content, Place
from tests.checking_client import CheckingClient
from tests.checking_page import Page, words_of
from tests.web.record.desk import BOOKINGS, PEOPLE_HELD, RECORD, YEAR, Desk, send

CHECKS = f"{YEAR}/checks"
RATE = Place("daily_rate", item="bbbbbbbb")
FIGURES: dict[Place, Content] = {
    RATE: {"published_daily_cost": "142.18", "in_force_from": "2020-07-01"},
    Place("year", 2025): {"definition": "hold", "cost_basis": "published"},
    PEOPLE_HELD: {"likely": "100"},
    Place("figure", 2025, "mean_hours_held"): {"likely": "20"},
}
JUMP = {Place("figure", 2024, "people_held"): {"likely": "10"}}


def ticks(page: Page) -> list[str]:
    """The values of the boxes that confirm."""
    return [box.get("value", "") for box in page.all("input") if box.get("name") == "right"]


@pytest.fixture
def jumped(desk: Desk) -> Desk:
    """A year in which ten times as many people were held as in the year before."""
    desk.enter({**FIGURES, **JUMP})
    return desk


def test_a_warning_is_confirmed_by_one_tick_and_says_by_whom(
    jumped: Desk, carla: CheckingClient
) -> None:
    page = carla.get(CHECKS)
    (key, *others) = ticks(page)
    page = carla.follow(send(carla, page, {"right": [key, *others], f"why-{key}": "A new wing"}))
    assert "Carla Contributor checked this on" in page.words
    assert "“A new wing”" in page.words
    assert ticks(page) == []
    jumped.session.rollback()
    kept = jumped.session.scalars(select(Confirmation)).all()
    assert len(kept) == 1 + len(others)
    acts = [event.what for event in jumped.session.scalars(select(CountyEvent))]
    assert acts.count("warning_confirmed") == len(kept)


def test_a_confirmation_holds_only_while_the_value_stands(
    jumped: Desk, carla: CheckingClient
) -> None:
    page = carla.get(CHECKS)
    before = ticks(page)
    send(carla, page, {"right": before})
    address = f"{YEAR}/funnel"
    send(carla, carla.get(address), {"figures-people_held-note": "A better note"})
    assert ticks(carla.get(CHECKS)) == []
    send(carla, carla.get(address), {"figures-people_held-value": "90"})
    assert ticks(carla.get(CHECKS))


def test_nothing_ticked_and_something_changed_are_told(jumped: Desk, carla: CheckingClient) -> None:
    page = send(carla, carla.get(CHECKS), {}, 422)
    assert "Tick the values that you have checked" in page.words
    page = carla.follow(send(carla, page, {"right": "0123456789abcdef"}))
    assert "Some values changed meanwhile" in page.words


def test_a_viewer_sees_warnings_and_no_box(jumped: Desk) -> None:
    page = jumped.browser(jumped.viewer).get(CHECKS)
    assert "Unusual values" in page.words
    assert ticks(page) == []


def test_a_warning_leads_to_its_field(jumped: Desk, carla: CheckingClient) -> None:
    links = carla.get(CHECKS).links()
    assert any(link.startswith(f"{YEAR}/funnel#figures-people_held") for link in links)


def test_an_error_is_named_with_the_way_to_its_field(desk: Desk, carla: CheckingClient) -> None:
    desk.enter({**FIGURES, BOOKINGS: {"likely": "5"}})
    july = Place("figure", 2025, "hold_hours_total", month=date(2024, 7, 1))
    desk.enter({july: {"likely": "not a number"}})
    page = carla.get(CHECKS)
    assert page.status == 200
    carla.get(YEAR)
    carla.get(f"{YEAR}/result")


def test_the_provisional_result_says_that_nobody_certified_it(
    desk: Desk, carla: CheckingClient
) -> None:
    desk.enter(FIGURES)
    page = carla.get(f"{YEAR}/result")
    assert "Provisional" in page.words
    assert "Nobody has certified them" in page.words
    # 100 people × 20 hours ÷ 24 × $142.18
    assert "$11,848" in page.h1
    assert f"{YEAR}/checks" in page.links()


def test_the_result_leads_from_the_daily_rate_to_the_rates(
    desk: Desk, carla: CheckingClient
) -> None:
    months = {
        Place("figure", 2025, "people_held", month=date(2024, month, 1)): {"likely": "10"}
        for month in (7, 8)
    }
    desk.enter({RATE: FIGURES[RATE], Place("figure", 2025, "mean_hours_held"): {"likely": "20"}})
    desk.enter(months)
    page = carla.get(f"{YEAR}/result")
    named = [
        link.get("href")
        for link in page.all("a")
        if "Published cost of one jail day" in words_of(link) and "#" not in link.get("href", "")
    ]
    assert set(named) == {f"{RECORD}/rates"}


def test_a_year_without_figures_has_a_result_that_says_what_it_needs(
    desk: Desk, carla: CheckingClient
) -> None:
    assert "no total yet" in carla.get(f"{YEAR}/result").words
