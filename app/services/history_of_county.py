"""Everything that was done in a county: who, when, what, old and new, and why."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.orm import Session

from app.persistence.county_history import (
    VALUE,
    HistoryWish,
    count_history,
    events_by_id,
    history_keys,
    jails_of,
    revisions_before,
    revisions_by_id,
)
from app.persistence.models import CountyEvent, Revision
from app.records.changes import changes_between
from app.records.entry import Entered, Record
from app.records.labels import label_of
from app.services.read_record import entered

PAGE = 50
# What can be asked for by itself: values, or some of the acts of app.records.events.
KINDS: Mapping[str, tuple[str, ...]] = {
    "values": (),
    "documents": ("document_added",),
    "files": (
        "figures_imported",
        "import_undone",
        "facilities_chosen",
        "facilities_set_aside",
        "facilities_put_back",
    ),
    "people": (
        "invited",
        "invitation_sent_again",
        "invitation_withdrawn",
        "invitation_accepted",
        "role_changed",
        "role_ended",
        "person_disabled",
        "person_enabled",
    ),
    "certification": ("warning_confirmed", "certified", "corrected"),
    "workspace": ("workspace_opened", "workspace_closed", "workspace_changed"),
}


@dataclass(frozen=True, slots=True)
class HistoryAsked:
    """What of the history is asked for; `kind` is a key of KINDS, or empty for all."""

    fiscal_year: int | None = None
    person_id: int | None = None
    kind: str = ""


EVERYTHING = HistoryAsked()


@dataclass(frozen=True, slots=True)
class HistoryRow:
    """One thing that was done.

    `what` is a key of app.records.events.ACTS; for a value "entered", "changed", "again" or
    "taken_out". `subject` is its label, or what the event was done to. `who` is empty for the
    command line. `entry_id` is None for what is no value. `fiscal_year` is 0 where the subject says
    a month or belongs to no year.
    """

    at: datetime
    who: str
    what: str
    subject: str
    old: str
    new: str
    why: str
    entry_id: int | None = None
    fiscal_year: int = 0


@dataclass(frozen=True, slots=True)
class HistoryPage:
    """A page of the history, the newest first; pages count from 1. `total` counts rows."""

    rows: tuple[HistoryRow, ...]
    page: int
    pages: int
    total: int


def history_of_county(
    session: Session, county_fips: str, page: int = 1, asked: HistoryAsked = EVERYTHING
) -> HistoryPage:
    """One page of the county's history, 50 rows, of what is asked for.

    A page there is not has no rows. Only the rows of the page are read.
    """
    wish = HistoryWish(
        county_fips,
        asked.fiscal_year,
        asked.person_id,
        with_values=asked.kind in ("", "values"),
        acts=KINDS.get(asked.kind),
    )
    total = count_history(session, wish)
    keys = history_keys(session, wish, (page - 1) * PAGE, PAGE)
    values = _value_rows(session, county_fips, [key for source, key in keys if source == VALUE])
    events = events_by_id(session, [key for source, key in keys if source != VALUE])
    rows = tuple(
        values[key] if source == VALUE else _event_row(events[key]) for source, key in keys
    )
    return HistoryPage(rows, page, max(1, -(-total // PAGE)), total)


def _value_rows(session: Session, county_fips: str, ids: list[int]) -> dict[int, HistoryRow]:
    if not ids:
        return {}
    before = revisions_before(session, ids)
    jails = tuple(entered(revision) for revision in jails_of(session, county_fips))
    return {
        key: _value_row(revision, before.get((revision.entry_id, revision.number - 1)), jails)
        for key, revision in revisions_by_id(session, ids).items()
    }


def _value_row(revision: Revision, before: Revision | None, jails: Record) -> HistoryRow:
    new, old = entered(revision), entered(before) if before else None
    change = changes_between(_in_force(before, old), _in_force(revision, new))
    is_in, was_in = revision.content is not None, bool(before and before.content is not None)
    named_by = new if is_in or old is None else old
    return HistoryRow(
        at=revision.created_at,
        who=revision.author.name,
        what=_act(is_in, was_in, is_same=revision.content == (before and before.content)),
        subject=label_of(new.place, (named_by, *jails)),
        old=change[0].old if change else "",
        new=change[0].new if change else "",
        why=revision.reason,
        entry_id=revision.entry_id,
        fiscal_year=0 if new.place.month else new.place.fiscal_year,
    )


def _act(is_in: bool, was_in: bool, *, is_same: bool) -> str:
    """What was done with a value; the same value is entered again by whoever has checked it."""
    if not is_in:
        return "taken_out"
    return ("again" if is_same else "changed") if was_in else "entered"


def _in_force(revision: Revision | None, value: Entered | None) -> Record:
    """The value as a record of its own; none where it was taken out."""
    return (value,) if revision and value and revision.content is not None else ()


def _event_row(event: CountyEvent) -> HistoryRow:
    who = event.actor.name if event.actor else ""
    return HistoryRow(
        event.created_at, who, event.what, event.subject, event.old, event.new, event.reason
    )
