"""A county with a workspace, a corrected year and a draft with warnings, and who is signed in."""

from __future__ import annotations

from datetime import date
from typing import Any

from sqlalchemy.orm import Session

from app.persistence.models import Person, SignIn
from app.persistence.records import find_entry_at
from app.persistence.sessions import writing
from app.records.entry import Place
from app.services.add_document import add_document
from app.services.choose_facilities import choose_facilities
from app.services.invite_person import invite_person
from app.services.keys import key_hash
from app.services.save_example_county import save_example_county
from tests.certified import Team, add_team, at, certified_once, corrected, enter, figure
from tests.intake.documents import samples
from tests.people import PIERCE
from tests.releases import SPELLINGS, add_release, ids_of

SIGN_IN = "a-sign-in-of-the-tests"
DRAFT_YEAR = 2026
MAIN_JAIL = Place("jail", item="jailmain")


def seed_county(session: Session) -> str:
    """Put the counties in; return the address of one value of a certified year."""
    save_example_county(session)
    team = add_team(session)
    enter(session, team.ann, {MAIN_JAIL: {"name": "Main jail"}})
    certified_once(session, team)
    corrected(session, team)
    add_document(session, team.ann, "jail-log.pdf", samples.pdf())
    enter(session, team.ann, draft_values())
    add_release(session)
    choose_facilities(session, team.ann, ids_of(session, *list(SPELLINGS)[:4]), [])
    invite_person(session, team.cy.person_id, PIERCE, "viewer", "new@county.example")
    sign_in_for_good(session, team)
    entry = find_entry_at(session, PIERCE, str(at("people_held")))
    assert entry
    return f"/c/{PIERCE}/record/entries/{entry.id}"


def draft_values() -> dict[Place, dict[str, Any]]:
    """A year in the making: fewer detainers honored than people held, and a row of each list."""
    months = {
        Place("figure", DRAFT_YEAR, "people_held", month=date(DRAFT_YEAR, month, 1)): figure("14")
        for month in range(1, 13)
    }
    return {
        Place("year", DRAFT_YEAR): {"definition": "hold", "severity_basis": "charge"},
        **months,
        at("mean_hours_held", DRAFT_YEAR): figure("31"),
        at("detainers_honored", DRAFT_YEAR): figure("90"),
        at("trips", DRAFT_YEAR): {"not_tracked": True},
        Place("cost_item", DRAFT_YEAR, item="costfood"): {
            "label": "Food",
            "category": "food",
            "behavior": "variable",
            "annual_amount": "1200000",
        },
        Place("money", DRAFT_YEAR, item="answer"): {"none": True},
        Place("severity", DRAFT_YEAR, "Level 1"): {"people": "20"},
    }


def sign_in_for_good(session: Session, team: Team) -> None:
    """Sign the certifier in, with a token the tests know; they administer the site as well."""
    with writing(session):
        person = session.get(Person, team.cy.person_id)
        assert person
        person.is_admin = True
        session.add(SignIn(person_id=person.id, token_hash=key_hash(SIGN_IN), browser="Chromium"))
