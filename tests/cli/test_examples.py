"""`flask load-examples` keeps the published studies as saved calculations, once."""

from __future__ import annotations

import json

from flask import Flask
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.persistence.calculations import find_calculation_of_study, latest_version
from app.persistence.models import Calculation, CalculationVersion, EditRight
from app.persistence.sessions import writing
from app.reference.studies import find_study, studies
from app.services.replay_version import replay_version


def load(app: Flask) -> str:
    result = app.test_cli_runner().invoke(args=["load-examples"])
    assert result.exit_code == 0, result.output
    return result.output


def count(session: Session, model: type[Calculation] | type[CalculationVersion]) -> int:
    session.rollback()
    return session.scalar(select(func.count()).select_from(model)) or 0


def test_every_study_becomes_a_worked_example(app: Flask, session: Session) -> None:
    assert "18 worked examples: 18 saved now, 0 already there.\n" in load(app)
    found = session.scalars(select(Calculation).where(Calculation.study_id.is_not(None))).all()
    assert {calculation.study_id for calculation in found} == {study.id for study in studies()}
    assert {calculation.status for calculation in found} == {"worked_example"}


def test_loading_again_writes_nothing(app: Flask, session: Session) -> None:
    load(app)
    before = count(session, Calculation), count(session, CalculationVersion)
    assert load(app) == (
        "18 worked examples: 0 saved now, 18 already there.\n"
        "Example County, an invented county: already there.\n"
    )
    assert (count(session, Calculation), count(session, CalculationVersion)) == before


def test_a_worked_example_replays_to_its_fingerprint(app: Flask, session: Session) -> None:
    load(app)
    for version in session.scalars(select(CalculationVersion)):
        replayed = replay_version(version).to_document()
        assert replayed["fingerprint"] == version.fingerprint
        assert replayed == json.loads(version.statement_document)


def test_nobody_may_edit_a_worked_example(app: Flask, session: Session) -> None:
    load(app)
    assert session.scalars(select(EditRight)).all() == []


def test_a_corrected_study_is_saved_as_its_next_version(app: Flask, session: Session) -> None:
    load(app)
    study = find_study("wicomico-md-2000-dailyrate")
    assert study is not None
    calculation = find_calculation_of_study(session, study.id)
    assert calculation is not None
    replace_newest_by_an_older_case(session, calculation.id)
    assert "1 saved now, 17 already there" in load(app)
    session.rollback()
    newest = latest_version(session, calculation.id)
    assert newest is not None
    assert newest.number == 3


def replace_newest_by_an_older_case(session: Session, calculation_id: str) -> None:
    """Save a version with other figures, as an earlier release of the study would have had."""
    newest = latest_version(session, calculation_id)
    assert newest is not None
    with writing(session):
        newest = latest_version(session, calculation_id)
        assert newest is not None
        names = [column.name for column in CalculationVersion.__table__.columns]
        values = {name: getattr(newest, name) for name in names if name not in ("id", "created_at")}
        values |= {"number": 2, "case_document": "{}", "fingerprint": "0" * 64}
        session.add(CalculationVersion(**values))
