"""What somebody is answered who asks for a reading that is not there any more."""

from __future__ import annotations

from flask import redirect, render_template, request, session, url_for
from flask.typing import ResponseReturnValue

from app.persistence.database import db
from app.persistence.models import Person
from app.persistence.people import memberships_of
from app.services.show_import import find_kept
from app.web.access import COOKIE_KEY, person
from app.web.places import place_name


def gone_page() -> ResponseReturnValue:
    """The import that was made of it, where its button was pressed twice; else what became of it,
    with the way to the imports of this person's counties."""
    # Nobody is looked up who is not signed in.
    asker = person() if COOKIE_KEY in session else None
    counties = [each.county_fips for each in memberships_of(db.session, asker.id)] if asker else []
    if asker and request.method == "POST" and (href := _kept_href(asker, counties)):
        return redirect(href, 303)
    lists = [(place_name(fips), url_for("files.imports", fips=fips)) for fips in counties]
    return render_template("files/gone.html", lists=lists), 404


def _kept_href(asker: Person, counties: list[str]) -> str:
    """Where the import stands that this person made of the file whose form was sent."""
    fips, digest = request.form.get("fips", ""), request.form.get("sha256", "")
    number = find_kept(db.session, fips, asker.id, digest) if fips in counties else None
    return url_for("volumes.kept", fips=fips, number=number) if number else ""
