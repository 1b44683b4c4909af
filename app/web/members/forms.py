"""The form of an invitation."""

from __future__ import annotations

from typing import Any

from app.language import marked, say
from app.records.roles import ROLE_NAMES, ROLES
from app.web.asked_form import AskedForm
from app.web.calculations.choices import choice_list
from app.web.said_fields import RadioField, StringField


def role_choices() -> list[Any]:
    """The roles, smallest first, by their names."""
    return choice_list(ROLE_NAMES)


class InvitationForm(AskedForm):
    """Whom to invite, as what."""

    role = RadioField(marked("Role"), choices=role_choices)
    email = StringField(
        marked("E-mail address (optional)"),
        description=marked(
            "The link works for whoever opens it first, whichever address they sign in with."
        ),
        render_kw={
            "type": "email",
            "autocomplete": "off",
            "autocapitalize": "none",
            "spellcheck": "false",
            "maxlength": 254,
        },
    )

    def read(self) -> tuple[str, str]:
        """The role and the address, after noting what is wrong with them."""
        role = str(self.role.data or "")
        if role not in ROLES:
            self.refuse("role", say("Choose a role."))
        return role, self.address("email", may_be_empty=True)
