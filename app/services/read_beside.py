"""Read a file in a thread of its own, beside the request that brought it."""

from __future__ import annotations

import logging
from collections.abc import Callable
from threading import Thread
from time import monotonic
from traceback import extract_tb
from typing import BinaryIO

from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session

from app.intake.problems import UnreadableFileError
from app.language import in_language, language, say
from app.services.reading_kinds import READERS
from app.services.readings import DroppedError, SentFile, fail_reading, finish_reading, go_on

BETWEEN_NOTES_SECONDS = 0.5
OpenSession = Callable[[], Session]

logger = logging.getLogger(__name__)


def read_beside(sessions: OpenSession, token: str, file: BinaryIO, sent: SentFile) -> Thread:
    """Begin to read a file, which belongs to the thread from now on; return the thread.

    `sessions` opens a new session. What is said is said in the language in use now. The thread
    never raises: how it ended stands in the reading, unless that was dropped.
    """
    spoken = language()

    def read() -> None:
        with file, in_language(spoken):
            _read(sessions, token, file, sent)

    # A daemon: a server that is stopped does not wait for a file that can be sent again.
    thread = Thread(target=read, name=f"reading {sent.kind}", daemon=True)
    thread.start()
    return thread


def _read(sessions: OpenSession, token: str, file: BinaryIO, sent: SentFile) -> None:
    try:
        with sessions() as session:
            result = READERS[sent.kind](session, file, sent, _Noted(sessions, token))
        with sessions() as session:
            finish_reading(session, token, result)
    except DroppedError:
        return
    except UnreadableFileError as unreadable:
        _fail(sessions, token, _unreadable(unreadable))
    except Exception as error:  # noqa: BLE001  # whatever it is, the sender is told
        _log(sent.kind, error)
        _fail(sessions, token, _our_fault())


def _unreadable(unreadable: UnreadableFileError) -> str:
    problem = str(unreadable).rstrip(".")
    return say("The file cannot be read: {problem}.", problem=problem)


def _our_fault() -> str:
    return say("Something went wrong on our side, not in your file. Nothing of it was kept.")


def _log(kind: str, error: Exception) -> None:
    """Write where it happened, and never what the exception says: it may repeat a cell."""
    frames = extract_tb(error.__traceback__)[-3:]
    where = ", ".join(f"{frame.filename}:{frame.lineno}" for frame in frames)
    logger.error("Reading %s failed: %s at %s", kind, type(error).__name__, where)


def _fail(sessions: OpenSession, token: str, words: str) -> None:
    try:
        with sessions() as session:
            fail_reading(session, token, words)
    except DroppedError:
        return
    except DBAPIError as error:
        # The page will say that the reading stands still.
        _log("its end", error)


class _Noted:
    """Notes how far a reading is, not more often than somebody would look."""

    def __init__(self, sessions: OpenSession, token: str) -> None:
        self._sessions, self._token = sessions, token
        self._noted_at = monotonic()

    def __call__(self, rows_read: int, share: float) -> None:
        """Note it, if it is time. Raises DroppedError when nobody waits any more."""
        if monotonic() - self._noted_at < BETWEEN_NOTES_SECONDS:
            return
        self._noted_at = monotonic()
        try:
            with self._sessions() as session:
                go_on(session, self._token, rows_read, share)
        except DBAPIError as error:
            # A busy database is no reason to lose a reading; the next note will do.
            _log("a note", error)
