"""A filled template is sent, looked at, and entered as a whole or not at all."""

from __future__ import annotations

from datetime import date
from hashlib import sha256
from io import BytesIO

import pytest
from flask import Flask
from sqlalchemy.orm import Session

from app.records.entry import Place
from app.services.enter_values import Change, enter_values
from app.services.read_record import read_record
from app.web.volumes import plan
from tests.certified import Team, add_team, certified_once
from tests.checking_client import CheckingClient
from tests.checking_page import Page, words_of
from tests.people import PIERCE, signed_in

FORM = f"/c/{PIERCE}/record/imports/volumes"
HEAD = "Month or fiscal year,People held past release,Detainers received,Grade,Source title\n"
GOOD = f"{HEAD}2025-01,12,20,A,Jail log\n2025-02,14,22,A,Jail log\n"
BAD = f"{HEAD}2025-13,12,20,A,Log\n2025-02,many,22,A,Log\n2025-03,3,2,Z,Log\n"
RATES = "Published cost of one jail day,In force from,Grade\n$98.40,2024-01-01,B\n"
HELD = Place("figure", 2025, "people_held")


@pytest.fixture
def team(session: Session) -> Team:
    """The people of Pierce County's workspace."""
    return add_team(session)


@pytest.fixture
def ann(app: Flask, session: Session, team: Team) -> CheckingClient:
    """A browser in which a contributor is signed in."""
    return signed_in(app, session, team.ann.person_id)


def send(client: CheckingClient, text: str, name: str = "figures.csv", **more: str) -> Page:
    """Send a file; the page that it leads to."""
    client.get(FORM)
    file = (BytesIO(text.encode()), name)
    sent = client.post(FORM, {"file": file, **more}, content_type="multipart/form-data")
    return client.follow(sent)


def rows(page: Page) -> list[str]:
    """The rows of the page's tables."""
    return [words_of(row) for row in page.all("tr")]


def kept(session: Session) -> dict[str, str]:
    """What stands in the record, by place."""
    session.rollback()
    record = read_record(session, PIERCE)
    return {str(each.place): each.content.get("likely", "") for each in record}


def keep(client: CheckingClient, page: Page, status: int = 303, **form: str) -> Page:
    """Press the button that enters the values."""
    (token,) = {link for link in actions(page) if link.endswith("/keep")}
    return client.post(token, form, status)


def actions(page: Page) -> list[str]:
    """Where the forms of a page go."""
    return [form.get("action", "") for form in page.forms]


def test_each_value_stands_beside_what_is_there_now(ann: CheckingClient, session: Session) -> None:
    page = send(ann, GOOD)
    assert page.h1 == "4 values would be entered"
    told = "nothing 12 people grade A, measured by the county; Jail log 2"
    assert f"People held past release, January 2025 {told}" in rows(page)
    assert kept(session) == {}


def test_notes_of_the_file_are_read_before_anything_is_entered(ann: CheckingClient) -> None:
    note = "Held: Garcia, Jose, booked Sept 4 at 14:20"
    page = send(ann, f'{HEAD.strip()},Note\n2025-01,12,20,A,Jail log,"{note}"\n')
    assert len([row for row in rows(page) if f"Jail log; note: {note}" in row]) == 2
    assert "A note of the file stands with every figure of its row." in page.words
    assert "Row 2, Note: may name a person who is held" in page.words
    assert "A note of the file" not in send(ann, GOOD).words


def test_notes_of_values_that_are_not_listed_are_told_too(
    ann: CheckingClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(plan, "MOST_LISTED", 2)
    text = f"{HEAD.strip()},Note\n2025-01,12,20,A,Log,First\n2025-02,1,2,A,Log,Second\n"
    page = send(ann, text)
    assert "2 more values are not listed here" in page.words
    assert page.words.count("note: Second") == 1


def test_what_is_kept_is_in_the_record_and_leads_on(ann: CheckingClient, session: Session) -> None:
    page = ann.follow(keep(ann, send(ann, GOOD)))
    assert page.h1 == "4 values from a file"
    assert "4 values entered." in page.words
    assert f"/c/{PIERCE}/record/2025/funnel" in page.links()
    assert f"/c/{PIERCE}/record/2025/checks" in page.links()
    assert kept(session)["figure/2025/people_held/0/2025-01-01/"] == "12"


def test_all_mistakes_are_told_at_once_and_nothing_is_entered(
    ann: CheckingClient, session: Session
) -> None:
    page = send(ann, BAD)
    assert page.h1.endswith("mistakes in the file")
    assert "Mend these in the file and send it again; nothing has been entered." in page.words
    for row, column in (("2", "Month"), ("3", "People held past release"), ("4", "Grade")):
        assert any(each.startswith(f"{row} {column}") for each in rows(page)), row
    assert "many" not in page.words
    assert not [each for each in actions(page) if each.endswith("/keep")]
    assert kept(session) == {}


def test_a_file_with_mistakes_cannot_be_kept_by_hand(ann: CheckingClient, session: Session) -> None:
    page = send(ann, BAD)
    ann.post(f"{page.url}/keep", {}, 422)
    assert kept(session) == {}


def test_a_button_pressed_twice_leads_to_the_one_import(ann: CheckingClient) -> None:
    page = send(ann, GOOD)
    (number,) = [at for at, each in enumerate(actions(page)) if each.endswith("/keep")]
    first = ann.submit(page, {}, form=number)
    again = ann.submit(page, {}, form=number)
    assert (first.location or "").startswith(FORM)
    assert again.location == first.location
    gone = ann.get(page.url, 404)
    assert gone.h1 == "Nothing is kept here any more"
    assert f"/c/{PIERCE}/record/imports" in gone.links()


def test_only_whoever_kept_a_file_is_led_to_its_import(
    app: Flask, session: Session, team: Team, ann: CheckingClient
) -> None:
    page = send(ann, GOOD)
    (number,) = [at for at, each in enumerate(actions(page)) if each.endswith("/keep")]
    ann.submit(page, {}, form=number)
    digest = sha256(GOOD.encode()).hexdigest()
    for client, fips in ((signed_in(app, session, team.bo.person_id), PIERCE), (ann, "48201")):
        client.get(FORM)
        client.post(f"{page.url}/keep", {"fips": fips, "sha256": digest}, 404)


def test_the_same_file_again_changes_nothing(ann: CheckingClient) -> None:
    keep(ann, send(ann, GOOD))
    page = send(ann, GOOD)
    assert page.h1 == "Nothing would change"
    assert "All 4 values of “figures.csv” stand there already." in page.words


def test_dropping_keeps_nothing(ann: CheckingClient, session: Session) -> None:
    page = send(ann, GOOD)
    (drop,) = {each for each in actions(page) if each.endswith("/drop")}
    assert ann.post(drop, {}).location == FORM
    assert kept(session) == {}
    ann.get(page.url, 404)


def test_values_that_changed_meanwhile_are_not_overwritten(
    ann: CheckingClient, session: Session, team: Team
) -> None:
    page = send(ann, GOOD)
    month = Place("figure", 2025, "people_held", month=date(2025, 1, 1))
    enter_values(session, team.bo, [Change(month, {"likely": "99"})])
    refused = keep(ann, page, 409)
    assert "Somebody changed 1 of these values" in refused.words
    first = rows(refused)[1]
    assert first.startswith("People held past release, January 2025 99 people")
    assert "(changed since the file was read) 12 people" in first
    assert FORM in actions(refused)
    assert "Read it again with what stands there now" in refused.words
    assert not [each for each in actions(refused) if each.endswith("/keep")]
    assert kept(session) == {str(month): "99"}


def test_a_certified_value_changes_with_a_reason_only(
    ann: CheckingClient, session: Session, team: Team
) -> None:
    certified_once(session, team)
    page = send(ann, f"{HEAD}fiscal year 2025,130,,A,Jail log\n")
    assert "1 of them replaces what stands there." in page.words
    refused = keep(ann, page, 422)
    assert "say in a sentence why" in refused.words
    assert kept(session)[str(HELD)] == "120"
    keep(ann, refused, reason="Ten were missing.")
    assert kept(session)[str(HELD)] == "130"


def test_rates_lead_to_the_page_of_rates(ann: CheckingClient) -> None:
    page = ann.follow(keep(ann, send(ann, RATES)))
    assert f"/c/{PIERCE}/record/rates" in page.links()


@pytest.mark.parametrize("text", ["hello,there\n1,2\n", "\x00\x01", "PK\x03\x04 cut off"])
def test_what_is_no_template_leads_back_to_the_form(ann: CheckingClient, text: str) -> None:
    page = send(ann, text)
    assert page.h1 == "Figures from a template"
    assert page.by_id("file-error") is not None


def test_a_form_without_a_file_comes_back(ann: CheckingClient) -> None:
    ann.get(FORM)
    page = ann.post(FORM, {}, 422)
    assert "Choose a file." in page.words


def test_months_without_a_year_take_the_one_that_is_typed(
    ann: CheckingClient, session: Session
) -> None:
    text = GOOD.replace("2025-01", "January").replace("2025-02", "February")
    keep(ann, send(ann, text, fiscal_year="2025"))
    assert kept(session)["figure/2025/people_held/0/2025-02-01/"] == "14"
    assert "four digits" in ann.post(FORM, {"fiscal_year": "soon"}, 422).words


def test_an_import_of_another_county_is_not_shown(ann: CheckingClient, session: Session) -> None:
    number = int((keep(ann, send(ann, GOOD)).location or "").rpartition("/")[2])
    ann.get(f"{FORM}/{number}")
    ann.get(f"{FORM}/{number + 1}", 404)
    assert kept(session)
