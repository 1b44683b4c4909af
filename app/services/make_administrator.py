"""Make an administrator: the first account of an installation, or one that exists."""

from __future__ import annotations

from sqlalchemy.orm import Session

from app.persistence.models import Person
from app.persistence.people import find_person_by_email
from app.persistence.sessions import writing


def make_administrator(session: Session, email: str, name: str, password_hash: str | None) -> bool:
    """Give the account with this address an administrator's rights; True where it is new.

    An account that exists keeps its name and password. Raises LookupError where there is none
    and no password for a new one.
    """
    with writing(session):
        person = find_person_by_email(session, email)
        if person:
            person.is_admin = True
            return False
        if password_hash is None:
            raise LookupError(email)
        session.add(Person(email=email, name=name, password_hash=password_hash, is_admin=True))
        return True
