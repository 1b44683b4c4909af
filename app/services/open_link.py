"""Open a view link."""

from __future__ import annotations

from sqlalchemy import Connection
from sqlalchemy.orm import Session

from app.persistence.models import CalculationVersion
from app.persistence.sharing import LinkTarget, find_link_by_token_hash, find_link_target
from app.services.keys import key_hash


class LinkRevokedError(LookupError):
    """The link was right once and has been revoked."""


def open_link(session: Session, token: str) -> CalculationVersion | None:
    """The version behind a view link's token; None for an unknown token.

    Raises LinkRevokedError where the link has been revoked.
    """
    link = find_link_by_token_hash(session, key_hash(token))
    if link is None:
        return None
    if link.revoked_at is not None:
        raise LinkRevokedError
    return link.version


def link_target(connection: Connection, token: str) -> LinkTarget | None:
    """The version behind a view link's token, by one small query; None for an unknown token.

    Raises LinkRevokedError where the link has been revoked.
    """
    target = find_link_target(connection, key_hash(token))
    if target is None:
        return None
    if target.revoked_at is not None:
        raise LinkRevokedError
    return target
