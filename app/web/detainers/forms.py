"""What is asked of the two pages on which facilities are picked."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

from werkzeug.datastructures import MultiDict

from app.web.calculations.posted_text import printable

MOST_ID = 2_147_483_647
MOST_PICKED = 300
LONGEST_SEARCH = 80
FACILITY, SEARCH = "facility", "q"
THEIRS, NOT_THEIRS, NOT_LOOKED_AT = "theirs", "not_theirs", "not_looked_at"


def searched(args: MultiDict[str, Any]) -> str:
    """What is looked for, in one line."""
    return " ".join(str(printable(args).get(SEARCH, "")).split())[:LONGEST_SEARCH]


def picked(args: MultiDict[str, Any]) -> tuple[int, ...]:
    """The ids of the facilities that are ticked, once each; of what is no id, 0."""
    found = (number(text) for text in args.getlist(FACILITY)[:MOST_PICKED])
    return tuple(dict.fromkeys(found))


class Marks(NamedTuple):
    """The facilities marked as the county's own, as not, and as not looked at any more."""

    theirs: frozenset[int]
    not_theirs: frozenset[int]
    not_looked_at: frozenset[int]


def marks(posted: Mapping[str, Any]) -> Marks:
    """What is marked; a facility that was never looked at and still is not says nothing."""
    marked: dict[str, set[int]] = {THEIRS: set(), NOT_THEIRS: set(), NOT_LOOKED_AT: set()}
    for name, value in posted.items():
        kind, _, text = name.partition("-")
        facility = number(text)
        if kind == FACILITY and facility and value in marked:
            marked[value].add(facility)
    return Marks(*(frozenset(ids) for ids in marked.values()))


def number(text: str) -> int:
    """The whole number a text is, such as an id; 0 where it is none."""
    is_number = text.isascii() and text.isdecimal() and len(text) <= len(str(MOST_ID))
    return int(text) if is_number and int(text) <= MOST_ID else 0
