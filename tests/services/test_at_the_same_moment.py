"""Several people at one calculation at the same moment: nothing is lost, nothing is doubled."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

from sqlalchemy import Engine
from sqlalchemy.orm import Session

from app.persistence.calculations import versions_of
from app.persistence.models import Calculation
from app.persistence.sessions import GuardedSession
from app.services.change_draft import change_draft
from app.services.find_draft import draft_document
from app.services.save_version import save_version
from app.services.start_draft import start_draft
from tests.services.cases import MINE, QUICK

T = TypeVar("T")
NAMES = ("trips", "cost_per_trip", "bookings", "minutes_per_detainer", "loaded_hourly_wage")


def together(engine: Engine, *tasks: Callable[[Session], T]) -> list[T]:
    """What the tasks return, each in a thread and a session of its own."""

    def run(task: Callable[[Session], T]) -> T:
        with GuardedSession(engine) as session:
            return task(session)

    with ThreadPoolExecutor(len(tasks)) as pool:
        return list(pool.map(run, tasks))


def setting(calculation_id: str, name: str) -> Callable[[Session], None]:
    """The task of entering one figure."""
    return lambda session: change_draft(session, calculation_id, {"figures": {name: "500"}})


def saving(calculation_id: str) -> Callable[[Session], int]:
    """The task of saving; returns the number of the version."""
    return lambda session: save_version(session, calculation_id).number


def test_figures_entered_at_the_same_moment_are_all_kept(engine: Engine, session: Session) -> None:
    calculation_id = start_draft(session, QUICK, MINE).id
    together(engine, *(setting(calculation_id, name) for name in NAMES))
    session.rollback()
    calculation = session.get(Calculation, calculation_id)
    assert calculation is not None
    figures = draft_document(calculation)["figures"]
    assert {name: figures.get(name) for name in NAMES} == dict.fromkeys(NAMES, "500")


def test_saving_the_same_draft_at_the_same_moment_makes_one_version(
    engine: Engine, session: Session
) -> None:
    calculation_id = start_draft(session, QUICK, MINE).id
    assert together(engine, *[saving(calculation_id)] * 4) == [1, 1, 1, 1]
    session.rollback()
    assert len(versions_of(session, calculation_id)) == 1
