"""Pages of shared versions, made once: what is saved never changes, and neither does its page.

Each server process keeps those it was asked for last, as they are and compressed. Whether a link
still works is no part of what is kept: it is asked of the database at every request.
"""

from __future__ import annotations

import gzip
from functools import lru_cache

from flask import Response, abort, render_template, request

from app.language import language
from app.persistence.calculations import find_version_by_id
from app.persistence.database import db
from app.persistence.sharing import LinkTarget
from app.web.calculations.results import version_content

MOST_PAGES = 64
GZIP = "gzip"


def kept_response(template: str, token: str, target: LinkTarget) -> Response:
    """The page that `template` makes of a version, compressed for whoever takes it so."""
    plain, compressed = kept_page(template, token, target, language())
    takes_gzip = GZIP in request.headers.get("Accept-Encoding", "")
    response = Response(compressed if takes_gzip else plain, mimetype="text/html")
    response.headers["Vary"] = "Accept-Encoding"
    if takes_gzip:
        response.headers["Content-Encoding"] = GZIP
    return response


@lru_cache(maxsize=MOST_PAGES)
def kept_page(template: str, token: str, target: LinkTarget, spoken: str) -> tuple[bytes, bytes]:
    """The page as its reader with this token sees it, in the language in use, also compressed."""
    del spoken  # Only sets one language's page apart from another's.
    version = find_version_by_id(db.session, target.version_id) or abort(404)
    content = version_content(version)
    page = render_template(template, content=content, token=token, is_kept=True).encode()
    # Nothing a reader sends stands in the page, so that its length tells nobody anything.
    return page, gzip.compress(page, mtime=0)
