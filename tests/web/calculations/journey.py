"""What a visitor does on the pages of a calculation, and what a page shows of it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from xml.etree.ElementTree import Element

from app.persistence.database import db
from app.persistence.models import Calculation
from app.services.find_draft import draft_document
from app.services.start_draft import start_draft
from tests.checking_client import CheckingClient
from tests.checking_page import Page, words_of

QUICK = {
    "people_held": "412",
    "mean_hours_held": "33",
    "published_daily_cost": "142.18",
    "period": "2025",
}
Typed = Mapping[str, Any]


def begin(client: CheckingClient, **typed: str) -> str:
    """The id of a new calculation, begun with the quick form."""
    page = client.post("/", {**QUICK, **typed, "next": "steps"})
    assert page.location is not None
    return page.location.split("/")[2]


def address(calculation_id: str, key: str) -> str:
    """The address of a step, or of another page of a calculation."""
    return f"/calculations/{calculation_id}/{key}"


def send(
    client: CheckingClient, calculation_id: str, key: str, typed: Typed, status: int = 303
) -> Page:
    """Open a step, type over what it shows, and send it."""
    page = client.get(address(calculation_id, key))
    return client.submit(page, typed, status)


def shown(client: CheckingClient, calculation_id: str, key: str) -> dict[str, Any]:
    """What the fields of a step hold when it is opened."""
    return client.get(address(calculation_id, key)).form()[1]


def draft_of(client: CheckingClient, document: Mapping[str, Any]) -> str:
    """The id of a new draft with this document, which this visitor may edit."""
    with client.browser.session_transaction() as cookie:
        key = cookie.setdefault("browser_key", "made up for a test, and long enough")
    with client.app.app_context():
        return start_draft(db.session, document, key).id


def document_of(client: CheckingClient, calculation_id: str) -> dict[str, Any]:
    """The draft's case document, as the database has it now."""
    with client.app.app_context():
        calculation = db.session.get(Calculation, calculation_id)
        assert calculation is not None
        return draft_document(calculation)


def row(name: str, index: int = 0, /, **typed: str) -> dict[str, str]:
    """The fields of one row of a list."""
    return {f"{name}-{index}-{field}": text for field, text in typed.items()}


def summary(page: Page) -> list[tuple[str, str]]:
    """Where the links of the error summary go, and what they say."""
    boxes = [box for box in page.all("div") if "problems" in box.get("class", "").split()]
    return [(link.get("href", ""), words_of(link)) for box in boxes for link in box.iter("a")]


def says_wrong(page: Page, field_id: str) -> str:
    """What a field says is wrong; fails unless everything points at it as it should."""
    assert f"#{field_id}" in [href for href, _ in summary(page)], summary(page)
    field = page.by_id(field_id)
    message_id = f"{field_id}-error"
    assert message_id in described_by(page, field).split()
    for control in controls(field):
        assert control.get("aria-invalid") == "true", f"{field_id} is not marked as wrong"
    for box in around(page, field):
        assert box.tag != "details" or box.get("open") is not None, f"{field_id} is folded away"
    said = words_of(page.by_id(message_id)).removeprefix("Error: ")
    assert any(message in said for href, message in summary(page) if href == f"#{field_id}")
    return said


def controls(field: Element) -> list[Element]:
    """The field itself, or the choices of a group."""
    if field.tag != "fieldset":
        return [field]
    return list(field.iter("input"))


def described_by(page: Page, field: Element) -> str:
    """The ids that describe a field or the group it stands in."""
    return field.get("aria-describedby", "")


def around(page: Page, element: Element) -> list[Element]:
    """The elements that an element stands in, innermost first."""
    found = []
    parent = page.parents.get(element)
    while parent is not None:
        found.append(parent)
        parent = page.parents.get(parent)
    return found


def saved(client: CheckingClient, calculation_id: str) -> Page:
    """The page of the version that the button of the result page saves."""
    return client.follow(client.post(address(calculation_id, "save")))


def secrets_of(page: Page) -> list[str]:
    """The private addresses that a page shows, without the name of the host."""
    shown_once = [box for box in page.all("p") if "secret" in box.get("class", "")]
    return [words_of(box).removeprefix("http://localhost") for box in shown_once]


def press(client: CheckingClient, page: Page, button: str, status: int = 303) -> Page:
    """Press the first button whose words begin like this."""
    for number, form in enumerate(page.forms):
        if any(words_of(found).startswith(button) for found in form.iter("button")):
            return client.submit(page, {}, status, form=number)
    raise AssertionError(f"{page.url} has no button {button!r}")


def shared(client: CheckingClient, calculation_id: str) -> str:
    """The address of a new view link to the draft, saved as it stands."""
    version = client.post(address(calculation_id, "save"))
    page = client.follow(client.post(f"{version.location}/share"))
    return next(secret for secret in secrets_of(page) if secret.startswith("/s/"))
