"""Whoever was the last to enter a value does not sign it, and smaller roles sign nothing."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from app.persistence.models import CountyVersion, Membership, Person
from app.persistence.records import county_versions
from app.persistence.sessions import writing
from app.records.entry import Place
from app.services.acting import Acting, NotAllowedError
from app.services.certify_year import (
    ATTESTATION,
    ChangedMeanwhileError,
    OwnValuesError,
    certify_year,
)
from app.services.changes_since_version import changes_since_version
from tests.certified import YEAR, Team, add_team, at, enter, figure, sign, year_values
from tests.people import OTHER_COUNTY, PIERCE


@pytest.fixture
def team(session: Session) -> Team:
    return add_team(session)


def signing(session: Session, acting: Acting, reason: str = "") -> CountyVersion:
    """Sign without confirming anything."""
    seen = changes_since_version(session, PIERCE, YEAR).digest
    return certify_year(session, acting, YEAR, ATTESTATION, reason, seen)


def test_whoever_was_last_to_enter_a_value_cannot_sign_it(session: Session, team: Team) -> None:
    enter(session, team.ann, year_values())
    enter(session, team.cy, {at("bookings"): figure("4000")})
    with pytest.raises(OwnValuesError) as refused:
        signing(session, team.cy)
    assert [each.place for each in refused.value.values] == [at("bookings")]
    assert sign(session, team.dee).number == 1


def test_whoever_entered_a_value_that_another_changed_can_sign(
    session: Session, team: Team
) -> None:
    enter(session, team.cy, {at("people_held"): figure("100")})
    enter(session, team.ann, year_values())
    assert sign(session, team.cy).number == 1


def test_whoever_took_a_value_out_cannot_sign_that(session: Session, team: Team) -> None:
    enter(session, team.ann, {**year_values(), at("bookings"): figure("4000")})
    sign(session, team.cy)
    enter(session, team.dee, {at("bookings"): None})
    with pytest.raises(OwnValuesError) as refused:
        signing(session, team.dee, reason="Not counted.")
    assert [each.what for each in refused.value.values] == ["removed"]
    assert sign(session, team.cy, "Not counted.").number == 2


def test_what_was_signed_before_separates_nobody_again(session: Session, team: Team) -> None:
    enter(session, team.dee, year_values())
    sign(session, team.cy)
    enter(session, team.ann, {at("people_held"): figure("130")})
    assert sign(session, team.dee, "Ten were missing.").number == 2


def test_a_rate_signed_in_another_year_separates_nobody(session: Session, team: Team) -> None:
    enter(session, team.dee, year_values(2024, "118"))
    sign(session, team.cy, year=2024)
    new = year_values()
    rate = Place("daily_rate", item="rateaaaa")
    enter(session, team.ann, {place: each for place, each in new.items() if place != rate})
    assert sign(session, team.dee).number == 1


@pytest.mark.parametrize("role", ["viewer", "ann"])
def test_a_smaller_role_signs_nothing(session: Session, team: Team, role: str) -> None:
    enter(session, team.bo, year_values())
    with pytest.raises(NotAllowedError):
        signing(session, getattr(team, role))
    assert not county_versions(session, PIERCE)


def test_a_role_taken_away_a_moment_ago_signs_nothing(session: Session, team: Team) -> None:
    enter(session, team.ann, year_values())
    with writing(session):
        for each in session.scalars(
            select(Membership).where(Membership.person_id == team.cy.person_id)
        ):
            each.ended_at = datetime.now(UTC)
    with pytest.raises(NotAllowedError):
        signing(session, team.cy)


def test_a_disabled_person_signs_nothing(session: Session, team: Team) -> None:
    enter(session, team.ann, year_values())
    with writing(session):
        person = session.get(Person, team.cy.person_id)
        assert person is not None
        person.disabled_at = datetime.now(UTC)
    with pytest.raises(NotAllowedError):
        signing(session, team.cy)


def test_a_certifier_of_another_county_signs_nothing_here(session: Session, team: Team) -> None:
    others = add_team(session, OTHER_COUNTY)
    enter(session, team.ann, year_values())
    with pytest.raises(ChangedMeanwhileError):
        signing(session, others.cy)
    assert not county_versions(session, PIERCE)
