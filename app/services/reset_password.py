"""A new password by a one-use link, for whoever has forgotten theirs."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from sqlalchemy.orm import Session

from app.persistence.accounts import end_sign_ins_of, find_reset, lock_reset, use_up_resets
from app.persistence.models import PasswordReset, Person
from app.persistence.people import find_person_by_email
from app.persistence.sessions import writing
from app.services.keys import key_hash, new_key

HOURS = 2
LASTS = timedelta(hours=HOURS)


class ResetEndedError(RuntimeError):
    """The link to a new password was used, has expired, or a newer one was made."""


def start_reset(session: Session, email: str) -> str | None:
    """The secret of a new link; earlier links of the person stop working.

    None where nobody has this address, or the account is disabled.
    """
    token, now = new_key(), datetime.now(UTC)
    with writing(session):
        person = find_person_by_email(session, email)
        if person is None or person.disabled_at:
            return None
        use_up_resets(session, person.id, now)
        session.add(
            PasswordReset(person_id=person.id, token_hash=key_hash(token), expires_at=now + LASTS)
        )
    return token


def person_of_reset(session: Session, token: str) -> Person | None:
    """Whose password a link is for; looking uses nothing up. None for an unknown link.

    Raises ResetEndedError.
    """
    found = find_reset(session, key_hash(token))
    if found is None:
        return None
    _refuse_if_ended(found)
    return found.person


def reset_password(session: Session, token: str, password_hash: str) -> None:
    """Keep a new password, use the link up, and end all sign-ins of the person.

    Raises ResetEndedError for a link that does not work.
    """
    now = datetime.now(UTC)
    with writing(session):
        found = lock_reset(session, key_hash(token))
        if found is None:
            raise ResetEndedError
        _refuse_if_ended(found)
        found.used_at = now
        found.person.password_hash = password_hash
        use_up_resets(session, found.person_id, now)
        end_sign_ins_of(session, found.person_id, now)


def _refuse_if_ended(found: PasswordReset) -> None:
    if found.used_at or found.expires_at <= datetime.now(UTC) or found.person.disabled_at:
        raise ResetEndedError
