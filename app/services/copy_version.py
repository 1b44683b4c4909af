"""Copy a saved version into a draft of one's own."""

from __future__ import annotations

from sqlalchemy.orm import Session

from app.persistence.models import Calculation, CalculationVersion
from app.services.public_version import public_case_document
from app.services.start_draft import start_draft


def copy_version(session: Session, version: CalculationVersion, browser_key: str) -> Calculation:
    """A new draft with the version's figures, which remembers the version it came from.

    Whoever may read a version may copy it: small counts of people are joined in the copy.
    """
    return start_draft(session, public_case_document(version), browser_key, version.id)
