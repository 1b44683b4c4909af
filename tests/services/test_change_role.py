"""Roles: who changes them, what is asked first, and what a stale page is told."""

from __future__ import annotations

import pytest
from sqlalchemy import Engine
from sqlalchemy.orm import Session

from app.persistence.people import find_membership
from app.services.acting import NotAllowedError, acting_in
from app.services.authority import COMMAND_LINE
from app.services.change_role import (
    LAST_CERTIFIER,
    NO_MORE,
    NO_ROLE,
    OWN_ROLE,
    ConfirmFirstError,
    RoleOvertakenError,
    change_role,
)
from app.services.disable_person import disable_person
from tests.officials import events
from tests.people import OTHER_COUNTY, PIERCE, add_member, add_person, add_workspace
from tests.services.test_at_the_same_moment import together


@pytest.fixture(autouse=True)
def workspace(session: Session) -> None:
    """Two counties with open workspaces."""
    add_workspace(session)
    add_workspace(session, OTHER_COUNTY)


def role_of(session: Session, person_id: int) -> str:
    session.rollback()
    found = find_membership(session, PIERCE, person_id)
    return found.role if found else NO_ROLE


@pytest.mark.parametrize(
    ("before", "new", "what"),
    [
        ("viewer", "contributor", "role_changed"),
        ("contributor", "certifier", "role_changed"),
        ("contributor", "viewer", "role_changed"),
        ("viewer", NO_ROLE, "role_ended"),
    ],
)
def test_a_certifier_changes_a_role_and_the_history_tells_it(
    session: Session, before: str, new: str, what: str
) -> None:
    certifier = add_member(session, "Cleo Diaz", "certifier")
    member = add_member(session, "Ben Okafor", before)
    by, whom = certifier.person_id, member.person_id
    change_role(session, by, PIERCE, whom, before, new, confirmed=True)
    assert role_of(session, member.person_id) == new
    assert events(session) == [(what, "Ben Okafor", before, new)]


@pytest.mark.parametrize("role", ["viewer", "contributor", "elsewhere", "stranger"])
def test_nobody_else_changes_a_role(session: Session, role: str) -> None:
    member = add_member(session, "Ben Okafor", "viewer").person_id
    if role == "elsewhere":
        by = add_member(session, "Eve Lind", "certifier", OTHER_COUNTY).person_id
    elif role == "stranger":
        by = add_person(session, "Eve Lind")
    else:
        by = add_member(session, "Eve Lind", role).person_id
    with pytest.raises(NotAllowedError):
        change_role(session, by, PIERCE, member, "viewer", "certifier")
    assert role_of(session, member) == "viewer"


@pytest.mark.parametrize("now", ["contributor", NO_ROLE])
def test_a_change_from_a_stale_page_is_told_and_not_made(session: Session, now: str) -> None:
    certifier = add_member(session, "Cleo Diaz", "certifier").person_id
    member = add_member(session, "Ben Okafor", "viewer").person_id
    change_role(session, COMMAND_LINE, PIERCE, member, "viewer", now)
    with pytest.raises(RoleOvertakenError) as overtaken:
        change_role(session, certifier, PIERCE, member, "viewer", "certifier")
    assert overtaken.value.role == now
    assert role_of(session, member) == now


def test_the_same_role_again_is_no_change(session: Session) -> None:
    member = add_member(session, "Ben Okafor", "viewer").person_id
    change_role(session, COMMAND_LINE, PIERCE, member, "viewer", "viewer")
    assert events(session) == []


@pytest.mark.parametrize("new", ["viewer", NO_ROLE])
def test_the_last_certifier_is_asked_about_first(session: Session, new: str) -> None:
    certifier = add_member(session, "Cleo Diaz", "certifier").person_id
    with pytest.raises(ConfirmFirstError) as own:
        change_role(session, certifier, PIERCE, certifier, "certifier", new)
    with pytest.raises(ConfirmFirstError) as last:
        change_role(session, COMMAND_LINE, PIERCE, certifier, "certifier", new)
    assert own.value.why == (OWN_ROLE, LAST_CERTIFIER)
    assert last.value.why == (LAST_CERTIFIER,)
    assert role_of(session, certifier) == "certifier"
    change_role(session, certifier, PIERCE, certifier, "certifier", new, confirmed=True)
    assert role_of(session, certifier) == new


def test_ones_own_role_is_asked_about_though_others_can_certify(session: Session) -> None:
    certifier = add_member(session, "Cleo Diaz", "certifier").person_id
    add_member(session, "Dan Stone", "certifier")
    with pytest.raises(ConfirmFirstError) as asked:
        change_role(session, certifier, PIERCE, certifier, "certifier", "viewer")
    assert asked.value.why == (OWN_ROLE,)


def test_ending_somebody_elses_role_is_asked_about(session: Session) -> None:
    certifier = add_member(session, "Cleo Diaz", "certifier").person_id
    member = add_member(session, "Ben Okafor", "viewer").person_id
    with pytest.raises(ConfirmFirstError) as asked:
        change_role(session, certifier, PIERCE, member, "viewer", NO_ROLE)
    assert asked.value.why == (NO_MORE,)
    assert role_of(session, member) == "viewer"


def test_a_disabled_certifier_does_not_count_as_another(session: Session) -> None:
    certifier = add_member(session, "Cleo Diaz", "certifier").person_id
    other = add_member(session, "Dan Stone", "certifier").person_id
    disable_person(session, COMMAND_LINE, other)
    with pytest.raises(ConfirmFirstError) as asked:
        change_role(session, COMMAND_LINE, PIERCE, certifier, "certifier", "viewer")
    assert asked.value.why == (LAST_CERTIFIER,)


def test_two_certifiers_who_end_each_other_leave_one(engine: Engine, session: Session) -> None:
    one, two = (add_member(session, name, "certifier").person_id for name in ("Cleo", "Dan"))

    def end(by: int, whom: int, own: Session) -> str:
        try:
            change_role(own, by, PIERCE, whom, "certifier", NO_ROLE, confirmed=True)
        except (NotAllowedError, ConfirmFirstError):
            return "refused"
        return "done"

    told = together(engine, lambda own: end(one, two, own), lambda own: end(two, one, own))
    assert sorted(told) == ["done", "refused"]
    assert sorted([role_of(session, one), role_of(session, two)]) == [NO_ROLE, "certifier"]


def test_an_unknown_role_is_an_error(session: Session) -> None:
    member = add_member(session, "Ben Okafor", "viewer").person_id
    with pytest.raises(ValueError, match="owner"):
        change_role(session, COMMAND_LINE, PIERCE, member, "viewer", "owner")


def test_who_has_no_role_any_more_cannot_act(session: Session) -> None:
    member = add_member(session, "Ben Okafor", "contributor").person_id
    change_role(session, COMMAND_LINE, PIERCE, member, "contributor", NO_ROLE)
    assert acting_in(session, member, PIERCE) is None
