"""The key by which a browser keeps the right to edit what was made in it."""

from __future__ import annotations

from flask import session

from app.services.keys import new_key

NAME = "browser_key"


def browser_key() -> str:
    """This browser's key, from its signed cookie; made at the first call."""
    if NAME not in session:
        session[NAME] = new_key()
        session.permanent = True
    return str(session[NAME])


def known_browser_key() -> str | None:
    """This browser's key if it has one; no cookie is set for a reader."""
    return session.get(NAME)
