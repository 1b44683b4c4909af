"""What each kind of file is read by. A new kind is one line in READERS.

A reader gets a file of bytes that can be read again from its start, what its sender chose, and
whom to tell how far it is; it returns a JSON object of counts, sums and problems, in which no
person is. It raises UnreadableFileError, in words for the sender, or leaves out what it cannot use
and says so by row. It writes nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import asdict
from typing import Any, BinaryIO

from sqlalchemy.orm import Session

from app.intake.jail_log.settings import BadSettingsError, LogNeeds, LogSettings
from app.intake.problems import UnreadableFileError
from app.intake.sheets import Progress
from app.intake.texas_document import texas_document
from app.intake.texas_file import read_texas_file
from app.services.count_jail_log import count_jail_log
from app.services.import_detainers import count_release
from app.services.read_batch import read_batch
from app.services.read_volumes import read_volumes
from app.services.readings import SentFile

Document = Mapping[str, Any]
Reader = Callable[[Session, BinaryIO, SentFile, Progress], Document]


def read_log(_session: Session, file: BinaryIO, sent: SentFile, on_progress: Progress) -> Document:
    """What a jail log counts; where its columns are not certain, {"needs": LogNeeds}."""
    try:
        settings = LogSettings.from_document(sent.settings)
        return count_jail_log(file, settings, on_progress).document
    except LogNeeds as needs:
        found = {name: getattr(needs, name) for name in ("lacking", "unclear", "found", "headings")}
        return {"needs": {**found, "persons": [asdict(column) for column in needs.persons]}}
    except BadSettingsError as wrong:
        raise UnreadableFileError(str(wrong)) from wrong


def read_detainers(
    _session: Session, file: BinaryIO, _sent: SentFile, on_progress: Progress
) -> Document:
    """What a federal release counts."""
    return count_release(file, on_progress).document()


def read_texas(
    _session: Session, file: BinaryIO, _sent: SentFile, on_progress: Progress
) -> Document:
    """The rows of a file of Texas reports, which are of counties and of nobody."""
    return texas_document(read_texas_file(file, lambda: None, on_progress))


READERS: dict[str, Reader] = {
    "jail_log": read_log,
    "county_jail_log": read_log,
    "detainers": read_detainers,
    "texas": read_texas,
    "volumes": read_volumes,
    "batch": read_batch,
}
