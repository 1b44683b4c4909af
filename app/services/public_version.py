"""A saved version as everyone may have it: without counts of people that must not be shown.

What is stored stays as it is, and so does its fingerprint: only copies that leave are changed.
"""

from __future__ import annotations

import json
from typing import Any

from app.engine import Statement, read_case
from app.engine.public_case import as_public, public_case
from app.persistence.models import CalculationVersion
from app.services.replay_version import replay_version


def public_case_document(version: CalculationVersion) -> dict[str, Any]:
    """The saved case as a document; the very one that was saved where nothing is to hide."""
    document: dict[str, Any] = json.loads(public_case_text(version))
    return document


def public_case_text(version: CalculationVersion) -> str:
    """The same as JSON, to the letter as it was saved where nothing is to hide."""
    case = read_case(json.loads(version.case_document))
    public = public_case(case)
    if public is case:
        return version.case_document
    return json.dumps(public.to_document(), ensure_ascii=False)


def public_statement(version: CalculationVersion) -> Statement:
    """The statement of that case under the version's own method and facts.

    Its results are those of the version; its fingerprint is another where classes were joined.
    """
    return as_public(replay_version(version))
