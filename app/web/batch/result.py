"""What a file of many counties came to, for whoever sent it: as a page and as a table."""

from __future__ import annotations

from flask import Response, render_template
from flask.typing import ResponseReturnValue

from app.language import LANGUAGES, language
from app.services.batch_document import summary_of
from app.services.read_batch import table_of
from app.services.readings import OpenReading
from app.web.batch.contexts import shown_run
from app.web.batch.routes import form_context

FILE_NAME = "batch-results.csv"
UTF_8_MARK = "\ufeff"  # without it Excel takes the file for Windows-1252


def show(reading: OpenReading) -> ResponseReturnValue:
    """Who is comparable with whom, which figures lack where, and the button that downloads."""
    said_in = reading.result["language"]
    return render_template(
        "batch/result.html",
        reading=reading,
        run=shown_run(summary_of(reading.result["summary"])),
        said_in=said_in,
        other_language=LANGUAGES[said_in] if said_in != language() else "",
        **form_context([]),
    )


def download(reading: OpenReading) -> ResponseReturnValue:
    """The long table; the reading stays, so that it can be fetched again."""
    response = Response(UTF_8_MARK + table_of(reading.result), mimetype="text/csv")
    response.headers["Content-Disposition"] = f"attachment; filename={FILE_NAME}"
    return response
