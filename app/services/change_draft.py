"""Change the figures of a draft."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from sqlalchemy.orm import Session

from app.engine import read_case
from app.persistence.calculations import lock_calculation
from app.persistence.sessions import writing
from app.services.find_draft import draft_document
from app.services.genuine_marks import genuine_case


def change_draft(session: Session, calculation_id: str, changes: Mapping[str, Any]) -> None:
    """Put `changes` into the draft's document and keep it, if the whole still is a case.

    `changes` maps top-level names of the case format to their new values, None to take a part
    out; under `figures` it names single figures, so that two pages never overwrite each other's.
    A figure that is no longer the county's own loses its mark of certification.
    Raises CaseProblems, changing nothing, where the changed document cannot be read.
    """
    with writing(session):
        calculation = lock_calculation(session, calculation_id)
        if calculation is None:
            raise LookupError(f"no calculation {calculation_id}")
        case = genuine_case(session, read_case(changed(draft_document(calculation), changes)))
        calculation.draft_document = json.dumps(case.to_document(), ensure_ascii=False)
        calculation.draft_saved_at = datetime.now(UTC)


def changed(document: Mapping[str, Any], changes: Mapping[str, Any]) -> dict[str, Any]:
    """The document with the changes put in; see `change_draft` for their form."""
    result = {**document, **{name: value for name, value in changes.items() if name != "figures"}}
    figures = {**document.get("figures", {}), **changes.get("figures", {})}
    result["figures"] = {name: value for name, value in figures.items() if value is not None}
    return {name: value for name, value in result.items() if value not in (None, "", [], {})}
