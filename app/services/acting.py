"""Who acts in a county, and what their role lets them do.

Every service that changes a county's record takes an `Acting` and asks `still_may` inside its
`writing` block: a role taken away a moment ago no longer counts.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from sqlalchemy.orm import Session

from app.persistence.people import find_membership
from app.persistence.records import find_workspace


class Action(StrEnum):
    """What can be done in a county's workspace."""

    READ = "read"
    ENTER = "enter"
    CERTIFY = "certify"
    INVITE = "invite"


_VIEWER = frozenset({Action.READ})
_CONTRIBUTOR = _VIEWER | {Action.ENTER}
ALLOWED: Mapping[str, frozenset[Action]] = {
    "viewer": _VIEWER,
    "contributor": _CONTRIBUTOR,
    "certifier": _CONTRIBUTOR | {Action.CERTIFY, Action.INVITE},
}


class NotAllowedError(PermissionError):
    """The person's role in the county does not allow what was asked for."""


@dataclass(frozen=True, slots=True)
class Acting:
    """A person in one county, with the role they had when the request began."""

    person_id: int
    name: str
    title: str
    county_fips: str
    role: str

    def may(self, action: Action) -> bool:
        """Whether the role allows `action`."""
        return action in ALLOWED[self.role]


def acting_in(session: Session, person_id: int, county_fips: str) -> Acting | None:
    """The person as they may act in the county now.

    None where there is no open workspace, no role in it, or the account is disabled.
    """
    workspace = find_workspace(session, county_fips)
    membership = find_membership(session, county_fips, person_id)
    if workspace is None or workspace.closed_at or membership is None:
        return None
    person = membership.person
    if person.disabled_at:
        return None
    return Acting(person.id, person.name, person.title, county_fips, membership.role)


def still_may(session: Session, acting: Acting, action: Action) -> Acting:
    """`acting` as it stands in the database now, if it allows `action`.

    Call it inside `writing(session)`. Raises NotAllowedError.
    """
    now = acting_in(session, acting.person_id, acting.county_fips)
    if now is None or not now.may(action):
        raise NotAllowedError(f"{action} in {acting.county_fips}")
    return now
