"""The reading an address names, for whoever sent the file, and nobody else."""

from __future__ import annotations

from flask import abort, g, session

from app.persistence.database import db
from app.services.acting import Action, acting_in
from app.services.readings import OpenReading, Sender, drop_old_readings, open_reading
from app.web.access import ADMIN, COOKIE_KEY, person
from app.web.calculations.browser_key import known_browser_key
from app.web.files.previews import PREVIEWS


class GoneError(LookupError):
    """Whoever asks has no such reading: dropped, kept, a day old, or somebody else's."""


def opened(token: str) -> OpenReading:
    """The reading. Raises GoneError; aborts where the right it was sent with has ended.

    For a file of a county, `acting()` is known from here on.
    """
    drop_old_readings(db.session)
    browser = Sender(browser_key=known_browser_key())
    found = open_reading(db.session, token, browser) or _of_person(token)
    if found is None or found.kind not in PREVIEWS:
        raise GoneError
    _still_may(found)
    return found


def _of_person(token: str) -> OpenReading | None:
    # Nobody is looked up who is not signed in.
    signed_in = person() if COOKIE_KEY in session else None
    return open_reading(db.session, token, Sender(signed_in.id)) if signed_in else None


def _still_may(found: OpenReading) -> None:
    access = PREVIEWS[found.kind].access
    asker = person() if found.person_id is not None else None
    if access == ADMIN and not (asker and asker.is_admin):
        abort(404)
    if found.county_fips and asker and access in {*Action}:
        g.acting = acting_in(db.session, asker.id, found.county_fips) or abort(404)
        if not g.acting.may(Action(access)):
            abort(403)
