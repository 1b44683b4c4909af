"""People, workspaces and roles for tests, and browsers in which somebody is signed in."""

from __future__ import annotations

from flask import Flask
from sqlalchemy.orm import Session

from app.persistence.models import Membership, Person, Workspace
from app.persistence.sessions import writing
from app.services.acting import Acting, acting_in
from app.services.sign_ins import begin_sign_in
from app.web.access import COOKIE_KEY
from tests.checking_client import CheckingClient

PIERCE, OTHER_COUNTY = "53053", "48201"


def add_person(session: Session, name: str, *, is_admin: bool = False) -> int:
    """Add an account nobody can sign in to with a password; return its id."""
    email = f"{name.lower().replace(' ', '.')}@county.example"
    with writing(session):
        person = Person(email=email, name=name, password_hash="!", is_admin=is_admin)
        session.add(person)
    return person.id


def add_workspace(session: Session, county_fips: str = PIERCE, starts: int = 1) -> None:
    """Open a county's workspace, with fiscal years that start in month `starts`."""
    with writing(session):
        session.add(Workspace(county_fips=county_fips, fiscal_year_starts=starts))


def add_member(session: Session, name: str, role: str, county_fips: str = PIERCE) -> Acting:
    """Add a person with a role in a county that has a workspace; return them as they may act."""
    person_id = add_person(session, name)
    with writing(session):
        session.add(Membership(county_fips=county_fips, person_id=person_id, role=role))
    acting = acting_in(session, person_id, county_fips)
    assert acting, "open the workspace first"
    return acting


def signed_in(app: Flask, session: Session, person_id: int) -> CheckingClient:
    """Return a new browser in which this person is signed in."""
    client = CheckingClient(app)
    token = begin_sign_in(session, person_id)
    with client.browser.session_transaction() as cookie:
        cookie[COOKIE_KEY] = token
    return client
