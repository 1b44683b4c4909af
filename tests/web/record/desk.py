"""A county's workspace for tests of its pages: three people, each in a browser of their own."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from flask import Flask
from sqlalchemy.orm import Session

from app.records.entry import Content, Place
from app.services.acting import Acting
from app.services.enter_values import Change, enter_values
from app.services.read_record import read_record
from tests.checking_client import CheckingClient
from tests.checking_page import Page
from tests.people import PIERCE, add_member, add_workspace, signed_in

RECORD = f"/c/{PIERCE}/record"
YEAR = f"{RECORD}/2025"
PEOPLE_HELD = Place("figure", 2025, "people_held")
BOOKINGS = Place("figure", 2025, "bookings")


@dataclass
class Desk:
    """The people of the workspace and what they see."""

    app: Flask
    session: Session
    viewer: Acting
    contributor: Acting
    certifier: Acting

    def browser(self, acting: Acting) -> CheckingClient:
        """A new browser of one of them."""
        return signed_in(self.app, self.session, acting.person_id)

    def enter(self, values: Mapping[Place, Content], by: Acting | None = None) -> None:
        """Enter values that do not stand yet."""
        changes = [Change(place, content) for place, content in values.items()]
        enter_values(self.session, by or self.contributor, changes)

    def at(self, place: Place) -> Content | None:
        """What stands at a place now."""
        self.session.rollback()
        found = {each.place: each.content for each in read_record(self.session, PIERCE)}
        return found.get(place)

    def all_of(self, kind: str) -> list[Content]:
        """The contents of a kind, in the order they were entered."""
        self.session.rollback()
        record = read_record(self.session, PIERCE)
        return [each.content for each in record if each.place.kind == kind]

    def entry_id(self, place: Place) -> int:
        """The id of the entry at a place."""
        self.session.rollback()
        record = read_record(self.session, PIERCE)
        return next(each.entry_id for each in record if each.place == place)


def open_desk(app: Flask, session: Session, starts: int = 7) -> Desk:
    """Open the workspace of Pierce County with its three people."""
    add_workspace(session, starts=starts)
    return Desk(
        app,
        session,
        add_member(session, "Vera Viewer", "viewer"),
        add_member(session, "Carla Contributor", "contributor"),
        add_member(session, "Carl Certifier", "certifier"),
    )


def send(client: CheckingClient, page: Page, data: Mapping[str, Any], status: int = 303) -> Page:
    """Fill in the form of the page that saves, and send it."""
    for number in range(len(page.forms)):
        fields = page.form(number)[1]
        if "csrf_token" in fields:
            return client.submit(page, data, status, form=number)
    raise AssertionError("the page has no form that saves")


def new_row(page: Page, ending: str) -> str:
    """What the fields of the last row of a list begin with: "cost_item-abcdefgh-"."""
    for number in range(len(page.forms)):
        found = [name for name in page.form(number)[1] if name.endswith(f"-{ending}")]
        if found:
            return found[-1].removesuffix(ending)
    raise AssertionError(f"no row with {ending}")
