"""Addresses for whoever has forgotten a password."""

from __future__ import annotations

from flask import Blueprint, abort, current_app, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from app.language import say
from app.persistence.database import db
from app.persistence.models import Person
from app.services.attempts import FORGOTTEN, begin_attempt
from app.services.mail_texts import reset_mail
from app.services.passwords import hash_password
from app.services.reset_password import (
    HOURS,
    ResetEndedError,
    person_of_reset,
    reset_password,
    start_reset,
)
from app.web.accounts.forms import ForgottenForm, ResetForm
from app.web.accounts.signing_in import memory_mib, sign_out_here, subjects
from app.web.mailing import absolute, send_aside, server


def add_to(blueprint: Blueprint) -> None:
    """Put these addresses under the accounts' blueprint."""
    for rule, view in (("/account/forgotten", forgotten), ("/account/reset/<token>", reset)):
        blueprint.add_url_rule(rule, view_func=view, methods=["GET", "POST"])


def forgotten() -> ResponseReturnValue:
    """Ask for a link to a new password; the answer is the same whether the address is known."""
    to = server()
    if request.method == "GET" or to is None:
        return _asked(ForgottenForm())
    form = ForgottenForm(request.form)
    email = form.address()
    if form.problems():
        return _asked(form), 422
    begin_attempt(db.session, subjects(email, FORGOTTEN))
    token = start_reset(db.session, email)
    if token:
        send_aside(to, reset_mail(email, absolute("accounts.reset", token=token)))
    return render_template("accounts/link_sent.html", email=email, hours=HOURS)


def reset(token: str) -> ResponseReturnValue:
    """Choose a new password; opening the page uses nothing up."""
    try:
        person = person_of_reset(db.session, token) or abort(404)
        form = ResetForm(request.form) if request.method == "POST" else ResetForm()
        if request.method == "POST" and (new := _new_password(form, person)):
            reset_password(db.session, token, hash_password(new, memory_mib()))
            sign_out_here()
            flash(say("Your password is changed and every browser is signed out. Sign in with it."))
            return redirect(url_for("accounts.sign_in"), 303)
    except ResetEndedError:
        return render_template("accounts/reset_ended.html"), 410
    return render_template("accounts/reset.html", form=form), 422 if form.problems() else 200


def _new_password(form: ResetForm, person: Person) -> str:
    new = form.new_password(person.email, person.name)
    return "" if form.problems() else new


def _asked(form: ForgottenForm) -> str:
    return render_template(
        "accounts/forgotten.html",
        form=form,
        can_send=server() is not None,
        contact=current_app.config["CONTACT"],
    )
