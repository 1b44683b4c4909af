"""End sign-ins of a person: one, or all but the one in use."""

from __future__ import annotations

from datetime import UTC, datetime

from sqlalchemy.orm import Session

from app.persistence.accounts import end_sign_ins_of
from app.persistence.models import SignIn
from app.persistence.sessions import writing
from app.services.keys import key_hash


def end_one_sign_in(session: Session, person_id: int, sign_in_id: int) -> bool:
    """End one of the person's sign-ins; False where they have none with this id."""
    with writing(session):
        found = session.get(SignIn, sign_in_id)
        if found is None or found.person_id != person_id:
            return False
        found.ended_at = found.ended_at or datetime.now(UTC)
        return True


def end_other_sign_ins(session: Session, person_id: int, token: str) -> None:
    """End every sign-in of the person but the one with this secret."""
    with writing(session):
        end_sign_ins_of(session, person_id, datetime.now(UTC), key_hash(token))
