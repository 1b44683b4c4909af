"""Work a saved calculation through its own method again, to prove that it still says the same."""

from __future__ import annotations

import json

from app.engine import Statement, calculate, facts_from_document, read_case
from app.persistence.models import CalculationVersion


def replay_version(version: CalculationVersion) -> Statement:
    """The statement of a saved case under the method and the facts that were saved with it."""
    case = read_case(json.loads(version.case_document))
    facts = facts_from_document(json.loads(version.facts_document))
    return calculate(case, facts, version.method_version)
