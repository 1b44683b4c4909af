"""An invitation is accepted once, by whoever comes first, and never makes a role smaller."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import Engine
from sqlalchemy.orm import Session

from app.persistence.invitations import open_invitations
from app.persistence.models import Invitation, Person
from app.persistence.people import find_membership, members_of
from app.persistence.sessions import writing
from app.services.accept_invitation import (
    accept_as_new_person,
    accept_invitation,
    invitation_at,
)
from app.services.acting import NotAllowedError
from app.services.authority import COMMAND_LINE
from app.services.change_account import AddressTakenError
from app.services.change_role import change_role
from app.services.disable_person import disable_person
from app.services.invite_person import (
    LASTS,
    NOBODY_YET,
    InvitationEndedError,
    WorkspaceClosedError,
    invite_person,
    send_again,
    withdraw_invitation,
)
from app.services.keys import key_hash
from app.services.open_workspace import close_workspace
from tests.officials import events
from tests.people import OTHER_COUNTY, PIERCE, add_member, add_person, add_workspace
from tests.services.test_at_the_same_moment import together

Ending = Callable[[Session, str], None]


def invited(session: Session, role: str = "contributor", email: str = "") -> str:
    """The secret of an invitation into Pierce County."""
    return invite_person(session, COMMAND_LINE, PIERCE, role, email)


def role_of(session: Session, person_id: int) -> str:
    session.rollback()
    found = find_membership(session, PIERCE, person_id)
    return found.role if found else ""


def only_id(session: Session) -> int:
    session.rollback()
    (found,) = open_invitations(session, PIERCE)
    return found.id


@pytest.fixture(autouse=True)
def workspace(session: Session) -> None:
    """A county with an open workspace."""
    add_workspace(session)


def test_only_the_hash_of_its_secret_is_kept_and_it_lasts_two_weeks(session: Session) -> None:
    token = invited(session)
    session.rollback()
    (kept,) = session.query(Invitation)
    assert kept.token_hash == key_hash(token)
    assert len(token) >= 32
    assert kept.expires_at - kept.sent_at == LASTS == timedelta(days=14)


def test_looking_uses_nothing_up_and_accepting_gives_the_role(session: Session) -> None:
    token, person = invited(session), add_person(session, "Ben Okafor")
    for _ in range(3):
        assert invitation_at(session, token)
    assert accept_invitation(session, token, person) == PIERCE
    assert role_of(session, person) == "contributor"
    assert events(session) == [
        ("invited", NOBODY_YET, "", "contributor"),
        ("invitation_accepted", "Ben Okafor", "", "contributor"),
    ]


@pytest.mark.parametrize(
    ("had", "offered", "has"),
    [
        ("viewer", "certifier", "certifier"),
        ("viewer", "contributor", "contributor"),
        ("certifier", "viewer", "certifier"),
        ("contributor", "contributor", "contributor"),
    ],
)
def test_a_role_is_raised_never_lowered(session: Session, had: str, offered: str, has: str) -> None:
    member = add_member(session, "Ben Okafor", had).person_id
    accept_invitation(session, invited(session, offered), member)
    assert role_of(session, member) == has
    assert len(members_of(session, PIERCE)) == 1
    assert events(session)[-1] == ("invitation_accepted", "Ben Okafor", had, has)


def test_a_new_account_is_made_with_the_role_or_not_at_all(session: Session) -> None:
    token = invited(session, "certifier", "somebody@else.example")
    person, county = accept_as_new_person(
        session, token, "own@address.example", "Cleo Diaz", "Auditor", "!"
    )
    assert (county, role_of(session, person)) == (PIERCE, "certifier")
    with pytest.raises(InvitationEndedError):
        accept_as_new_person(session, token, "late@address.example", "Late", "", "!")
    with pytest.raises(AddressTakenError):
        accept_as_new_person(session, invited(session), "own@address.example", "Again", "", "!")
    session.rollback()
    assert session.query(Person).count() == 1


def used(session: Session, token: str) -> None:
    accept_invitation(session, token, add_person(session, "Somebody Else"))


def withdrawn(session: Session, _token: str) -> None:
    withdraw_invitation(session, COMMAND_LINE, PIERCE, only_id(session))


def sent_again(session: Session, token: str) -> None:
    """The earlier link is one nobody ever made."""
    again = send_again(session, COMMAND_LINE, PIERCE, only_id(session))
    assert invitation_at(session, again.token)
    assert again.token not in (token, repr(again))


def expired(session: Session, _token: str) -> None:
    with writing(session):
        for each in session.query(Invitation):
            each.expires_at = datetime.now(UTC) - timedelta(seconds=1)


def closed(session: Session, _token: str) -> None:
    close_workspace(session, COMMAND_LINE, PIERCE)


@pytest.mark.parametrize("ending", [used, withdrawn, expired, closed, sent_again])
def test_a_link_that_has_ended_gives_nothing(session: Session, ending: Ending) -> None:
    token, person = invited(session), add_person(session, "Ben Okafor")
    ending(session, token)
    if ending is sent_again:
        assert invitation_at(session, token) is None
    else:
        with pytest.raises(InvitationEndedError):
            invitation_at(session, token)
    with pytest.raises(InvitationEndedError):
        accept_invitation(session, token, person)
    assert role_of(session, person) == ""


def test_an_expired_one_can_be_sent_again(session: Session) -> None:
    token, person = invited(session), add_person(session, "Ben Okafor")
    expired(session, token)
    again = send_again(session, COMMAND_LINE, PIERCE, only_id(session))
    accept_invitation(session, again.token, person)
    assert role_of(session, person) == "contributor"
    assert [each[0] for each in events(session)] == [
        "invited",
        "invitation_sent_again",
        "invitation_accepted",
    ]


@pytest.mark.parametrize("ending", [used, withdrawn])
def test_one_that_is_over_cannot_be_sent_or_withdrawn(session: Session, ending: Ending) -> None:
    token = invited(session)
    invitation_id = only_id(session)
    ending(session, token)
    for act in (send_again, withdraw_invitation):
        with pytest.raises(InvitationEndedError):
            act(session, COMMAND_LINE, PIERCE, invitation_id)


def test_an_invitation_of_another_county_is_out_of_reach(session: Session) -> None:
    add_workspace(session, OTHER_COUNTY)
    certifier = add_member(session, "Cleo Diaz", "certifier", OTHER_COUNTY)
    invited(session)
    for act in (send_again, withdraw_invitation):
        with pytest.raises(InvitationEndedError):
            act(session, certifier.person_id, OTHER_COUNTY, only_id(session))
        with pytest.raises(NotAllowedError):
            act(session, certifier.person_id, PIERCE, only_id(session))


def test_two_who_accept_at_once_do_not_both_get_in(engine: Engine, session: Session) -> None:
    token = invited(session)
    people = [add_person(session, f"Person {number}") for number in range(4)]

    def accept(person_id: int) -> Callable[[Session], str]:
        def task(own: Session) -> str:
            try:
                return accept_invitation(own, token, person_id)
            except InvitationEndedError:
                return "too late"

        return task

    assert sorted(together(engine, *map(accept, people))) == [PIERCE, *["too late"] * 3]
    assert len([person for person in people if role_of(session, person)]) == 1


def test_two_invitations_accepted_at_once_make_one_role(engine: Engine, session: Session) -> None:
    person = add_person(session, "Ben Okafor")
    tokens = [invited(session, role) for role in ("viewer", "certifier", "contributor")]
    together(engine, *[lambda own, t=t: accept_invitation(own, t, person) for t in tokens])
    session.rollback()
    assert [member.role for member in members_of(session, PIERCE)] == ["certifier"]


@pytest.mark.parametrize("role", ["viewer", "contributor", "", "elsewhere"])
def test_nobody_but_certifiers_and_administrators_invites(session: Session, role: str) -> None:
    add_workspace(session, OTHER_COUNTY)
    if role == "elsewhere":
        by = add_member(session, "Ben Okafor", "certifier", OTHER_COUNTY).person_id
    elif role:
        by = add_member(session, "Ben Okafor", role).person_id
    else:
        by = add_person(session, "Ben Okafor")
    with pytest.raises(NotAllowedError):
        invite_person(session, by, PIERCE, "viewer")
    assert events(session) == []


def test_nobody_invites_into_what_is_closed_or_was_never_opened(session: Session) -> None:
    admin = add_person(session, "Ada Admin", is_admin=True)
    with pytest.raises(WorkspaceClosedError):
        invite_person(session, admin, OTHER_COUNTY, "viewer")
    close_workspace(session, admin, PIERCE)
    with pytest.raises(WorkspaceClosedError):
        invite_person(session, admin, PIERCE, "viewer")


@pytest.mark.parametrize("how", ["disabled", "role ended", "role lowered"])
def test_who_may_no_longer_invite_leaves_no_open_door(session: Session, how: str) -> None:
    certifier = add_member(session, "Cleo Diaz", "certifier").person_id
    add_member(session, "Dan Stone", "certifier")
    token = invite_person(session, certifier, PIERCE, "certifier", "own@second.example")
    if how == "disabled":
        disable_person(session, COMMAND_LINE, certifier)
    else:
        new = "" if how == "role ended" else "viewer"
        change_role(session, COMMAND_LINE, PIERCE, certifier, "certifier", new)
    with pytest.raises(InvitationEndedError):
        invitation_at(session, token)
    assert ("invitation_withdrawn", "own@second.example", "certifier", "") in events(session)


def test_a_disabled_person_accepts_nothing(session: Session) -> None:
    person = add_person(session, "Ben Okafor")
    disable_person(session, COMMAND_LINE, person)
    with pytest.raises(NotAllowedError):
        accept_invitation(session, invited(session), person)
