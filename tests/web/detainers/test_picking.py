"""Officials say which facilities are the county's; nothing is marked that they have not marked."""

from __future__ import annotations

import pytest
from flask import Flask
from sqlalchemy.orm import Session

from app.persistence.models import FacilityChoice
from tests.checking_client import CheckingClient
from tests.checking_page import Page, words_of
from tests.officials import events
from tests.people import PIERCE, add_member, add_workspace, signed_in
from tests.releases import SPELLINGS, ids_of

ADDRESS = f"/c/{PIERCE}/record/facilities"


@pytest.fixture
def ana(app: Flask, session: Session) -> CheckingClient:
    """A contributor of Pierce County."""
    add_workspace(session)
    return signed_in(app, session, add_member(session, "Ana Ruiz", "contributor").person_id)


def marked(page: Page) -> list[str]:
    """The values of the radio buttons that are chosen, facility by facility."""
    return [
        field.get("value", "")
        for field in page.all("input")
        if field.get("type") == "radio" and field.get("checked") is not None
    ]


def choices(session: Session) -> dict[int, bool]:
    """What the county said about each facility."""
    session.rollback()
    return {each.facility_id: each.is_theirs for each in session.query(FacilityChoice)}


def test_without_a_release_the_page_says_what_will_stand_there(ana: CheckingClient) -> None:
    assert "No federal release here yet" in ana.get(ADDRESS).words


@pytest.mark.usefixtures("released")
class TestPicking:
    def test_all_spellings_are_guessed_and_none_is_marked(self, ana: CheckingClient) -> None:
        page = ana.get(ADDRESS)
        for name in SPELLINGS:
            assert name in page.words
        assert "PIERCE COUNTY JAIL TACOMA, WA 72 detainers" in page.words
        assert "its name has the county in it" in page.words
        assert set(marked(page)) == {""}

    def test_what_can_be_placed_in_no_county_is_told(self, ana: CheckingClient) -> None:
        assert "24 of 204 detainers (11.8%) name no facility" in ana.get(ADDRESS).words

    def test_a_choice_is_kept_and_stands_in_the_history(
        self, ana: CheckingClient, session: Session
    ) -> None:
        theirs = ids_of(session, *SPELLINGS)
        (other,) = ids_of(session, "KING COUNTY JAIL")
        form = {f"facility-{each}": "theirs" for each in theirs}
        page = ana.submit(ana.get(ADDRESS), {**form, f"facility-{other}": "not_theirs"})
        assert choices(session) == {**dict.fromkeys(theirs, True), other: False}
        assert "5 facilities are marked as the county’s." in ana.follow(page).words
        assert [event[0] for event in events(session)] == [
            "facilities_chosen",
            "facilities_set_aside",
        ]
        history = ana.get(f"/c/{PIERCE}/record/history").words
        assert "PIERCE COUNTY JAIL" in history

    def test_what_was_chosen_is_shown_as_chosen_and_can_be_turned(
        self, ana: CheckingClient, session: Session
    ) -> None:
        (jail,) = ids_of(session, "PIERCE COUNTY JAIL")
        ana.submit(ana.get(ADDRESS), {f"facility-{jail}": "theirs"})
        page = ana.get(ADDRESS)
        assert sorted(marked(page))[-1] == "theirs"
        ana.submit(page, {f"facility-{jail}": "not_theirs"})
        assert choices(session) == {jail: False}
        back = ana.submit(ana.get(ADDRESS), {f"facility-{jail}": "not_looked_at"})
        assert "Saved." in ana.follow(back).words
        assert choices(session) == {}
        assert set(marked(ana.get(ADDRESS))) == {""}
        assert events(session)[-1][0] == "facilities_put_back"

    def test_a_facility_nobody_guesses_is_found_by_its_words(self, ana: CheckingClient) -> None:
        page = ana.follow(ana.submit(ana.get(ADDRESS), {"q": "seattle king", "look": "1"}))
        assert "KING COUNTY JAIL" in page.words
        nothing = ana.follow(ana.submit(page, {"q": "atlantis", "look": "1"}))
        assert "No other facility has all of these words" in nothing.words

    def test_looking_for_another_saves_what_is_marked(
        self, ana: CheckingClient, session: Session
    ) -> None:
        (jail,) = ids_of(session, "PIERCE COUNTY JAIL")
        form = {f"facility-{jail}": "theirs", "q": "king", "look": "1"}
        page = ana.submit(ana.get(ADDRESS), form)
        assert (page.location or "").endswith("facilities?q=king")
        assert choices(session) == {jail: True}

    @pytest.mark.parametrize(
        "form",
        [
            {},
            {"facility-1": "perhaps"},
            {"facility-999999": "theirs"},
            {"facility-x": "theirs", "facility-99999999999999": "theirs"},
        ],
    )
    def test_what_is_no_choice_changes_nothing(
        self, ana: CheckingClient, session: Session, form: dict[str, str]
    ) -> None:
        ana.get(ADDRESS)
        assert ana.post(ADDRESS, form).location
        assert choices(session) == {}

    def test_where_no_county_can_be_told_from_nothing_is_chosen(
        self, ana: CheckingClient, session: Session
    ) -> None:
        (nowhere,) = ids_of(session, "OTHER-OTHER FACILITY")
        page = ana.submit(ana.get(ADDRESS), {f"facility-{nowhere}": "theirs"})
        assert "Nothing was saved" in ana.follow(page).words
        assert choices(session) == {}

    def test_a_viewer_reads_and_cannot_mark(
        self, app: Flask, ana: CheckingClient, session: Session
    ) -> None:
        viewer = signed_in(app, session, add_member(session, "Vi", "viewer").person_id)
        page = viewer.get(f"{ADDRESS}?q=king")
        assert marked(page) == []
        assert "KING COUNTY JAIL" in page.words
        assert [words_of(each) for each in page.all("button")] == ["Sign out", "Look for it"]
