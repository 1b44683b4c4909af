"""A federal release that was counted: what an administrator sees before it is kept."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from flask import flash, redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from app.language import Words, say
from app.language.months import said_month
from app.persistence.database import db
from app.services.import_detainers import counts_of, keep_detainers, standing_release
from app.services.readings import OpenReading, drop_reading
from app.services.stored_files import NotStoredError
from app.web.access import me
from app.web.formats import number as written

if TYPE_CHECKING:
    from app.intake.detainers.counts import Totals

MOST_LISTED = 40
Rows = list[list[str]]
PARTS = Words(
    {
        "date": "Date of the detainer",
        "facility": "Facility",
        "city": "City",
        "state": "State",
        "code": "Code of the facility",
        "form": "Form",
        "outcome": "Outcome",
        "severity": "Severity",
        "person": "Mark of a person, used in memory only",
        "duplicate": "Mark of a repeat",
    }
)


def show(reading: OpenReading) -> ResponseReturnValue:
    """What was counted, and what would be kept."""
    counts = counts_of(reading.result)
    totals = counts.totals
    span = totals.span
    return render_template(
        "files/detainers.html",
        reading=reading,
        standing=standing_release(db.session, reading.file_sha256),
        counts=counts,
        totals=totals,
        first=said_month(span[0]) if span else "",
        last=said_month(span[1]) if span else "",
        unplaced=[(why.words, written(count)) for why, count in totals.unplaced.items()],
        splits=_splits(totals),
        used=[(PARTS.get(part, part), heading) for part, heading in counts.columns.items()],
        dropped=[(column.heading, column.words) for column in counts.left],
        problems=[(it.row_number, it.sentence) for it in counts.problems[:MOST_LISTED]],
        more_problems=counts.more_problems + max(0, len(counts.problems) - MOST_LISTED),
        source=reading.settings.get("source", {}),
    )


def keep(reading: OpenReading) -> ResponseReturnValue:
    """Keep the counts as an import of the site."""
    try:
        summary = keep_detainers(
            db.session,
            counts_of(reading.result),
            reading.file_name,
            reading.file_sha256,
            person_id=me().id,
            source=reading.settings.get("source", {}),
        )
    except NotStoredError:
        told = say("The database did not take it, so nothing was kept. Try again in a minute.")
        flash(told, "error")
        return redirect(url_for("files.reading", token=reading.token), 303)
    drop_reading(db.session, reading.token)
    told = (
        say("The release is kept. Its figures stand on the pages of the counties it names.")
        if summary.is_new
        else say("This file was imported before, so nothing was changed.")
    )
    flash(told)
    return redirect(url_for("files.admin_imports"), 303)


def form_href(_reading: OpenReading) -> str:
    """Where a release is sent."""
    return url_for("files.admin_imports")


def _splits(totals: Totals) -> list[tuple[str, str, Rows]]:
    """Caption, first head and rows of each way to split; no rows where nothing is said."""
    months = {
        said_month(month) if month else say("no date"): count
        for month, count in totals.months.items()
    }
    return [
        (say("By form"), say("Form"), _rows(totals.forms)),
        (say("By outcome"), say("Outcome"), _rows(totals.outcomes)),
        (say("By severity"), say("Severity"), _rows(totals.severities)),
        (say("By month"), say("Month"), _rows(months)),
    ]


def _rows(counted: Mapping[str, int]) -> Rows:
    if not any(counted):
        return []
    rows = [
        [name or say("says nothing"), written(count)]
        for name, count in list(counted.items())[:MOST_LISTED]
    ]
    more = len(counted) - MOST_LISTED
    return [*rows, [say("and {count} more", count=more), ""]] if more > 0 else rows
