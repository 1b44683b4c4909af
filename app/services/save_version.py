"""Save a calculation: case, facts, result, analysis and versions, never to change again."""

from __future__ import annotations

from sqlalchemy.orm import Session

from app.engine import read_case
from app.language import ENGLISH, in_language
from app.persistence.calculations import find_calculation, latest_version, next_version_number
from app.persistence.models import CalculationVersion
from app.persistence.sessions import writing
from app.services.find_draft import draft_document
from app.services.genuine_marks import genuine_case
from app.services.version_of_case import version_of_case


def save_version(session: Session, calculation_id: str, reason: str = "") -> CalculationVersion:
    """The draft as the calculation's next version, or its newest version if nothing changed.

    `reason` says why it follows the version before it; a first version needs none. Marks of
    certification that are no county's own are taken off.

    Raises LookupError where there is no such calculation, CaseProblems where its draft is no case.
    """
    # What is kept is kept in one language, so that the same figures make the same version.
    with writing(session), in_language(ENGLISH):
        number = next_version_number(session, calculation_id)
        previous = latest_version(session, calculation_id)
        calculation = find_calculation(session, calculation_id)
        if calculation is None:
            raise LookupError(f"no calculation {calculation_id}")
        case = genuine_case(session, read_case(draft_document(calculation)))
        version = version_of_case(case, calculation_id, number, previous, reason)
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
