"""Who asks, and whether they may. Every view says which access it needs:

    @blueprint.get("/c/<fips>/record")
    @needs(Action.READ)
    def overview(fips: str) -> ResponseReturnValue:
        record = read_record(db.session, acting().county_fips)

A view without a mark is public. tests/web/test_access.py lists every address with what it needs.

Nothing here is asked on a public page: whoever reads one is not looked up, and no answer varies
by cookie. That is why the two functions a library offers for this are written out.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import ParamSpec

from flask import abort, current_app, flash, g, redirect, request, session, url_for
from flask.typing import ResponseReturnValue

from app.language import marked, say
from app.persistence.database import db
from app.persistence.models import Person
from app.reference.counties import find_county
from app.services.acting import Acting, Action, acting_in
from app.services.sign_ins import person_signed_in

COOKIE_KEY = "sign_in"
UNSAVED = marked(
    "You were no longer signed in, so what you sent was not saved. Sign in and send it again."
)
PUBLIC, SIGNED_IN, ADMIN = "public", "signed in", "admin"

Arguments = ParamSpec("Arguments")
View = Callable[Arguments, ResponseReturnValue]


def person() -> Person | None:
    """Whoever is signed in, read once a request."""
    if "person" not in g:
        token = session.get(COOKIE_KEY)
        g.person = person_signed_in(db.session, token) if token else None
    found: Person | None = g.person
    return found


def me() -> Person:
    """Whoever is signed in, on a page that needs it."""
    return person() or abort(401)


def acting() -> Acting:
    """The person in the county of this address, on a page that `needs` a right there."""
    found: Acting = g.acting
    return found


def lacks_role() -> bool:
    """Whether what was asked for is a county's, and whoever asks has no role there.

    The same whether the county has a workspace or not: a stranger is not told.
    """
    view = current_app.view_functions.get(request.endpoint or "")
    return getattr(view, "access", PUBLIC) in {*Action} and "acting" not in g


def needs(action: Action) -> Callable[[View[Arguments]], View[Arguments]]:
    """Let a view be asked only by those whose role in the county `fips` allows `action`.

    Who is not signed in is sent to sign in; to a person without a role the workspace does not
    exist (404); a role that is too small is told so (403).
    """

    def mark(view: View[Arguments]) -> View[Arguments]:
        @wraps(view)
        def checked(*args: Arguments.args, **kwargs: Arguments.kwargs) -> ResponseReturnValue:
            if person() is None:
                return to_sign_in()
            fips = str(kwargs["fips"])
            if find_county(fips) is None:
                abort(404)
            found = acting_in(db.session, me().id, fips) or abort(404)
            if not found.may(action):
                abort(403)
            g.acting = found
            return view(*args, **kwargs)

        checked.access = action.value  # type: ignore[attr-defined]  # read by the test of routes
        return checked

    return mark


def needs_sign_in(view: View[Arguments]) -> View[Arguments]:
    """Let a view be asked only by people who are signed in."""

    @wraps(view)
    def checked(*args: Arguments.args, **kwargs: Arguments.kwargs) -> ResponseReturnValue:
        return view(*args, **kwargs) if person() else to_sign_in()

    checked.access = SIGNED_IN  # type: ignore[attr-defined]  # read by the test of routes
    return checked


def needs_admin(view: View[Arguments]) -> View[Arguments]:
    """Let a view be asked only by administrators; to all others it does not exist."""

    @wraps(view)
    def checked(*args: Arguments.args, **kwargs: Arguments.kwargs) -> ResponseReturnValue:
        if person() is None:
            return to_sign_in()
        if not me().is_admin:
            abort(404)
        return view(*args, **kwargs)

    checked.access = ADMIN  # type: ignore[attr-defined]  # read by the test of routes
    return checked


def to_sign_in() -> ResponseReturnValue:
    """The way to sign in, and back to the page that was asked for where it can be asked again.

    Whoever sent a form is told that nothing of it was kept.
    """
    if request.method == "POST":
        flash(say(UNSAVED), "error")
    addresses = current_app.url_map.bind("")
    can_be_asked = "GET" in addresses.allowed_methods(request.path)
    back = request.full_path.rstrip("?") if can_be_asked else None
    return redirect(url_for("accounts.sign_in", next=back), 303)
