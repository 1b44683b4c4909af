"""Each role × each action × own and other county: who may is answered, everybody else refused."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime

import pytest
from flask import Flask
from sqlalchemy.orm import Session

from app.persistence.models import Membership, Person, Workspace
from app.persistence.sessions import writing
from app.services.acting import ALLOWED
from tests.checking_client import CheckingClient
from tests.people import OTHER_COUNTY, PIERCE, add_member, add_person, add_workspace, signed_in
from tests.web.county_actions import ACTIONS, CountyAction, Grounds, lay_grounds

WITHOUT_WORKSPACE, CLOSED, NO_COUNTY = "53033", "53061", "00000"
UNKNOWN, REFUSED, FORGED = 404, 403, 400
TO_SIGN_IN = "303 to sign in"


@dataclass(frozen=True)
class Asker:
    """Somebody who asks: their roles by county, those that ended, and their account."""

    roles: Mapping[str, str] = field(default_factory=dict)
    ended: Mapping[str, str] = field(default_factory=dict)
    is_signed_in: bool = True
    is_admin: bool = False
    is_disabled: bool = False


ASKERS = {
    "a stranger who is not signed in": Asker(is_signed_in=False),
    "a stranger who is signed in": Asker(),
    "a viewer": Asker({PIERCE: "viewer", CLOSED: "viewer"}),
    "a contributor": Asker({PIERCE: "contributor", CLOSED: "contributor"}),
    "a certifier": Asker({PIERCE: "certifier", CLOSED: "certifier"}),
    "an administrator without a role": Asker(is_admin=True),
    "an administrator who is a viewer": Asker({PIERCE: "viewer"}, is_admin=True),
    "a disabled certifier": Asker({PIERCE: "certifier"}, is_disabled=True),
    "a former certifier": Asker(ended={PIERCE: "certifier"}),
    "a certifier of another county": Asker({OTHER_COUNTY: "certifier"}),
    "a viewer here, a certifier there": Asker({PIERCE: "viewer", OTHER_COUNTY: "certifier"}),
}


@pytest.fixture
def environ(sqlite_url: str) -> dict[str, str]:
    """Who may is decided before anything is read; one database is enough."""
    return {"DATABASE_URL": sqlite_url, "SECRET_KEY": "s" * 32}


@pytest.fixture
def counties(session: Session) -> list[Grounds]:
    """Two counties with figures, a closed one, one without a workspace, and none."""
    found = []
    for fips in (PIERCE, OTHER_COUNTY, CLOSED):
        add_workspace(session, fips)
        found.append(lay_grounds(session, add_member(session, f"Owner {fips}", "certifier", fips)))
    with writing(session):
        session.get_one(Workspace, CLOSED).closed_at = datetime.now(UTC)
    return [*found, Grounds(WITHOUT_WORKSPACE), Grounds(NO_COUNTY)]


def browser_of(app: Flask, session: Session, asker: Asker) -> CheckingClient:
    """A browser in which somebody with these rights is signed in, or nobody."""
    if not asker.is_signed_in:
        return CheckingClient(app)
    person_id = add_person(session, "Sam Reed", is_admin=asker.is_admin)
    now = datetime.now(UTC)
    with writing(session):
        for ended_at, roles in ((None, asker.roles), (now, asker.ended)):
            for fips, role in roles.items():
                of = {"county_fips": fips, "person_id": person_id, "role": role}
                session.add(Membership(**of, ended_at=ended_at))
    client = signed_in(app, session, person_id)
    if asker.is_disabled:
        with writing(session):
            session.get_one(Person, person_id).disabled_at = now
    return client


def expected(asker: Asker, fips: str, action: CountyAction) -> int | str:
    """The answer this asker gets in this county."""
    if not asker.is_signed_in or asker.is_disabled:
        return TO_SIGN_IN
    role = asker.roles.get(fips) if fips in (PIERCE, OTHER_COUNTY) else None
    if role is None:
        return UNKNOWN
    return action.answer if action.needs in ALLOWED[role] else REFUSED


def answer(client: CheckingClient, address: str, action: CountyAction) -> int | str:
    """The status of the answer, or that it leads to signing in."""
    form = {}
    if action.method == "POST":
        form = {"csrf_token": client.token or client.new_token(), **action.form}
    sent = client.browser.open(address, method=action.method, data=form)
    leads_to = sent.headers.get("Location", "")
    is_to_sign_in = sent.status_code == 303 and leads_to.startswith("/sign-in")
    return TO_SIGN_IN if is_to_sign_in else sent.status_code


@pytest.mark.parametrize("asker", ASKERS.values(), ids=ASKERS)
def test_everybody_may_what_their_role_allows_and_nothing_else(
    app: Flask, session: Session, counties: list[Grounds], asker: Asker
) -> None:
    client = browser_of(app, session, asker)
    wrong = []
    for grounds in counties:
        for action in ACTIONS:
            wanted = expected(asker, grounds.fips, action)
            found = answer(client, grounds.address(action), action)
            if found != wanted:
                wrong.append(f"{action} in {grounds.fips}: {found}, not {wanted}")
    assert not wrong, "\n".join(wrong)


def foreign(counties: list[Grounds]) -> Iterator[tuple[CountyAction, str]]:
    """Addresses in one's own county that name what belongs to another."""
    own, other, *_rest = counties
    for action in ACTIONS:
        for part in ("entry", "document"):
            if f"{{{part}}}" in action.address:
                mixed = Grounds(**{**own.__dict__, part: getattr(other, part)})
                yield action, mixed.address(action)


def test_what_belongs_to_another_county_is_not_reached_through_ones_own(
    app: Flask, session: Session, counties: list[Grounds]
) -> None:
    client = browser_of(app, session, ASKERS["a certifier"])
    tried = list(foreign(counties))
    assert tried
    for action, address in tried:
        assert answer(client, address, action) == UNKNOWN, f"{action.method} {address}"


def test_no_form_is_taken_without_its_key(
    app: Flask, session: Session, counties: list[Grounds]
) -> None:
    client = browser_of(app, session, ASKERS["a certifier"])
    for action in ACTIONS:
        if action.method == "POST":
            sent = client.browser.post(counties[0].address(action), data=action.form)
            assert sent.status_code == FORGED, str(action)


def test_a_role_that_ends_ends_at_once(
    app: Flask, session: Session, counties: list[Grounds]
) -> None:
    client = browser_of(app, session, ASKERS["a contributor"])
    page = f"/c/{PIERCE}/record/history"
    client.get(page)
    with writing(session):
        for membership in session.query(Membership).filter_by(county_fips=PIERCE):
            membership.ended_at = datetime.now(UTC)
    client.get(page, UNKNOWN)


def workspace_views(app: Flask) -> dict[tuple[str, str], str]:
    """Every address under a county's workspace: (endpoint, method) → the right it says it needs."""
    rules = [rule for rule in app.url_map.iter_rules() if rule.rule.startswith("/c/<fips>/record")]
    return {
        (rule.endpoint, method): getattr(app.view_functions[rule.endpoint], "access", "none")
        for rule in rules
        for method in (rule.methods or set()) - {"HEAD", "OPTIONS"}
    }


def test_every_address_of_a_workspace_is_in_the_table_with_the_right_it_needs(app: Flask) -> None:
    listed = {(action.endpoint, action.method): action.needs.value for action in ACTIONS}
    assert workspace_views(app) == listed


def test_every_address_in_the_table_leads_to_its_view(
    app: Flask, session: Session, counties: list[Grounds]
) -> None:
    addresses = app.url_map.bind("localhost")
    for action in ACTIONS:
        found, _parts = addresses.match(counties[0].address(action), method=action.method)
        assert found == action.endpoint
