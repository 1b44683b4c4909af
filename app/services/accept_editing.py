"""Take the edit right of a private edit link into this browser."""

from __future__ import annotations

from sqlalchemy.orm import Session

from app.persistence.models import EditRight
from app.persistence.sessions import writing
from app.persistence.sharing import find_edit_right, find_edit_right_by_key_hash
from app.services.keys import key_hash


def accept_editing(session: Session, secret: str, browser_key: str) -> str | None:
    """The id of the calculation this browser may edit from now on; None for an unknown link."""
    right = find_edit_right_by_key_hash(session, key_hash(secret))
    if right is None or right.kind != "link":
        return None
    calculation_id = right.calculation_id
    own = key_hash(browser_key)
    if find_edit_right(session, calculation_id, [own]) is None:
        with writing(session):
            session.add(EditRight(calculation_id=calculation_id, kind="browser", key_hash=own))
    return calculation_id
