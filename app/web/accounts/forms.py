"""The forms of accounts."""

from __future__ import annotations

from app.language import marked
from app.web.asked_form import AskedForm
from app.web.said_fields import PasswordField, StringField

EMAIL = {
    "type": "email",
    "autocomplete": "username",
    "autocapitalize": "none",
    "spellcheck": "false",
    "maxlength": 254,
}
PRESENT = {"autocomplete": "current-password", "maxlength": 200}
NEW = {"autocomplete": "new-password", "maxlength": 200}
NAME = {"autocomplete": "name", "maxlength": 120}
TITLE = {"autocomplete": "organization-title", "maxlength": 120}
NEW_HINT = marked("At least 12 characters. Four or five words that do not belong together.")
TITLE_HINT = marked("Stands under your signature, such as County auditor. May stay empty.")


class SignInForm(AskedForm):
    """Who is there."""

    email = StringField(marked("E-mail address"), render_kw=EMAIL)
    password = PasswordField(marked("Password"), render_kw=PRESENT)


class DetailsForm(AskedForm):
    """How a person is called and reached."""

    name = StringField(marked("Your name"), render_kw=NAME)
    title = StringField(marked("Your title"), description=TITLE_HINT, render_kw=TITLE)
    email = StringField(marked("E-mail address"), render_kw=EMAIL)
    password = PasswordField(
        marked("Your password"),
        description=marked("Needed only to change the e-mail address."),
        render_kw=PRESENT,
    )


class PasswordForm(AskedForm):
    """A new password, for whoever knows the old one."""

    old = PasswordField(marked("Present password"), render_kw=PRESENT)
    new = PasswordField(marked("New password"), description=NEW_HINT, render_kw=NEW)
    again = PasswordField(marked("New password once more"), render_kw=NEW)


class ForgottenForm(AskedForm):
    """Whose password is forgotten."""

    email = StringField(marked("E-mail address"), render_kw=EMAIL)


class ResetForm(AskedForm):
    """A new password, for whoever holds the link."""

    new = PasswordField(marked("New password"), description=NEW_HINT, render_kw=NEW)
    again = PasswordField(marked("New password once more"), render_kw=NEW)


class NewAccountForm(AskedForm):
    """An account for whoever holds an invitation."""

    name = StringField(marked("Your name"), render_kw=NAME)
    title = StringField(marked("Your title"), description=TITLE_HINT, render_kw=TITLE)
    email = StringField(
        marked("E-mail address"),
        description=marked("Any address of yours; you sign in with it."),
        render_kw=EMAIL,
    )
    new = PasswordField(marked("Password"), description=NEW_HINT, render_kw=NEW)
    again = PasswordField(marked("Password once more"), render_kw=NEW)
