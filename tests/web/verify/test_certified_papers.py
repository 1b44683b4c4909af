"""The paper of a version that a county certified."""

from __future__ import annotations

from unittest.mock import patch

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from app.persistence.models import CountyVersion
from app.services.withdraw_version import withdraw_version
from tests.checking_client import CheckingClient
from tests.services.cases import QUICK
from tests.signed_cases import certified

OTHER = {**QUICK, "figures": {**QUICK["figures"], "people_held": "400"}}


def test_a_certified_version_in_force_is_current(client: CheckingClient, session: Session) -> None:
    page = client.get(f"/verify/{certified(session, QUICK).fingerprint}")
    assert page.h1 == "Genuine and current"
    assert "The county certified these figures as printed." in page.words
    assert "Ana Núñez, Undersheriff" in page.words
    assert "/c/53053/2025/v1" in page.links()


def test_a_corrected_version_says_by_what_and_why(client: CheckingClient, session: Session) -> None:
    version = certified(session, QUICK)
    certified(session, OTHER, "January was counted twice.")
    page = client.get(f"/verify/{version.fingerprint}")
    assert page.h1 == "Genuine, but replaced by a newer version"
    assert "Replaced by version 2 on" in page.words
    assert "January was counted twice." in page.words
    assert "County-certified, replaced" in page.words
    assert "/c/53053/2025/v2" in page.links()
    assert "/c/53053/2025/changes?from=1&to=2" in page.links()


def test_the_seal_of_a_record_leads_to_its_version(
    client: CheckingClient, session: Session
) -> None:
    first = certified(session, QUICK)
    seal = session.scalars(select(CountyVersion.seal)).one()
    words = client.get(f"/verify/{seal}").words
    assert "These digits are the seal of a certified record" in words
    assert "Genuine and current" in words
    assert first.fingerprint[:4] in words
    wrong = seal[:60] + ("0000" if seal[60:] != "0000" else "1111")
    assert "check the digits after them" in client.get(f"/verify/{wrong}", 404).words


def test_a_seal_that_no_longer_fits_is_not_confirmed(
    client: CheckingClient, session: Session
) -> None:
    certified(session, QUICK)
    seal = session.scalars(select(CountyVersion.seal)).one()
    with patch("app.services.verify_paper.seal_of_county_version", return_value="0" * 64):
        page = client.get(f"/verify/{seal}")
    assert page.h1.startswith("Not confirmed")


def test_a_withdrawn_version_says_so(client: CheckingClient, session: Session) -> None:
    version = certified(session, QUICK)
    withdraw_version(session, version, "The record was lost.")
    page = client.get(f"/verify/{version.fingerprint}")
    assert page.h1 == "Genuine, but withdrawn"
    assert "The record was lost." in page.words


@pytest.mark.parametrize("prefix", ["", "/es"])
def test_an_example_is_named_as_one(client: CheckingClient, session: Session, prefix: str) -> None:
    version = certified(session, QUICK, status="example")
    page = client.get(f"{prefix}/verify/{version.fingerprint}")
    assert f"{prefix}/c/53053/2025/v1" in page.links()
    if not prefix:
        assert "Its figures are made up." in page.words
        assert "Worked example" in page.words
