"""Addresses where a printed page is checked."""

from __future__ import annotations

from flask import Blueprint, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from app.language import say
from app.persistence.database import db
from app.services.verify_paper import digits_of, verify_paper
from app.web.calculations.posted_text import printable
from app.web.verify.contexts import shown_paper

blueprint = Blueprint("verify", __name__)


@blueprint.get("/verify")
def verify() -> ResponseReturnValue:
    """Where the fingerprint of a paper is typed in."""
    typed = printable(request.args).get("fingerprint")
    if typed is None:
        return _form("", "")
    digits = digits_of(typed)
    if digits is None:
        return _form(typed, _wrong()), 422
    return redirect(url_for(".paper", typed=digits), 303)


@blueprint.get("/verify/<typed>")
def paper(typed: str) -> ResponseReturnValue:
    """What is known of the calculation with this fingerprint, to compare with the paper."""
    digits = digits_of(typed)
    if digits is None:
        return _form("", _wrong()), 404
    found = tuple(shown_paper(each) for each in verify_paper(db.session, digits))
    page = render_template("verify/paper.html", papers=found, digits=digits)
    return page, 200 if found else 404


def _form(typed: str, problem: str) -> str:
    return render_template("verify/verify.html", typed=typed[:200], problem=problem)


def _wrong() -> str:
    return say(
        "Enter the fingerprint as the paper shows it: digits and the letters a to f, at least the "
        "first 12 of them. Spaces do not matter."
    )
