"""The page where a year is signed: for everybody of the county to read, for certifiers to sign."""

from __future__ import annotations

from datetime import date

import pytest
from flask import Flask
from sqlalchemy.orm import Session

from app.persistence.records import county_versions
from app.records.entry import Place
from app.services.acting import Acting
from app.services.enter_values import Change, enter_values
from tests.certified import (
    Team,
    add_team,
    at,
    certified_once,
    confirm_all,
    enter,
    figure,
    year_values,
)
from tests.checking_client import CheckingClient
from tests.checking_page import Page
from tests.people import OTHER_COUNTY, PIERCE, add_person, signed_in

ADDRESS = "/c/53053/record/2025/certify"
ATTEST = {"attested": "y"}


@pytest.fixture
def team(session: Session) -> Team:
    return add_team(session)


def browser(app: Flask, session: Session, acting: Acting) -> CheckingClient:
    return signed_in(app, session, acting.person_id)


def open_page(app: Flask, session: Session, acting: Acting) -> Page:
    return browser(app, session, acting).get(ADDRESS)


def test_an_empty_year_says_what_goes_here(app: Flask, session: Session, team: Team) -> None:
    page = open_page(app, session, team.cy)
    assert page.h1 == "Certify fiscal year 2025"
    assert "Nothing has been entered for this year yet." in page.words
    assert "attested" not in page.text


@pytest.mark.parametrize("who", ["viewer", "ann", "cy"])
def test_everybody_of_the_county_sees_the_changes_and_only_certifiers_the_form(
    app: Flask, session: Session, team: Team, who: str
) -> None:
    enter(session, team.bo, year_values(), "From the log.")
    page = open_page(app, session, getattr(team, who))
    assert "People held past release" in page.words
    assert f"{team.bo.name}: 4 values" in page.words
    assert ("Sign version 1" in page.words) == (who == "cy")
    assert ("Your role lets you read this page" in page.words) == (who != "cy")


def test_strangers_and_people_of_other_counties_find_no_page(
    app: Flask, session: Session, team: Team
) -> None:
    others = add_team(session, OTHER_COUNTY)
    for person_id in (others.cy.person_id, add_person(session, "Root", is_admin=True)):
        client = signed_in(app, session, person_id)
        client.get(ADDRESS, 404)
        client.post(ADDRESS, ATTEST, 404)


@pytest.mark.parametrize("who", ["viewer", "ann"])
def test_a_smaller_role_cannot_send_the_form(
    app: Flask, session: Session, team: Team, who: str
) -> None:
    enter(session, team.bo, year_values())
    browser(app, session, getattr(team, who)).post(ADDRESS, ATTEST, 403)
    assert not county_versions(session, PIERCE)


def test_signing_leads_to_the_public_page(app: Flask, session: Session, team: Team) -> None:
    enter(session, team.ann, year_values())
    client = browser(app, session, team.cy)
    signed = client.submit(client.get(ADDRESS), {**ATTEST, "title": "County auditor"})
    assert signed.location == "/c/53053/2025/v1"
    words = client.follow(signed).words
    assert f"{team.cy.name}, County auditor" in words
    assert "I have read the list of changes shown to me" in words


def test_a_correction_shows_old_and_new_and_asks_for_the_reason(
    app: Flask, session: Session, team: Team
) -> None:
    certified_once(session, team)
    enter(session, team.bo, {at("people_held"): figure("110")}, "Counted again.")
    confirm_all(session, team.bo)
    client = browser(app, session, team.cy)
    page = client.get(ADDRESS)
    assert page.h1 == "Certify a correction of fiscal year 2025"
    for text in ("120 people", "110 people", "Counted again.", "$9,840", "$9,020"):
        assert text in page.words
    refused = client.submit(page, ATTEST, 422)
    assert "Say why the certified figures are corrected" in refused.words
    signed = client.submit(refused, {**ATTEST, "reason": "Ten were listed twice."})
    assert signed.location == "/c/53053/2025/v2"


def test_a_certified_year_says_how_it_is_corrected(
    app: Flask, session: Session, team: Team
) -> None:
    certified_once(session, team)
    page = open_page(app, session, team.cy)
    assert page.h1 == "Certification of fiscal year 2025"
    assert "To correct a value, change it in the year." in page.words


def test_without_attesting_nothing_is_signed_and_what_was_typed_stays(
    app: Flask, session: Session, team: Team
) -> None:
    enter(session, team.ann, year_values())
    client = browser(app, session, team.cy)
    refused = client.submit(client.get(ADDRESS), {"title": "Auditor of old"}, 422)
    assert "Tick the box to attest" in refused.words
    assert 'value="Auditor of old"' in refused.text
    assert not county_versions(session, PIERCE)


def test_a_value_changed_meanwhile_is_told_and_the_new_list_shown(
    app: Flask, session: Session, team: Team
) -> None:
    enter(session, team.ann, year_values())
    client = browser(app, session, team.cy)
    page = client.get(ADDRESS)
    enter(session, team.bo, {at("people_held"): figure("119")})
    refused = client.submit(page, ATTEST, 409)
    assert "somebody changed a value, or signed, while you were reading" in refused.words
    assert "119 people" in refused.words
    assert client.submit(refused, ATTEST).location == "/c/53053/2025/v1"


def test_the_second_of_two_certifiers_is_told(app: Flask, session: Session, team: Team) -> None:
    enter(session, team.ann, year_values())
    cy, dee = browser(app, session, team.cy), browser(app, session, team.dee)
    of_cy, of_dee = cy.get(ADDRESS), dee.get(ADDRESS)
    cy.submit(of_cy, ATTEST)
    # The year is certified by now: what Dee sends is a correction.
    told = dee.submit(of_dee, {**ATTEST, "reason": "None."}, 409)
    assert "Nothing was signed" in told.words
    session.rollback()
    assert len(county_versions(session, PIERCE)) == 1


def test_one_s_own_values_are_listed_and_no_form_is_offered(
    app: Flask, session: Session, team: Team
) -> None:
    enter(session, team.ann, year_values())
    enter(session, team.cy, {at("bookings"): figure("4000")})
    page = open_page(app, session, team.cy)
    assert "You were the last to enter the values below." in page.words
    assert "Bookings: 4,000 bookings" in page.words
    assert "attested" not in page.text
    assert "Sign version 1" in open_page(app, session, team.dee).words


def test_errors_and_warnings_stand_in_the_way_with_their_words(
    app: Flask, session: Session, team: Team
) -> None:
    enter(session, team.ann, year_values(2024, "60"))
    enter(session, team.ann, year_values(hours="31"))
    page = open_page(app, session, team.cy)
    assert "Stands in the way: this cannot be" in page.words
    assert "Stands in the way: unusual, and not confirmed yet" in page.words
    assert "attested" not in page.text


def test_a_confirmed_warning_says_who_confirmed_it(
    app: Flask, session: Session, team: Team
) -> None:
    enter(session, team.ann, year_values(2024, "60"))
    enter(session, team.ann, year_values())
    confirm_all(session, team.bo)
    page = open_page(app, session, team.cy)
    assert f"Confirmed by {team.bo.name}" in page.words
    assert "Checked." in page.words
    assert "Sign version 1" in page.words


def test_the_page_speaks_spanish(app: Flask, session: Session, team: Team) -> None:
    enter(session, team.ann, year_values())
    client = browser(app, session, team.cy)
    page = client.get(f"/es{ADDRESS}")
    assert 'lang="es"' in page.text


@pytest.mark.parametrize("year", ["1899", "abcd", "99999"])
def test_a_year_that_cannot_be_is_no_page(
    app: Flask, session: Session, team: Team, year: str
) -> None:
    browser(app, session, team.cy).get(f"/c/53053/record/{year}/certify", 404)


def test_whoever_entered_a_value_reads_so_also_while_warnings_are_open(
    app: Flask, session: Session, team: Team
) -> None:
    enter(session, team.ann, year_values(2024, "60"))
    enter(session, team.ann, year_values())
    enter(session, team.cy, {at("bookings"): figure("4000")})
    words = open_page(app, session, team.cy).words
    assert "You were the last to enter the values below." in words
    assert "You can sign once nothing stands in the way." not in words
    assert "You can sign once nothing stands in the way." in open_page(app, session, team.dee).words


def test_the_list_of_changes_is_read_by_section_with_sources_and_months_together(
    app: Flask, session: Session, team: Team
) -> None:
    months = [Place("figure", 2025, "people_held", month=date(2025, m, 1)) for m in (1, 2)]
    values = {month: figure("10") for month in months}
    enter(session, team.ann, {**values, at("bookings"): {"likely": "4000"}}, "From the log.")
    page = open_page(app, session, team.cy)
    assert f"All of them entered by {team.ann.name}" in page.words
    assert "Why, of all of them: From the log." in page.words
    assert "no source given" in page.words
    assert (
        "People held past release Figure Now Grade, source and note January 2025 10 people"
        in page.words
    )
    assert "/c/53053/record/2025/result" in page.links()


def test_notes_that_a_signature_publishes_stand_beside_their_values(
    app: Flask, session: Session, team: Team
) -> None:
    noted = {**figure("10"), "note": "Counted by hand in June."}
    untracked = {"not_tracked": True, "note": "Nobody counts these."}
    enter(session, team.ann, {at("people_held"): noted, at("bookings"): untracked})
    words = open_page(app, session, team.cy).words
    assert "note: Counted by hand in June." in words
    assert "note: Nobody counts these." in words


def test_a_value_another_person_checked_can_be_signed_by_its_first_author(
    app: Flask, session: Session, team: Team
) -> None:
    enter(session, team.ann, year_values())
    enter(session, team.cy, {at("bookings"): figure("4000")})
    confirm_all(session, team.bo)
    assert "attested" not in open_page(app, session, team.cy).text
    again = Change(at("bookings"), figure("4000"), 1, again=True)
    enter_values(session, team.bo, [again], "Checked.")
    assert "Sign version 1" in open_page(app, session, team.cy).words
