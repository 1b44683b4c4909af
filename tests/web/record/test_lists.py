"""Jails, daily rates and the agreement: lists that belong to no single year."""

from __future__ import annotations

import pytest

from app.records.entry import ANSWER, Place
from tests.checking_client import CheckingClient
from tests.web.record.desk import RECORD, Desk, send

JAILS, RATES, AGREEMENT = (f"{RECORD}/{page}" for page in ("jails", "rates", "agreement"))
RATE = {"new-published_daily_cost": "$142.18", "new-in_force_from": "7/1/2023"}


@pytest.fixture
def environ(sqlite_url: str) -> dict[str, str]:
    """What is said is the same on both databases, so these tests run on one."""
    return {"DATABASE_URL": sqlite_url, "SECRET_KEY": "s" * 32}


def test_a_jail_is_added_by_its_name(desk: Desk, carla: CheckingClient) -> None:
    page = send(carla, carla.get(JAILS), {}, 422)
    assert "Name of the jail is needed" in page.words
    page = carla.follow(send(carla, page, {"new-name": "Main Jail", "new-note": "1,700 beds"}))
    assert "Main Jail" in page.words
    assert desk.all_of("jail") == [{"name": "Main Jail", "note": "1,700 beds"}]


def test_two_jails_of_one_name_are_refused(desk: Desk, carla: CheckingClient) -> None:
    desk.enter({Place("jail", item="aaaaaaaa"): {"name": "Main Jail"}})
    page = send(carla, carla.get(JAILS), {"new-name": "main jail"}, 422)
    assert "Another jail of the county has this name" in page.words


def test_a_rate_is_entered_with_its_days_and_jail(desk: Desk, carla: CheckingClient) -> None:
    jail = Place("jail", item="aaaaaaaa")
    desk.enter({jail: {"name": "Main Jail"}})
    typed = {**RATE, "new-jail": str(desk.entry_id(jail)), "new-in_force_until": "June 30, 2024"}
    page = carla.follow(send(carla, carla.get(RATES), {**typed, "new-source_title": "Budget"}))
    assert "$142.18" in page.words
    assert desk.all_of("daily_rate") == [
        {
            "published_daily_cost": "142.18",
            "in_force_from": "2023-07-01",
            "in_force_until": "2024-06-30",
            "source": {"title": "Budget"},
        }
    ]


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        ({}, "is needed"),
        ({**RATE, "new-in_force_from": "2023"}, "Enter a day as month, day and year"),
        ({**RATE, "new-in_force_until": "1/1/2020"}, "must not be before"),
        ({**RATE, "new-in_force_from": "2/30/2024"}, "Enter a day as month, day and year"),
        ({**RATE, "new-published_daily_cost": "free"}, "“free” is not a number"),
    ],
)
def test_what_is_wrong_with_a_rate_is_said(
    desk: Desk, carla: CheckingClient, typed: dict[str, str], says: str
) -> None:
    assert says in send(carla, carla.get(RATES), typed, 422).words
    assert desk.all_of("daily_rate") == []


def test_rates_that_overlap_are_told(desk: Desk, carla: CheckingClient) -> None:
    send(carla, carla.get(RATES), {**RATE, "new-in_force_until": "6/30/2024"})
    send(carla, carla.get(RATES), {**RATE, "new-in_force_from": "1/1/2024"})
    both = "on the same days, from January 1, 2024 to June 30, 2024"
    assert both in carla.get(RATES).words
    apart = {"new-in_force_from": "1/1/2020", "new-in_force_until": "12/31/2020"}
    send(carla, carla.get(RATES), {**RATE, **apart})
    assert carla.get(RATES).words.count("on the same days") == 1


def test_a_rate_without_a_last_day_ends_where_the_next_begins(
    desk: Desk, carla: CheckingClient
) -> None:
    send(carla, carla.get(RATES), RATE)
    send(carla, carla.get(RATES), {**RATE, "new-in_force_from": "1/1/2024"})
    assert "on the same days" not in carla.get(RATES).words


def test_everything_wrong_with_a_rate_is_said_at_once(desk: Desk, carla: CheckingClient) -> None:
    typed = {"new-published_daily_cost": "free", "new-in_force_from": "soon"}
    words = send(carla, carla.get(RATES), typed, 422).words
    assert "“free” is not a number" in words
    assert "Enter a day as month, day and year" in words


def test_an_agreement_is_entered_or_answered_with_none(desk: Desk, carla: CheckingClient) -> None:
    page = carla.get(AGREEMENT)
    answer = {"all-answer": "none", "answer": "1"}
    carla.submit(page, answer, form=1)
    assert desk.at(Place("agreement", item=ANSWER)) == {"none": True}
    send(carla, carla.get(AGREEMENT), {"new-model": "WSO", "new-signed_on": "3/14/2020"})
    assert {"model": "WSO", "signed_on": "2020-03-14"} in desk.all_of("agreement")
    page = carla.submit(carla.get(AGREEMENT), {"all-answer": "not_tracked", "answer": "1"}, 422, 1)
    assert "Take out what is listed first" in page.words
    page = send(carla, page, {"new-model": "", "new-signed_on": "soon"}, 422)
    assert "Enter a day as month, day and year" in page.words


def test_the_overview_leads_a_newcomer_and_lists_the_years(
    desk: Desk, carla: CheckingClient
) -> None:
    page = carla.get(RECORD)
    assert "What to do next" in page.words
    assert f"{RECORD}/jails" in page.links()
    desk.enter({Place("figure", 2023, "bookings"): {"likely": "1"}})
    page = carla.get(RECORD)
    assert f"{RECORD}/2023" in page.links()
    assert "1 value entered. It is a draft" in page.words


def test_another_year_is_opened_by_its_number(desk: Desk, carla: CheckingClient) -> None:
    assert carla.get(f"{RECORD}?fiscal_year=2024", 303).location == f"{RECORD}/2024"
    for typed in ("soon", "1776", "٢٠٢٤", "99999999999999999999"):
        page = carla.get(f"{RECORD}?fiscal_year={typed}", 422)
        assert "Enter the year in which the fiscal year ends" in page.words


def test_the_year_tells_how_far_it_is(desk: Desk, carla: CheckingClient) -> None:
    desk.enter(
        {
            Place("figure", 2025, "bookings"): {"likely": "1"},
            Place("figure", 2025, "people_held"): {"not_tracked": True},
            Place("money", 2025, item=ANSWER): {"none": True},
        }
    )
    words = carla.get(f"{RECORD}/2025").words
    assert "1 of 9 entered, 1 not tracked." in words
    assert "No answer yet: Fingerprint submissions, Fingerprint matches" in words
    assert "answered: none" in words
