"""What was made from a county's figures tells when they are corrected, and moves on request."""

from __future__ import annotations

import pytest
from flask import Flask
from sqlalchemy import select
from sqlalchemy.orm import Session

from app.persistence.models import CalculationVersion
from tests.certified import Team, add_team, certified_once, corrected
from tests.checking_client import CheckingClient
from tests.people import signed_in

FIRST = "/c/53053/2025/v1"
TOLD = "The county’s figures have been updated since"


@pytest.fixture
def team(session: Session) -> Team:
    found = add_team(session)
    certified_once(session, found)
    return found


def copied(client: CheckingClient) -> str:
    """The address of the result of a draft made from the first version."""
    made = client.submit(client.get(f"{FIRST}/copy"), {})
    assert made.location
    return made.location


def test_the_page_of_the_old_version_does_not_go_stale(
    session: Session, team: Team, client: CheckingClient
) -> None:
    assert "Replaced by" not in client.get(FIRST).words
    corrected(session, team)
    assert "Replaced by version 2" in client.get(FIRST).words
    assert client.get("/c/53053/2025", 302).location == "/c/53053/2025/v2"


def test_signed_in_or_not_the_page_is_the_same(
    app: Flask, session: Session, team: Team, client: CheckingClient
) -> None:
    assert signed_in(app, session, team.cy.person_id).get(FIRST).text == client.get(FIRST).text


def test_a_draft_is_told_and_nothing_moves(
    session: Session, team: Team, client: CheckingClient
) -> None:
    result = copied(client)
    assert TOLD not in client.get(result).words
    corrected(session, team)
    page = client.get(result)
    assert TOLD in page.words
    assert "$9,840" in page.h1
    assert "/c/53053/2025/changes?from=1&to=2" in page.links()


def test_saved_and_shared_pages_are_told_too(
    app: Flask, session: Session, team: Team, client: CheckingClient
) -> None:
    saved = client.follow(client.submit(client.get(copied(client)), {}))
    shown = client.follow(client.post(f"{saved.url}/share"))
    link = next(word for word in shown.words.split() if "/s/" in word)
    address, reader = link[link.index("/s/") :], CheckingClient(app)
    assert TOLD not in reader.get(address).words
    corrected(session, team)
    assert TOLD in reader.get(address).words
    assert TOLD in client.get(saved.url).words


def test_the_new_figures_are_taken_on_request(
    session: Session, team: Team, client: CheckingClient
) -> None:
    result = copied(client)
    corrected(session, team)
    take = next(link for link in client.get(result).links() if "county-figures" in link)
    page = client.get(take)
    assert "130 people" in page.words
    assert "You have changed no figure since the draft was made." in page.words
    done = client.follow(client.submit(page, {}))
    assert "$10,660" in done.h1
    assert TOLD not in done.words
    assert client.get(take, 303).location == result


def test_somebody_else_cannot_take_figures_into_it(
    app: Flask, session: Session, team: Team, client: CheckingClient
) -> None:
    take = copied(client).replace("/result", "/county-figures")
    corrected(session, team)
    CheckingClient(app).get(take, 404)
    CheckingClient(app).post(take, status=404)


def test_a_draft_can_be_set_beside_the_certified_figures(
    team: Team, client: CheckingClient
) -> None:
    compare = copied(client).replace("/result", "/compare")
    assert "Fiscal year 2025, version 1" in client.get(compare).words
    page = client.get(f"{compare}?with=certified:53053/2025/1")
    assert "County-certified, version 1" in page.words
    client.get(f"{compare}?with=certified:53053/2025/9", 422)


def test_paper_and_its_check_are_told_too(
    session: Session, team: Team, client: CheckingClient
) -> None:
    result = copied(client)
    saved = client.follow(client.submit(client.get(result), {})).url
    report = saved.rstrip("/") + "/report"
    fingerprint = session.scalars(
        select(CalculationVersion.fingerprint).order_by(CalculationVersion.id.desc())
    ).first()
    assert TOLD not in client.get(report).words
    corrected(session, team)
    told = "This was made from version 1 of the figures of Pierce County for fiscal year 2025."
    for address in (result.replace("/result", "/report"), report):
        words = client.get(address).words
        assert TOLD in words
        assert told in words
    page = client.get(f"/verify/{fingerprint}")
    assert told in page.words
    assert "/c/53053/2025/changes?from=1&to=2" in page.links()
