"""Who certified a saved version, and what replaced it."""

from __future__ import annotations

from sqlalchemy.orm import Session

from app.persistence.calculations import find_version_by_id
from app.reports.content import About
from app.services.about_calculation import about_version
from app.services.certification_of import certification_of
from app.services.save_version import save_version
from app.services.start_draft import start_draft
from app.services.told_version import told_version
from app.services.verify_paper import verify_paper
from app.services.withdraw_version import withdraw_version
from tests.services.cases import MINE, QUICK
from tests.signed_cases import certified

OTHER = {**QUICK, "figures": {**QUICK["figures"], "people_held": "400"}}
WHY = "January was counted twice."


def about(session: Session, version_id: int) -> About:
    session.expire_all()
    version = find_version_by_id(session, version_id)
    assert version
    return about_version(session, version, told_version(version))


def test_nobody_certified_what_anyone_saved(session: Session) -> None:
    version = save_version(session, start_draft(session, QUICK, MINE).id)
    assert certification_of(session, version.id) is None
    assert about(session, version.id).certified_by == ""


def test_the_signer_stands_with_the_version(session: Session) -> None:
    version = certified(session, QUICK)
    signed = certification_of(session, version.id)
    assert signed
    assert str(signed.version) == "53053/2025/1"
    assert signed.signer == "Ana Núñez, Undersheriff"
    assert not signed.is_replaced
    said = about(session, version.id)
    assert (said.status_key, said.county_version) == ("certified", "53053/2025/1")
    assert said.status_note.startswith("Certified by Ana Núñez, Undersheriff on ")
    assert said.replaced_by == ""


def test_a_replaced_version_says_by_what_and_why(session: Session) -> None:
    first = certified(session, QUICK)
    certified(session, OTHER, "A first try.")
    latest = certified(session, QUICK, WHY)
    signed = certification_of(session, first.id)
    assert signed
    assert signed.is_replaced
    assert (signed.latest_number, signed.latest_reason) == (3, WHY)
    assert about(session, first.id).replaced_by.startswith("Replaced by version 3 on ")
    assert about(session, first.id).replaced_by.endswith(f": {WHY}")
    assert about(session, latest.id).replaced_by == ""


def test_every_dollar_of_a_certified_version_is_certified(session: Session) -> None:
    share = told_version(certified(session, QUICK)).certified
    assert share
    assert share["share"] == "1"


def test_a_paper_of_a_certified_version_stands_as_the_county_says(session: Session) -> None:
    first = certified(session, QUICK)
    (paper,) = verify_paper(session, first.fingerprint)
    assert paper.state == "current"
    assert paper.certification
    certified(session, OTHER, WHY)
    session.expire_all()
    (paper,) = verify_paper(session, first.fingerprint)
    assert paper.state == "replaced"
    withdraw_version(session, first, "The record was lost.")
    session.expire_all()
    assert verify_paper(session, first.fingerprint)[0].state == "withdrawn"
