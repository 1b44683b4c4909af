"""Fill the invented county 00000: two certified years, one of them corrected, and a draft.

The people who act in it can never sign in: they have no password and are disabled at the end.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, date, datetime
from typing import Any

from sqlalchemy.orm import Session

from app.persistence.models import Membership, Person, Workspace
from app.persistence.people import find_person_by_email
from app.persistence.records import county_versions, find_entry_at, find_workspace
from app.persistence.sessions import writing
from app.records.contents import normalised
from app.records.entry import WHOLE_COUNTY, Place
from app.reference.counties import EXAMPLE_FIPS
from app.reference.example_county import ExampleAct, ExampleCounty, ExamplePerson, example_county
from app.services.acting import Acting, acting_in
from app.services.certify_year import ATTESTATION, certify_year
from app.services.changes_since_version import changes_since_version
from app.services.check_year import check_year
from app.services.confirm_warning import confirm_warning
from app.services.enter_values import Change, enter_values
from app.services.value_numbers import value_numbers

# No hash of any password looks like this one.
NO_PASSWORD = "!"  # noqa: S105  # nobody can sign in with it
CONFIRMED = "Invented for the example."


def save_example_county(session: Session) -> int:
    """How many certified versions this call has made: 0 where the example was there already.

    What is there is never changed. An earlier call that was cut off is taken up where it stopped.
    """
    example = example_county()
    signed = sum(act.fiscal_year is not None for act in example.acts)
    there = len(county_versions(session, EXAMPLE_FIPS))
    if there == signed and _is_entered(session, example.acts[-1]):
        return 0
    people = _people(session, example)
    done, entered_by = 0, example.acts[0].by
    for act in example.acts:
        if act.fiscal_year is not None:
            done += 1
        # Values that a later version corrected would be entered again as they were.
        if done > there or (done == there and act.fiscal_year is None):
            _do(session, people[act.by], people[entered_by], act)
        entered_by = act.by
    _disable(session, example)
    return signed - there


def _is_entered(session: Session, act: ExampleAct) -> bool:
    last = _place(session, act.values[-1])
    return find_entry_at(session, EXAMPLE_FIPS, str(last)) is not None


def _people(session: Session, example: ExampleCounty) -> Mapping[str, Acting]:
    """The people of the example, with their roles, for as long as it takes to fill it."""
    with writing(session):
        if find_workspace(session, EXAMPLE_FIPS) is None:
            session.add(Workspace(county_fips=EXAMPLE_FIPS, fiscal_year_starts=example.starts))
        for each in example.people:
            person = find_person_by_email(session, _email(each)) or _person(session, each)
            person.disabled_at = None
    found = {each.key: _acting(session, each) for each in example.people}
    return {key: acting for key, acting in found.items() if acting is not None}


def _person(session: Session, each: ExamplePerson) -> Person:
    person = Person(email=_email(each), name=each.name, title=each.title, password_hash=NO_PASSWORD)
    session.add(person)
    session.flush()
    session.add(Membership(county_fips=EXAMPLE_FIPS, person_id=person.id, role=each.role))
    return person


def _acting(session: Session, each: ExamplePerson) -> Acting | None:
    person = find_person_by_email(session, _email(each))
    return acting_in(session, person.id, EXAMPLE_FIPS) if person else None


def _email(each: ExamplePerson) -> str:
    # A domain that no one can ever have.
    return f"{each.key}@county.invalid"


def _do(session: Session, acting: Acting, entered_by: Acting, act: ExampleAct) -> None:
    """Enter or sign. Whoever entered the values confirms what is unusual about them."""
    if act.fiscal_year is None:
        changes = [_change(session, value) for value in act.values]
        enter_values(session, acting, changes, act.reason)
        return
    for warning in check_year(session, EXAMPLE_FIPS, act.fiscal_year).unconfirmed:
        confirm_warning(
            session,
            entered_by,
            act.fiscal_year,
            warning.subject,
            warning.values_digest,
            warning.message,
            CONFIRMED,
        )
    since = changes_since_version(session, EXAMPLE_FIPS, act.fiscal_year)
    certify_year(session, acting, act.fiscal_year, ATTESTATION, act.reason, since.digest)


def _change(session: Session, value: Mapping[str, Any]) -> Change:
    place = _place(session, value)
    numbers = value_numbers(session, EXAMPLE_FIPS, place.fiscal_year)
    return Change(place, normalised(place, value["content"]), numbers.get(str(place), 0))


def _place(session: Session, value: Mapping[str, Any]) -> Place:
    jail = Place("jail", item=value["jail"]) if "jail" in value else None
    entry = find_entry_at(session, EXAMPLE_FIPS, str(jail)) if jail else None
    return Place(
        kind=value["kind"],
        fiscal_year=value.get("fiscal_year", 0),
        name=value.get("name", ""),
        jail_id=entry.id if entry else WHOLE_COUNTY,
        month=date.fromisoformat(value["month"]) if "month" in value else None,
        item=value.get("item", ""),
    )


def _disable(session: Session, example: ExampleCounty) -> None:
    with writing(session):
        for each in example.people:
            person = find_person_by_email(session, _email(each))
            if person and person.disabled_at is None:
                person.disabled_at = datetime.now(UTC)
