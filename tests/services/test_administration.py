"""What administrators do: workspaces, accounts, and links to new passwords."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import Engine
from sqlalchemy.orm import Session

from app.persistence.admin import WorkspaceCounts, workspace_counts
from app.persistence.models import PasswordReset
from app.persistence.records import find_workspace
from app.persistence.sessions import writing
from app.records.entry import Place
from app.services.acting import Action, NotAllowedError, acting_in, still_may
from app.services.authority import COMMAND_LINE
from app.services.change_account import AddressTakenError, change_details
from app.services.disable_person import (
    LastAdministratorError,
    OneselfError,
    disable_person,
    enable_person,
)
from app.services.enter_values import Change, enter_values
from app.services.make_administrator import make_administrator
from app.services.open_workspace import (
    WorkspaceExistsError,
    YearsEnteredError,
    change_fiscal_year,
    close_workspace,
    open_workspace,
    reopen_workspace,
)
from app.services.reset_password import (
    ResetEndedError,
    person_of_reset,
    reset_password,
    start_reset,
)
from app.services.sign_ins import begin_sign_in, person_signed_in
from app.services.used_sources import used_sources
from tests.officials import EMAIL, add_official, events, id_of, person_of
from tests.people import OTHER_COUNTY, PIERCE, add_member, add_person, add_workspace
from tests.services.test_at_the_same_moment import together

ACTS: list[Callable[[Session, int | None], Any]] = [
    lambda session, by: open_workspace(session, by, OTHER_COUNTY, 7),
    lambda session, by: change_fiscal_year(session, by, PIERCE, 7),
    lambda session, by: close_workspace(session, by, PIERCE),
    lambda session, by: reopen_workspace(session, by, PIERCE),
    lambda session, by: disable_person(session, by, 1),
    lambda session, by: enable_person(session, by, 1),
]


@pytest.mark.parametrize("act", ACTS)
@pytest.mark.parametrize("who", ["certifier", "disabled administrator", "nobody"])
def test_nobody_but_an_administrator_does_it(
    session: Session, act: Callable[[Session, int | None], Any], who: str
) -> None:
    add_workspace(session)
    add_person(session, "First Person")
    by = 999
    if who == "certifier":
        by = add_member(session, "Cleo Diaz", "certifier").person_id
    elif who == "disabled administrator":
        by = add_person(session, "Ada Admin", is_admin=True)
        add_person(session, "Bea Admin", is_admin=True)
        disable_person(session, COMMAND_LINE, by)
    before = events(session)
    with pytest.raises(NotAllowedError):
        act(session, by)
    assert events(session) == before


def test_a_workspace_is_opened_once(engine: Engine, session: Session) -> None:
    admin = add_person(session, "Ada Admin", is_admin=True)

    def task(own: Session) -> str:
        try:
            open_workspace(own, admin, PIERCE, 7)
        except WorkspaceExistsError:
            return "exists"
        return "opened"

    assert sorted(together(engine, *[task] * 3)) == ["exists", "exists", "opened"]
    assert events(session) == [("workspace_opened", PIERCE, "", "month 7")]


def test_the_first_month_is_fixed_once_a_year_is_entered(session: Session) -> None:
    add_workspace(session)
    member = add_member(session, "Ben Okafor", "contributor")
    enter_values(session, member, [Change(Place("jail", item="a"), {"name": "Main"})])
    change_fiscal_year(session, COMMAND_LINE, PIERCE, 10)
    assert events(session) == [("workspace_changed", PIERCE, "month 1", "month 10")]
    place = Place("figure", 2025, "people_held")
    enter_values(session, member, [Change(place, {"likely": "412"})])
    with pytest.raises(YearsEnteredError):
        change_fiscal_year(session, COMMAND_LINE, PIERCE, 7)
    assert workspace_counts(session) == {PIERCE: WorkspaceCounts(people=1, entries=2)}


def test_nobody_works_in_a_closed_workspace_until_it_is_open_again(session: Session) -> None:
    add_workspace(session)
    member = add_member(session, "Ben Okafor", "certifier")
    close_workspace(session, COMMAND_LINE, PIERCE)
    close_workspace(session, COMMAND_LINE, PIERCE)
    assert acting_in(session, member.person_id, PIERCE) is None
    reopen_workspace(session, COMMAND_LINE, PIERCE)
    assert acting_in(session, member.person_id, PIERCE) == member
    assert [each[0] for each in events(session)] == ["workspace_closed", "workspace_opened"]
    with pytest.raises(LookupError):
        close_workspace(session, COMMAND_LINE, OTHER_COUNTY)
    assert find_workspace(session, OTHER_COUNTY) is None


def test_a_disabled_person_can_do_nothing_from_that_instant(session: Session) -> None:
    add_workspace(session)
    member = add_member(session, "Ben Okafor", "certifier")
    email = person_of(session, member.person_id).email
    token, reset = begin_sign_in(session, member.person_id), start_reset(session, email)
    disable_person(session, COMMAND_LINE, member.person_id)
    assert person_signed_in(session, token) is None
    assert start_reset(session, email) is None
    assert reset
    with pytest.raises(ResetEndedError):
        person_of_reset(session, reset)
    for action in Action:
        with pytest.raises(NotAllowedError), writing(session):
            still_may(session, member, action)
    with pytest.raises(NotAllowedError):
        change_details(session, member.person_id, "Other Name", "", "other@county.example")
    assert events(session) == [("person_disabled", "Ben Okafor", "", "")]


def test_an_enabled_person_has_their_roles_but_signs_in_anew(session: Session) -> None:
    add_workspace(session)
    member = add_member(session, "Ben Okafor", "certifier")
    token = begin_sign_in(session, member.person_id)
    disable_person(session, COMMAND_LINE, member.person_id)
    late = begin_sign_in(session, member.person_id)
    enable_person(session, COMMAND_LINE, member.person_id)
    assert acting_in(session, member.person_id, PIERCE) == member
    assert person_signed_in(session, token) is None
    assert person_signed_in(session, late) is None
    assert person_signed_in(session, begin_sign_in(session, member.person_id))


def test_nobody_disables_themselves_or_the_last_administrator(session: Session) -> None:
    admin = add_person(session, "Ada Admin", is_admin=True)
    with pytest.raises(OneselfError):
        disable_person(session, admin, admin)
    with pytest.raises(LastAdministratorError):
        disable_person(session, COMMAND_LINE, admin)
    with pytest.raises(LookupError):
        disable_person(session, admin, 999)


def test_two_administrators_who_disable_each_other_leave_one(
    engine: Engine, session: Session
) -> None:
    one, two = (add_person(session, name, is_admin=True) for name in ("Ada", "Bea"))

    def disable(by: int, whom: int, own: Session) -> str:
        try:
            disable_person(own, by, whom)
        except NotAllowedError:
            return "refused"
        return "done"

    told = together(engine, lambda own: disable(one, two, own), lambda own: disable(two, one, own))
    assert sorted(told) == ["done", "refused"]


def test_an_administrator_is_new_or_one_who_has_an_account(session: Session) -> None:
    person = add_official(session)
    before = person_of(session, person).password_hash
    assert not make_administrator(session, EMAIL, "Other Name", "ignored")
    after = person_of(session, person)
    assert (after.is_admin, after.name, after.password_hash) == (True, "Ana Ruiz", before)
    assert make_administrator(session, "new@county.example", "New", "!")
    assert person_of(session, id_of(session, "new@county.example")).is_admin
    with pytest.raises(LookupError):
        make_administrator(session, "third@county.example", "Third", None)


def test_an_address_belongs_to_one_person(session: Session) -> None:
    person, other = add_official(session), add_official(session, "other@county.example")
    link = start_reset(session, EMAIL)
    assert link
    with pytest.raises(AddressTakenError):
        change_details(session, person, "Ana Ruiz", "", "other@county.example")
    change_details(session, person, "Ana R.", "Auditor", "ana@county.example")
    found = person_of(session, person)
    assert (found.name, found.title, found.email) == ("Ana R.", "Auditor", "ana@county.example")
    assert person_of(session, other).email == "other@county.example"
    with pytest.raises(ResetEndedError):
        person_of_reset(session, link)


def test_a_link_to_a_new_password_works_once_and_ends_all_sign_ins(session: Session) -> None:
    person = add_official(session)
    signed_in, link = begin_sign_in(session, person), start_reset(session, EMAIL)
    assert link
    for _ in range(2):
        found = person_of_reset(session, link)
        assert found
        assert found.id == person
    reset_password(session, link, "new hash")
    assert person_of(session, person).password_hash == "new hash"
    assert person_signed_in(session, signed_in) is None
    with pytest.raises(ResetEndedError):
        reset_password(session, link, "another hash")
    with pytest.raises(ResetEndedError):
        person_of_reset(session, link)


def test_only_the_newest_link_works_and_for_two_hours(session: Session) -> None:
    add_official(session)
    first, second = (start_reset(session, EMAIL) for _ in range(2))
    assert first
    assert second
    with pytest.raises(ResetEndedError):
        person_of_reset(session, first)
    assert person_of_reset(session, second)
    with writing(session):
        for each in session.query(PasswordReset):
            assert each.expires_at - each.created_at <= timedelta(hours=2)
            each.expires_at = datetime.now(UTC)
    with pytest.raises(ResetEndedError):
        person_of_reset(session, second)
    with pytest.raises(ResetEndedError):
        reset_password(session, "unknown", "hash")
    assert person_of_reset(session, "unknown") is None
    assert start_reset(session, "nobody@county.example") is None


def test_a_link_used_twice_at_once_counts_once(engine: Engine, session: Session) -> None:
    person = add_official(session)
    link = start_reset(session, EMAIL)
    assert link

    def use(number: int, own: Session) -> str:
        try:
            reset_password(own, link, f"hash {number}")
        except ResetEndedError:
            return ""
        return f"hash {number}"

    told = together(engine, *[lambda own, n=n: use(n, own) for n in range(3)])
    assert [each for each in told if each] == [person_of(session, person).password_hash]


def test_every_source_a_fact_names_is_in_use(session: Session) -> None:
    used = used_sources(session)
    assert {"census-vintage-2024", "virginia-jailcost-2011"} <= used
    assert "texas_detainer_reports" not in used
