"""Being signed in: a secret in the browser's cookie, its hash in the database, ended at will."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from sqlalchemy.orm import Session

from app.persistence.models import Person, SignIn
from app.persistence.people import find_sign_in
from app.persistence.sessions import writing
from app.services.keys import key_hash, new_key

# A browser that was not used for so long has to sign in again.
IDLE = timedelta(days=14)
LONGEST = timedelta(days=90)
SEEN_EVERY = timedelta(hours=1)


def begin_sign_in(session: Session, person_id: int, browser: str = "") -> str:
    """The secret of a new sign-in, for the browser's cookie; `browser` is what its owner sees."""
    token = new_key()
    with writing(session):
        session.add(SignIn(person_id=person_id, token_hash=key_hash(token), browser=browser[:80]))
    return token


def person_signed_in(session: Session, token: str) -> Person | None:
    """Whoever is signed in with this secret; None once it has ended or the account is disabled."""
    found = find_sign_in(session, key_hash(token))
    now = datetime.now(UTC)
    if found is None or found.ended_at or found.person.disabled_at:
        return None
    if now - found.seen_at > IDLE or now - found.created_at > LONGEST:
        return None
    if now - found.seen_at > SEEN_EVERY:
        _see(session, found.token_hash, now)
        found = find_sign_in(session, found.token_hash)
    return found.person if found else None


def end_sign_in(session: Session, token: str) -> None:
    """Sign out the browser that holds this secret."""
    with writing(session):
        found = find_sign_in(session, key_hash(token))
        if found and not found.ended_at:
            found.ended_at = datetime.now(UTC)


def _see(session: Session, token_hash: str, now: datetime) -> None:
    with writing(session):
        found = find_sign_in(session, token_hash)
        if found:
            found.seen_at = now
