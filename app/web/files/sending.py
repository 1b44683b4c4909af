"""Take the file of a form, and have it read beside the request that brought it."""

from __future__ import annotations

import tempfile
from collections.abc import Mapping
from functools import partial
from hashlib import sha256
from typing import Any, BinaryIO, cast

from flask import current_app, redirect, request, url_for
from flask.typing import ResponseReturnValue
from werkzeug.datastructures import FileStorage

from app.intake.file_names import kept_file_name
from app.language import say
from app.persistence.database import db
from app.persistence.sessions import GuardedSession
from app.services.read_beside import read_beside
from app.services.readings import Sender, SentFile, TooManyReadingsError, start_reading
from app.web.access import me
from app.web.calculations.browser_key import browser_key

FIELD = "file"
IN_MEMORY = CHUNK = 1024 * 1024


class NotSentError(ValueError):
    """No file came with the form, or it cannot be read now; the message says what to do."""


def read_sent_file(
    kind: str, settings: Mapping[str, Any], *, county_fips: str = "", is_signed_in: bool = False
) -> ResponseReturnValue:
    """Have the file of the form read, and lead to the page that tells how far it is.

    `kind` is a key of READERS, `settings` a JSON object of what the form chose. The reading
    belongs to the person where the page asks for a sign-in, else to the browser. A file that is
    read within a moment is ready when its page is asked for. Raises NotSentError.
    """
    sent = _sent()
    sender = Sender(me().id) if is_signed_in else Sender(browser_key=browser_key())
    file, digest = _own_copy(sent)
    noted = SentFile(kind, kept_file_name(sent.filename or ""), digest, county_fips, settings)
    try:
        token = start_reading(db.session, sender, noted)
    except TooManyReadingsError as too_many:
        file.close()
        raise NotSentError(
            say("Other files are being read at this moment. Wait a minute, then send it again.")
        ) from too_many
    thread = read_beside(partial(GuardedSession, db.engine), token, file, noted)
    thread.join(current_app.config["READING_WAIT_SECONDS"])
    return redirect(url_for("files.reading", token=token), 303)


def _sent() -> FileStorage:
    sent = request.files.get(FIELD)
    if sent is None or not sent.filename:
        raise NotSentError(say("Choose a file."))
    if not sent.stream.read(1):
        raise NotSentError(say("The file is empty. Choose another one."))
    sent.stream.seek(0)
    return sent


def _own_copy(sent: FileStorage) -> tuple[BinaryIO, str]:
    """The file without a name in any folder, gone with the process; and its SHA-256.

    The request's own copy is closed when the request ends, often before all of it is read.
    """
    # It is closed by the thread that reads it.
    spooled = tempfile.SpooledTemporaryFile(max_size=IN_MEMORY)  # noqa: SIM115
    copy = cast(BinaryIO, spooled)
    digest = sha256()
    while chunk := sent.stream.read(CHUNK):
        digest.update(chunk)
        copy.write(chunk)
    copy.seek(0)
    return copy, digest.hexdigest()


def most_bytes() -> int:
    """The largest file this site reads."""
    most: int = current_app.config["MAX_CONTENT_LENGTH"]
    return most
