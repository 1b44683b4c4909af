"""A file of Texas reports that was read: what an administrator sees before it is kept."""

from __future__ import annotations

from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from app.intake.texas_document import texas_of_document
from app.language import say, say_count
from app.persistence.database import db
from app.services.import_texas import keep_texas, plan_texas
from app.services.readings import OpenReading, drop_reading
from app.services.stored_files import NotStoredError
from app.web.access import me
from app.web.formats import number

MOST_LISTED = 40


def show(reading: OpenReading) -> ResponseReturnValue:
    """What would be added, what stands already, and what differs from what stands."""
    read = texas_of_document(reading.result)
    plan = plan_texas(db.session, read)
    months = [row.month for row in read.rows.values()]
    return render_template(
        "files/texas.html",
        reading=reading,
        plan=plan,
        counties=len({row.county_fips for row in read.rows.values()}),
        first=min(months, default=None),
        last=max(months, default=None),
        flagged=[[flag.words, number(count)] for flag, count in plan.flagged.items()],
        problems=[(it.row_number, it.sentence) for it in plan.problems[:MOST_LISTED]],
        more_problems=max(0, len(plan.problems) - MOST_LISTED),
        source=reading.settings.get("source", {}),
    )


def keep(reading: OpenReading) -> ResponseReturnValue:
    """Keep the months as an import of the site."""
    try:
        summary = keep_texas(
            db.session,
            texas_of_document(reading.result),
            reading.file_name,
            reading.file_sha256,
            replace="replace" in request.form,
            person_id=me().id,
            source=reading.settings.get("source", {}),
        )
    except NotStoredError:
        told = say("The database did not take it, so nothing was kept. Try again in a minute.")
        flash(told, "error")
        return redirect(url_for("files.reading", token=reading.token), 303)
    drop_reading(db.session, reading.token)
    changed = summary.rows_new + summary.rows_replaced
    flash(
        say_count(
            "{count} month of a county is kept.",
            "{count} months of counties are kept.",
            changed,
            count=number(changed),
        )
        if changed
        else say("All of it stood there already, so nothing was changed.")
    )
    return redirect(url_for("files.admin_imports"), 303)
