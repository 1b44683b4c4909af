"""Typed text without characters that no page or print can hold."""

from __future__ import annotations

from collections.abc import Iterable

from werkzeug.datastructures import MultiDict
from wtforms import Field

from app.language import marked, say
from app.reports.document.printable import MARK, UNPRINTABLE

MESSAGE = marked(
    "This holds characters that cannot be printed, shown here as {mark}. Type it again."
)


def printable(posted: MultiDict[str, str]) -> MultiDict[str, str]:
    """What was posted, with a mark in place of each character that cannot be printed."""
    return MultiDict(
        (name, UNPRINTABLE.sub(MARK, value)) for name, value in posted.items(multi=True)
    )


def is_printable(text: str) -> bool:
    """Whether all characters of a text can be printed."""
    return not UNPRINTABLE.search(text)


def note_unprintable(fields: Iterable[Field]) -> None:
    """Note at each field what `printable` had to mark in it."""
    for field in fields:
        if MARK in str(field.data or ""):
            field.errors = [*field.errors, say(MESSAGE, mark=MARK)]
