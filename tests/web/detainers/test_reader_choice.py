"""Anybody picks facilities, sees their counts, and starts a calculation; nothing is stored."""

from __future__ import annotations

import json
from io import BytesIO

import pytest
from flask import Flask
from sqlalchemy.orm import Session

from app.persistence.models import Calculation, FacilityChoice
from app.services.acting import Acting
from app.services.choose_facilities import choose_facilities
from app.services.import_detainers import import_detainers
from tests.checking_client import CheckingClient
from tests.checking_page import Page, words_of
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
    def test_what_is_no_facility_is_refused_in_words(
        self, client: CheckingClient, session: Session, ids: str
    ) -> None:
        words = client.get(f"{ADDRESS}?{ids}").words
        assert "None of what you picked is counted" in words
        assert "1 number in the address of this page is no facility’s." in words
        (jail,) = ids_of(session, "PIERCE COUNTY JAIL")
        beside = client.get(f"{address(jail)}&{ids}").words
        assert "At the 1 facility you picked" in beside
        assert "1 number in the address" in beside

    def test_what_is_picked_is_named_at_the_head(
        self, client: CheckingClient, session: Session
    ) -> None:
        (jail,) = ids_of(session, "PIERCE COUNTY JAIL")
        words = client.get(address(jail)).words
        assert "At the 1 facility you picked PIERCE COUNTY JAIL TACOMA, WA" in words
        assert "not counted" not in words

    def test_a_facility_of_another_state_is_not_counted(
        self, client: CheckingClient, session: Session
    ) -> None:
        (king,) = ids_of(session, "KING COUNTY JAIL")
        page = client.get(f"/c/06037/detainers?facility={king}&q=king")
        assert "In another state than Los Angeles County" in page.words
        assert "KING COUNTY JAIL SEATTLE, WA" in page.words
        assert "asks to hold" not in page.words
        assert ticked(page) == []
        assert str(king) not in [each.get("value") for each in page.all("input")]
        client.post(
            "/c/06037/detainers", {"facility": str(king), "release": "1", "fiscal_year": "2025"}
        )
        assert not session.query(Calculation).count()

    def test_what_no_county_can_be_told_from_is_not_counted(
        self, client: CheckingClient, session: Session
    ) -> None:
        (other,) = ids_of(session, "OTHER-OTHER FACILITY")
        words = client.get(address(other)).words
        assert "No county can be told from what the release says: OTHER-OTHER FACILITY" in words
        assert "asks to hold" not in words

    def test_the_year_with_most_months_is_offered_first(
        self, client: CheckingClient, session: Session
    ) -> None:
        rows = [
            "Prepare Date,Detention Facility,State",
            "10/5/2015,PIERCE COUNTY JAIL,WA",
            "12/5/2014,PIERCE COUNTY JAIL,WA",
        ]
        session.rollback()
        import_detainers(session, BytesIO("\n".join(rows).encode()), "cut.csv")
        (jail, *_) = ids_of(session, "PIERCE COUNTY JAIL")
        (same,) = [each for each in ids_of(session, "PIERCE COUNTY JAIL") if each != jail]
        page = client.get(address(same))
        assert "Federal release, December 2014 to October 2015 " in page.words
        assert "(file cut.csv)" in page.words
        assert "2015 December 2014 to October 2015" not in page.words
        offered = [(words_of(each), each.get("selected")) for each in page.all("option")]
        assert [words for words, _ in offered] == [
            "Fiscal year 2016: 1 of 12 months",
            "Fiscal year 2015: 10 of 12 months",
        ]
        assert [selected is not None for _, selected in offered] == [False, True]
        client.submit(page, {})
        session.rollback()
        (made,) = session.query(Calculation)
        case = json.loads(made.draft_document or "")
        assert (case["period_start"], case["period_end"]) == ("2014-12-01", "2015-09-30")
        assert "only 10 of the 12 months of fiscal year 2015" in case["note"]

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
        assert (case["period_start"], case["period_end"]) == ("2025-01-01", "2025-06-30")
        assert "Facilities as a reader chose them, not the county: " in case["note"]

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
        assert "Facilities as the county’s own officials chose them: " in note

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
