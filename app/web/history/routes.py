"""Addresses of a county's history and of its whole record as a file."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime

from flask import Blueprint, Response, render_template, request, stream_with_context, url_for
from flask.typing import ResponseReturnValue

from app.language import in_language, language
from app.persistence.database import db
from app.services.acting import Action
from app.services.export_record import export_record
from app.services.export_rows import export_rows
from app.services.history_filters import history_filters
from app.services.history_of_county import history_of_county
from app.web.access import needs
from app.web.history.contexts import shown_row
from app.web.history.filter_form import FilterForm, page_number

blueprint = Blueprint("history", __name__)
ROWS_AT_ONCE = 200


@blueprint.get("/c/<fips>/record/history")
@needs(Action.READ)
def history(fips: str) -> ResponseReturnValue:
    """Who did what, when and why; the newest first."""
    form = FilterForm(request.args).offer(*history_filters(db.session, fips))
    page = page_number(request.args.get("page", ""))
    found = history_of_county(db.session, fips, page, form.asked)
    pages = {
        number: url_for(".history", fips=fips, **form.chosen, page=number)
        for number in (found.page - 1, found.page + 1)
        if 1 <= number <= found.pages
    }
    return render_template(
        "history/history.html",
        fips=fips,
        form=form,
        found=found,
        rows=[shown_row(fips, row) for row in found.rows],
        newer=pages.get(found.page - 1),
        older=pages.get(found.page + 1),
    )


@blueprint.get("/c/<fips>/record/export.json")
@needs(Action.READ)
def export_json(fips: str) -> Response:
    """The county's whole record, every value ever entered."""
    now = datetime.now(UTC)
    return _sent(export_record(db.session, fips, now), fips, now, "json", "application/json")


@blueprint.get("/c/<fips>/record/export.csv")
@needs(Action.READ)
def export_csv(fips: str) -> Response:
    """The same as a table for a spreadsheet."""
    now = datetime.now(UTC)
    lines = _csv_lines(export_rows(db.session, fips, now))
    return _sent(lines, fips, now, "csv", "text/csv")


def _sent(pieces: Iterable[str], fips: str, now: datetime, ending: str, kind: str) -> Response:
    """A file that is written while it is sent, however long it is."""
    spoken = _in_this_language(pieces)
    response = Response(stream_with_context(spoken), mimetype=kind)
    name = f"holdcost-record-{fips}-{now:%Y-%m-%d}.{ending}"
    response.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    return response


def _in_this_language(pieces: Iterable[str]) -> Iterator[str]:
    """The pieces in the language of the address, which is no longer in use when they are made."""
    spoken, left = language(), iter(pieces)

    def said() -> Iterator[str]:
        while True:
            with in_language(spoken):
                piece = next(left, None)
            if piece is None:
                return
            yield piece

    return said()


def _csv_lines(rows: Iterable[list[str]]) -> Iterator[str]:
    """Lines of a table, a few hundred at a time, with the mark by which Excel knows UTF-8."""
    written = io.StringIO()
    writer = csv.writer(written)
    written.write("\ufeff")
    for number, row in enumerate(rows, 1):
        writer.writerow(row)
        if number % ROWS_AT_ONCE == 0:
            yield written.getvalue()
            written.seek(0)
            written.truncate()
    yield written.getvalue()
