"""Imports as pages list them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from app.language import Words, say, say_count
from app.reports.content.dates import day
from app.services.list_imports import ImportListed
from app.web.formats import number
from app.web.places import place_name

FIRST_DIGITS = 12
KINDS = Words(
    {
        "texas": "Monthly reports of Texas counties",
        "detainers": "Federal release of detainers",
        "jail_log": "Jail log",
        "volumes": "Figures from a template",
        "rates": "Daily rates from a template",
    }
)


@dataclass(frozen=True, slots=True)
class ImportShown:
    """One import in a list; `undo_href` is empty where it cannot be taken back from here."""

    anchor: str
    kind: str
    file_name: str
    place: str
    brought: str
    counts: str
    source: Any
    sha256: str
    first_digits: str
    undone: str
    undo_href: str
    undo_told: str


def shown_import(
    listed: ImportListed,
    undo_href: str,
    *,
    with_place: bool = False,
    can_undo: tuple[int, int] | None = None,
) -> ImportShown:
    """An import in words; `can_undo`: how many of its values can be taken back, and of how many."""
    return ImportShown(
        anchor=f"import-{listed.number}",
        kind=KINDS.get(listed.kind, listed.kind),
        file_name=listed.file_name or say("a file without a name"),
        place=place_name(listed.county_fips) if with_place and listed.county_fips else "",
        brought=say("{name}, {day}", name=_who(listed.by), day=day(listed.imported_at.date())),
        counts=". ".join(_counts(listed)),
        source=dict(listed.source),
        sha256=listed.file_sha256,
        first_digits=listed.file_sha256[:FIRST_DIGITS],
        undone=_undone(listed),
        undo_href=undo_href if listed.stands and (can_undo is None or can_undo[0]) else "",
        undo_told=_undo_told(can_undo) if can_undo and listed.stands else "",
    )


def find_import(listed: Iterable[ImportListed], wanted: int) -> ImportListed | None:
    """The import with this number among those of a page."""
    return next((each for each in listed if each.number == wanted), None)


def _counts(listed: ImportListed) -> Iterator[str]:
    read = number(listed.rows_read)
    yield say_count("{count} row read", "{count} rows read", listed.rows_read, count=read)
    if listed.rows_refused:
        refused = number(listed.rows_refused)
        yield say_count("{count} refused", "{count} refused", listed.rows_refused, count=refused)
    if listed.rows_flagged:
        flagged = number(listed.rows_flagged)
        yield say_count(
            "{count} with a remark", "{count} with remarks", listed.rows_flagged, count=flagged
        )


def _undo_told(can_undo: tuple[int, int]) -> str:
    """What can be taken back, where it is not all of it."""
    free, of_all = can_undo
    if free == of_all:
        return ""
    if not free:
        return say("All of its values were changed or certified since: none can be taken back.")
    return say_count(
        "{count} of its {of_all} values can be taken back; the rest was changed or certified "
        "since.",
        "{count} of its {of_all} values can be taken back; the rest was changed or certified "
        "since.",
        free,
        count=free,
        of_all=of_all,
    )


def _undone(listed: ImportListed) -> str:
    if listed.undone_at is None:
        return ""
    name, when = _who(listed.undone_by), day(listed.undone_at.date())
    if listed.left:
        return say_count(
            "Taken back but for {count} value changed or certified since: {name}, {day}",
            "Taken back but for {count} values changed or certified since: {name}, {day}",
            listed.left,
            count=listed.left,
            name=name,
            day=when,
        )
    return say("Taken back: {name}, {day}", name=name, day=when)


def _who(name: str) -> str:
    return name or say("on the server’s command line")
