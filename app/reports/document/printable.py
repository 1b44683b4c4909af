"""What is typed for one printed copy, without characters that no page or file can hold."""

from __future__ import annotations

import re
from dataclasses import fields, replace
from typing import Any

from app.reports.document.report import Occasion

MARK = "\ufffd"
# Control characters but tab and line ends, orders to turn the direction of writing, halves of a
# character, and the code points that are none. A case with any of them is not read at all.
_NO_CHARACTERS = "".join(chr(plane << 16 | end) for plane in range(17) for end in (0xFFFE, 0xFFFF))
UNPRINTABLE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufdd0-\ufdef"
    f"{_NO_CHARACTERS}]"
)


def printable(occasion: Occasion) -> Occasion:
    """The occasion with a mark in place of each character that cannot be printed."""
    typed: dict[str, Any] = {
        field.name: UNPRINTABLE.sub(MARK, text)
        for field in fields(occasion)
        if isinstance(text := getattr(occasion, field.name), str)
    }
    return replace(occasion, **typed)
