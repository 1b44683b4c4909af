"""A view link that someone pasted: from its text to the saved version behind it."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from flask import request

from app.language import marked, say
from app.persistence.database import db
from app.services.open_link import LinkRevokedError, open_link
from app.web.compare.named import Offered, shared_offered
from app.web.languages import PREFIXES

_LANGUAGE = "|".join(map(re.escape, PREFIXES.values()))
_PATH = re.compile(rf"(?:{_LANGUAGE})/s/(?P<token>[A-Za-z0-9_-]{{8,200}})(?:/[a-z./]*)?")
NOT_OF_THIS_SITE = marked(
    "This is not a view link of this site. Paste the whole link, with /s/ in it."
)
NOTHING_BEHIND = marked(
    "There is no calculation behind this link. Check that the whole link was pasted."
)
TURNED_OFF = marked(
    "This link has been turned off. Ask the person who gave it to you for a new one."
)


class PastedLinkError(ValueError):
    """Why a pasted link leads to nothing, in words for the reader."""


def is_link(text: str) -> bool:
    """Whether a text looks like a view link and not like another choice."""
    return "/s/" in text


def open_pasted(text: str) -> Offered:
    """The calculation behind a pasted view link. Raises PastedLinkError."""
    token = _token(text)
    try:
        version = open_link(db.session, token)
    except LinkRevokedError:
        raise PastedLinkError(say(TURNED_OFF)) from None
    if version is None:
        raise PastedLinkError(say(NOTHING_BEHIND))
    return shared_offered(version, token)


def _token(text: str) -> str:
    try:
        parts = urlsplit(text)
        host = parts.netloc
    except ValueError:
        raise PastedLinkError(say(NOT_OF_THIS_SITE)) from None
    found = _PATH.fullmatch(parts.path)
    if found is None or host not in ("", request.host):
        raise PastedLinkError(say(NOT_OF_THIS_SITE))
    return found["token"]
