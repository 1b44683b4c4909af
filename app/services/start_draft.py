"""Begin a calculation."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from sqlalchemy.orm import Session

from app.engine import read_case
from app.persistence.models import Calculation, EditRight
from app.persistence.sessions import writing
from app.services.keys import key_hash


def start_draft(
    session: Session,
    document: Mapping[str, Any],
    browser_key: str,
    copied_from_version_id: int | None = None,
) -> Calculation:
    """A new calculation whose draft is `document`, editable by the browser that holds the key.

    The document is kept in its canonical form. Raises CaseProblems where it cannot be read.
    """
    case = read_case(document)
    with writing(session):
        calculation = Calculation(
            draft_document=json.dumps(case.to_document(), ensure_ascii=False),
            draft_saved_at=datetime.now(UTC),
            copied_from_version_id=copied_from_version_id,
        )
        session.add(calculation)
        session.flush()
        session.add(
            EditRight(calculation_id=calculation.id, kind="browser", key_hash=key_hash(browser_key))
        )
    return calculation
