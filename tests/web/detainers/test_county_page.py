"""The county's public page: federal counts as detainers issued, beside what it certified itself."""

from __future__ import annotations

import pytest
from flask import Flask
from sqlalchemy.orm import Session

from app.services.choose_facilities import choose_facilities
from tests.certified import Team, add_team, at, enter, figure, sign, year_values
from tests.checking_client import CheckingClient
from tests.checking_page import words_of
from tests.people import PIERCE, signed_in
from tests.releases import SPELLINGS, ids_of
from tests.web.counties.test_counties_pages import statements

PAGE, FUNNEL = f"/c/{PIERCE}", f"/c/{PIERCE}/record/2025/funnel"
MOST_QUERIES = 14


@pytest.fixture
def team(session: Session) -> Team:
    """The people of Pierce County's workspace."""
    return add_team(session)


@pytest.fixture
def chosen(session: Session, team: Team, released: int) -> Team:
    """The county has said which facilities are its own."""
    assert released
    choose_facilities(session, team.ann, ids_of(session, *SPELLINGS), [])
    return team


def test_without_a_release_the_section_says_what_will_stand_there(client: CheckingClient) -> None:
    words = client.get(PAGE).words
    assert "Federal counts: detainers issued, not holds" in words
    assert "No federal release here yet" in words


@pytest.mark.usefixtures("released")
def test_without_a_choice_the_section_leads_to_picking(client: CheckingClient) -> None:
    page = client.get(PAGE)
    assert "Nobody has said which facilities are this county’s" in page.words
    assert f"{PAGE}/detainers" in page.links()


@pytest.mark.usefixtures("chosen")
class TestTheCounts:
    def test_forms_stand_apart_with_their_total(self, client: CheckingClient) -> None:
        words = client.get(PAGE).words
        assert "asks to hold 114 asks only for notice: no hold 24 Total 138" in words
        assert "January to June 2025." in words

    def test_small_counts_of_outcomes_are_hidden(self, client: CheckingClient) -> None:
        rows = [words_of(row) for row in client.get(PAGE).all("tr")]
        assert "Case Closed fewer than 11" in rows
        assert not any(row.startswith("Case Closed 2") for row in rows)

    def test_why_small_counts_of_months_are_shown_is_told(self, client: CheckingClient) -> None:
        words = client.get(PAGE).words
        assert "published row by row, so they are shown as released" in words
        assert "so they are hidden where the counts are small" in words

    def test_the_source_and_what_cannot_be_placed_are_told(self, client: CheckingClient) -> None:
        words = client.get(PAGE).words
        assert "ICE detainers, half of 2025, ICE, July 2025" in words
        assert "24 of 204 detainers (11.8%) name no facility" in words

    def test_who_chose_is_told_by_role_and_never_by_name(self, client: CheckingClient) -> None:
        words = client.get(PAGE).words
        assert "5 facilities are counted, chosen by the county’s own officials (contributor)" in (
            words
        )
        assert "Ann" not in words

    def test_each_month_is_in_the_chart(self, client: CheckingClient) -> None:
        page = client.get(PAGE)
        assert "Detainers by month, without requests only to notify" in page.words
        assert "Jan 2025 19" in [words_of(row) for row in page.all("tr")]

    def test_a_fiscal_year_tells_its_months(self, client: CheckingClient) -> None:
        assert "2025 114 24 6 of 12" in [words_of(row) for row in client.get(PAGE).all("tr")]

    def test_the_page_asks_the_database_little(self, app: Flask, client: CheckingClient) -> None:
        from app.persistence.database import db

        client.get(PAGE)
        with app.app_context():
            engine = db.engine
        with statements(engine) as asked:
            client.get(PAGE)
        assert len(asked) <= MOST_QUERIES, asked


def test_certified_counts_stand_beside_federal_ones(
    client: CheckingClient, session: Session, chosen: Team
) -> None:
    enter(session, chosen.ann, {**year_values(), at("detainers_received"): figure("260")})
    sign(session, chosen.cy)
    page = client.get(PAGE)
    assert "2025 114 24 6 of 12 260" in [words_of(row) for row in page.all("tr")]
    assert "No difference is worked out." in page.words


def test_a_draft_is_not_shown_beside_them(
    client: CheckingClient, session: Session, chosen: Team
) -> None:
    enter(session, chosen.ann, {at("detainers_received"): figure("260")})
    assert "260" not in client.get(PAGE).words


def test_the_funnel_shows_own_counts_beside_federal_ones(
    app: Flask, session: Session, chosen: Team
) -> None:
    enter(session, chosen.ann, {at("detainers_received"): figure("260")})
    page = signed_in(app, session, chosen.viewer.person_id).get(FUNNEL)
    assert "counts 114 detainers issued in 6 months of fiscal year 2025" in page.words
    assert "The county’s own count of detainers received: 260." in page.words


@pytest.mark.usefixtures("released")
def test_before_a_choice_the_funnel_asks_for_it(app: Flask, session: Session, team: Team) -> None:
    page = signed_in(app, session, team.ann.person_id).get(FUNNEL)
    assert f"/c/{PIERCE}/record/facilities" in page.links()
    assert "by facility, not by county" in page.words


def test_without_a_release_the_funnel_says_nothing_of_it(
    app: Flask, session: Session, team: Team
) -> None:
    page = signed_in(app, session, team.ann.person_id).get(FUNNEL)
    assert "Federal releases" not in page.words
