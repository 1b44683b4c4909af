"""A certified figure changes with a reason only; the year then says that it was changed."""

from __future__ import annotations

import pytest
from flask import Flask
from sqlalchemy.orm import Session

from app.services.enter_values import Change
from app.services.save_values import ReasonNeededError, save_values
from tests.certified import Team, add_team, at, certified_once, figure
from tests.checking_client import CheckingClient
from tests.people import signed_in
from tests.web.record.desk import RECORD, YEAR, send

HELD = "figures-people_held-"


@pytest.fixture
def team(session: Session) -> Team:
    """The people of a county whose year 2025 is certified."""
    team = add_team(session)
    certified_once(session, team)
    return team


@pytest.fixture
def ann(app: Flask, session: Session, team: Team) -> CheckingClient:
    """A browser in which a contributor is signed in."""
    return signed_in(app, session, team.ann.person_id)


def test_a_certified_figure_asks_for_a_reason(ann: CheckingClient) -> None:
    page = send(ann, ann.get(f"{YEAR}/funnel"), {f"{HELD}value": "130"}, 422)
    assert "A certified figure changes: say in a sentence why." in page.words
    ann.follow(send(ann, page, {"reason": "Ten were missing."}))
    words = ann.get(YEAR).words
    assert "Version 1 was certified on" in words
    assert "1 value changed since; a correction makes it public." in words
    assert "County-certified" in ann.get(RECORD).words


def test_a_figure_that_is_not_certified_asks_for_none(ann: CheckingClient) -> None:
    send(ann, ann.get(f"{YEAR}/funnel"), {"figures-bookings-value": "900"})


def test_the_page_of_a_certified_value_says_so(
    ann: CheckingClient, session: Session, team: Team
) -> None:
    page = ann.get(f"{YEAR}/funnel")
    address = next(link for link in page.links() if "/entries/" in link)
    assert "This figure is certified." in ann.get(address).words


def test_the_service_names_the_places_that_need_a_reason(session: Session, team: Team) -> None:
    change = Change(at("people_held"), figure("130"), 1)
    with pytest.raises(ReasonNeededError) as needed:
        save_values(session, team.ann, [change, Change(at("bookings"), {"likely": "9"})])
    assert needed.value.places == (at("people_held"),)
    save_values(session, team.ann, [change], "Ten were missing.")
    # The same content again is no change.
    assert save_values(session, team.bo, [Change(at("people_held"), figure("130"), 2)], "x") == []
