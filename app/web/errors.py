"""Error pages: what happened, in plain words, and what to do next."""

from __future__ import annotations

from typing import NamedTuple

from flask import Flask, render_template
from flask.typing import ResponseReturnValue
from flask_wtf.csrf import CSRFError
from werkzeug.exceptions import HTTPException, InternalServerError


class Words(NamedTuple):
    """What an error page says."""

    heading: str
    what_happened: str
    what_to_do: str


FORM_NOT_ACCEPTED = Words(
    "The form was not accepted",
    "The form did not come with the key that shows it was sent from this site. This happens when "
    "the browser keeps no cookies, or when its cookies were cleared after the page was opened.",
    "Go back, reload the page and send the form again. Allow cookies for this site if they are "
    "switched off. Nothing was saved.",
)
WORDS = {
    400: Words(
        "The request could not be read",
        "Your browser sent something this page does not understand. Nothing was saved.",
        "Go back and try again. If you typed the address, check it.",
    ),
    403: Words(
        "You cannot change this calculation",
        "Only the person who made it, or someone with its private edit link, can change it.",
        "Open your private edit link in this browser. You can also make a copy and change that.",
    ),
    404: Words(
        "Page not found",
        "There is nothing at this address. It may be misspelled or cut off.",
        "Check the address, or start from the first page.",
    ),
    405: Words(
        "This page cannot be used that way",
        "The address exists, but not for what your browser tried to do. This happens when the "
        "address of a form is opened by itself.",
        "Go back to the form and send it from there.",
    ),
    410: Words(
        "This link has been turned off",
        "The person who shared this calculation has turned the link off. It will not work again.",
        "Ask the person who gave you the link for a new one.",
    ),
    413: Words(
        "Too much was sent at once",
        "The file or the text is larger than this site accepts. Nothing was saved.",
        "Send a smaller file, or split it in parts.",
    ),
    429: Words(
        "Too many requests",
        "More requests came from your address in a short time than this site accepts.",
        "Wait a minute, then try again. Nothing you have saved is lost.",
    ),
    500: Words(
        "Something went wrong on our side",
        "The page could not be made. This is a fault in Holdcost, not in what you entered, and it "
        "has been written to the log of this server.",
        "Go back and try again. If it happens again, tell the people who run this site the time "
        "and the address of the page.",
    ),
}


def register(app: Flask) -> None:
    """Give `app` its error pages."""
    app.register_error_handler(CSRFError, show_form_not_accepted)
    app.register_error_handler(HTTPException, show_error)
    app.register_error_handler(InternalServerError, show_failure)


def show_error(error: HTTPException) -> ResponseReturnValue:
    """Answer a refused request; an error without words of its own gets those of its kind."""
    code = error.code or 500
    words = WORDS.get(code, WORDS[500 if code >= 500 else 400])
    return page(words), code, kept_headers(error)


def show_form_not_accepted(error: CSRFError) -> ResponseReturnValue:
    """Answer a form without its key."""
    return page(FORM_NOT_ACCEPTED), error.code or 400


def show_failure(_error: InternalServerError) -> ResponseReturnValue:
    """Answer after a fault of ours, by a page that needs nothing else to work."""
    return render_template("errors/failure.html", words=WORDS[500]), 500


def page(words: Words) -> str:
    """Return the error page with these words."""
    return render_template("errors/error.html", words=words)


def kept_headers(error: HTTPException) -> list[tuple[str, str]]:
    """Return what the error itself has to say, such as Allow or Retry-After."""
    return [
        (name, value)
        for name, value in error.get_headers()
        if name.lower() not in ("content-type", "content-length")
    ]
