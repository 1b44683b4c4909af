"""Typed text without characters that no page or print can hold."""

from __future__ import annotations

import re
from collections.abc import Iterable

from werkzeug.datastructures import MultiDict
from wtforms import Field

MARK = "\ufffd"
MESSAGE = f"This holds characters that cannot be printed, shown here as {MARK}. Type it again."
# Control characters but tab and line ends, orders to turn the direction of writing, halves of a
# character, and the code points that are none.
_NO_CHARACTERS = "".join(chr(plane << 16 | end) for plane in range(17) for end in (0xFFFE, 0xFFFF))
_UNPRINTABLE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufdd0-\ufdef"
    f"{_NO_CHARACTERS}]"
)


def printable(posted: MultiDict[str, str]) -> MultiDict[str, str]:
    """What was posted, with a mark in place of each character that cannot be printed."""
    return MultiDict(
        (name, _UNPRINTABLE.sub(MARK, value)) for name, value in posted.items(multi=True)
    )


def is_printable(text: str) -> bool:
    """Whether all characters of a text can be printed."""
    return not _UNPRINTABLE.search(text)


def note_unprintable(fields: Iterable[Field]) -> None:
    """Note at each field what `printable` had to mark in it."""
    for field in fields:
        if MARK in str(field.data or ""):
            field.errors = [*field.errors, MESSAGE]
