"""Keep a published study as a saved calculation, marked as a worked example."""

from __future__ import annotations

import json
from datetime import UTC, datetime

from sqlalchemy.orm import Session

from app.engine import read_case
from app.persistence.calculations import find_calculation_of_study, latest_version, lock_calculation
from app.persistence.models import Calculation, CalculationVersion
from app.persistence.sessions import writing
from app.reference.studies import Study
from app.services.save_version import save_version

WORKED_EXAMPLE = "worked_example"


def save_worked_example(session: Session, study: Study) -> tuple[CalculationVersion, bool]:
    """The study's saved calculation, and whether this call made a version of it.

    Nobody has the right to edit it. Where the study's case or the method has changed since, the
    next version is saved beside the earlier ones; else nothing is written.
    """
    document = json.dumps(read_case(study.draft).to_document(), ensure_ascii=False)
    calculation_id = _calculation_id(session, study.id, document)
    before = latest_version(session, calculation_id)
    before_number = before.number if before else 0
    version = save_version(session, calculation_id)
    return version, version.number > before_number


def _calculation_id(session: Session, study_id: str, document: str) -> str:
    with writing(session):
        found = find_calculation_of_study(session, study_id)
        if found is None:
            found = Calculation(status=WORKED_EXAMPLE, study_id=study_id)
            session.add(found)
        else:
            lock_calculation(session, found.id)
        if found.draft_document != document:
            found.draft_document = document
            found.draft_saved_at = datetime.now(UTC)
        session.flush()
        return found.id
