"""Rows of the history in words."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime

from flask import url_for

from app.language import Words, say
from app.language.typed_months import month
from app.records.events import ACTS
from app.reports.content.dates import day
from app.services.history_of_county import HistoryRow
from app.web.record.workspace import ROLES

VALUE_ACTS = Words(
    {
        "entered": "Entered",
        "changed": "Changed",
        "again": "Checked and entered again",
        "taken_out": "Taken out",
    }
)
KIND_WORDS = Words(
    {
        "values": "Figures and other values",
        "documents": "Documents",
        "files": "Imported files",
        "people": "People, roles and invitations",
        "certification": "Confirmed warnings and signatures",
        "workspace": "The workspace itself",
    }
)
# How an event keeps the first month of fiscal years.
STARTS = re.compile(r"month (1[0-2]|[1-9])")
OF_VERSIONS, OF_WORKSPACE = ("certified", "corrected"), "workspace_"
FIRST_DIGITS = 12


@dataclass(frozen=True, slots=True)
class RowShown:
    """One row of the history. `href` leads to the value, empty where there is none."""

    when: str
    instant: str
    who: str
    what: str
    subject: str
    href: str
    old: str
    new: str
    why: str


def shown_row(fips: str, row: HistoryRow) -> RowShown:
    """A row of the history as the page tells it."""
    is_value = row.entry_id is not None
    old, new = (row.old, row.new) if is_value else _told(row)
    return RowShown(
        when=when_text(row.at),
        instant=row.at.isoformat(timespec="seconds"),
        who=row.who or say("whoever runs this site"),
        what=VALUE_ACTS[row.what] if is_value else ACTS.get(row.what, row.what),
        subject=_subject(row),
        href=url_for("record.entry", fips=fips, entry_id=row.entry_id) if is_value else "",
        old=old,
        new=new,
        why=row.why,
    )


def when_text(at: datetime) -> str:
    """Day and time of day, in UTC: "March 3, 2026, 14:05 UTC"."""
    return say("{day}, {time} UTC", day=day(at.date()), time=f"{at:%H:%M}")


def _subject(row: HistoryRow) -> str:
    if row.entry_id is not None:
        year = row.fiscal_year
        return say("{label} ({year})", label=row.subject, year=year) if year else row.subject
    if row.what in OF_VERSIONS:
        _fips, year_name, number = (*row.subject.split("/"), "", "")[:3]
        return say("Fiscal year {year}, version {number}", year=year_name, number=number)
    return "" if row.what.startswith(OF_WORKSPACE) else row.subject


def _told(row: HistoryRow) -> tuple[str, str]:
    """What stood there before an event and after it, where that says more than its name."""
    if row.what in OF_VERSIONS:
        return "", ""
    if row.what == "document_added":
        return "", f"SHA-256 {row.new[:FIRST_DIGITS]}…"
    if row.what == "warning_confirmed":
        return "", say("fiscal year {year}", year=row.new)
    return _said(row.old), _said(row.new)


def _said(word: str) -> str:
    """A role, or the month a fiscal year starts in, as people read it."""
    if found := STARTS.fullmatch(word):
        return say("fiscal year starts in {month}", month=month(int(found[1])))
    return ROLES.get(word, word)
