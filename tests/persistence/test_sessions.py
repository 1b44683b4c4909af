"""A session writes where that is safe, and nowhere else."""

from __future__ import annotations

import pytest
from sqlalchemy import delete, func, insert, select
from sqlalchemy.orm import Session

from app.persistence.models import Calculation
from app.persistence.sessions import WriteRefused, has_unsaved_work, is_writing, writing
from tests.persistence.rows import add_calculation


def count(session: Session) -> int:
    """Return how many calculations there are, in a transaction of its own."""
    session.rollback()
    return session.scalar(select(func.count()).select_from(Calculation)) or 0


def test_a_writing_block_commits_at_its_end(session: Session, other_session: Session) -> None:
    with writing(session):
        session.add(Calculation())
    assert count(other_session) == 1


def test_a_writing_block_left_by_an_exception_saves_nothing(
    session: Session, other_session: Session
) -> None:
    with pytest.raises(ZeroDivisionError), writing(session):
        session.add(Calculation())
        session.flush()
        raise ZeroDivisionError
    assert count(other_session) == 0
    assert not is_writing(session)


def test_a_session_may_read_first_and_write_afterwards(session: Session) -> None:
    calculation = add_calculation(session)
    assert session.get(Calculation, calculation.id) is calculation
    with writing(session):
        calculation.draft_document = "{}"
    assert session.get_one(Calculation, calculation.id).draft_document == "{}"


def test_what_was_read_before_the_block_is_read_afresh_inside(
    session: Session, other_session: Session
) -> None:
    calculation = add_calculation(session, draft_document="old")
    assert calculation.draft_document == "old"
    with writing(other_session):
        other_session.get_one(Calculation, calculation.id).draft_document = "new"
    with writing(session):
        assert calculation.draft_document == "new"


def test_a_write_outside_a_block_is_refused(session: Session) -> None:
    session.add(Calculation())
    with pytest.raises(WriteRefused, match="writing"):
        session.commit()


def test_a_change_outside_a_block_is_refused(session: Session) -> None:
    calculation = add_calculation(session)
    calculation.draft_document = "{}"
    with pytest.raises(WriteRefused, match="writing"):
        session.flush()


@pytest.mark.parametrize("statement", [insert(Calculation).values(id="a"), delete(Calculation)])
def test_a_writing_statement_outside_a_block_is_refused(
    session: Session, statement: object
) -> None:
    with pytest.raises(WriteRefused, match="writing"):
        session.execute(statement)  # type: ignore[call-overload]  # both kinds of statement


def test_a_commit_ends_the_right_to_write(session: Session) -> None:
    with pytest.raises(WriteRefused, match="writing"), writing(session):
        session.add(Calculation())
        session.commit()
        session.add(Calculation())
        session.flush()


def test_blocks_do_not_nest(session: Session) -> None:
    with pytest.raises(WriteRefused, match="nest"), writing(session), writing(session):
        pass


def test_changes_made_before_a_block_are_refused(session: Session) -> None:
    session.add(Calculation())
    with pytest.raises(WriteRefused, match="before"), writing(session):
        pass


def test_unsaved_work_is_seen(session: Session) -> None:
    assert not has_unsaved_work(session)
    session.add(Calculation())
    assert has_unsaved_work(session)
