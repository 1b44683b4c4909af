"""Addresses of files: what can be brought, and a file while it is read, looked at, kept."""

from __future__ import annotations

from flask import Blueprint, abort, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from werkzeug.exceptions import RequestEntityTooLarge

from app.language import marked, say
from app.persistence.database import db
from app.persistence.readings import FAILED, READING
from app.services.readings import OpenReading, drop_reading
from app.web.documents.contexts import size_text
from app.web.errors import Words
from app.web.files import admin, imports, log_page
from app.web.files.gone import gone_page
from app.web.files.opened import GoneError, opened
from app.web.files.previews import PREVIEWS
from app.web.files.sending import most_bytes

REFRESH_SECONDS = 2
TOO_LARGE = Words(
    marked("The file is too large"),
    marked("What was sent is larger than this site accepts. It was not read and is not kept."),
    marked(
        "A file may have up to {most}. Leave out columns that are not needed, compress it with "
        "gzip, or send it in parts."
    ),
)

blueprint = Blueprint("files", __name__)
for pages in (log_page, imports, admin):
    pages.add_to(blueprint)


@blueprint.get("/files")
def files() -> ResponseReturnValue:
    """What can be brought, by whom, and where."""
    return render_template("files/files.html", most=size_text(most_bytes()))


@blueprint.get("/files/<token>")
def reading(token: str) -> ResponseReturnValue:
    """How far a file is read; once it is, what was counted."""
    found = opened(token)
    kind = PREVIEWS[found.kind]
    if found.state == READING:
        return _under_way(found)
    if found.state == FAILED:
        return kind.failed(found) if kind.failed else _failed(found)
    return kind.show(found)


@blueprint.post("/files/<token>/drop")
def drop(token: str) -> ResponseReturnValue:
    """Drop what was counted; stop a reading that is under way."""
    found = opened(token)
    drop_reading(db.session, token)
    was_reading = found.state == READING
    flash(
        say("The reading is stopped. Nothing of the file is kept.")
        if was_reading
        else say("Dropped. Nothing of the file is kept.")
    )
    return redirect(PREVIEWS[found.kind].form_href(found), 303)


@blueprint.post("/files/<token>/<act>")
def act(token: str, act: str) -> ResponseReturnValue:
    """Do with the counted figures what a button of the preview says."""
    found = opened(token)
    do = PREVIEWS[found.kind].acts.get(act) or abort(404)
    if found.state in (READING, FAILED):
        return redirect(url_for(".reading", token=token), 303)
    return do(found)


@blueprint.errorhandler(GoneError)
def gone(_error: GoneError) -> ResponseReturnValue:
    """Answer somebody who has no such reading."""
    return gone_page()


@blueprint.errorhandler(RequestEntityTooLarge)
def too_large(_error: RequestEntityTooLarge) -> ResponseReturnValue:
    """Answer a file that was not even read to its end."""
    what_to_do = say(TOO_LARGE.what_to_do, most=size_text(most_bytes()))
    words = Words(say(TOO_LARGE.heading), say(TOO_LARGE.what_happened), what_to_do)
    return render_template("errors/error.html", words=words, account_href=None), 413


def _under_way(found: OpenReading) -> ResponseReturnValue:
    """The page that asks again by itself, until its reader says not to."""
    is_moving = not found.stands_still and "wait" not in request.args
    told = render_template(
        "files/reading.html",
        reading=found,
        form_href=PREVIEWS[found.kind].form_href(found),
        is_moving=is_moving,
    )
    return told, 200, {"Refresh": str(REFRESH_SECONDS)} if is_moving else {}


def _failed(found: OpenReading) -> ResponseReturnValue:
    return render_template(
        "files/failed.html", reading=found, form_href=PREVIEWS[found.kind].form_href(found)
    )
