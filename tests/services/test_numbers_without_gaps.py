"""Values of one place are numbered 1, 2, 3, however many people enter at once."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress

import pytest
from sqlalchemy import Engine, select
from sqlalchemy.orm import Session

from app.persistence.models import Revision
from app.records.entry import Place
from app.services.acting import Acting
from app.services.enter_values import Change, OvertakenError, enter_values
from app.services.read_record import read_record
from tests.people import PIERCE, add_member, add_workspace
from tests.services.test_at_the_same_moment import together

HELD = Place("figure", 2025, "people_held")
WRITERS, TIMES = 2, 15


@pytest.fixture
def writers(session: Session) -> list[Acting]:
    """Two people who enter figures of one county."""
    add_workspace(session)
    return [add_member(session, f"Person {number}", "contributor") for number in range(WRITERS)]


def number_now(session: Session) -> int:
    """The number of the value in force."""
    session.rollback()
    return next((found.number for found in read_record(session, PIERCE)), 0)


def entering(acting: Acting) -> Callable[[Session], int]:
    """Enter value after value on top of what is there, again where somebody else was first."""

    def run(session: Session) -> int:
        entered = 0
        while entered < TIMES:
            content = {"likely": f"{acting.person_id}{entered:03}"}
            with suppress(OvertakenError):
                enter_values(session, acting, [Change(HELD, content, number_now(session))])
                entered += 1
        return entered

    return run


def test_two_people_who_enter_at_once_leave_no_gap_and_lose_nothing(
    engine: Engine, session: Session, writers: list[Acting]
) -> None:
    together(engine, *map(entering, writers))
    session.rollback()
    rows = session.scalars(select(Revision).order_by(Revision.id)).all()
    assert [row.number for row in rows] == list(range(1, WRITERS * TIMES + 1))
    assert len({row.content for row in rows}) == WRITERS * TIMES


def test_of_two_first_values_at_once_one_is_entered_and_the_other_is_told(
    engine: Engine, session: Session, writers: list[Acting]
) -> None:
    def first(acting: Acting) -> Callable[[Session], str]:
        def run(session: Session) -> str:
            content = {"likely": str(acting.person_id)}
            try:
                enter_values(session, acting, [Change(HELD, content)])
            except OvertakenError as error:
                return f"told {error.theirs[0].author}"
            return "entered"

        return run

    told = together(engine, *map(first, writers))
    assert sorted(answer.split()[0] for answer in told) == ["entered", "told"]
    assert number_now(session) == 1


@pytest.mark.parametrize("after", [0, 1, 3, 99])
def test_a_value_after_any_other_than_the_newest_is_refused(
    session: Session, writers: list[Acting], after: int
) -> None:
    for number in (0, 1):
        enter_values(session, writers[0], [Change(HELD, {"likely": f"{number}"}, number)])
    with pytest.raises(OvertakenError) as refused:
        enter_values(session, writers[1], [Change(HELD, {"likely": "7"}, after)])
    assert refused.value.theirs[0].content == {"likely": "1"}
    assert number_now(session) == 2


def test_all_changes_are_entered_or_none(session: Session, writers: list[Acting]) -> None:
    enter_values(session, writers[0], [Change(HELD, {"likely": "1"})])
    other = Place("figure", 2025, "trips")
    changes = [Change(other, {"likely": "5"}), Change(HELD, {"likely": "9"})]
    with pytest.raises(OvertakenError):
        enter_values(session, writers[1], changes)
    assert [found.content for found in read_record(session, PIERCE)] == [{"likely": "1"}]
