"""Saving keeps case, facts, result and versions together, and never changes them again."""

from __future__ import annotations

import json
from typing import Any

import pytest
from sqlalchemy import text
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.orm import Session

from app.engine import METHOD_VERSION
from app.persistence.calculations import versions_of
from app.persistence.models import Calculation, CalculationVersion, ImmutableError
from app.persistence.sessions import writing
from app.reference import REFERENCE_VERSION
from app.services.calculate_case import calculate_case
from app.services.change_draft import change_draft
from app.services.save_version import save_version
from app.services.start_draft import start_draft
from tests.services.cases import BY_MONTH, FULL, MINE, QUICK


def saved(session: Session, document: dict[str, Any]) -> CalculationVersion:
    """A version of a new draft with this document."""
    return save_version(session, start_draft(session, document, MINE).id)


def test_case_facts_and_statement_are_saved_together(session: Session) -> None:
    for document in (QUICK, FULL, BY_MONTH):
        version, expected = saved(session, document), calculate_case(document)
        assert json.loads(version.case_document) == expected.case.to_document()
        assert json.loads(version.facts_document) == expected.facts.to_document()
        assert json.loads(version.statement_document) == expected.to_document()


def test_the_versions_of_method_and_reference_are_saved_with_it(session: Session) -> None:
    version = saved(session, QUICK)
    assert (version.method_version, version.reference_version) == (
        METHOD_VERSION,
        REFERENCE_VERSION,
    )
    assert version.fingerprint == json.loads(version.statement_document)["fingerprint"]


def test_the_title_and_the_number_can_be_read_without_the_documents(session: Session) -> None:
    version = saved(session, QUICK)
    assert (version.title, version.number) == ("Holds of 2025", 1)


def test_saving_twice_without_a_change_gives_the_same_version(session: Session) -> None:
    first = saved(session, FULL)
    assert save_version(session, first.calculation_id).id == first.id
    assert len(versions_of(session, first.calculation_id)) == 1


def test_writing_the_same_number_another_way_makes_no_version(session: Session) -> None:
    first = saved(session, QUICK)
    change_draft(session, first.calculation_id, {"figures": {"people_held": " 412.0 "}})
    assert save_version(session, first.calculation_id).id == first.id


def test_a_change_of_figures_makes_the_next_version(session: Session) -> None:
    first = saved(session, QUICK)
    first_id, calculation_id = first.id, first.calculation_id
    change_draft(session, calculation_id, {"figures": {"people_held": "413"}})
    second = save_version(session, calculation_id)
    assert (second.number, second.previous_version_id) == (2, first_id)
    assert second.id != first_id


WORDS: list[dict[str, Any]] = [
    {"title": "Holds of 2025, corrected"},
    {"note": "What changed."},
    {"prepared_by": "The sheriff's office"},
    {"figures": {"people_held": {"likely": "412", "source": {"title": "Jail log"}}}},
    {"figures": {"people_held": {"likely": "412", "grade": "A"}}},
    {"figures": {"people_held": {"likely": "412", "note": "Counted by hand"}}},
    {"figures": {"people_held": {"likely": "412", "low": "400"}}},
]


def test_a_change_only_of_words_makes_the_next_version_too(session: Session) -> None:
    calculation_id = saved(session, QUICK).calculation_id
    for number, change in enumerate(WORDS, start=2):
        change_draft(session, calculation_id, change)
        assert save_version(session, calculation_id).number == number


def test_going_back_to_earlier_figures_makes_a_version_too(session: Session) -> None:
    first = saved(session, QUICK)
    calculation_id, fingerprint = first.calculation_id, first.fingerprint
    for people in ("500", "412"):
        change_draft(session, calculation_id, {"figures": {"people_held": people}})
        save_version(session, calculation_id)
    versions = versions_of(session, calculation_id)
    assert [version.number for version in versions] == [1, 2, 3]
    assert versions[2].fingerprint == fingerprint
    assert [version.previous_version_id for version in versions] == [
        None,
        versions[0].id,
        versions[1].id,
    ]


def test_an_earlier_version_stays_as_it_was_saved(session: Session) -> None:
    first = saved(session, QUICK)
    columns = [column.key for column in CalculationVersion.__table__.columns]
    before = {name: getattr(first, name) for name in columns}
    change_draft(session, first.calculation_id, {"figures": {"people_held": "999"}})
    save_version(session, first.calculation_id)
    session.expire_all()
    assert {name: getattr(first, name) for name in columns} == before


def test_a_saved_version_refuses_to_be_changed(session: Session) -> None:
    version = saved(session, QUICK)
    with pytest.raises(ImmutableError), writing(session):
        version.title = "Another"
    session.rollback()
    with pytest.raises(ImmutableError), writing(session):
        session.delete(version)


def test_a_saved_version_cannot_lose_its_calculation(session: Session) -> None:
    version = saved(session, QUICK)
    with pytest.raises(SQLAlchemyError), writing(session):
        session.execute(
            text("DELETE FROM calculations WHERE id = :id"), {"id": version.calculation_id}
        )


def test_a_calculation_that_gives_no_total_can_be_saved(session: Session) -> None:
    version = saved(session, {**QUICK, "figures": {}})
    statement = json.loads(version.statement_document)
    assert statement["refusal"] is not None
    assert statement["results"].get("net_cost") is None


def test_saving_nothing_is_refused(session: Session) -> None:
    with pytest.raises(LookupError, match="aaaaaaaaaaaa"):
        save_version(session, "aaaaaaaaaaaa")
    assert session.get(Calculation, "aaaaaaaaaaaa") is None
