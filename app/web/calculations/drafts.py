"""The draft that a request is about, and its case."""

from __future__ import annotations

from typing import Any

from flask import abort

from app.engine import Case, read_case
from app.persistence.calculations import find_version
from app.persistence.database import db
from app.persistence.models import Calculation, CalculationVersion
from app.services.find_draft import draft_document, find_draft
from app.web.calculations.browser_key import known_browser_key

MOST = 2**31 - 1  # what the databases can hold
NUMBER = f"<int(max={MOST}):number>"


def draft_or_404(calculation_id: str) -> Calculation:
    """The calculation, for the browser that may edit it; for everyone else it is not found."""
    return find_draft(db.session, calculation_id, known_browser_key()) or abort(404)


def version_or_404(calculation_id: str, number: int) -> CalculationVersion:
    """A saved version, for the browser that may edit its calculation."""
    draft_or_404(calculation_id)
    return find_version(db.session, calculation_id, number) or abort(404)


def case_of(calculation: Calculation) -> tuple[dict[str, Any], Case]:
    """The draft's document and the case it makes. A kept draft always is one."""
    document = draft_document(calculation)
    return document, read_case(document)
