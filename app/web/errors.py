"""Error pages: what happened, in plain words, and what to do next."""

from __future__ import annotations

from typing import NamedTuple

from flask import Flask, render_template, url_for
from flask.typing import ResponseReturnValue
from flask_wtf.csrf import CSRFError
from werkzeug.exceptions import HTTPException, InternalServerError

from app.language import marked, say
from app.services.acting import NotAllowedError
from app.web.access import PUBLIC, lacks_role, person, to_sign_in
from app.web.headers import access_of_page

FORBIDDEN, NOT_FOUND = 403, 404


class Words(NamedTuple):
    """What an error page says."""

    heading: str
    what_happened: str
    what_to_do: str

    def said(self) -> Words:
        """The same in the language in use."""
        return Words(*map(say, self))


ROLE_TOO_SMALL = Words(
    marked("Your role does not allow this"),
    marked(
        "Your role in this county does not allow what you asked for, or it was changed or ended a "
        "moment ago. Nothing was saved."
    ),
    marked("Your account page shows your role. A certifier of the county can change it."),
)
NO_ROLE = Words(
    marked("No workspace for you here"),
    marked("There is no such workspace, or you have no role in it (any more). Nothing was saved."),
    marked("Your account page lists the counties you work in. A certifier can invite you."),
)
FORM_NOT_ACCEPTED = Words(
    marked("The form was not accepted"),
    marked(
        "The form did not come with the key that shows it was sent from this site. This happens "
        "when the browser keeps no cookies, or when its cookies were cleared after the page was "
        "opened."
    ),
    marked(
        "Go back, reload the page and send the form again. Allow cookies for this site if they are "
        "switched off. Nothing was saved."
    ),
)
WORDS = {
    400: Words(
        marked("The request could not be read"),
        marked("Your browser sent something this page does not understand. Nothing was saved."),
        marked("Go back and try again. If you typed the address, check it."),
    ),
    401: Words(
        marked("Sign in first"),
        marked("You are not signed in any more. Nothing was saved."),
        marked("Sign in, then try again."),
    ),
    403: Words(
        marked("You cannot change this calculation"),
        marked(
            "Only the person who made it, or someone with its private edit link, can change it."
        ),
        marked(
            "Open your private edit link in this browser. You can also make a copy and change that."
        ),
    ),
    404: Words(
        marked("Page not found"),
        marked("There is nothing at this address. It may be misspelled or cut off."),
        marked("Check the address, or start from the first page."),
    ),
    405: Words(
        marked("This page cannot be used that way"),
        marked(
            "The address exists, but not for what your browser tried to do. This happens when the "
            "address of a form is opened by itself."
        ),
        marked("Go back to the form and send it from there."),
    ),
    410: Words(
        marked("This link has been turned off"),
        marked(
            "The person who shared this calculation has turned the link off. It will not work "
            "again."
        ),
        marked("Ask the person who gave you the link for a new one."),
    ),
    413: Words(
        marked("Too much was sent at once"),
        marked("The file or the text is larger than this site accepts. Nothing was saved."),
        marked("Send a smaller file, or split it in parts."),
    ),
    429: Words(
        marked("Too many requests"),
        marked("More requests came from your address in a short time than this site accepts."),
        marked("Wait a minute, then try again. Nothing you have saved is lost."),
    ),
    500: Words(
        marked("Something went wrong on our side"),
        marked(
            "The page could not be made. This is a fault in Holdcost, not in what you entered, and "
            "it has been written to the log of this server."
        ),
        marked(
            "Go back and try again. If it happens again, tell the people who run this site the "
            "time and the address of the page."
        ),
    ),
}


def register(app: Flask) -> None:
    """Give `app` its error pages."""
    app.register_error_handler(CSRFError, show_form_not_accepted)
    app.register_error_handler(NotAllowedError, show_not_allowed)
    app.register_error_handler(HTTPException, show_error)
    app.register_error_handler(InternalServerError, show_failure)


def show_error(error: HTTPException) -> ResponseReturnValue:
    """Answer a refused request; an error without words of its own gets those of its kind."""
    code = error.code or 500
    words = WORDS.get(code, WORDS[500 if code >= 500 else 400])
    if code == FORBIDDEN and access_of_page() != PUBLIC:
        words = ROLE_TOO_SMALL
    if code == NOT_FOUND and lacks_role():
        return page(NO_ROLE, url_for("accounts.account")), code
    return page(words), code, kept_headers(error)


def show_not_allowed(_error: NotAllowedError) -> ResponseReturnValue:
    """Answer somebody whose role ended, or became smaller, while they asked."""
    return page(ROLE_TOO_SMALL), FORBIDDEN


def show_form_not_accepted(error: CSRFError) -> ResponseReturnValue:
    """Answer a form without its key; signing out elsewhere in the browser takes the key away."""
    if access_of_page() != PUBLIC and person() is None:
        return to_sign_in()
    return page(FORM_NOT_ACCEPTED), error.code or 400


def show_failure(_error: InternalServerError) -> ResponseReturnValue:
    """Answer after a fault of ours, by a page that needs nothing else to work."""
    return render_template("errors/failure.html", words=WORDS[500].said()), 500


def page(words: Words, account_href: str | None = None) -> str:
    """Return the error page with these words, and the way to the account where it helps."""
    said = words.said()
    return render_template("errors/error.html", words=said, account_href=account_href)


def kept_headers(error: HTTPException) -> list[tuple[str, str]]:
    """Return what the error itself has to say, such as Allow or Retry-After."""
    return [
        (name, value)
        for name, value in error.get_headers()
        if name.lower() not in ("content-type", "content-length")
    ]
