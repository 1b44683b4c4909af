"""Files while they are read: what is known of one from its first row until it is kept or dropped.

The file itself never comes here. A token of 192 random bits is handed out once and kept as a hash;
whoever sent the file needs it, and only they can use it. After one day everything is deleted.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy.orm import Session

from app.persistence.models import Reading
from app.persistence.readings import (
    FAILED,
    READING,
    READY,
    delete_reading,
    delete_readings_before,
    find_reading,
    has_readings_before,
    note_reading,
    readings_under_way,
)
from app.persistence.sessions import writing
from app.services.keys import key_hash, new_key

KEPT_FOR = timedelta(days=1)
# A reading that was not seen to go on for so long was cut off: its process is gone.
STANDS_STILL_AFTER = timedelta(seconds=30)
MOST_OF_ONE, MOST_IN_ALL = 2, 12


class TooManyReadingsError(RuntimeError):
    """The same sender, or all together, have as many files read as can be read at once."""


class DroppedError(RuntimeError):
    """The reading was stopped, or its day is over: nobody waits for it any more."""


@dataclass(frozen=True, slots=True)
class Sender:
    """Whoever sends a file: a person who is signed in, or else a browser by its key."""

    person_id: int | None = None
    browser_key: str | None = None

    @property
    def kept(self) -> str:
        """What is kept of the sender to know them again; empty for nobody."""
        if self.person_id is not None:
            return f"person {self.person_id}"
        return key_hash(self.browser_key) if self.browser_key else ""


@dataclass(frozen=True, slots=True)
class SentFile:
    """What is noted of a file that was sent: `kind` is a key of the table of readers.

    `settings` is a JSON object of what the sender chose; `county_fips` empty for no single county.
    """

    kind: str
    file_name: str
    file_sha256: str
    county_fips: str = ""
    settings: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class OpenReading:
    """A reading as its sender may see it. `state` is reading, ready or failed.

    `result` is the reader's JSON document once it is ready; `problem` says what stood in the way
    once it has failed. `percent_read` is 0 to 100.
    """

    token: str
    kind: str
    county_fips: str
    person_id: int | None
    file_name: str
    file_sha256: str
    settings: Mapping[str, Any]
    state: str
    rows_read: int
    percent_read: int
    problem: str
    result: Mapping[str, Any]
    stands_still: bool


def start_reading(session: Session, sender: Sender, sent: SentFile) -> str:
    """Note that a file begins to be read; return the token of its address.

    Raises TooManyReadingsError.
    """
    token, now = new_key(), datetime.now(UTC)
    with writing(session):
        delete_readings_before(session, now - KEPT_FOR)
        under_way = readings_under_way(session, now - STANDS_STILL_AFTER)
        own = [each for each in under_way if _sender_of(each) == sender.kept]
        if len(own) >= MOST_OF_ONE or len(under_way) >= MOST_IN_ALL:
            raise TooManyReadingsError(f"{len(own)} of one, {len(under_way)} in all")
        session.add(
            Reading(
                token_hash=key_hash(token),
                kind=sent.kind,
                county_fips=sent.county_fips,
                person_id=sender.person_id,
                file_name=sent.file_name,
                file_sha256=sent.file_sha256,
                settings=_json({"sender": sender.kept, "chosen": dict(sent.settings)}),
                created_at=now,
                seen_at=now,
            )
        )
    return token


def go_on(session: Session, token: str, rows_read: int, share: float) -> None:
    """Note how far a reading has come: `share` of the file, 0 to 1. Raises DroppedError."""
    percent = min(99, max(0, int(100 * share)))
    _note(session, token, rows_read=rows_read, percent_read=percent)


def finish_reading(session: Session, token: str, result: Mapping[str, Any]) -> None:
    """Keep what was read, a JSON object of counts, for the rest of its day. Raises DroppedError."""
    _note(session, token, state=READY, percent_read=100, result=_json(result))


def fail_reading(session: Session, token: str, problem: str) -> None:
    """Note why a file could not be read, in the words its sender is shown. Raises DroppedError."""
    _note(session, token, state=FAILED, problem=problem)


def open_reading(session: Session, token: str, sender: Sender) -> OpenReading | None:
    """The reading of a token, for whoever sent the file; None for all others and after its day."""
    now = datetime.now(UTC)
    found = find_reading(session, key_hash(token), now - KEPT_FOR)
    if found is None or not sender.kept or _sender_of(found) != sender.kept:
        return None
    return OpenReading(
        token=token,
        kind=found.kind,
        county_fips=found.county_fips,
        person_id=found.person_id,
        file_name=found.file_name,
        file_sha256=found.file_sha256,
        settings=_object(found.settings)["chosen"],
        state=found.state,
        rows_read=found.rows_read,
        percent_read=found.percent_read,
        problem=found.problem,
        result=_object(found.result),
        stands_still=found.state == READING and found.seen_at <= now - STANDS_STILL_AFTER,
    )


def drop_reading(session: Session, token: str) -> None:
    """Delete a reading and what was counted in it; one under way stops at its next rows."""
    with writing(session):
        delete_reading(session, key_hash(token))


def drop_old_readings(session: Session) -> None:
    """Delete what is older than one day; nothing is written where there is nothing."""
    until = datetime.now(UTC) - KEPT_FOR
    if has_readings_before(session, until):
        with writing(session):
            delete_readings_before(session, until)


def _note(session: Session, token: str, **columns: Any) -> None:
    with writing(session):
        if not note_reading(session, key_hash(token), seen_at=datetime.now(UTC), **columns):
            raise DroppedError


def _sender_of(reading: Reading) -> str:
    return str(_object(reading.settings).get("sender", ""))


def _object(text: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(text or "{}")
    return found


def _json(document: Mapping[str, Any]) -> str:
    return json.dumps(document, ensure_ascii=False)
