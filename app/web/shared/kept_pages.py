"""Pages of shared versions, made once: what is saved never changes, and neither does its page.

Each server process keeps those it was asked for last. Whether a link still works is no part of
what is kept: it is asked of the database at every request.
"""

from __future__ import annotations

from functools import lru_cache

from flask import abort, render_template

from app.persistence.calculations import find_version_by_id
from app.persistence.database import db
from app.web.calculations.results import version_content

MOST_PAGES = 64


@lru_cache(maxsize=MOST_PAGES)
def kept_page(template: str, token: str, version_id: int) -> bytes:
    """The page that `template` makes of a version, as its reader with this token sees it."""
    version = find_version_by_id(db.session, version_id) or abort(404)
    return render_template(template, content=version_content(version), token=token).encode()
