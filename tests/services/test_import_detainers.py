"""Importing a federal release: once, whole or not at all, without a person, and taken back."""

from __future__ import annotations

import io
import json
from datetime import date
from typing import Any

import pytest
from sqlalchemy import func, select
from sqlalchemy.exc import OperationalError
from sqlalchemy.orm import Session

from app.intake.problems import UnreadableFileError
from app.persistence.models import (
    Base,
    DetainerCount,
    DetainerFacility,
    ImportBatch,
    ImportOrigin,
    ImportProblem,
)
from app.services import import_detainers as importing
from app.services.import_detainers import DetainerSummary, import_detainers
from app.services.stored_files import NotStoredError
from app.services.undo_import import undo_import
from tests.people import add_person

HEADINGS = (
    "Prepare Date,Detainer Type,Detention Facility,State,City,Lift Reason,Unique Identifier\n"
)
JAIL = "5/8/2015,I247D,PIERCE COUNTY JAIL,WASHINGTON,TACOMA,Lifted,9f2c77aa01e6bd42aa31\n"
OTHER = "6/1/2015,I247N,OTHER-OTHER FACILITY,,,,77aa9f2c01e6bd42aa31\n"
SOURCE = {"title": "Detainers, FY 2015", "publisher": "ICE", "date": "2015"}


def take_in(session: Session, text: str, name: str = "release.csv", **more: Any) -> DetainerSummary:
    summary = import_detainers(session, io.BytesIO((HEADINGS + text).encode()), name, **more)
    session.rollback()
    return summary


def count(session: Session, table: type[Base]) -> int:
    return session.scalar(select(func.count()).select_from(table)) or 0


def test_a_release_becomes_counts_with_its_origin(session: Session) -> None:
    person_id = add_person(session, "Ada Min", is_admin=True)
    summary = take_in(session, JAIL + JAIL + OTHER, person_id=person_id, source=SOURCE)
    assert (summary.is_new, summary.counts.rows_read) == (True, 3)
    first, _ = session.scalars(select(DetainerCount).order_by(DetainerCount.month)).all()
    assert (first.month, first.form, first.outcome) == (date(2015, 5, 1), "I247D", "Lifted")
    assert (first.number, first.likely_duplicates) == (2, 1)
    facility = first.facility
    assert (facility.name, facility.city, facility.state) == ("PIERCE COUNTY JAIL", "TACOMA", "WA")
    batch = session.get_one(ImportBatch, summary.number)
    assert (batch.kind, batch.rows_read, batch.rows_kept) == ("detainers", 3, 3)
    assert batch.origin
    assert (batch.origin.person_id, json.loads(batch.origin.source)) == (person_id, SOURCE)
    content = json.loads(batch.origin.content)
    assert (content["detainers"], content["unplaced"]) == (3, {"other": 1})
    assert (content["first_month"], content["last_month"]) == ("2015-05-01", "2015-06-01")


def test_problems_are_listed_by_row(session: Session) -> None:
    take_in(session, JAIL + JAIL.replace("5/8/2015", "soon") + JAIL.replace("2015", "1915"))
    batch = session.scalars(select(ImportBatch)).one()
    assert (batch.rows_kept, batch.rows_refused, batch.rows_flagged) == (2, 1, 1)
    assert [problem.row_number for problem in batch.problems] == [3, 4]


def test_the_same_file_again_changes_nothing_and_says_so(session: Session) -> None:
    first = take_in(session, JAIL)
    again = take_in(session, JAIL, "renamed.csv")
    assert (again.is_new, again.number) == (False, first.number)
    assert count(session, ImportBatch) == count(session, DetainerCount) == 1


def test_two_cuts_of_the_same_months_stand_side_by_side(session: Session) -> None:
    take_in(session, JAIL)
    take_in(session, JAIL + JAIL)
    assert count(session, DetainerFacility) == 1
    numbers = session.scalars(select(DetainerCount.number).order_by(DetainerCount.batch_id))
    assert numbers.all() == [1, 2]


def facilities(session: Session) -> dict[str, int]:
    return {each.name: each.id for each in session.scalars(select(DetainerFacility))}


def test_an_import_taken_back_leaves_no_count_and_can_be_made_again(session: Session) -> None:
    kept = take_in(session, JAIL.replace("PIERCE", "KING"))
    before = count(session, DetainerCount)
    summary = take_in(session, JAIL + OTHER)
    session.rollback()
    undo_import(session, summary.number, None)
    session.rollback()
    assert count(session, DetainerCount) == before
    again = take_in(session, JAIL + OTHER)
    assert again.is_new
    assert again.number not in (kept.number, summary.number)


def test_a_facility_keeps_its_number_when_its_release_is_taken_back(session: Session) -> None:
    summary = take_in(session, JAIL + OTHER)
    before = facilities(session)
    session.rollback()
    undo_import(session, summary.number, None)
    session.rollback()
    assert facilities(session) == before
    take_in(session, JAIL.replace("PIERCE", "KING"))
    take_in(session, OTHER + JAIL)
    after = facilities(session)
    assert {name: after[name] for name in before} == before
    assert after["KING COUNTY JAIL"] not in before.values()


def test_a_failure_in_the_middle_leaves_nothing(
    session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise OperationalError("insert", {}, Exception("disk full"))

    monkeypatch.setattr(importing, "add_counts", fail)
    with pytest.raises(NotStoredError, match="disk full"):
        take_in(session, JAIL)
    session.rollback()
    tables = (ImportBatch, ImportOrigin, ImportProblem, DetainerFacility, DetainerCount)
    assert [count(session, table) for table in tables] == [0] * 5


def test_a_file_that_cannot_be_read_stores_nothing(session: Session) -> None:
    with pytest.raises(UnreadableFileError):
        import_detainers(session, io.BytesIO(b"a,b\n1,2\n"), "wrong.csv")
    assert count(session, ImportBatch) == 0


def test_no_id_of_a_person_is_anywhere_in_the_database(session: Session) -> None:
    take_in(session, JAIL + JAIL + OTHER, "smith_john.csv")
    for table in Base.metadata.sorted_tables:
        for row in session.execute(select(table)):
            assert not any(part in str(row) for part in ("9f2c77aa", "77aa9f2c", "smith"))
    assert session.scalars(select(ImportBatch.file_name)).one() == "file.csv"
