"""A reader copies what was shared into a draft of their own, or downloads it."""

from __future__ import annotations

import json

import pytest

from app.persistence.database import db
from app.persistence.models import Calculation
from tests.checking_client import CheckingClient
from tests.checking_page import Page
from tests.services.cases import BY_MONTH, FULL, QUICK
from tests.web.calculations.journey import (
    address,
    document_of,
    draft_of,
    press,
    send,
    shared,
)


def copied(reader: CheckingClient, link: str) -> Page:
    """The reader's own draft."""
    shown = reader.get(link)
    assert f"{link}/copy" in shown.links()
    return reader.follow(press(reader, reader.get(f"{link}/copy"), "Make my copy"))


def id_of(page: Page) -> str:
    """The id in the address of a page."""
    return page.url.split("/")[2]


def test_a_copy_has_the_same_figures_and_can_be_changed(
    visitor: CheckingClient, reader: CheckingClient
) -> None:
    original = draft_of(visitor, FULL)
    page = copied(reader, shared(visitor, original))
    assert id_of(page) != original
    assert document_of(reader, id_of(page)) == document_of(visitor, original)
    send(reader, id_of(page), "days", {"figures-mean_hours_held-value": "30"})


def test_the_original_stays_as_it_was(visitor: CheckingClient, reader: CheckingClient) -> None:
    original = draft_of(visitor, FULL)
    link = shared(visitor, original)
    before, draft = reader.get(link).text, document_of(visitor, original)
    page = copied(reader, link)
    send(reader, id_of(page), "place", {"title": "Mine", "county": "Cook, Illinois"})
    assert CheckingClient(visitor.app).get(link).text == before
    assert document_of(visitor, original) == draft


def test_the_copy_belongs_to_the_reader_and_remembers_its_origin(
    visitor: CheckingClient, reader: CheckingClient
) -> None:
    page = copied(reader, shared(visitor, draft_of(visitor, QUICK)))
    visitor.get(page.url, 404)
    with visitor.app.app_context():
        copy = db.session.get(Calculation, id_of(page))
        assert copy is not None
        assert copy.copied_from is not None
        assert copy.copied_from.number == 1


def test_the_reader_gets_no_right_to_the_original(
    visitor: CheckingClient, reader: CheckingClient
) -> None:
    original = draft_of(visitor, QUICK)
    copied(reader, shared(visitor, original))
    reader.get(address(original, "result"), 404)


def test_a_copy_is_asked_for_first_and_protected_against_forged_forms(
    visitor: CheckingClient, reader: CheckingClient
) -> None:
    link = shared(visitor, draft_of(visitor, QUICK))
    page = reader.post(f"{link}/copy", {}, 400, csrf=False)
    assert page.h1 == "The form was not accepted"
    assert reader.get(f"{link}/copy").h1 == "Copy to your own draft?"
    assert "Nothing yet" in reader.get("/calculations").words


@pytest.mark.parametrize("name", ["QUICK", "FULL", "BY_MONTH"])
def test_the_case_recomputes_to_the_same_fingerprint(
    visitor: CheckingClient, reader: CheckingClient, name: str
) -> None:
    case = {"QUICK": QUICK, "FULL": FULL, "BY_MONTH": BY_MONTH}[name]
    link = shared(visitor, draft_of(visitor, case))
    answer = reader.get(f"{link}/case.json")
    assert answer.headers["Content-Disposition"] == "attachment; filename=case.json"
    assert answer.headers["Content-Type"] == "application/json"
    done = visitor.app.test_cli_runner().invoke(args=["calculate", "-"], input=answer.text)
    assert done.exit_code == 0, done.output
    assert json.loads(done.stdout)["fingerprint"][:12] in reader.get(link).words.replace(" ", "")
