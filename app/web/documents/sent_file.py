"""The one file of a form, read into memory as far as it may go."""

from __future__ import annotations

from flask import current_app, request

from app.language import say
from app.web.documents.contexts import size_text

FIELD = "document"


class NoFileError(ValueError):
    """No file came with the form, or one that is too large; the message says what to do."""


def sent_file() -> tuple[str, bytes]:
    """The name and the bytes of the file that was sent. Raises NoFileError.

    Werkzeug has put a file of more than 500 kB into a nameless temporary file, which is gone when
    the request ends; it is kept nowhere else before the database has it.
    """
    sent = request.files.get(FIELD)
    if sent is None or not sent.filename:
        raise NoFileError(say("Choose a file: a PDF, PNG or JPEG."))
    most = most_bytes()
    content = sent.stream.read(most + 1)
    if len(content) > most:
        size = sent.stream.seek(0, 2)
        raise NoFileError(
            say(
                "This file has {size}. A document may have up to {most}: keep the pages that "
                "matter, or save it with a lower resolution.",
                size=size_text(size),
                most=size_text(most),
            )
        )
    return sent.filename, content


def most_bytes() -> int:
    """The largest document this site keeps."""
    most: int = current_app.config["MAX_DOCUMENT_SIZE"]
    return most
