"""A calculation begins as a draft that only its maker's browser may edit."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.engine import CaseProblems, read_case
from app.persistence.models import Calculation, EditRight
from app.services.find_draft import draft_document
from app.services.keys import key_hash
from app.services.start_draft import start_draft
from tests.services.cases import FULL, MINE, QUICK


def test_the_document_is_kept_in_its_canonical_form(session: Session) -> None:
    calculation = start_draft(session, {**QUICK, "figures": {"people_held": " 1,412 "}}, MINE)
    assert draft_document(calculation)["figures"] == {"people_held": "1412"}


def test_every_part_of_a_full_case_is_kept(session: Session) -> None:
    calculation = start_draft(session, FULL, MINE)
    assert read_case(draft_document(calculation)) == read_case(FULL)


def test_letters_of_every_language_are_kept_as_they_are(session: Session) -> None:
    calculation = start_draft(session, {**QUICK, "title": "Doña Ana – ½ año"}, MINE)
    assert "Doña Ana – ½ año" in (calculation.draft_document or "")


def test_a_draft_is_an_estimate_saved_now(session: Session) -> None:
    calculation = start_draft(session, QUICK, MINE)
    assert calculation.status == "estimate"
    assert calculation.draft_saved_at is not None
    assert datetime.now(UTC) - calculation.draft_saved_at < timedelta(minutes=1)
    assert calculation.versions == []


def test_the_key_of_the_browser_is_kept_as_a_hash_only(session: Session) -> None:
    calculation = start_draft(session, QUICK, MINE)
    (right,) = session.scalars(select(EditRight)).all()
    assert (right.calculation_id, right.kind) == (calculation.id, "browser")
    assert right.key_hash == key_hash(MINE)


def test_what_is_no_case_begins_nothing(session: Session) -> None:
    with pytest.raises(CaseProblems):
        start_draft(session, {**QUICK, "figures": {"people_held": "-3"}}, MINE)
    assert session.scalar(select(func.count()).select_from(Calculation)) == 0
    assert session.scalar(select(func.count()).select_from(EditRight)) == 0


def test_the_document_is_json_that_any_program_reads(session: Session) -> None:
    calculation = start_draft(session, FULL, MINE)
    assert json.loads(calculation.draft_document or "")["county_fips"] == "48201"
