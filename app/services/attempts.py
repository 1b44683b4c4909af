"""Slow guessing down: after some failures in a quarter of an hour, an address or a host waits.

An attempt is written down before it is judged, so that many at once do not slip through, and taken
back when it succeeds. Only keyed hashes of addresses and hosts are kept, and only for that long.
"""

from __future__ import annotations

import hmac
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from ipaddress import IPv6Address, ip_address

from sqlalchemy.orm import Session

from app.persistence.attempts import drop_attempts, drop_newest, drop_old_attempts, lock_attempts
from app.persistence.models import FailedAttempt
from app.persistence.sessions import writing

WINDOW = timedelta(minutes=15)
MOST_OF_ADDRESS, MOST_OF_HOST = 5, 20
SIGN_IN, FORGOTTEN = "sign in", "forgotten"
_BITS_OF_A_HOME = 64


class TooManyAttemptsError(RuntimeError):
    """Too many failures in a short time; `again_at` is when the next attempt is looked at."""

    def __init__(self, again_at: datetime) -> None:
        super().__init__(f"too many attempts; again at {again_at:%H:%M}")
        self.again_at = again_at

    @property
    def seconds(self) -> int:
        """How long to wait from now, at least one second."""
        return max(1, round((self.again_at - datetime.now(UTC)).total_seconds()))


@dataclass(frozen=True, slots=True)
class Subjects:
    """Whose attempts are counted: the hashes of an e-mail address and of a host."""

    address: str
    host: str


def subjects_of(act: str, email: str, host: str, secret: str) -> Subjects:
    """The subjects of one act (SIGN_IN, FORGOTTEN), hashed with the secret of the site."""

    def keyed(kind: str, text: str) -> str:
        message = f"{act}/{kind}/{text}".encode("utf-8", "replace")
        return hmac.new(secret.encode(), message, sha256).hexdigest()

    return Subjects(keyed("address", email.strip().lower()), keyed("host", _network(host)))


def begin_attempt(session: Session, subjects: Subjects) -> None:
    """Write an attempt down, unless there were too many: then raise TooManyAttemptsError."""
    now = datetime.now(UTC)
    with writing(session):
        drop_old_attempts(session, now - WINDOW)
        for subject, most in ((subjects.address, MOST_OF_ADDRESS), (subjects.host, MOST_OF_HOST)):
            moments = lock_attempts(session, subject, now - WINDOW)
            if len(moments) >= most:
                raise TooManyAttemptsError(moments[-most] + WINDOW)
        session.add_all(
            FailedAttempt(subject_hash=subject) for subject in (subjects.address, subjects.host)
        )


def forgive_attempts(session: Session, subjects: Subjects) -> None:
    """After a success: the address begins anew, and this attempt no longer counts for its host."""
    with writing(session):
        drop_attempts(session, subjects.address)
        drop_newest(session, subjects.host)


def _network(host: str) -> str:
    """The host; of an IPv6 address the network of its home, which has the rest to itself."""
    try:
        address = ip_address(host)
    except ValueError:
        return host
    if isinstance(address, IPv6Address):
        return str(int(address) >> _BITS_OF_A_HOME)
    return str(address)
