"""Copy a saved version into a draft of one's own."""

from __future__ import annotations

import json

from sqlalchemy.orm import Session

from app.persistence.models import Calculation, CalculationVersion
from app.services.start_draft import start_draft


def copy_version(session: Session, version: CalculationVersion, browser_key: str) -> Calculation:
    """A new draft with the version's figures, which remembers the version it came from."""
    return start_draft(session, json.loads(version.case_document), browser_key, version.id)
