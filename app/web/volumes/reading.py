"""A filled template that was read: what would change, and the button that enters all of it."""

from __future__ import annotations

from flask import flash, redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from app.language import say, say_count
from app.persistence.database import db
from app.services.enter_values import OvertakenError
from app.services.import_volumes import PlanProblemsError, keep_volumes
from app.services.readings import OpenReading, drop_reading
from app.services.save_values import ReasonNeededError
from app.web.access import acting
from app.web.documents.contexts import size_text
from app.web.files.sending import most_bytes
from app.web.record.saving import NEEDED, ReasonForm, reason_form
from app.web.record.typed_values import note_problem
from app.web.volumes.form import TemplateForm
from app.web.volumes.plan import plan_shown

KIND = "volumes"


def show(reading: OpenReading) -> ResponseReturnValue:
    """What the file says beside what stands there now; or every mistake in it."""
    return _page(reading, reason_form(is_posted=False))


def keep(reading: OpenReading) -> ResponseReturnValue:
    """Enter every value of the file, or none."""
    reason = reason_form(is_posted=True)
    if reason.problems:
        return _page(reading, reason), 422
    try:
        imported = keep_volumes(
            db.session,
            acting(),
            reading.result,
            reading.file_name,
            reading.file_sha256,
            reason.text,
        )
    except ReasonNeededError:
        note_problem(reason.reason, say(NEEDED))
        return _page(reading, reason), 422
    except OvertakenError as overtaken:
        return _page(reading, reason, overtaken), 409
    except PlanProblemsError:
        return _page(reading, reason), 422
    drop_reading(db.session, reading.token)
    if imported.number is None:
        flash(say("All of it stood there already, so nothing was entered."))
        return redirect(url_for("volumes.volumes", fips=reading.county_fips), 303)
    count = imported.values
    flash(say_count("{count} value entered.", "{count} values entered.", count, count=count))
    return redirect(url_for("volumes.kept", fips=reading.county_fips, number=imported.number), 303)


def _page(reading: OpenReading, reason: ReasonForm, overtaken: OvertakenError | None = None) -> str:
    problems = list(reason.problems)
    if overtaken:
        problems.append(("#values-heading", _overtaken(overtaken)))
    return render_template(
        "volumes/preview.html",
        fips=reading.county_fips,
        reading=reading,
        plan=plan_shown(reading.result, overtaken.theirs if overtaken else ()),
        reason=reason,
        problems=problems,
        is_overtaken=overtaken is not None,
        form=TemplateForm(data={"fiscal_year": str(reading.settings.get("fiscal_year", ""))}),
        most=size_text(most_bytes()),
    )


def _overtaken(overtaken: OvertakenError) -> str:
    count = len(overtaken.theirs)
    return say_count(
        "Somebody changed {count} of these values since the file was read. Nothing was entered. It "
        "is marked below: choose the file again to enter its values over what stands there now.",
        "Somebody changed {count} of these values since the file was read. Nothing was entered. "
        "They are marked below: choose the file again to enter its values over what stands there "
        "now.",
        count,
        count=count,
    )
