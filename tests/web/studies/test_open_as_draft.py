"""A reader makes a study's case a draft of their own, and sees it as a worked example."""

from __future__ import annotations

import json

import pytest
from flask import Flask
from sqlalchemy import select
from sqlalchemy.orm import Session

from app.engine import read_case
from app.persistence.models import Calculation
from app.reference.studies import Study, find_study, studies
from tests.checking_client import CheckingClient

each = pytest.mark.parametrize("study", studies(), ids=lambda study: study.id)


@each
def test_a_study_opens_as_a_draft(client: CheckingClient, session: Session, study: Study) -> None:
    page = client.submit(client.get(f"/studies/{study.id}"), {})
    session.rollback()
    (calculation,) = session.scalars(select(Calculation))
    assert page.location == f"/calculations/{calculation.id}/result"
    assert json.loads(calculation.draft_document or "") == read_case(study.draft).to_document()
    assert (calculation.status, calculation.study_id) == ("estimate", None)
    client.follow(page)


def test_another_case_of_a_study_can_be_opened(client: CheckingClient, session: Session) -> None:
    client.post("/studies/miami-dade-2018-complicity", {"case": "county_view"})
    session.rollback()
    (calculation,) = session.scalars(select(Calculation))
    document = json.loads(calculation.draft_document or "")
    assert "7 days" in document["title"]


def test_a_case_that_does_not_exist_opens_the_first_one(
    client: CheckingClient, session: Session
) -> None:
    client.post("/studies/cook-il-2011", {"case": "no such"})
    session.rollback()
    (calculation,) = session.scalars(select(Calculation))
    study = find_study("cook-il-2011")
    assert study is not None
    assert json.loads(calculation.draft_document or "")["title"] == study.draft["title"]


def test_a_forged_post_opens_nothing(client: CheckingClient, session: Session) -> None:
    client.post("/studies/cook-il-2011", status=400, csrf=False)
    assert session.scalars(select(Calculation)).all() == []


@each
def test_a_study_s_result_is_a_worked_example(client: CheckingClient, study: Study) -> None:
    assert "Worked example" in client.get(f"/studies/{study.id}/result").words
    assert "Worked example" in client.get(f"/studies/{study.id}/report").words


def test_a_saved_worked_example_is_shown_as_saved(app: Flask, client: CheckingClient) -> None:
    before = client.get("/studies/cook-il-2011/result")
    app.test_cli_runner().invoke(args=["load-examples"])
    after = client.get("/studies/cook-il-2011/result")
    assert before.h1 == after.h1
    assert "Worked example" in after.words
