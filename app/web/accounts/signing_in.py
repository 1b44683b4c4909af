"""The browser's side of being signed in: what its cookie carries before and after."""

from __future__ import annotations

from flask import current_app, request, session

from app.persistence.database import db
from app.services.attempts import SIGN_IN, Subjects, subjects_of
from app.services.sign_in_person import sign_in_person
from app.services.sign_ins import begin_sign_in, end_sign_in
from app.web.access import COOKIE_KEY
from app.web.accounts.browser_names import browser_name
from app.web.calculations.browser_key import NAME as BROWSER_KEY


def sign_in_here(email: str, password: str) -> int:
    """Sign in whoever this is, in this browser; return the person's id.

    Raises SignInRefusedError and TooManyAttemptsError.
    """
    person_id, token = sign_in_person(
        db.session, email, password, subjects(email), memory_mib(), _browser()
    )
    _take(token)
    return person_id


def sign_in_new(person_id: int) -> None:
    """Sign in a person whose account was made this moment."""
    _take(begin_sign_in(db.session, person_id, _browser()))


def sign_out_here() -> None:
    """End this browser's sign-in, here and on the server."""
    _end_present()
    _empty_cookie()


def present_token() -> str:
    """The secret of this browser's sign-in; empty where there is none."""
    return str(session.get(COOKIE_KEY, ""))


def subjects(email: str, act: str = SIGN_IN) -> Subjects:
    """Whose attempts are counted when this browser tries something with an address."""
    return subjects_of(act, email, request.remote_addr or "", str(current_app.secret_key))


def memory_mib() -> int:
    """How much memory a password costs at this installation."""
    return int(current_app.config["PASSWORD_MEMORY_MIB"])


def _take(token: str) -> None:
    """Nothing that stood in the cookie before is trusted afterwards but the key to its drafts."""
    _end_present()
    _empty_cookie()
    session[COOKIE_KEY] = token
    session.permanent = True


def _end_present() -> None:
    if token := present_token():
        end_sign_in(db.session, token)


def _empty_cookie() -> None:
    kept = session.get(BROWSER_KEY)
    session.clear()
    if kept:
        session[BROWSER_KEY] = kept
        session.permanent = True


def _browser() -> str:
    return browser_name(request.headers.get("User-Agent", ""))
