"""What e-mails say, in the language in use."""

from __future__ import annotations

from app.language import marked, say
from app.records.roles import ROLE_MEANINGS, ROLE_NAMES
from app.services import invite_person, reset_password
from app.services.send_mail import Mail

_MOST_SUBJECT = 200


def invitation_mail(to: str, place: str, role: str, inviter: str, address: str) -> Mail:
    """The mail with an invitation. `place` is a county's name; `inviter` empty for none."""
    if inviter:
        invites = marked("{name} invites you to the workspace of {place} on Holdcost.")
        who = say(invites, name=inviter, place=place)
    else:
        who = say("You are invited to the workspace of {place} on Holdcost.", place=place)
    parts = (
        who,
        say("Your role would be: {role}. {meaning}", role=ROLE_NAMES[role], meaning=_meaning(role)),
        say("To accept, open this address:"),
        address,
        say(
            "The link works once, for {days} days. It works with any e-mail address: sign in to an "
            "account you have, or make one. Do not pass it on: whoever opens it first can use it.",
            days=invite_person.LASTS.days,
        ),
        say("If you did not expect this, do nothing."),
    )
    subject = say("Invitation to the workspace of {place}", place=place)
    return _mail(to, subject, parts)


def reset_mail(to: str, address: str) -> Mail:
    """The mail with a link to a new password."""
    parts = (
        say("Somebody, probably you, asked for a new password for your Holdcost account."),
        say("To choose one, open this address:"),
        address,
        say(
            "The link works once, for {hours} hours. Your present password works until you have "
            "chosen a new one; then every browser is signed out.",
            hours=reset_password.HOURS,
        ),
        say("If it was not you, do nothing."),
    )
    return _mail(to, say("A new password for Holdcost"), parts)


def _meaning(role: str) -> str:
    return ROLE_MEANINGS[role]


def _mail(to: str, subject: str, parts: tuple[str, ...]) -> Mail:
    """The name of a person may hold anything: it breaks no line of its own."""
    in_one_line = (" ".join(part.split()) for part in parts)
    return Mail(to, " ".join(subject.split())[:_MOST_SUBJECT], "\n\n".join(in_one_line) + "\n")
