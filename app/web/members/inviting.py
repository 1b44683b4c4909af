"""Hand an invitation on: by mail where that works, else as a link shown once to the inviter."""

from __future__ import annotations

from typing import NamedTuple

from flask import flash, session

from app.language import say
from app.persistence.models import Person
from app.services.mail_texts import invitation_mail
from app.services.send_mail import MailNotSentError, send_mail
from app.web import mailing
from app.web.places import place_name

SHOWN_ONCE = "invitation_shown_once"


class ShownLink(NamedTuple):
    """A link to pass on, and why it could not be mailed where it should have been."""

    address: str
    not_sent: str


def hand_on(inviter: Person, county_fips: str, token: str, role: str, email: str) -> None:
    """Mail the link of an invitation, or keep it for the next page of the inviter.

    A mail that cannot be sent loses nothing: then the link is shown, with the reason.
    """
    server = mailing.server()
    if server is None or not email:
        session[SHOWN_ONCE] = {"fips": county_fips, "token": token, "not_sent": ""}
        return
    address = mailing.absolute("accounts.invitation", token=token)
    mail = invitation_mail(email, place_name(county_fips), role, inviter.name, address)
    try:
        send_mail(server, mail)
    except MailNotSentError as error:
        session[SHOWN_ONCE] = {"fips": county_fips, "token": token, "not_sent": str(error)}
    else:
        flash(say("The invitation is sent to {email}.", email=email))


def shown_link(county_fips: str) -> ShownLink | None:
    """The link made a moment ago for this county; asked a second time, it is gone."""
    kept = session.get(SHOWN_ONCE)
    if not kept or kept["fips"] != county_fips:
        return None
    del session[SHOWN_ONCE]
    address = mailing.absolute("accounts.invitation", token=kept["token"])
    return ShownLink(address, kept["not_sent"])
