"""Readings: a file is counted beside the request, by whoever sent it, for one day."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import UTC, datetime, timedelta
from functools import partial
from io import BytesIO
from typing import Any, BinaryIO

import pytest
from sqlalchemy import Engine, select
from sqlalchemy.orm import Session

from app.intake.problems import UnreadableFileError
from app.language import SPANISH, in_language, say
from app.persistence.models import Reading
from app.persistence.sessions import GuardedSession, writing
from app.services import read_beside as beside
from app.services import reading_kinds
from app.services.read_beside import read_beside
from app.services.readings import (
    KEPT_FOR,
    MOST_IN_ALL,
    MOST_OF_ONE,
    STANDS_STILL_AFTER,
    DroppedError,
    OpenReading,
    Sender,
    SentFile,
    TooManyReadingsError,
    drop_old_readings,
    drop_reading,
    fail_reading,
    finish_reading,
    go_on,
    open_reading,
    start_reading,
)

MINE, THEIRS = Sender(browser_key="mine"), Sender(browser_key="theirs")
SENT = SentFile("made_up", "log.csv", "0" * 64, settings={"daily_cost": "126"})
Reader = Callable[[Session, BinaryIO, SentFile, Callable[[int, float], object]], Mapping[str, Any]]


def opened(session: Session, token: str, sender: Sender = MINE) -> OpenReading:
    """A reading that is there."""
    session.rollback()
    found = open_reading(session, token, sender)
    assert found
    return found


def only_row(session: Session) -> Reading:
    """The one row of the table."""
    session.rollback()
    return session.scalars(select(Reading)).one()


def age(session: Session, **columns: datetime) -> None:
    """Let a reading be older than it is."""
    with writing(session):
        for name, instant in columns.items():
            setattr(session.scalars(select(Reading)).one(), name, instant)


def run(engine: Engine, session: Session, reader: Reader, patch: pytest.MonkeyPatch) -> OpenReading:
    """What becomes of a file that this reader reads."""
    patch.setitem(reading_kinds.READERS, SENT.kind, reader)
    token = start_reading(session, MINE, SENT)
    file = BytesIO(b"a,b\n1,2\n")
    read_beside(partial(GuardedSession, engine), token, file, SENT).join()
    assert file.closed
    return opened(session, token)


def test_a_reading_goes_on_and_ends(session: Session) -> None:
    token = start_reading(session, MINE, SENT)
    assert opened(session, token).settings == {"daily_cost": "126"}
    go_on(session, token, 5000, 0.31)
    found = opened(session, token)
    assert (found.state, found.rows_read, found.percent_read) == ("reading", 5000, 31)
    finish_reading(session, token, {"rows": 16000})
    found = opened(session, token)
    assert (found.state, found.percent_read, found.result) == ("ready", 100, {"rows": 16000})


def test_only_whoever_sent_a_file_sees_what_was_counted(session: Session) -> None:
    token = start_reading(session, MINE, SENT)
    assert open_reading(session, token, THEIRS) is None
    assert open_reading(session, token, Sender()) is None
    assert open_reading(session, token, Sender(person_id=1)) is None
    assert open_reading(session, token[:-1], MINE) is None


def test_neither_the_token_nor_the_key_of_the_browser_is_stored(session: Session) -> None:
    token = start_reading(session, MINE, SENT)
    row = only_row(session)
    stored = " ".join(str(getattr(row, column.key)) for column in Reading.__table__.columns)
    assert token not in stored
    assert "mine" not in stored
    assert len(token) * 6 >= 128


def test_what_was_dropped_goes_on_no_more(session: Session) -> None:
    token = start_reading(session, MINE, SENT)
    drop_reading(session, token)
    for note in (
        partial(go_on, session, token, 1, 0.5),
        partial(finish_reading, session, token, {}),
        partial(fail_reading, session, token, "words"),
    ):
        with pytest.raises(DroppedError):
            note()
    assert session.scalars(select(Reading)).all() == []


def test_what_is_ready_is_not_written_again(session: Session) -> None:
    token = start_reading(session, MINE, SENT)
    finish_reading(session, token, {"rows": 1})
    with pytest.raises(DroppedError):
        fail_reading(session, token, "too late")


def test_nothing_is_kept_longer_than_a_day(session: Session) -> None:
    token = start_reading(session, MINE, SENT)
    finish_reading(session, token, {"rows": 1})
    age(session, created_at=datetime.now(UTC) - KEPT_FOR)
    assert open_reading(session, token, MINE) is None
    drop_old_readings(session)
    assert session.scalars(select(Reading)).all() == []


def test_the_next_file_clears_away_what_is_old(session: Session) -> None:
    start_reading(session, MINE, SENT)
    age(session, created_at=datetime.now(UTC) - KEPT_FOR - timedelta(seconds=1))
    start_reading(session, THEIRS, SENT)
    assert only_row(session).state == "reading"


def test_a_reading_whose_process_is_gone_stands_still(session: Session) -> None:
    token = start_reading(session, MINE, SENT)
    assert not opened(session, token).stands_still
    age(session, seen_at=datetime.now(UTC) - STANDS_STILL_AFTER)
    assert opened(session, token).stands_still


def test_one_sender_has_few_files_read_at_once(session: Session) -> None:
    tokens = [start_reading(session, MINE, SENT) for _ in range(MOST_OF_ONE)]
    with pytest.raises(TooManyReadingsError):
        start_reading(session, MINE, SENT)
    start_reading(session, THEIRS, SENT)
    finish_reading(session, tokens[0], {})
    start_reading(session, MINE, SENT)


def test_all_together_have_not_more_read_than_the_server_can(session: Session) -> None:
    for number in range(MOST_IN_ALL):
        start_reading(session, Sender(browser_key=f"browser {number}"), SENT)
    with pytest.raises(TooManyReadingsError):
        start_reading(session, MINE, SENT)


def test_a_reading_that_stands_still_is_in_nobodys_way(session: Session) -> None:
    start_reading(session, MINE, SENT)
    age(session, seen_at=datetime.now(UTC) - STANDS_STILL_AFTER)
    for _ in range(MOST_OF_ONE):
        start_reading(session, MINE, SENT)


def test_a_file_is_read_beside(
    engine: Engine, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    def reader(_session: Session, file: BinaryIO, sent: SentFile, _on: object) -> dict[str, Any]:
        return {"lines": len(file.readlines()), "cost": sent.settings["daily_cost"]}

    found = run(engine, session, reader, monkeypatch)
    assert (found.state, found.result) == ("ready", {"lines": 2, "cost": "126"})


def test_a_file_that_cannot_be_read_is_told_in_the_language_of_its_sender(
    engine: Engine, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    def reader(*_given: object) -> dict[str, Any]:
        raise UnreadableFileError(say("Method"))

    with in_language(SPANISH):
        found = run(engine, session, reader, monkeypatch)
    assert found.state == "failed"
    assert found.problem.endswith("Método.")


def test_a_fault_of_ours_repeats_nothing_of_the_file(
    engine: Engine,
    session: Session,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    def reader(*_given: object) -> dict[str, Any]:
        raise ValueError("could not convert 'SMITH, JOHN' to a number")

    found = run(engine, session, reader, monkeypatch)
    assert found.state == "failed"
    assert "SMITH" not in found.problem + caplog.text
    assert "ValueError" in caplog.text


def test_a_dropped_file_is_read_no_further(
    engine: Engine, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(beside, "BETWEEN_NOTES_SECONDS", 0)
    far: list[int] = []

    def reader(
        other: Session, _file: BinaryIO, _sent: SentFile, on: Callable[[int, float], object]
    ) -> dict[str, Any]:
        drop_reading(other, token)
        for row in range(10):
            far.append(row)
            on(row, row / 10)
        return {}

    monkeypatch.setitem(reading_kinds.READERS, SENT.kind, reader)
    token = start_reading(session, MINE, SENT)
    read_beside(partial(GuardedSession, engine), token, BytesIO(b"x"), SENT).join()
    assert far == [0]
    assert open_reading(session, token, MINE) is None


def test_the_page_sees_how_far_a_file_is(
    engine: Engine, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(beside, "BETWEEN_NOTES_SECONDS", 0)
    seen: list[tuple[int, int]] = []

    def reader(
        other: Session, _file: BinaryIO, _sent: SentFile, on: Callable[[int, float], object]
    ) -> dict[str, Any]:
        for row in (5000, 10000):
            on(row, row / 20000)
            found = opened(other, token)
            seen.append((found.rows_read, found.percent_read))
        return {}

    monkeypatch.setitem(reading_kinds.READERS, SENT.kind, reader)
    token = start_reading(session, MINE, SENT)
    read_beside(partial(GuardedSession, engine), token, BytesIO(b"x"), SENT).join()
    assert seen == [(5000, 25), (10000, 50)]
