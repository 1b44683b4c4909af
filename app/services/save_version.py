"""Save a calculation: case, facts, result, analysis and versions, never to change again."""

from __future__ import annotations

import json

from sqlalchemy.orm import Session

from app.engine import analyse, calculate, read_case
from app.language import ENGLISH, in_language
from app.persistence.calculations import find_calculation, latest_version, next_version_number
from app.persistence.models import CalculationVersion
from app.persistence.sessions import writing
from app.reference import REFERENCE_VERSION
from app.services.calculate_case import facts_for
from app.services.find_draft import draft_document


def save_version(session: Session, calculation_id: str, reason: str = "") -> CalculationVersion:
    """The draft as the calculation's next version, or its newest version if nothing changed.

    `reason` says why it follows the version before it; a first version needs none.

    Raises LookupError where there is no such calculation, CaseProblems where its draft is no case.
    """
    # What is kept is kept in one language, so that the same figures make the same version.
    with writing(session), in_language(ENGLISH):
        number = next_version_number(session, calculation_id)
        previous = latest_version(session, calculation_id)
        version = _version(session, calculation_id, number, previous)
        version.reason = reason if previous else ""
        if (
            previous
            and previous.fingerprint == version.fingerprint
            and same_case(previous, version)
        ):
            return previous
        session.add(version)
        session.flush()
    return version


def same_case(one: CalculationVersion, other: CalculationVersion) -> bool:
    """Whether two versions hold the same case document: figures, sources and words."""
    return one.case_document == other.case_document


def _version(
    session: Session, calculation_id: str, number: int, previous: CalculationVersion | None
) -> CalculationVersion:
    calculation = find_calculation(session, calculation_id)
    if calculation is None:
        raise LookupError(f"no calculation {calculation_id}")
    case = read_case(draft_document(calculation))
    statement = calculate(case, facts_for(case))
    document = statement.to_document()
    return CalculationVersion(
        calculation_id=calculation_id,
        number=number,
        previous_version_id=previous.id if previous else None,
        title=case.title,
        case_document=json.dumps(case.to_document(), ensure_ascii=False),
        facts_document=json.dumps(statement.facts.to_document(), ensure_ascii=False),
        statement_document=json.dumps(document, ensure_ascii=False),
        analysis_document=json.dumps(analyse(statement), ensure_ascii=False),
        method_version=statement.method_version,
        reference_version=REFERENCE_VERSION,
        fingerprint=document["fingerprint"],
    )
