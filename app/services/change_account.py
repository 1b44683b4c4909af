"""Change what stands in one's own account: name, title, address, password."""

from __future__ import annotations

from datetime import UTC, datetime

from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from app.persistence.accounts import end_sign_ins_of, lock_person, use_up_resets
from app.persistence.models import Person
from app.persistence.sessions import writing
from app.services.acting import NotAllowedError
from app.services.keys import key_hash


class AddressTakenError(ValueError):
    """Another account has this e-mail address."""


def change_details(session: Session, person_id: int, name: str, title: str, email: str) -> None:
    """Give a person this name, title under a signature, and e-mail address.

    What they have signed keeps the name and title of its day. A new address makes links to a new
    password that were sent to the old one useless. Raises AddressTakenError and NotAllowedError.
    """
    try:
        with writing(session):
            person = _still_there(session, person_id)
            if person.email != email:
                use_up_resets(session, person_id, datetime.now(UTC))
            person.name, person.title, person.email = name, title, email
    except IntegrityError as taken:
        raise AddressTakenError(email) from taken


def change_password(session: Session, person_id: int, password_hash: str, token: str) -> None:
    """Keep a new password and end all sign-ins but the one with this secret.

    Raises NotAllowedError.
    """
    now = datetime.now(UTC)
    with writing(session):
        _still_there(session, person_id).password_hash = password_hash
        end_sign_ins_of(session, person_id, now, key_hash(token))
        use_up_resets(session, person_id, now)


def _still_there(session: Session, person_id: int) -> Person:
    person = lock_person(session, person_id)
    if person is None or person.disabled_at:
        raise NotAllowedError(f"person {person_id} is disabled")
    return person
