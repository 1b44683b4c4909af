"""Addresses where a file of many counties is worked out."""

from __future__ import annotations

from typing import BinaryIO, cast

from flask import Blueprint, Response, render_template, request
from flask.typing import ResponseReturnValue

from app.intake.problems import UnreadableFileError
from app.language import say
from app.services.run_batch import BatchRun, TooManyRowsError, run_batch
from app.web.batch.contexts import shown_run
from app.web.calculations.step_forms import TokenForm
from app.web.documents.contexts import size_text

blueprint = Blueprint("batch", __name__)
FIELD = "batch-file"
ACT, DOWNLOAD = "act", "download"
MOST_ROWS = 500
MOST_BYTES = 5 * 1024 * 1024
FILE_NAME = "batch-results.csv"
UTF_8_MARK = "\ufeff"  # without it Excel takes the file for Windows-1252


class NotTakenError(ValueError):
    """A file that is not worked out here; the message says why and what to do."""


@blueprint.get("/batch")
def batch() -> ResponseReturnValue:
    """What goes into a file of many counties, and where it is sent."""
    return _page([])


@blueprint.post("/batch")
def work_out() -> ResponseReturnValue:
    """The results of the file that was sent, as a page or as a file; nothing of it is kept."""
    wants_file = request.form.get(ACT) == DOWNLOAD
    try:
        run = _run(in_short=not wants_file)
    except NotTakenError as error:
        return _page([(f"#{FIELD}", str(error))]), 422
    if wants_file:
        return _download(run)
    page = render_template(
        "batch/work_out.html",
        run=shown_run(run.summary),
        form=TokenForm(),
        most=_most(),
        problems=[],
    )
    return _unkept(Response(page, mimetype="text/html"))


def _run(in_short: bool) -> BatchRun:
    sent = request.files.get(FIELD)
    if sent is None or not sent.filename:
        raise NotTakenError(say("Choose a file: a workbook (xlsx, xls, ods) or a text file (csv)."))
    size = sent.stream.seek(0, 2)
    sent.stream.seek(0)
    if size > MOST_BYTES:
        raise NotTakenError(
            say(
                "This file has {size}. Here a file may have up to {most}; the command line takes "
                "larger ones: flask batch FILE -o OUT.",
                size=size_text(size),
                most=size_text(MOST_BYTES),
            )
        )
    try:
        return run_batch(cast(BinaryIO, sent.stream), most_rows=MOST_ROWS, in_short=in_short)
    except UnreadableFileError as error:
        raise NotTakenError(say("The file cannot be read: {reason}.", reason=error)) from error
    except TooManyRowsError as error:
        raise NotTakenError(
            say(
                "The file has more than {most} rows with figures. Send fewer, or use the command "
                "line, which takes any number: flask batch FILE -o OUT.",
                most=error.most,
            )
        ) from error


def _download(run: BatchRun) -> Response:
    response = Response(UTF_8_MARK + run.csv_text(), mimetype="text/csv")
    response.headers["Content-Disposition"] = f"attachment; filename={FILE_NAME}"
    return _unkept(response)


def _unkept(response: Response) -> Response:
    response.headers["Cache-Control"] = "private, no-store"
    return response


def _page(problems: list[tuple[str, str]]) -> str:
    return render_template("batch/batch.html", form=TokenForm(), most=_most(), problems=problems)


def _most() -> dict[str, object]:
    return {"rows": MOST_ROWS, "size": size_text(MOST_BYTES)}
