"""Addresses where a printed page is checked."""

from __future__ import annotations

from flask import Blueprint, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from app.language import say
from app.persistence.database import db
from app.services.verify_paper import LEAST_DIGITS, digits_of, verify_paper, verify_seal
from app.web.calculations.posted_text import printable
from app.web.verify.contexts import ShownPaper, shown_paper, shown_seal

blueprint = Blueprint("verify", __name__)
_SIGNS = "0123456789abcdef- \u200b\t\r\n"
_MIXED_UP = {"o": "0", "l": "1", "i": "1", "s": "5", "z": "2", "g": "9", "q": "9"}


@blueprint.get("/verify")
def verify() -> ResponseReturnValue:
    """Where the fingerprint of a paper is typed in."""
    typed = printable(request.args).get("fingerprint")
    if typed is None:
        return _form("", "")
    digits = digits_of(typed)
    if digits is None:
        return _form(typed, _wrong(typed)), 422
    return redirect(url_for(".paper", typed=digits), 303)


@blueprint.get("/verify/<typed>")
def paper(typed: str) -> ResponseReturnValue:
    """What is known of the calculation with this fingerprint, to compare with the paper."""
    digits = digits_of(typed)
    if digits is None:
        return _form("", _wrong(typed)), 404
    found = _shown(digits)
    near = "" if found else _near(digits)
    page = render_template("verify/paper.html", papers=found, digits=digits, near=near)
    return page, 200 if found else 404


def _shown(digits: str) -> tuple[ShownPaper, ...]:
    """What has this fingerprint; else what has this seal, which stands under certified records."""
    found = tuple(map(shown_paper, verify_paper(db.session, digits)))
    return found or tuple(map(shown_seal, verify_seal(db.session, digits)))


def _near(digits: str) -> str:
    """The first digits, where a saved fingerprint begins with them: the rest was mistyped."""
    first = digits[:LEAST_DIGITS]
    return first if verify_paper(db.session, first) or verify_seal(db.session, first) else ""


def _form(typed: str, problem: str) -> str:
    return render_template("verify/verify.html", typed=typed[:200], problem=problem)


def _wrong(typed: str) -> str:
    """What would be right; of the first sign that no fingerprint has, which it is."""
    odd = next((sign for sign in typed if sign.lower() not in _SIGNS and sign.isprintable()), "")
    told = say("“{sign}” is in no fingerprint.", sign=odd) if odd else ""
    like = _MIXED_UP.get(odd.lower(), "")
    hint = say("Is it {digit}?", digit=like) if like else ""
    return " ".join(text for text in (told, hint, _right()) if text)


def _right() -> str:
    return say(
        "Enter the fingerprint as the paper shows it: digits and the letters a to f, at least the "
        "first 12 of them. Spaces do not matter."
    )
