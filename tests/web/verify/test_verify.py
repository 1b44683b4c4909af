"""Whoever holds a printed page can ask whether it is genuine and current."""

from __future__ import annotations

import pytest
from sqlalchemy import text

from app.persistence.database import db
from app.persistence.models import CalculationVersion
from tests.checking_client import CheckingClient
from tests.checking_page import Page
from tests.services.cases import QUICK
from tests.web.calculations.journey import address, draft_of, saved

TOTAL = "$80,544.97"


def fingerprint_of(client: CheckingClient, calculation_id: str) -> str:
    """The fingerprint of the newest version of a calculation."""
    with client.app.app_context():
        found = db.session.query(CalculationVersion).filter_by(calculation_id=calculation_id)
        return str(found.order_by(CalculationVersion.number.desc()).first().fingerprint)  # type: ignore[union-attr]


def verified(client: CheckingClient, fingerprint: str) -> Page:
    return client.get(f"/verify/{fingerprint}")


def test_the_form_leads_to_the_paper(client: CheckingClient) -> None:
    draft = draft_of(client, QUICK)
    saved(client, draft)
    fingerprint = fingerprint_of(client, draft)
    page = client.get("/verify")
    asked = client.get(f"/verify?fingerprint={fingerprint[:4]}+{fingerprint[4:16]}", 303)
    assert page.h1 == "Check a printed report"
    assert asked.location == f"/verify/{fingerprint[:16]}"
    assert client.follow(asked).h1 == "Genuine and current"


@pytest.mark.parametrize("typed", ["", "3f9a", "not a fingerprint", "%00", "é" * 400])
def test_what_is_no_fingerprint_is_said_at_its_field(client: CheckingClient, typed: str) -> None:
    page = client.get(f"/verify?fingerprint={typed}", 422)
    field = page.by_id("fingerprint")
    assert field.get("aria-invalid") == "true"
    assert "fingerprint-error" in field.get("aria-describedby", "")
    assert "at least the first 12" in page.words


def test_a_fingerprint_nobody_saved_is_not_found(client: CheckingClient) -> None:
    assert client.get("/verify/000000000000", 404).h1 == "No saved calculation has this fingerprint"
    client.get("/verify/zzz", 404)


def test_total_day_and_fingerprint_stand_there_to_compare(client: CheckingClient) -> None:
    draft = draft_of(client, QUICK)
    saved(client, draft)
    page = verified(client, fingerprint_of(client, draft))
    assert TOTAL in page.words
    assert "Saved" in page.words
    assert fingerprint_of(client, draft)[:4] in page.words
    assert page.headers["X-Robots-Tag"] == "noindex, nofollow"
    assert page.headers["Referrer-Policy"] == "no-referrer"


def test_no_link_to_the_calculation_is_given_away(client: CheckingClient) -> None:
    draft = draft_of(client, QUICK)
    saved(client, draft)
    links = verified(client, fingerprint_of(client, draft)).links()
    assert not [link for link in links if link.startswith(("/s/", "/calculations/"))]


def test_a_replaced_version_says_by_what_and_why(client: CheckingClient) -> None:
    draft = draft_of(client, QUICK)
    saved(client, draft)
    first = fingerprint_of(client, draft)
    client.post(address(draft, "days"), {"mean_hours_held-value": "30"})
    client.follow(client.post(address(draft, "save"), {"reason": "March was counted\ntwice."}))
    page = verified(client, first)
    assert page.h1 == "Genuine, but replaced by a newer version"
    assert "Version 2, saved" in page.words
    assert "March was counted twice." in page.words
    assert verified(client, fingerprint_of(client, draft)).h1 == "Genuine and current"


def test_a_version_replaced_by_a_withdrawn_one_says_that_too(client: CheckingClient) -> None:
    draft = draft_of(client, QUICK)
    saved(client, draft)
    first = fingerprint_of(client, draft)
    client.post(address(draft, "days"), {"mean_hours_held-value": "30"})
    page = client.follow(client.post(address(draft, "save"), {"reason": "Corrected."}))
    client.follow(client.post(f"{page.url}/withdraw", {"reason": "Wrong again."}))
    told = verified(client, first).words
    assert "Corrected." in told
    assert "That version was itself withdrawn" in told
    assert "Wrong again." in told


@pytest.mark.parametrize(
    ("typed", "told"), [("3f9O 12bc 77d0", "Is it 0?"), ("3fGa 12bc 77d0", "“G” is in no")]
)
def test_a_letter_that_is_no_digit_is_named(client: CheckingClient, typed: str, told: str) -> None:
    assert told in client.get(f"/verify?fingerprint={typed}", 422).words


def test_a_digit_mistyped_after_the_first_twelve_is_told_from_a_made_up_paper(
    client: CheckingClient,
) -> None:
    draft = draft_of(client, QUICK)
    saved(client, draft)
    fingerprint = fingerprint_of(client, draft)
    wrong = fingerprint[:20] + ("0" if fingerprint[20] != "0" else "1") + fingerprint[21:]
    assert "begins with the same digits" in client.get(f"/verify/{wrong}", 404).words
    assert "begins with the same" not in client.get("/verify/000000000000", 404).words


def test_an_address_copied_from_a_pdf_may_hold_places_to_break(client: CheckingClient) -> None:
    draft = draft_of(client, QUICK)
    saved(client, draft)
    fingerprint = fingerprint_of(client, draft)
    verified(client, f"{fingerprint[:8]}\u200b{fingerprint[8:16]}")


def test_a_withdrawn_version_says_why_wherever_it_is_read(client: CheckingClient) -> None:
    draft = draft_of(client, QUICK)
    page = saved(client, draft)
    link = client.follow(client.post(f"{page.url}/share"))
    shared = next(word for word in link.words.split() if "/s/" in word).partition("localhost")[2]
    client.get(shared)
    client.follow(client.post(f"{page.url}/withdraw", {"reason": "The hours were wrong."}))
    told = "The hours were wrong."
    checked = verified(client, fingerprint_of(client, draft))
    assert checked.h1 == "Genuine, but withdrawn"
    for again in (
        checked,
        client.get(page.url),
        client.get(shared),
        client.get(f"{shared}/report"),
    ):
        assert told in again.words


def test_a_version_is_not_withdrawn_without_a_reason(client: CheckingClient) -> None:
    draft = draft_of(client, QUICK)
    page = saved(client, draft)
    again = client.follow(client.post(f"{page.url}/withdraw", {"reason": "  "}))
    assert "Say in a sentence why" in again.words
    assert verified(client, fingerprint_of(client, draft)).h1 == "Genuine and current"


def test_only_who_may_edit_can_withdraw(client: CheckingClient) -> None:
    page = saved(client, draft_of(client, QUICK))
    CheckingClient(client.app).post(f"{page.url}/withdraw", {"reason": "No."}, 404)


def test_one_changed_byte_makes_it_say_no(client: CheckingClient) -> None:
    draft = draft_of(client, QUICK)
    saved(client, draft)
    fingerprint = fingerprint_of(client, draft)
    with client.app.app_context(), db.engine.begin() as connection:
        connection.execute(
            text(
                "UPDATE calculation_versions SET statement_document = "
                "replace(statement_document, '\"80544.97\"', '\"80544.98\"')"
            )
        )
    page = verified(client, fingerprint)
    assert page.h1.startswith("Not confirmed")
    assert "80,544.9" not in page.words


def test_the_check_is_there_in_spanish(client: CheckingClient) -> None:
    draft = draft_of(client, QUICK)
    saved(client, draft)
    page = client.get(f"/es/verify/{fingerprint_of(client, draft)}")
    assert page.h1 == "Auténtico y vigente"
    assert TOTAL in page.words
