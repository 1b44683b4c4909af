"""Make a private edit link, so that a maker can go on in another browser."""

from __future__ import annotations

from sqlalchemy.orm import Session

from app.persistence.models import EditRight
from app.persistence.sessions import writing
from app.services.keys import key_hash, new_key


def pass_on_editing(session: Session, calculation_id: str) -> str:
    """The secret of a new private edit link, shown once; only its hash is kept."""
    secret = new_key()
    with writing(session):
        session.add(
            EditRight(calculation_id=calculation_id, kind="link", key_hash=key_hash(secret))
        )
    return secret
