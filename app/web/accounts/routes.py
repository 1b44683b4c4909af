"""Addresses of signing in and out; those of the account stand in modules of their own."""

from __future__ import annotations

from flask import Blueprint, current_app, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from app.language import marked, say
from app.services.attempts import TooManyAttemptsError
from app.services.sign_in_person import SignInRefusedError
from app.web.access import person
from app.web.accounts import forgotten, invitations, own_account
from app.web.accounts.forms import SignInForm
from app.web.accounts.safe_paths import safe_path
from app.web.accounts.signing_in import sign_in_here, sign_out_here

blueprint = Blueprint("accounts", __name__)
own_account.add_to(blueprint)
forgotten.add_to(blueprint)
invitations.add_to(blueprint)
REFUSED = marked(
    "The e-mail address and the password do not fit together, or the account is disabled. Check "
    "both and try again."
)


@blueprint.route("/sign-in", methods=["GET", "POST"])
def sign_in() -> ResponseReturnValue:
    """Sign in, and go where the person was going."""
    if request.method == "GET":
        return _onward() if person() else _page(SignInForm())
    form = SignInForm(request.form)
    email, password = form.text("email"), str(form.password.data or "")
    if not email:
        form.refuse("email", say("Enter your e-mail address."))
    if not password:
        form.refuse("password", say("Enter your password."))
    if not form.problems():
        try:
            sign_in_here(email, password)
            return _onward()
        except SignInRefusedError:
            form.refuse("password", say(REFUSED))
    return _page(form), 422


@blueprint.post("/sign-out")
def sign_out() -> ResponseReturnValue:
    """End this browser's sign-in."""
    sign_out_here()
    flash(say("You are signed out."))
    return redirect(url_for(".sign_in"), 303)


@blueprint.app_errorhandler(TooManyAttemptsError)
def too_many_attempts(error: TooManyAttemptsError) -> ResponseReturnValue:
    """Tell whoever tried too often when to try again."""
    page = render_template("accounts/too_many_attempts.html", again_at=error.again_at)
    return page, 429, {"Retry-After": str(error.seconds)}


def _page(form: SignInForm) -> str:
    contact = current_app.config["CONTACT"]
    return render_template("accounts/sign_in.html", form=form, contact=contact)


def _onward() -> ResponseReturnValue:
    back = safe_path(request.args.get("next"))
    return redirect(f"{request.script_root}{back}" if back else url_for(".account"), 303)
