"""Pages of shared versions, made once: what is saved never changes, and neither does its page.

Each server process keeps those it was asked for last, as they are and compressed. Whether a link
still works is no part of what is kept: it is asked of the database at every request.
"""

from __future__ import annotations

import gzip
import json
from functools import lru_cache

from flask import Response, abort, render_template, request

from app.language import language
from app.persistence.calculations import find_version_by_id
from app.persistence.database import db
from app.persistence.sharing import LinkTarget
from app.services.county_versions import COUNTY_VERSION, version_in_force, version_named
from app.web.calculations.results import version_content
from app.web.certified.updates import county_update

MOST_PAGES = 64
MOST_NAMES = 1024
GZIP = "gzip"


def kept_response(template: str, token: str, target: LinkTarget) -> Response:
    """The page that `template` makes of a version, compressed for whoever takes it so."""
    newest = newest_certified(_made_from(token, target.version_id))
    return compressed_response(kept_page(template, token, target, language(), newest))


def compressed_response(page: tuple[bytes, bytes]) -> Response:
    """A page as it is, or compressed for whoever takes it so."""
    plain, compressed = page
    takes_gzip = GZIP in request.headers.get("Accept-Encoding", "")
    response = Response(compressed if takes_gzip else plain, mimetype="text/html")
    response.headers["Vary"] = "Accept-Encoding"
    if takes_gzip:
        response.headers["Content-Encoding"] = GZIP
    return response


def in_both_forms(page: str) -> tuple[bytes, bytes]:
    """A page as it is and compressed."""
    plain = page.encode()
    # Nothing a reader sends stands in the page, so that its length tells nobody anything.
    return plain, gzip.compress(plain, mtime=0)


def newest_certified(made_from: str) -> int:
    """The number of the newest version of the county's figures a case was made from; 0 for none.

    Most are made from none, and nothing is asked of the database.
    """
    found = version_named(db.session, made_from) if made_from else None
    return version_in_force(db.session, found).number if found else 0


@lru_cache(maxsize=MOST_NAMES)
def _made_from(token: str, version_id: int) -> str:
    """The certified version a saved case was made from. What is saved never changes."""
    del token  # Tells apart what stood in another database.
    version = find_version_by_id(db.session, version_id) or abort(404)
    return str(json.loads(version.case_document).get(COUNTY_VERSION, ""))


@lru_cache(maxsize=MOST_PAGES)
def kept_page(
    template: str, token: str, target: LinkTarget, spoken: str, newest: int
) -> tuple[bytes, bytes]:
    """The page as its reader with this token sees it, in the language in use, also compressed.

    `newest` is the number of the county's newest figures: a newer one makes another page.
    """
    del spoken, newest  # Only set one page apart from another.
    version = find_version_by_id(db.session, target.version_id) or abort(404)
    content = version_content(version)
    update = county_update(json.loads(version.case_document))
    return in_both_forms(
        render_template(template, content=content, token=token, update=update, is_kept=True)
    )
