"""Sign somebody in with an e-mail address and a password."""

from __future__ import annotations

from sqlalchemy.orm import Session

from app.persistence.accounts import lock_person
from app.persistence.people import find_person, find_person_by_email
from app.persistence.sessions import writing
from app.services.attempts import Subjects, begin_attempt, forgive_attempts
from app.services.passwords import hash_password, is_cheaper_than, password_fits
from app.services.sign_ins import begin_sign_in


class SignInRefusedError(RuntimeError):
    """Address and password do not fit, or the account is disabled: nobody is told which."""


def sign_in_person(
    session: Session, email: str, password: str, subjects: Subjects, memory_mib: int, browser: str
) -> tuple[int, str]:
    """The id of the person, and the secret of a new sign-in for the cookie of `browser`.

    Raises SignInRefusedError, and TooManyAttemptsError before the password is looked at.
    """
    begin_attempt(session, subjects)
    person = find_person_by_email(session, email)
    fits = password_fits(person.password_hash if person else None, password, memory_mib)
    if person is None or not fits or person.disabled_at:
        raise SignInRefusedError
    person_id, kept = person.id, person.password_hash
    forgive_attempts(session, subjects)
    if is_cheaper_than(kept, memory_mib):
        _keep_anew(session, person_id, kept, hash_password(password, memory_mib))
    return person_id, begin_sign_in(session, person_id, browser)


def check_own_password(
    session: Session, person_id: int, password: str, subjects: Subjects, memory_mib: int
) -> None:
    """Ask a person who is signed in for their password once more.

    Raises SignInRefusedError, and TooManyAttemptsError: the same failures are counted.
    """
    begin_attempt(session, subjects)
    person = find_person(session, person_id)
    kept = person.password_hash if person else None
    if not password_fits(kept, password, memory_mib):
        raise SignInRefusedError
    forgive_attempts(session, subjects)


def _keep_anew(session: Session, person_id: int, before: str, password_hash: str) -> None:
    """Keep the same password at the cost asked for now, unless it was changed meanwhile."""
    with writing(session):
        person = lock_person(session, person_id)
        if person and person.password_hash == before:
            person.password_hash = password_hash
