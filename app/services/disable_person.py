"""Take an account out of use at once, and put it back."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime

from sqlalchemy.orm import Session

from app.persistence.accounts import (
    end_sign_ins_of,
    lock_administrators,
    lock_person,
    use_up_resets,
)
from app.persistence.invitations import open_invitations_by
from app.persistence.models import Person
from app.persistence.people import memberships_of
from app.persistence.sessions import writing
from app.services.authority import still_administrator
from app.services.invite_person import withdraw
from app.services.note_event import note_event

NO_COUNTY = ""


class OneselfError(RuntimeError):
    """Nobody disables their own account."""


class LastAdministratorError(RuntimeError):
    """Nobody would be left who could enable the account again."""


def disable_person(session: Session, by: int | None, person_id: int) -> None:
    """End all sign-ins of a person, and let them do nothing from this instant.

    Their open invitations and links to a new password stop working too. Raises NotAllowedError,
    LookupError, OneselfError and LastAdministratorError.
    """
    now = datetime.now(UTC)
    with writing(session):
        # In one order for everybody: two who disable each other wait for each other.
        administrators = lock_administrators(session)
        still_administrator(session, by)
        person = _found(session, person_id)
        if person_id == by:
            raise OneselfError
        if [each.id for each in administrators] == [person_id]:
            raise LastAdministratorError
        end_sign_ins_of(session, person_id, now)
        use_up_resets(session, person_id, now)
        if person.disabled_at:
            return
        person.disabled_at = now
        for invitation in open_invitations_by(session, person_id):
            withdraw(session, by, invitation)
        _note(session, by, person, "person_disabled")


def enable_person(session: Session, by: int | None, person_id: int) -> None:
    """Let a person sign in again, with the roles they had.

    Raises NotAllowedError and LookupError.
    """
    with writing(session):
        still_administrator(session, by)
        person = _found(session, person_id)
        # A sign-in made in the same moment as the account was disabled does not come back.
        end_sign_ins_of(session, person_id, datetime.now(UTC))
        if person.disabled_at:
            person.disabled_at = None
            _note(session, by, person, "person_enabled")


def _found(session: Session, person_id: int) -> Person:
    person = lock_person(session, person_id)
    if person is None:
        raise LookupError(person_id)
    return person


def _note(session: Session, by: int | None, person: Person, what: str) -> None:
    """In the history of every county the person has a role in; else in that of none."""
    counties: Iterable[str] = {each.county_fips for each in memberships_of(session, person.id)}
    for county_fips in sorted(counties) or [NO_COUNTY]:
        note_event(session, county_fips, by, what, person.name)
