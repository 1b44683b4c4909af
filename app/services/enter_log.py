"""Enter what a jail log counts into a county's record: looked at first, then all or nothing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime
from typing import Any

from sqlalchemy.orm import Session

from app.records.changes import ValueChange, changes_between
from app.records.entry import Content, Entered, Place
from app.records.fiscal_year import FiscalYear, fiscal_year_of
from app.services.acting import Acting
from app.services.changes_of_log import HOLDS, changes_of_log
from app.services.enter_values import Change
from app.services.keep_import import ImportedFile, KeptImport, keep_import
from app.services.open_record import OpenRecord, open_record

KIND = "jail_log"
# What is kept of a log beside the values: counts and sums of the whole, none of a smaller part.
KEPT = ("settings", "layout", "rows_read", "bookings", "columns", "definitions", "overdetention")

# Nobody has entered these values yet.
_NOT_YET = datetime.min.replace(tzinfo=UTC)

Log = Mapping[str, Any]


def covered_years(document: Log, starts: int, county: str) -> tuple[int, ...]:
    """The fiscal years, newest first, for which a counted log has values to enter."""
    named = [row["month"] for row in document["by_month"] if row["month"]]
    months = [date.fromisoformat(f"{month}-01") for month in named]
    years = {fiscal_year_of(month, starts) for month in months}
    return tuple(
        year
        for year in sorted(years, reverse=True)
        if changes_of_log(document, FiscalYear(year, starts), county)
    )


def log_changes(record: OpenRecord, document: Log, county: str) -> list[Change]:
    """What a counted log would change in a fiscal year; what stands there already is left out.

    Months that stand in the record are what its year is worked out from. So where there are any
    (`months_there`), holds of the whole year are left out: they would not be used.
    """
    choices = record.by_place.get(Place("year", record.year.year))
    changes = changes_of_log(
        document,
        record.year,
        county,
        numbers=record.numbers,
        choices=choices.content if choices else None,
    )
    if months_there(record):
        changes = [change for change in changes if not _is_hold_of_year(change.place)]
    return [change for change in changes if _there(record, change.place) != change.content]


def months_used_instead(record: OpenRecord, document: Log, county: str) -> int:
    """How many months of the record are used where a log has holds of the whole year; mostly 0."""
    changes = changes_of_log(document, record.year, county)
    has_year = any(_is_hold_of_year(change.place) for change in changes)
    return len(months_there(record)) if has_year else 0


def months_there(record: OpenRecord) -> frozenset[date]:
    """The months of the year that have holds in the record already."""
    months = (place.month for place in record.by_place if _is_hold(place))
    return frozenset(month for month in months if month)


def _is_hold(place: Place) -> bool:
    return place.kind == "figure" and place.name in HOLDS


def _is_hold_of_year(place: Place) -> bool:
    return _is_hold(place) and place.month is None


def told_changes(record: OpenRecord, changes: Sequence[Change]) -> tuple[ValueChange, ...]:
    """Changes in words, each as what stands there and what would."""
    changed = {change.place for change in changes}
    rest = tuple(each for each in record.record if each.place not in changed)
    before = tuple(each for each in record.record if each.place in changed)
    after = tuple(
        Entered(0, change.place, 0, change.content or {}, 0, "", _NOT_YET) for change in changes
    )
    return changes_between((*rest, *before), (*rest, *after))


def enter_log(
    session: Session,
    acting: Acting,
    document: Log,
    file: tuple[str, str],
    fiscal_year: int,
    county: str,
    seen: Mapping[str, int],
    reason: str = "",
) -> KeptImport:
    """Enter a counted log's values of a fiscal year, with the import they came by.

    `file` is its name and SHA-256; `seen` the numbers, by place, of the values the person was
    shown beside the new ones. Raises what `keep_import` raises: OvertakenError where others stand
    there now, ReasonNeededError, NotAllowedError.
    """
    record = open_record(session, acting.county_fips, fiscal_year)
    changes = [
        Change(change.place, change.content, seen.get(str(change.place), 0))
        for change in log_changes(record, document, county)
    ]
    name, sha256 = file
    imported = ImportedFile(
        kind=KIND,
        name=name,
        sha256=sha256,
        rows_read=document["rows_read"],
        rows_refused=document["problems"]["rows_refused"],
        content={key: document[key] for key in KEPT},
    )
    return keep_import(session, acting, imported, changes, reason)


def _there(record: OpenRecord, place: Place) -> Content | None:
    found = record.by_place.get(place)
    return dict(found.content) if found else None
