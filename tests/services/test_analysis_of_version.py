"""How sure a saved calculation is stays as it was saved."""

from __future__ import annotations

import json
from typing import Any

from sqlalchemy import update
from sqlalchemy.orm import Session

from app.engine import SEED, analyse, canonical
from app.persistence.models import CalculationVersion
from app.persistence.sessions import writing
from app.services.analysis_of_version import analysis_of_version
from app.services.replay_version import replay_version
from app.services.save_version import save_version
from app.services.start_draft import start_draft
from tests.services.cases import BY_MONTH, FULL, MINE, QUICK


def saved(session: Session, document: dict[str, Any]) -> CalculationVersion:
    return save_version(session, start_draft(session, document, MINE).id)


def ranged() -> dict[str, Any]:
    figures = QUICK["figures"] | {"mean_hours_held": {"low": 18, "likely": 33, "high": 60}}
    return {**QUICK, "figures": figures}


def test_the_seed_and_the_range_are_kept_with_the_version(session: Session) -> None:
    kept = json.loads(saved(session, ranged()).analysis_document or "")
    assert kept["simulation"]["seed"] == SEED
    assert kept["simulation"]["moving_uncertain"] == 1
    net = kept["range"]["net_cost"]
    assert float(net["p5"]) < float(net["value"]) < float(net["p95"])


def test_working_it_through_again_gives_the_same_to_the_last_digit(session: Session) -> None:
    for document in (QUICK, FULL, BY_MONTH, ranged()):
        version = saved(session, document)
        again = analyse(replay_version(version), SEED)
        assert canonical(again) == canonical(analysis_of_version(version))


def test_a_version_saved_before_there_were_analyses_is_worked_through_again(
    session: Session,
) -> None:
    version = saved(session, ranged())
    kept = analysis_of_version(version)
    with writing(session):
        session.execute(update(CalculationVersion).values(analysis_document=None))
    session.expire(version)
    assert version.analysis_document is None
    assert analysis_of_version(version) == kept
