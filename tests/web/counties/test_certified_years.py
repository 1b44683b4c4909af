"""What a county's page says of its own figures before it certifies any, and of a gain."""

from __future__ import annotations

from sqlalchemy.orm import Session

from app.records.entry import Place
from tests.certified import LOG, YEAR, add_team, enter, sign, year_values
from tests.checking_client import CheckingClient

COUNTY = "/c/53053"


def test_a_net_cost_below_zero_is_a_gain_in_its_own_sentence(
    session: Session, client: CheckingClient
) -> None:
    team = add_team(session)
    grant = {
        "kind": "state_grant",
        "label": "Relief",
        "amount": "13815",
        "grade": "A",
        "source": LOG,
    }
    enter(session, team.ann, {**year_values(), Place("money", YEAR, item="grantaaa"): grant})
    sign(session, team.cy)
    words = client.get(COUNTY).words
    assert "certified a gain of $3,975 for fiscal year 2025: the money received" in words
    assert "net cost of a gain" not in words
    assert "a gain of $3,975" in words
    assert "no range" not in words
    assert "-$" not in words


def test_before_certification_it_does_not_say_two_things(
    session: Session, client: CheckingClient
) -> None:
    add_team(session)
    words = client.get(COUNTY).words
    assert "The county is preparing its own figures here." in words
    assert "No figures here yet" not in words
    assert "Until the county certifies its figures" in words
