"""Certified classes with few people: signed as they are, public without their counts."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy.orm import Session

from app.persistence.database import db
from app.persistence.sessions import GuardedSession
from app.records.entry import Place
from app.services.show_certified import show_certified
from tests.certified import LOG, YEAR, add_team, at, enter, figure, sign, year_values
from tests.checking_client import CheckingClient
from tests.people import PIERCE
from tests.web.calculations.visitors import visiting

V1, V2 = f"/c/{PIERCE}/{YEAR}/v1", f"/c/{PIERCE}/{YEAR}/v2"
HIDDEN = ("17.977", "101.377", "Seven in May")
FEW = "fewer than 11"


def of_class(people: str, days: str, note: str = "") -> dict[str, Any]:
    about = {"grade": "A", "source": LOG, **({"note": note} if note else {})}
    return {"people": people, "days": days, **about}


def classes(small: str) -> dict[Place, Any]:
    return {
        Place("year", YEAR): {
            "definition": "hold",
            "cost_basis": "published",
            "clock_rule": "form_i247a",
            "severity_basis": "charge",
        },
        Place("severity", YEAR, "Felony"): of_class(small, "17.977", "Seven in May"),
        Place("severity", YEAR, "Misdemeanor"): of_class("31", "101.377"),
        Place("severity", YEAR, "None"): of_class("82", "203.5"),
    }


@pytest.fixture(scope="module")
def reader(
    sqlite_template: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[CheckingClient]:
    with visiting(sqlite_template, tmp_path_factory.mktemp("reader")) as client:
        with client.app.app_context(), GuardedSession(db.engine) as session:
            fill(session)
        yield client


def fill(session: Session) -> None:
    """Two versions: a small count and the total are corrected."""
    team = add_team(session)
    enter(session, team.ann, {**year_values(), **classes("7")})
    sign(session, team.cy)
    enter(session, team.ann, {**classes("6"), at("people_held"): figure("119")}, "Recounted.")
    sign(session, team.cy, "One booking was counted twice.")


@pytest.mark.parametrize(
    "address", [V1, f"{V1}/report", f"{V1}/record.csv", f"{V1}/record.json", f"/c/{PIERCE}"]
)
def test_public_pages_and_files_have_words_for_it(reader: CheckingClient, address: str) -> None:
    text = reader.get(address).text
    assert FEW in text
    for hidden in HIDDEN:
        assert hidden not in text


def test_what_was_signed_is_whole(reader: CheckingClient) -> None:
    with reader.app.app_context():
        found = show_certified(db.session, PIERCE, YEAR, 1)
        assert found is not None
        people = [each.content["people"] for each in found.record if each.place.kind == "severity"]
        assert people == ["7", "31", "82"]
        assert json.loads(found.version.record_document)["salt"]


def test_the_seal_can_still_be_checked(reader: CheckingClient) -> None:
    check = next(link for link in reader.get(V1).links() if link.startswith("/verify/"))
    assert "certified these figures as printed" in reader.get(check).words


def test_the_table_has_words_and_the_other_counts(reader: CheckingClient) -> None:
    rows = list(csv.DictReader(io.StringIO(reader.get(f"{V1}/record.csv").text)))
    people = {row["Figure"]: row["Value"] for row in rows if "People" in row["Figure"]}
    assert people["Class “Felony”: People"] == FEW
    assert people["Class “Misdemeanor”: People"] == "not shown"
    assert people["Class “None”: People"] == "82"


def test_the_document_says_why(reader: CheckingClient) -> None:
    found = json.loads(reader.get(f"{V1}/record.json").text)
    assert FEW in found["small_counts"]
    assert "salt" not in found


def test_the_public_case_has_one_class_for_both(reader: CheckingClient) -> None:
    found = json.loads(reader.get(f"{V1}/case.json").text)
    people = found["severity"]["people"]
    assert people["Felony + Misdemeanor"]["likely"] == "38"
    assert people["None"]["certified"] is True
    assert not [hidden for hidden in HIDDEN if hidden in json.dumps(found)]


def test_a_correction_of_a_hidden_count_is_not_told(reader: CheckingClient) -> None:
    words = reader.get(f"/c/{PIERCE}/{YEAR}/changes").words
    assert "119" in words
    assert "7 people" not in words
    assert "6 people" not in words
