"""A saved calculation says the same when it is worked out again."""

from __future__ import annotations

import json
from typing import Any

import pytest
from sqlalchemy.orm import Session

from app.engine import quantities as q
from app.reference.studies import Study, studies
from app.services.replay_version import replay_version
from app.services.save_version import save_version
from app.services.start_draft import start_draft
from tests.services.cases import BY_MONTH, FULL, MINE, QUICK


def test_it_replays_to_the_same_fingerprint_and_the_same_statement(session: Session) -> None:
    for document in (QUICK, FULL, BY_MONTH):
        version = save_version(session, start_draft(session, document, MINE).id)
        again = replay_version(version).to_document()
        assert again["fingerprint"] == version.fingerprint
        assert again == json.loads(version.statement_document)


def test_it_replays_to_the_cent(session: Session) -> None:
    version = save_version(session, start_draft(session, QUICK, MINE).id)
    # 412 people × 33 hours ÷ 24 = 566.5 days; × $142.18 = $80,544.97
    assert str(replay_version(version).value(q.net_cost)) == "80544.97"


def test_every_published_study_replays(session: Session) -> None:
    for study in studies():
        assert replays(session, study), study.id


def replays(session: Session, study: Study) -> bool:
    """Whether the study's case, saved, says the same again."""
    version = save_version(session, start_draft(session, study.draft, MINE).id)
    fingerprint: str = replay_version(version).to_document()["fingerprint"]
    return fingerprint == version.fingerprint


def test_it_replays_with_the_facts_of_its_day(
    session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    version = save_version(session, start_draft(session, QUICK, MINE).id)

    def no_facts(_case: Any) -> Any:
        raise AssertionError("A replay must not ask the reference tables of today.")

    monkeypatch.setattr("app.services.calculate_case.facts_for", no_facts)
    assert replay_version(version).to_document()["fingerprint"] == version.fingerprint
