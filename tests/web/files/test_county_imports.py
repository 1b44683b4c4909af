"""A county's imports: a log into the record, the list, and taking one back."""

from __future__ import annotations

from datetime import date

import pytest
from flask import Flask
from sqlalchemy import select
from sqlalchemy.orm import Session

from app.persistence.models import ImportBatch, Membership
from app.persistence.sessions import writing
from app.records.entry import Place
from app.services.enter_values import Change, enter_values
from tests.checking_client import CheckingClient
from tests.checking_page import Page
from tests.officials import form_number
from tests.web.files.made_up import send
from tests.web.files.pierce import SAMPLE, everything_stored, needs_sample, told_in
from tests.web.files.test_jail_log import log_of, rows_of
from tests.web.record.desk import RECORD, Desk, open_desk

IMPORTS = f"{RECORD}/imports"
# The county's fiscal years begin in July.
MARCH = Place("figure", 2025, "people_held", month=date(2025, 3, 1))


@pytest.fixture
def desk(app: Flask, session: Session) -> Desk:
    """An open workspace with a viewer, a contributor and a certifier."""
    return open_desk(app, session)


@pytest.fixture
def carla(desk: Desk) -> CheckingClient:
    """A browser in which the contributor is signed in."""
    return desk.browser(desk.contributor)


def sent(client: CheckingClient, content: bytes) -> Page:
    """The page of what was counted in a county's log."""
    client.get(IMPORTS)
    return client.follow(send(client, IMPORTS, content=content, typed={"period": "March 2025"}))


def year_page(client: CheckingClient, page: Page, year: int = 2025) -> Page:
    """The values of a fiscal year beside those in the record."""
    return client.get(f"{page.url}?year={year}")


def enter(client: CheckingClient, page: Page, status: int = 303, **typed: str) -> Page:
    """Press the button that enters the values."""
    return client.submit(page, typed, status, form_number(page, "/enter"))


def test_a_log_is_entered_and_taken_back(
    desk: Desk, carla: CheckingClient, session: Session
) -> None:
    page = sent(carla, log_of(*rows_of(12)))
    assert "12 people were held" in page.words
    year = year_page(carla, page)
    assert "People held past release, March 2025" in year.words
    assert "nothing" in year.words
    answer = enter(carla, year)
    assert answer.location == f"{RECORD}/2025"
    carla.follow(answer)
    assert (desk.at(MARCH) or {})["likely"] == "12"
    listed = carla.get(IMPORTS)
    assert "Jail log: log.csv" in listed.words
    assert "12 rows read" in listed.words
    batch = session.scalars(select(ImportBatch)).one()
    asked = carla.get(f"{IMPORTS}/{batch.id}/undo")
    back = carla.submit(asked, {}, form=form_number(asked, "/undo"))
    told = carla.follow(back)
    assert "What stood before stands again" in told.words
    assert "Taken back: Carla Cruz" in told.words or "Taken back:" in told.words
    assert desk.at(MARCH) is None
    assert carla.get(f"{IMPORTS}/{batch.id}/undo", 303).location == IMPORTS


def test_what_was_changed_since_stays_and_the_others_are_taken_back(
    desk: Desk, carla: CheckingClient, session: Session
) -> None:
    enter(carla, year_page(carla, sent(carla, log_of(*rows_of(12)))))
    batch = session.scalars(select(ImportBatch)).one()
    undo = f"{IMPORTS}/{batch.id}/undo"
    asked = carla.get(undo)
    assert "People held past release, March 2025 12 people" in asked.words
    assert "Yes, take it back" in asked.words
    enter_values(session, desk.certifier, [Change(MARCH, {"likely": "7"}, after=1)])
    refused = carla.submit(asked, {}, 409, form_number(asked, "/undo"))
    assert "Nothing was taken back. Changed since: People held past release" in refused.words
    assert "the rest was changed or certified since" in carla.get(IMPORTS).words
    assert "Take back the other" in refused.words
    told = carla.follow(carla.submit(refused, {}, form=form_number(refused, "/undo")))
    assert "What was changed or certified since stays." in told.words
    assert "Taken back but for 1 value changed or certified since" in told.words
    assert (desk.at(MARCH) or {})["likely"] == "7"
    assert carla.post(undo, {}, 303).location == IMPORTS


@needs_sample
def test_no_row_of_a_countys_log_is_left_in_the_database(
    carla: CheckingClient, session: Session
) -> None:
    carla.get(IMPORTS)
    page = carla.follow(send(carla, IMPORTS, content=SAMPLE.read_bytes()))
    entered = enter(carla, year_page(carla, page, 2018))
    carla.follow(entered)
    assert told_in(everything_stored(session)) == set()
    assert told_in(page.text) == set()


def test_what_somebody_else_entered_meanwhile_is_not_written_over(
    desk: Desk, carla: CheckingClient
) -> None:
    page = sent(carla, log_of(*rows_of(12)))
    year = year_page(carla, page)
    desk.enter({MARCH: {"likely": "7"}}, by=desk.certifier)
    refused = enter(carla, year, 409)
    assert "Nothing was entered" in refused.words
    assert (desk.at(MARCH) or {})["likely"] == "7"
    assert "7 people" in refused.words
    enter(carla, refused)
    assert (desk.at(MARCH) or {})["likely"] == "12"


def test_a_log_entered_twice_changes_nothing(desk: Desk, carla: CheckingClient) -> None:
    content = log_of(*rows_of(12))
    enter(carla, year_page(carla, sent(carla, content)))
    again = year_page(carla, sent(carla, content))
    assert "All of it stands in the record already" in again.words
    assert (desk.at(MARCH) or {})["likely"] == "12"


def test_a_log_of_part_of_a_month_enters_nothing(carla: CheckingClient) -> None:
    carla.get(IMPORTS)
    page = carla.follow(send(carla, IMPORTS, content=log_of(*rows_of(12))))
    assert "no month that the log covers whole" in page.words
    assert "March 2025: 12 people held, 576 hours" in page.words
    again = carla.get(f"{page.url}?whole=1")
    assert again.by_id("period").get("value") == "March 2025"


def test_holds_of_the_year_are_not_entered_beside_months_of_the_record(
    desk: Desk, carla: CheckingClient
) -> None:
    desk.enter({MARCH: {"likely": "7"}}, by=desk.certifier)
    carla.get(IMPORTS)
    typed = {"period": "7/1/2024 to 6/30/2025"}
    page = carla.follow(send(carla, IMPORTS, content=log_of(*rows_of(5)), typed=typed))
    year = year_page(carla, page)
    assert "1 month of people and hours stands in this year already." in year.words
    enter(carla, year)
    assert desk.at(Place("figure", 2025, "people_held")) is None
    assert (desk.at(Place("figure", 2025, "people_with_detainer")) or {})["likely"] == "5"


def test_a_county_sees_its_own_small_counts(carla: CheckingClient) -> None:
    page = sent(carla, log_of(*rows_of(5), *rows_of(2, "misdemeanor")))
    assert "fewer than 11" not in page.words


def test_who_may_not_enter_sees_the_list_and_no_form(desk: Desk) -> None:
    viewer = desk.browser(desk.viewer)
    page = viewer.get(IMPORTS)
    assert "Nothing was imported yet" in page.words
    assert "Contributors and certifiers of the county can bring files" in page.words
    assert not [form for form in page.forms if form.get("action") == IMPORTS]


def test_a_counted_log_is_for_the_person_who_sent_it(desk: Desk, carla: CheckingClient) -> None:
    page = sent(carla, log_of(*rows_of(12)))
    desk.browser(desk.certifier).get(page.url, 404)
    CheckingClient(desk.app).get(page.url, 404)


def test_who_lost_the_role_cannot_enter_what_was_counted(
    desk: Desk, carla: CheckingClient, session: Session
) -> None:
    page = sent(carla, log_of(*rows_of(12)))
    year = year_page(carla, page)
    with writing(session):
        found = select(Membership).where(Membership.person_id == desk.contributor.person_id)
        session.scalars(found).one().role = "viewer"
    enter(carla, year, 403)
    carla.get(page.url, 403)
    assert desk.at(MARCH) is None


def test_an_import_of_another_county_is_not_found(carla: CheckingClient) -> None:
    carla.get(f"{IMPORTS}/999/undo", 404)
    carla.post(f"{IMPORTS}/999/undo", status=404)


def test_columns_of_a_countys_log_are_chosen_on_its_own_page(carla: CheckingClient) -> None:
    page = sent(carla, log_of(*rows_of(12)).replace(b"Booking Date", b"Came"))
    assert page.h1 == "Imports"
    assert "No column is recognized as “booked at”" in page.words
