"""Anybody picks facilities, sees their counts, and starts a calculation; nothing is stored."""

from __future__ import annotations

import json

import pytest
from flask import Flask
from sqlalchemy.orm import Session

from app.persistence.models import Calculation, FacilityChoice
from app.services.acting import Acting
from app.services.choose_facilities import choose_facilities
from tests.checking_client import CheckingClient
from tests.checking_page import Page
from tests.people import PIERCE, add_member, add_workspace
from tests.releases import SPELLINGS, ids_of

ADDRESS = f"/c/{PIERCE}/detainers"


def address(*ids: int, more: str = "") -> str:
    """The page with these facilities ticked."""
    return f"{ADDRESS}?{'&'.join(f'facility={each}' for each in ids)}{more}"


def ticked(page: Page) -> list[str]:
    """The facilities that are ticked."""
    boxes = (each for each in page.all("input") if each.get("type") == "checkbox")
    return [each.get("value", "") for each in boxes if each.get("checked") is not None]


def test_without_a_release_there_is_nothing_to_pick(client: CheckingClient) -> None:
    assert "No federal release here yet" in client.get(ADDRESS).words


@pytest.mark.parametrize("path", ["/c/99999/detainers", "/c/00000/detainers"])
def test_there_is_no_such_page_of_what_is_no_county(client: CheckingClient, path: str) -> None:
    client.get(path, 404)


@pytest.mark.usefixtures("released")
class TestAReader:
    def test_nothing_is_ticked_at_first(self, client: CheckingClient) -> None:
        page = client.get(ADDRESS)
        assert ticked(page) == []
        assert all(name in page.words for name in SPELLINGS)

    def test_the_counts_follow_what_is_ticked_and_nothing_is_stored(
        self, client: CheckingClient, session: Session
    ) -> None:
        ids = ids_of(session, *SPELLINGS)
        page = client.get(address(*ids))
        assert sorted(ticked(page)) == sorted(map(str, ids))
        assert "At the 5 facilities you picked" in page.words
        assert "asks to hold 114 asks only for notice: no hold 24 Total 138" in page.words
        assert "chosen by whoever made this address, not by the county" in page.words
        assert not session.query(FacilityChoice).count()

    def test_people_are_not_split_where_choices_could_be_compared(
        self, client: CheckingClient, session: Session
    ) -> None:
        words = client.get(address(*ids_of(session, *SPELLINGS))).words
        assert "Booked into Detention" not in words
        assert "the small counts could be worked out" in words

    def test_a_search_keeps_what_is_ticked(self, client: CheckingClient, session: Session) -> None:
        (king,) = ids_of(session, "KING COUNTY JAIL")
        page = client.get(address(king, more="&q=tacoma+sheriff"))
        assert ticked(page) == [str(king)]

    @pytest.mark.parametrize("ids", ["facility=x", "facility=0", "facility=" + "9" * 40])
    def test_what_is_no_facility_is_left_out(self, client: CheckingClient, ids: str) -> None:
        assert "you picked" not in client.get(f"{ADDRESS}?{ids}").words

    def test_a_facility_that_is_gone_counts_nothing(self, client: CheckingClient) -> None:
        assert "No release counts a detainer" in client.get(f"{ADDRESS}?facility=99999").words

    def test_a_calculation_starts_with_the_counts_of_a_year(
        self, client: CheckingClient, session: Session
    ) -> None:
        page = client.get(address(*ids_of(session, *SPELLINGS)))
        started = client.submit(page, {"fiscal_year": "2025"})
        assert "/funnel" in (started.location or "")
        session.rollback()
        (made,) = session.query(Calculation)
        case = json.loads(made.draft_document or "")
        assert case["figures"]["detainers_received"]["likely"] == "114"
        assert case["figures"]["notify_only_requests"]["likely"] == "24"
        assert case["figures"]["detainers_received"]["source"]["title"].startswith("ICE detainers")
        assert case["note"].startswith("Facilities as a reader chose them, not the county: ")

    def test_the_choice_of_the_county_is_offered_and_said(
        self, client: CheckingClient, session: Session
    ) -> None:
        add_workspace(session)
        officials: Acting = add_member(session, "Ana Ruiz", "contributor")
        ids = ids_of(session, *SPELLINGS)
        choose_facilities(session, officials, ids, [])
        page = client.get(ADDRESS)
        assert ticked(page) == []
        (link,) = [each for each in page.links() if "facility=" in each]
        page = client.get(link)
        assert len(ticked(page)) == len(ids)
        client.submit(page, {"fiscal_year": "2025"})
        session.rollback()
        (made,) = session.query(Calculation)
        note = json.loads(made.draft_document or "")["note"]
        assert note.startswith("Facilities as the county’s own officials chose them: ")

    @pytest.mark.parametrize(
        "form",
        [
            {"fiscal_year": "2031"},
            {"fiscal_year": "soon"},
            {"fiscal_year": "2025", "release": "999"},
            {"fiscal_year": "2025", "facility": "no"},
        ],
    )
    def test_a_year_the_release_does_not_have_starts_nothing(
        self, client: CheckingClient, session: Session, form: dict[str, str]
    ) -> None:
        page = client.get(address(*ids_of(session, *SPELLINGS)))
        client.follow(client.submit(page, form))
        assert not session.query(Calculation).count()


def test_the_page_is_in_spanish_too(
    app: Flask, client: CheckingClient, session: Session, released: int
) -> None:
    assert released
    page = client.get("/es" + address(*ids_of(session, *SPELLINGS)))
    assert 'lang="es"' in page.text
