"""The address of an invitation: accept it, with an account or by making one."""

from __future__ import annotations

from flask import Blueprint, abort, flash, redirect, render_template, request
from flask.typing import ResponseReturnValue

from app.language import say
from app.persistence.database import db
from app.persistence.models import Invitation
from app.records.roles import ROLE_MEANINGS, ROLE_NAMES
from app.services.accept_invitation import (
    accept_as_new_person,
    accept_invitation,
    invitation_at,
)
from app.services.change_account import AddressTakenError
from app.services.invite_person import InvitationEndedError
from app.services.passwords import hash_password
from app.services.sign_in_person import SignInRefusedError
from app.web.access import me, person
from app.web.accounts.forms import NewAccountForm, SignInForm
from app.web.accounts.signing_in import memory_mib, sign_in_here, sign_in_new
from app.web.places import place_name, record_address

NEW, KNOWN = "new-", "known-"


def add_to(blueprint: Blueprint) -> None:
    """Put the address under the accounts' blueprint."""
    blueprint.add_url_rule("/invitations/<token>", view_func=invitation, methods=["GET", "POST"])


def invitation(token: str) -> ResponseReturnValue:
    """Ask before an invitation is accepted: opening it, as mail scanners do, uses nothing up."""
    try:
        found = invitation_at(db.session, token) or abort(404)
        if request.method == "GET":
            return _page(found, *_empty(found))
        match request.form.get("do"):
            case "accept" if person():
                return _accepted(accept_invitation(db.session, token, me().id))
            case "new":
                return _with_new_account(token, found)
            case "known":
                return _with_known_account(token, found)
        return _page(found, *_empty(found)), 422
    except InvitationEndedError:
        return render_template("accounts/invitation_ended.html"), 410


def _with_new_account(token: str, found: Invitation) -> ResponseReturnValue:
    form = NewAccountForm(request.form, prefix=NEW)
    name = form.line("name", say("Enter your name: it stands beside what you enter."))
    title, email = form.line("title", ""), form.address()
    new = form.new_password(email, name)
    if not form.problems():
        kept = hash_password(new, memory_mib())
        try:
            made = accept_as_new_person(db.session, token, email, name, title, kept)
            person_id, county_fips = made
            sign_in_new(person_id)
            return _accepted(county_fips)
        except AddressTakenError:
            words = say("There is an account with this address already. Sign in to it below.")
            form.refuse("email", words)
    return _page(found, form, SignInForm(prefix=KNOWN)), 422


def _with_known_account(token: str, found: Invitation) -> ResponseReturnValue:
    form = SignInForm(request.form, prefix=KNOWN)
    try:
        person_id = sign_in_here(form.text("email"), str(form.password.data or ""))
        return _accepted(accept_invitation(db.session, token, person_id))
    except SignInRefusedError:
        words = say("The e-mail address and the password do not fit together. Check both.")
        form.refuse("password", words)
    return _page(found, _empty(found)[0], form), 422


def _accepted(county_fips: str) -> ResponseReturnValue:
    flash(say("Welcome to the workspace of {place}.", place=place_name(county_fips)))
    return redirect(record_address(county_fips), 303)


def _empty(found: Invitation) -> tuple[NewAccountForm, SignInForm]:
    known = {"email": found.email}
    return NewAccountForm(prefix=NEW, data=known), SignInForm(prefix=KNOWN, data=known)


def _page(found: Invitation, new: NewAccountForm, known: SignInForm) -> str:
    return render_template(
        "accounts/invitation.html",
        place=place_name(found.county_fips),
        role=ROLE_NAMES[found.role],
        meaning=ROLE_MEANINGS[found.role],
        inviter=found.invited_by.name if found.invited_by else "",
        expires_at=found.expires_at,
        person=person(),
        new=new,
        known=known,
    )
