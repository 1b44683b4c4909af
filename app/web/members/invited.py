"""An open invitation as those who may invite see it."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import NamedTuple

from app.language import say
from app.persistence.models import Invitation
from app.records.roles import ROLE_NAMES
from app.web.formats import day


class Waiting(NamedTuple):
    """Whom it is for, as what, by whom it was made, and until when it works."""

    id: int
    whom: str
    role: str
    made: str
    is_expired: bool


def waiting(invitation: Invitation) -> Waiting:
    """One line of the list of invitations."""
    is_expired = invitation.expires_at <= datetime.now(UTC)
    values = {"made": day(invitation.sent_at), "until": day(invitation.expires_at)}
    if is_expired:
        told = say("Made {made}; its link worked until {until}.", **values)
    else:
        told = say("Made {made}; its link works until {until}.", **values)
    by = invitation.invited_by
    return Waiting(
        id=invitation.id,
        whom=invitation.email or say("Whoever opens the link"),
        role=ROLE_NAMES[invitation.role],
        made=" ".join(filter(None, (told, say("By {name}.", name=by.name) if by else ""))),
        is_expired=is_expired,
    )
