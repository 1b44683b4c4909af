"""Share a saved version by a secret link."""

from __future__ import annotations

from sqlalchemy.orm import Session

from app.persistence.models import ShareLink
from app.persistence.sessions import writing
from app.services.keys import key_hash, new_key


def share_version(session: Session, version_id: int) -> str:
    """The secret token of a new view link, to be shown once: only its hash is kept."""
    token = new_key()
    with writing(session):
        session.add(ShareLink(version_id=version_id, token_hash=key_hash(token)))
    return token
