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


def shown_import(listed: ImportListed, undo_href: str, *, with_place: bool = False) -> ImportShown:
    """An import in words."""
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
        undo_href=undo_href if listed.stands else "",
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


def _undone(listed: ImportListed) -> str:
    if listed.undone_at is None:
        return ""
    return say(
        "Taken back: {name}, {day}",
        name=_who(listed.undone_by),
        day=day(listed.undone_at.date()),
    )


def _who(name: str) -> str:
    return name or say("on the server’s command line")
