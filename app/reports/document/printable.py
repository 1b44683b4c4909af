"""Text without characters that no page, print or file format can hold."""

from __future__ import annotations

import re
from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar

MARK = "\ufffd"
# Control characters but tab and line ends, orders to turn the direction of writing, halves of a
# character, and the code points that are none.
_NO_CHARACTERS = "".join(chr(plane << 16 | end) for plane in range(17) for end in (0xFFFE, 0xFFFF))
_UNPRINTABLE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufdd0-\ufdef"
    f"{_NO_CHARACTERS}]"
)
Part = TypeVar("Part")


def printable_text(text: str) -> str:
    """The text with a mark in place of each character that cannot be printed."""
    return _UNPRINTABLE.sub(MARK, text)


def is_printable(text: str) -> bool:
    """Whether all characters of a text can be printed."""
    return not _UNPRINTABLE.search(text)


def printable(part: Part) -> Part:
    """A part of a report, or the whole, with every text in it printable."""
    made: Any = part
    if isinstance(part, str):
        made = printable_text(part)
    elif isinstance(part, tuple):
        each_made = tuple(printable(each) for each in part)
        made = part if _are_same(each_made, part) else each_made
    elif is_dataclass(part) and not isinstance(part, type):
        made = _of_fields(part)
    return made  # type: ignore[no-any-return]


def _of_fields(part: Any) -> Any:
    """The part itself where nothing in it had to change: most parts hold nothing unprintable."""
    names = [field.name for field in fields(part)]
    before = tuple(getattr(part, name) for name in names)
    after = tuple(printable(value) for value in before)
    return (
        part if _are_same(after, before) else replace(part, **dict(zip(names, after, strict=True)))
    )


def _are_same(some: tuple[Any, ...], others: tuple[Any, ...]) -> bool:
    return all(one is other for one, other in zip(some, others, strict=True))
