"""Find a calculation for someone who may edit it."""

from __future__ import annotations

import json
import re
from typing import Any

from sqlalchemy.orm import Session

from app.persistence.calculations import find_calculation
from app.persistence.models import Calculation
from app.persistence.models.calculations import ID_LENGTH, ID_LETTERS
from app.persistence.sharing import find_edit_right
from app.services.keys import key_hash

_ID = re.compile(f"[{ID_LETTERS}]{{{ID_LENGTH}}}")


def find_draft(
    session: Session, calculation_id: str, browser_key: str | None
) -> Calculation | None:
    """The calculation, if it exists and the browser's key gives the right to edit it.

    None in both other cases, so that an address alone does not tell which ids exist.
    """
    if not browser_key or not _ID.fullmatch(calculation_id):
        return None
    calculation = find_calculation(session, calculation_id)
    if calculation is None:
        return None
    right = find_edit_right(session, calculation_id, [key_hash(browser_key)])
    return calculation if right else None


def draft_document(calculation: Calculation) -> dict[str, Any]:
    """The draft's case document."""
    document: dict[str, Any] = json.loads(calculation.draft_document or "{}")
    return document
