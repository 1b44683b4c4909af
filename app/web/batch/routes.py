"""Addresses that take a file of many counties."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from flask import Blueprint, render_template, request, url_for
from flask.typing import ResponseReturnValue

from app.language import say
from app.persistence.database import db
from app.services.read_batch import MOST_BYTES, MOST_ROWS
from app.services.readings import OpenReading, drop_old_readings
from app.web.asked_form import Problems
from app.web.documents.contexts import size_text
from app.web.files.sending import FIELD, NotSentError, read_sent_file

KIND = "batch"

blueprint = Blueprint("batch", __name__)


@blueprint.get("/batch")
def batch() -> ResponseReturnValue:
    """What goes into a file of many counties, and where it is sent."""
    drop_old_readings(db.session)
    return _page([])


@blueprint.post("/batch")
def work_out() -> ResponseReturnValue:
    """Have every county of the file worked out, beside this request, for whoever sends it."""
    try:
        _refuse_too_large()
        return read_sent_file(KIND, {})
    except NotSentError as not_sent:
        return _page([(f"#{FIELD}", str(not_sent))]), 422


def failed(reading: OpenReading) -> ResponseReturnValue:
    """The form again, with why the file could not be read."""
    return _page([(f"#{FIELD}", reading.problem)])


def form_href(_reading: OpenReading) -> str:
    """Where such a file is sent."""
    return url_for("batch.batch")


def form_context(problems: Problems) -> Mapping[str, Any]:
    """What the form that sends a file needs, wherever it stands."""
    most = {"rows": MOST_ROWS, "size": size_text(MOST_BYTES)}
    return {"problems": problems, "most": most}


def _refuse_too_large() -> None:
    sent = request.files.get(FIELD)
    size = sent.stream.seek(0, 2) if sent else 0
    if sent:
        sent.stream.seek(0)
    if size > MOST_BYTES:
        raise NotSentError(
            say(
                "This file has {size}. Here a file may have up to {most}; the command line takes "
                "larger ones: flask batch FILE -o OUT.",
                size=size_text(size),
                most=size_text(MOST_BYTES),
            )
        )


def _page(problems: Problems) -> str:
    return render_template("batch/batch.html", **form_context(problems))
