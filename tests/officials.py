"""Officials with passwords, invitations and links, for tests that go through the door."""

from __future__ import annotations

import re

from sqlalchemy.orm import Session

from app.persistence.models import CountyEvent, Person
from app.persistence.people import find_person, find_person_by_email
from app.persistence.sessions import writing
from app.services.attempts import SIGN_IN, Subjects, subjects_of
from app.services.passwords import hash_password
from tests.checking_client import CheckingClient
from tests.checking_page import Page, words_of

PASSWORD, OTHER_PASSWORD = "stapler orbit walnut 7", "meadow piano copper 31"
CHEAP = 1
EMAIL = "ana.ruiz@county.example"


def add_official(
    session: Session, email: str = EMAIL, name: str = "Ana Ruiz", *, is_admin: bool = False
) -> int:
    """Add an account that can sign in with PASSWORD; return its id."""
    kept = hash_password(PASSWORD, CHEAP)
    with writing(session):
        person = Person(email=email, name=name, password_hash=kept, is_admin=is_admin)
        session.add(person)
    return person.id


def person_of(session: Session, person_id: int) -> Person:
    """A person as they are now."""
    session.rollback()
    found = find_person(session, person_id)
    assert found
    return found


def id_of(session: Session, email: str) -> int:
    """The id of whoever has this address now."""
    session.rollback()
    found = find_person_by_email(session, email)
    assert found
    return found.id


def subjects(email: str = EMAIL, host: str = "198.51.100.7") -> Subjects:
    """Whose attempts are counted at the door."""
    return subjects_of(SIGN_IN, email, host, "a secret of the site")


def sign_in(
    client: CheckingClient, email: str = EMAIL, password: str = PASSWORD, status: int = 303
) -> Page:
    """Go through the door."""
    page = client.get("/sign-in")
    return client.submit(page, {"email": email, "password": password}, status)


def form_number(page: Page, ending: str) -> int:
    """Which form of a page goes to an address that ends like this."""
    addresses = [form.get("action", "") for form in page.forms]
    return next(i for i, address in enumerate(addresses) if address.endswith(ending))


def shown_link(page: Page) -> str:
    """The path of the link that a page shows once."""
    (code,) = page.all("code")
    return path_in(words_of(code))


def path_in(text: str) -> str:
    """The path of the address in a text."""
    found = re.search(r"https?://[^/\s]+(/\S+)", text)
    assert found, text
    return found[1]


def events(session: Session) -> list[tuple[str, str, str, str]]:
    """What the history tells: what, whom, old, new."""
    session.rollback()
    found = session.query(CountyEvent).order_by(CountyEvent.id)
    return [(each.what, each.subject, each.old, each.new) for each in found]
