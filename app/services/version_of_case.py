"""A case worked out and written down, ready to be kept as a version of its calculation."""

from __future__ import annotations

import json
import secrets
from dataclasses import replace

from app.engine import Case, analyse, calculate
from app.engine.case.shapes import SALT
from app.engine.public_case import public_case
from app.persistence.models import CalculationVersion
from app.reference import REFERENCE_VERSION
from app.services.calculate_case import facts_for


def version_of_case(
    case: Case,
    calculation_id: str,
    number: int,
    previous: CalculationVersion | None = None,
    reason: str = "",
) -> CalculationVersion:
    """The case with today's facts, statement and analysis, not yet added to a session.

    Its words are in the language in use: what is kept is made in English, so that the same figures
    make the same version. `reason` says why it follows `previous`; a first version has none.
    """
    case = _salted(case, previous)
    statement = calculate(case, facts_for(case))
    document = statement.to_document()
    return CalculationVersion(
        calculation_id=calculation_id,
        number=number,
        previous_version_id=previous.id if previous else None,
        reason=reason if previous else "",
        title=case.title,
        case_document=json.dumps(case.to_document(), ensure_ascii=False),
        facts_document=json.dumps(statement.facts.to_document(), ensure_ascii=False),
        statement_document=json.dumps(document, ensure_ascii=False),
        analysis_document=json.dumps(analyse(statement), ensure_ascii=False),
        method_version=statement.method_version,
        reference_version=REFERENCE_VERSION,
        fingerprint=document["fingerprint"],
    )


def _salted(case: Case, previous: CalculationVersion | None) -> Case:
    """A case with small counts of people gets random letters, so that no fingerprint confirms a
    guess at them. Those of the version before are kept: the same figures stay the same version.
    """
    if public_case(case) is case:
        return case
    before = json.loads(previous.case_document).get(SALT) if previous else None
    return replace(case, texts={**case.texts, SALT: before or secrets.token_hex(16)})
