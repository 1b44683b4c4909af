"""A year is signed by somebody who did not enter it, as it was read, once, and for good."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest
from sqlalchemy import Engine, select
from sqlalchemy.orm import Session

from app.persistence.models import CountyEvent, CountyVersion
from app.persistence.records import county_versions
from app.records.document import record_of_document
from app.records.entry import Entered, Place
from app.services.acting import Acting
from app.services.certify_year import (
    ATTESTATION,
    CannotCertifyError,
    ChangedMeanwhileError,
    HasErrorsError,
    NoReasonError,
    NotAttestedError,
    NotConfirmedError,
    NothingToCertifyError,
    certify_year,
)
from app.services.changes_since_version import changes_since_version
from app.services.replay_version import replay_version
from app.services.state_of_year import YearState, state_of_year
from tests.certified import (
    YEAR,
    Team,
    add_team,
    at,
    certified_once,
    corrected,
    enter,
    figure,
    sign,
    year_values,
)
from tests.people import PIERCE
from tests.services.test_at_the_same_moment import together


@pytest.fixture
def team(session: Session) -> Team:
    return add_team(session)


def digest(session: Session, year: int = YEAR) -> str:
    return changes_since_version(session, PIERCE, year).digest


def signing(
    session: Session,
    acting: Acting,
    *,
    reason: str = "",
    attestation: str = ATTESTATION,
    seen: str | None = None,
) -> CountyVersion:
    """Sign without confirming anything."""
    seen = digest(session) if seen is None else seen
    return certify_year(session, acting, YEAR, attestation, reason, seen)


def test_a_signed_year_keeps_record_result_and_signature(session: Session, team: Team) -> None:
    version = certified_once(session, team)
    saved = version.calculation_version
    case, statement = json.loads(saved.case_document), json.loads(saved.statement_document)
    assert (version.number, saved.number, version.reason) == (1, 1, "")
    assert version.certified_name == team.cy.name
    assert version.attestation == ATTESTATION
    assert saved.calculation.status == "certified"
    assert case["county_version"] == f"{PIERCE}/{YEAR}/1"
    assert case["figures"]["people_held"]["certified"] is True
    assert statement["results"]["net_cost"]["value"] == "9840.00"
    assert replay_version(saved).to_document()["fingerprint"] == saved.fingerprint


def test_a_correction_is_the_next_version_and_leaves_the_first_as_it_was(
    session: Session, team: Team
) -> None:
    first = certified_once(session, team)
    before = first.record_document, first.calculation_version.case_document, first.seal
    second = corrected(session, team)
    session.refresh(first)
    assert (first.record_document, first.calculation_version.case_document, first.seal) == before
    assert second.number == second.calculation_version.number == 2
    assert second.calculation_version.calculation_id == first.calculation_version.calculation_id
    assert second.calculation_version.previous_version_id == first.calculation_version_id
    assert second.reason == "Ten people were missing from the log."
    assert {each.content.get("likely") for each in _at(second, at("people_held"))} == {"130"}


def _at(version: CountyVersion, place: Place) -> list[Entered]:
    record = record_of_document(json.loads(version.record_document))
    return [each for each in record if each.place == place]


def test_signing_and_correcting_are_written_in_the_history(session: Session, team: Team) -> None:
    certified_once(session, team)
    corrected(session, team)
    found = session.scalars(select(CountyEvent).order_by(CountyEvent.id)).all()
    told = [(each.what, each.subject, each.actor_id, each.reason) for each in found]
    told = [each for each in told if each[0] in ("certified", "corrected")]
    assert told == [
        ("certified", f"{PIERCE}/{YEAR}/1", team.cy.person_id, ""),
        (
            "corrected",
            f"{PIERCE}/{YEAR}/2",
            team.cy.person_id,
            "Ten people were missing from the log.",
        ),
    ]


def test_the_state_of_a_year_follows_what_is_entered_and_signed(
    session: Session, team: Team
) -> None:
    def state() -> YearState:
        return state_of_year(session, PIERCE, YEAR).state

    assert state() == YearState.NONE
    enter(session, team.ann, year_values())
    assert state() == YearState.DRAFT
    sign(session, team.cy)
    assert state() == YearState.CERTIFIED
    enter(session, team.bo, {at("people_held"): figure("121")})
    assert state() == YearState.CHANGED
    enter(session, team.bo, {at("people_held"): figure("120")})
    assert state() == YearState.CERTIFIED


def test_a_rate_of_another_year_changes_nothing_that_was_signed(
    session: Session, team: Team
) -> None:
    certified_once(session, team)
    later = {"published_daily_cost": "120", "in_force_from": "2027-01-01"}
    enter(session, team.ann, {Place("daily_rate", item="ratebbbb"): later})
    enter(session, team.ann, {Place("jail", item="jailnewa"): {"name": "New jail"}})
    assert state_of_year(session, PIERCE, YEAR).state == YearState.CERTIFIED


class TestWhatStandsInTheWay:
    def test_nothing_entered_is_nothing_to_sign(self, session: Session, team: Team) -> None:
        with pytest.raises(NothingToCertifyError):
            signing(session, team.cy)

    def test_nothing_changed_is_nothing_to_correct(self, session: Session, team: Team) -> None:
        certified_once(session, team)
        with pytest.raises(NothingToCertifyError):
            signing(session, team.cy, reason="Once more.")

    def test_an_impossible_figure_is_named(self, session: Session, team: Team) -> None:
        enter(session, team.ann, year_values(hours="31"))  # and not more than 23
        with pytest.raises(HasErrorsError) as refused:
            signing(session, team.cy)
        assert refused.value.errors[0].places

    def test_an_unconfirmed_warning_is_named(self, session: Session, team: Team) -> None:
        enter(session, team.ann, year_values(2024, "60"))
        enter(session, team.ann, year_values())
        with pytest.raises(NotConfirmedError) as refused:
            signing(session, team.cy)
        assert "People held" in refused.value.warnings[0].message
        assert sign(session, team.cy).number == 1

    def test_a_correction_needs_its_reason(self, session: Session, team: Team) -> None:
        certified_once(session, team)
        enter(session, team.ann, {at("people_held"): figure("130")})
        with pytest.raises(NoReasonError):
            signing(session, team.cy, reason="  ")

    def test_nothing_is_signed_without_words(self, session: Session, team: Team) -> None:
        enter(session, team.ann, year_values())
        with pytest.raises(NotAttestedError):
            signing(session, team.cy, attestation=" ")

    def test_a_list_that_changed_since_it_was_read_is_not_signed(
        self, session: Session, team: Team
    ) -> None:
        enter(session, team.ann, year_values())
        seen = digest(session)
        enter(session, team.bo, {at("people_held"): figure("999")})
        with pytest.raises(ChangedMeanwhileError) as refused:
            signing(session, team.cy, seen=seen)
        assert refused.value.since.digest == digest(session) != seen
        assert not county_versions(session, PIERCE)


def attempt(acting: Acting, seen: str) -> Callable[[Session], str]:
    """The task of signing; returns what came of it."""

    def task(session: Session) -> str:
        try:
            version = certify_year(session, acting, YEAR, ATTESTATION, "Why.", seen)
        except CannotCertifyError as refused:
            return type(refused).__name__
        return f"version {version.number}"

    return task


def test_of_two_who_sign_at_once_one_signs_and_the_other_is_told(
    engine: Engine, session: Session, team: Team
) -> None:
    enter(session, team.ann, year_values())
    seen = digest(session)
    came = together(engine, attempt(team.cy, seen), attempt(team.dee, seen))
    assert sorted(came) == ["ChangedMeanwhileError", "version 1"]
    session.rollback()
    assert len(county_versions(session, PIERCE)) == 1


def test_a_value_entered_while_another_signs_is_in_the_version_or_stops_it(
    engine: Engine, session: Session, team: Team
) -> None:
    enter(session, team.ann, year_values())
    seen = digest(session)

    def entering(own: Session) -> str:
        enter(own, team.bo, {at("people_held"): figure("125")})
        return "entered"

    came = together(engine, attempt(team.cy, seen), entering)
    session.rollback()
    versions = county_versions(session, PIERCE)
    # Whoever came first: nothing that was not read is ever signed.
    assert came[1] == "entered"
    assert came[0] == ("version 1" if versions else "ChangedMeanwhileError")
    for version in versions:
        assert [each.content["likely"] for each in _at(version, at("people_held"))] == ["120"]
        assert state_of_year(session, PIERCE, YEAR).state == YearState.CHANGED
