"""Addresses of one's own account."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import NamedTuple

from flask import Blueprint, abort, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from app.language import say
from app.persistence.accounts import sign_ins_of
from app.persistence.database import db
from app.persistence.people import memberships_of
from app.persistence.records import find_workspace
from app.records.roles import ROLE_MEANINGS, ROLE_NAMES
from app.services.change_account import AddressTakenError, change_details, change_password
from app.services.end_sign_ins import end_one_sign_in, end_other_sign_ins
from app.services.keys import key_hash
from app.services.passwords import hash_password
from app.services.sign_in_person import SignInRefusedError, check_own_password
from app.services.sign_ins import IDLE
from app.web.access import me, needs_sign_in
from app.web.accounts.forms import DetailsForm, PasswordForm
from app.web.accounts.signing_in import memory_mib, present_token, subjects
from app.web.places import place_name, record_address

MOST = 2**31 - 1


class Place(NamedTuple):
    """A county somebody works in: its name, address, their role and what it allows."""

    name: str
    address: str
    role: str
    meaning: str


def add_to(blueprint: Blueprint) -> None:
    """Put these addresses under the accounts' blueprint."""
    for rule, view, methods in (
        ("/account", account, ["GET", "POST"]),
        ("/account/password", password, ["POST"]),
        (f"/account/sign-ins/<int(max={MOST}):sign_in_id>/end", end_sign_in, ["POST"]),
        ("/account/sign-ins/end-others", end_others, ["POST"]),
    ):
        blueprint.add_url_rule(rule, view_func=view, methods=methods)


@needs_sign_in
def account() -> ResponseReturnValue:
    """One's own account."""
    if request.method == "GET":
        return _page(_details(), PasswordForm())
    form = DetailsForm(request.form)
    name = form.line("name", say("Enter your name: it stands beside what you enter."))
    title, email = form.line("title", ""), form.address()
    if not form.problems() and email != me().email:
        _ask_password(form, "password")
    if not form.problems():
        try:
            change_details(db.session, me().id, name, title, email)
            flash(say("Your details are changed."))
            return _back()
        except AddressTakenError:
            form.refuse("email", say("There is an account with this address already."))
    return _page(form, PasswordForm()), 422


@needs_sign_in
def password() -> ResponseReturnValue:
    """Change one's password; every other browser is signed out."""
    form = PasswordForm(request.form)
    new = form.new_password(me().email, me().name)
    if not form.problems():
        _ask_password(form, "old")
    if form.problems():
        return _page(_details(), form), 422
    change_password(db.session, me().id, hash_password(new, memory_mib()), present_token())
    flash(say("Your password is changed. All other browsers are signed out."))
    return _back()


@needs_sign_in
def end_sign_in(sign_in_id: int) -> ResponseReturnValue:
    """Sign out one of one's browsers."""
    if not end_one_sign_in(db.session, me().id, sign_in_id):
        abort(404)
    flash(say("That browser is signed out."))
    return _back("sign-ins")


@needs_sign_in
def end_others() -> ResponseReturnValue:
    """Sign out all of one's browsers but this one."""
    end_other_sign_ins(db.session, me().id, present_token())
    flash(say("All other browsers are signed out."))
    return _back("sign-ins")


def _ask_password(form: DetailsForm | PasswordForm, name: str) -> None:
    """Check the present password as strictly as at the door."""
    typed, own = str(form[name].data or ""), me()
    try:
        check_own_password(db.session, own.id, typed, subjects(own.email), memory_mib())
    except SignInRefusedError:
        form.refuse(name, say("This is not your present password."))


def _page(details: DetailsForm, password_form: PasswordForm) -> str:
    now = datetime.now(UTC)
    return render_template(
        "accounts/account.html",
        person=me(),
        details=details,
        password_form=password_form,
        counties=_counties(),
        sign_ins=sign_ins_of(db.session, me().id, now - IDLE),
        own_hash=key_hash(present_token()),
        idle=IDLE.days,
    )


def _details() -> DetailsForm:
    own = me()
    return DetailsForm(data={"name": own.name, "title": own.title, "email": own.email})


def _counties() -> list[Place]:
    found = []
    for membership in memberships_of(db.session, me().id):
        fips, role = membership.county_fips, membership.role
        workspace = find_workspace(db.session, fips)
        if workspace and not workspace.closed_at:
            found.append(
                Place(place_name(fips), record_address(fips), ROLE_NAMES[role], ROLE_MEANINGS[role])
            )
    return found


def _back(anchor: str | None = None) -> ResponseReturnValue:
    return redirect(url_for("accounts.account", _anchor=anchor), 303)
