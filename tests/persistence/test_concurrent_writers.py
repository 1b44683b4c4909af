"""Several processes may save at once, and nothing is lost."""

from __future__ import annotations

import subprocess
import sys

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from app.persistence.calculations import versions_of
from app.persistence.engines import make_engine
from app.persistence.models import Calculation
from app.persistence.sessions import GuardedSession, writing
from tests.persistence.rows import add_calculation, version_of

PROCESSES = 4
TRANSACTIONS = 300


def write_drafts(url: str, times: int) -> None:
    """Read a number from a draft, add one and write it back, again and again."""
    engine = make_engine(url)
    for _ in range(times):
        with GuardedSession(engine) as session, writing(session):
            calculation = session.scalars(
                select(Calculation).with_for_update().execution_options(populate_existing=True)
            ).one()
            calculation.draft_document = str(int(calculation.draft_document or "0") + 1)
    engine.dispose()


def run_side_by_side(call: str, *arguments: object) -> None:
    """Run one function of this module in several processes, and wait for all of them."""
    values = ", ".join(map(repr, arguments))
    script = f"from tests.persistence.test_concurrent_writers import {call}; {call}({values})"
    started = [subprocess.Popen([sys.executable, "-c", script]) for _ in range(PROCESSES)]
    assert [process.wait(timeout=120) for process in started] == [0] * PROCESSES


def test_four_processes_lose_none_of_1200_read_then_write_transactions(
    session: Session, database_url: str
) -> None:
    calculation = add_calculation(session, draft_document="0")
    run_side_by_side("write_drafts", database_url, TRANSACTIONS)
    session.refresh(calculation)
    assert calculation.draft_document == str(PROCESSES * TRANSACTIONS)


def save_versions(url: str, calculation_id: str, times: int) -> None:
    """Save version after version of one calculation."""
    engine = make_engine(url)
    for _ in range(times):
        with GuardedSession(engine) as session, writing(session):
            session.add(version_of(session, calculation_id))
    engine.dispose()


def test_versions_saved_at_the_same_moment_are_numbered_without_gaps(
    session: Session, database_url: str
) -> None:
    calculation = add_calculation(session)
    run_side_by_side("save_versions", database_url, calculation.id, 20)
    session.rollback()
    numbers = [version.number for version in versions_of(session, calculation.id)]
    assert numbers == list(range(1, PROCESSES * 20 + 1))


@pytest.mark.parametrize(
    ("pragma", "value"),
    [("journal_mode", "wal"), ("foreign_keys", 1), ("busy_timeout", 5000), ("synchronous", 1)],
)
def test_every_sqlite_connection_is_set_up(sqlite_url: str, pragma: str, value: str | int) -> None:
    engine = make_engine(sqlite_url)
    with engine.connect() as connection:
        assert connection.exec_driver_sql(f"PRAGMA {pragma}").scalar() == value
    engine.dispose()


def test_a_reader_does_not_wait_for_a_writer(session: Session, other_session: Session) -> None:
    add_calculation(session)
    with writing(session):
        session.add(Calculation(draft_document="{}"))
        session.flush()
        assert len(other_session.scalars(select(Calculation)).all()) == 1
