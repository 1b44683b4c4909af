"""Whether this installation is well: what an administrator looks at, each with a verdict."""

from __future__ import annotations

import platform
import shutil
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.orm import Session

from app.engine import METHOD_VERSION
from app.language import Words, say
from app.persistence.admin import ask, row_counts
from app.persistence.migrating import applied_revision, newest_revision
from app.reference import REFERENCE_VERSION
from app.services.send_mail import mail_server

FINE, LOOK, BROKEN, TOLD = "fine", "look", "broken", "told"
VERDICTS = Words(
    {FINE: "Fine", LOOK: "Look at this", BROKEN: "Not working", TOLD: "For information"}
)
KINDS = Words({"sqlite": "SQLite, a file on this machine", "postgresql": "PostgreSQL"})
COUNTED = Words(
    {
        "calculations": "Calculations",
        "saved versions": "Saved versions",
        "people": "People with an account",
        "workspaces": "County workspaces",
        "certified versions": "Certified county versions",
    }
)
MEBIBYTE = 1024 * 1024
LEAST_FREE, LOW_FREE = 100 * MEBIBYTE, 1024 * MEBIBYTE


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing looked at: what, how it stands (a key of VERDICTS), and what was found."""

    name: str
    verdict: str
    found: str

    @property
    def verdict_word(self) -> str:
        """The verdict in the language in use."""
        return VERDICTS[self.verdict]


def check_health(session: Session, settings: Mapping[str, Any]) -> tuple[Finding, ...]:
    """What there is to say of the database, the disk, the settings and the versions.

    A database that does not answer is a finding, too, and raises nothing.
    """
    return (
        *_database(session),
        _disk(Path(settings["INSTANCE_FOLDER"])),
        _mail(settings),
        _secret(settings),
        Finding(say("Python"), TOLD, platform.python_version()),
        Finding(say("Method"), TOLD, METHOD_VERSION),
        Finding(say("Reference data"), TOLD, REFERENCE_VERSION),
    )


def worst(findings: tuple[Finding, ...]) -> str:
    """The verdict over all of them."""
    found = {finding.verdict for finding in findings}
    return next((verdict for verdict in (BROKEN, LOOK) if verdict in found), FINE)


def _database(session: Session) -> Iterator[Finding]:
    kind = KINDS.get(session.get_bind().dialect.name, "")
    try:
        ask(session)
        yield Finding(say("Database"), FINE, kind)
        yield _tables(session)
        counted = row_counts(session)
    except SQLAlchemyError:
        session.rollback()
        yield Finding(say("Database"), BROKEN, say("{kind}; it does not answer.", kind=kind))
        return
    for name, count in counted.items():
        yield Finding(COUNTED[name], TOLD, f"{count:,}")


def _tables(session: Session) -> Finding:
    applied, newest = applied_revision(session), newest_revision()
    if applied == newest:
        return Finding(say("Tables"), FINE, say("Revision {number}, the newest.", number=applied))
    return Finding(
        say("Tables"),
        BROKEN,
        say(
            "Revision {applied}; this program needs {newest}. Run: flask upgrade-database",
            applied=applied or "–",
            newest=newest,
        ),
    )


def _disk(folder: Path) -> Finding:
    # The folder may not be there yet where the database is elsewhere.
    there = next(each for each in (folder, *folder.parents) if each.exists())
    free = shutil.disk_usage(there).free
    verdict = BROKEN if free < LEAST_FREE else LOOK if free < LOW_FREE else FINE
    words = say(
        "{count} MiB free where this installation keeps its files.", count=f"{free // MEBIBYTE:,}"
    )
    return Finding(say("Disk"), verdict, words)


def _mail(settings: Mapping[str, Any]) -> Finding:
    server = mail_server(settings)
    if server is None:
        words = say("No mail server is set. Links are shown to whoever makes them, to pass on.")
        return Finding(say("E-mail"), LOOK, words)
    if server.encryption == "none" and server.user:
        words = say("Sent by {host} without encryption, password included.", host=server.host)
        return Finding(say("E-mail"), LOOK, words)
    return Finding(say("E-mail"), FINE, say("Sent by {host}.", host=server.host))


def _secret(settings: Mapping[str, Any]) -> Finding:
    if settings["SECRET_GIVEN"]:
        return Finding(say("Secret"), FINE, say("Given by the setting SECRET_KEY."))
    words = say("Made by Holdcost and kept in the instance folder. In production, set SECRET_KEY.")
    return Finding(say("Secret"), LOOK, words)
