"""Pages of shared versions, made once: what is saved never changes, and neither does its page.

Each server process keeps those it was asked for last, as they are and compressed. Whether a link
still works is no part of what is kept: it is asked of the database at every request. So is, of a
version made from a county's certified figures, which version of these is in force: its page says
so. Of all others nothing more is asked.
"""

from __future__ import annotations

import gzip
import json
from functools import lru_cache

from flask import Response, abort, render_template, request

from app.engine.case.county_version import CountyVersionName, county_version_of
from app.language import language
from app.persistence.calculations import find_version_by_id
from app.persistence.certifications import latest_number
from app.persistence.database import db
from app.persistence.sharing import LinkTarget
from app.web.calculations.results import version_content

MOST_PAGES = 64
GZIP = "gzip"


def kept_response(template: str, token: str, target: LinkTarget) -> Response:
    """The page that `template` makes of a version, compressed for whoever takes it so."""
    in_force = number_in_force(token, target.version_id)
    plain, compressed = kept_page(template, token, target, language(), in_force)
    takes_gzip = GZIP in request.headers.get("Accept-Encoding", "")
    response = Response(compressed if takes_gzip else plain, mimetype="text/html")
    response.headers["Vary"] = "Accept-Encoding"
    if takes_gzip:
        response.headers["Content-Encoding"] = GZIP
    return response


@lru_cache(maxsize=MOST_PAGES)
def kept_page(
    template: str, token: str, target: LinkTarget, spoken: str, in_force: int
) -> tuple[bytes, bytes]:
    """The page as its reader with this token sees it, in the language in use, also compressed.

    `in_force`: see `number_in_force`.
    """
    del spoken, in_force  # Only set one page apart from another.
    version = find_version_by_id(db.session, target.version_id) or abort(404)
    content = version_content(version)
    page = render_template(template, content=content, token=token, is_kept=True).encode()
    # Nothing a reader sends stands in the page, so that its length tells nobody anything.
    return page, gzip.compress(page, mtime=0)


def number_in_force(token: str, version_id: int) -> int:
    """The newest certified version of the county's year that a saved version was made from.

    0 for a version that was not made from a county's figures.
    """
    county = county_figures_of(token, version_id)
    return latest_number(db.session, county.county_fips, county.fiscal_year) if county else 0


@lru_cache(maxsize=MOST_PAGES * 16)
def county_figures_of(token: str, version_id: int) -> CountyVersionName | None:
    """The county's figures that a saved version names. It never changes, so it is read once."""
    del token  # Ids are those of one database; no token is in two.
    version = find_version_by_id(db.session, version_id) or abort(404)
    return county_version_of(json.loads(version.case_document).get("county_version", ""))
