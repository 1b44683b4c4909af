"""A county takes its whole record away: everything ever entered, and no secret."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import UTC, datetime
from hashlib import sha256
from typing import Any

import pytest
from sqlalchemy.orm import Session

from app.language import SPANISH, in_language
from app.persistence.models import Invitation, Person
from app.persistence.sessions import writing
from app.services.export_record import export_record
from app.services.export_rows import export_rows
from app.services.sign_ins import begin_sign_in
from tests.intake.documents import samples
from tests.people import OTHER_COUNTY, PIERCE
from tests.services.county_past import Past, fill_past

NOW = datetime(2026, 12, 1, 9, 30, tzinfo=UTC)


@pytest.fixture
def past(session: Session) -> Past:
    """A county in which every kind of thing was done."""
    return fill_past(session)


def exported(session: Session, fips: str = PIERCE) -> dict[str, Any]:
    """The export as JSON."""
    found: dict[str, Any] = json.loads("".join(export_record(session, fips, NOW)))
    return found


def test_the_export_says_what_it_is_of_when_and_that_it_is_whole(
    session: Session, past: Past
) -> None:
    found = exported(session)
    assert found["format"] == "holdcost-county-record/1"
    assert found["exported_at"] == "2026-12-01T09:30:00+00:00"
    assert (found["county_fips"], found["fiscal_year_starts"]) == (PIERCE, 1)
    assert list(found)[-1] == "complete"


def test_every_value_ever_entered_is_there(session: Session, past: Past) -> None:
    entries = {entry["label"]: entry for entry in exported(session)["entries"]}
    trips = entries["Transport trips"]
    assert [value["content"] for value in trips["values"]] == [
        {"likely": "3", "note": "=1+1"},
        None,
        {"not_tracked": True},
    ]
    assert [value["reason"] for value in trips["values"]] == ["", "not ours", ""]
    held = entries["People held past release, =Main jail"]
    assert [(value["number"], value["author"]) for value in held["values"]] == [
        (1, "Ana Ruiz"),
        (2, "Ben Cho"),
    ]
    assert held["jail_id"] == past.jail_id


def test_documents_members_versions_warnings_and_events_are_there(
    session: Session, past: Past
) -> None:
    found = exported(session)
    (document,) = found["documents"]
    assert document["sha256"] == sha256(samples.pdf()).hexdigest()
    assert {member["name"] for member in found["members"]} == {"Ana Ruiz", "Ben Cho"}
    (version,) = found["certified_versions"]
    assert version["version"] == f"{PIERCE}/2025/1"
    assert version["fingerprint"] == "0" * 64
    assert version["record"] == {"values": []}
    assert len(found["confirmed_warnings"]) == 1
    assert found["events"][0]["what"] == "document_added"


def secrets_of(session: Session, past: Past) -> Iterator[str]:
    """Everything in the database that gives a right."""
    token = begin_sign_in(session, past.ana.person_id)
    with writing(session):
        session.get_one(Person, past.ana.person_id).password_hash = "$argon2id$secret"
        session.add(
            Invitation(
                county_fips=PIERCE,
                role="viewer",
                token_hash="c" * 64,
                sent_at=NOW,
                expires_at=NOW,
            )
        )
    yield from (token, sha256(token.encode()).hexdigest(), "argon2", "c" * 64, "@county.example")


def test_no_secret_and_nothing_of_another_county_is_there(session: Session, past: Past) -> None:
    secrets = [*secrets_of(session, past), "99999", "Cleo Diaz", "elsewhere"]
    whole = "".join(export_record(session, PIERCE, NOW))
    rows = str(list(export_rows(session, PIERCE, NOW)))
    told = [secret for secret in secrets if secret in whole or secret in rows]
    # Whom an invitation was for stands in the history itself.
    assert set(told) <= {"@county.example"}


def test_the_table_has_every_value_and_is_safe_in_a_spreadsheet(
    session: Session, past: Past
) -> None:
    header, *rows = export_rows(session, PIERCE, NOW)
    assert {len(row) for row in rows} == {len(header)}
    first = rows[0]
    assert first[:1] == ["export"]
    assert "holdcost-county-record/1" in first
    assert not [cell for row in rows for cell in row if cell.lstrip()[:1] in tuple("=+@")]
    named = [dict(zip(header, row, strict=True)) for row in rows]
    held = [row for row in named if "People held" in row["Figure"]]
    assert [(row["Value"], row["State"], row["Jail"]) for row in held] == [
        ("12", "replaced", "'=Main jail"),
        ("14", "in force", "'=Main jail"),
    ]
    trips = [
        (row["Value number"], row["State"]) for row in named if row["Figure"] == "Transport trips"
    ]
    assert trips == [("1", "replaced"), ("2", "taken out"), ("3", "in force")]
    kinds = {row["Row"] for row in named}
    assert kinds == {"export", "value", "document", "member", "certified version", "event"}


def test_a_county_without_anything_is_exported_too(session: Session, past: Past) -> None:
    found = exported(session, OTHER_COUNTY)
    assert found["documents"] == found["certified_versions"] == []
    assert found["complete"] is True


def test_numbers_and_contents_are_the_same_in_every_language(session: Session, past: Past) -> None:
    with in_language(SPANISH):
        spanish = exported(session)
    english = exported(session)
    for one, other in zip(spanish["entries"], english["entries"], strict=True):
        assert one["values"] == other["values"]
