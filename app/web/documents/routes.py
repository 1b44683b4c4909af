"""Addresses of the documents behind a county's figures."""

from __future__ import annotations

from io import BytesIO

from flask import (
    Blueprint,
    Response,
    abort,
    flash,
    redirect,
    render_template,
    send_file,
    url_for,
)
from flask.typing import ResponseReturnValue
from werkzeug.exceptions import RequestEntityTooLarge

from app.intake.documents.refusing import RefusedDocumentError
from app.language import marked, say
from app.persistence.database import db
from app.services.acting import Action
from app.services.add_document import SameDocumentError, add_document
from app.services.cited_documents import cited_documents
from app.services.list_documents import list_documents
from app.services.open_document import open_document
from app.web.access import acting, needs
from app.web.calculations.step_forms import TokenForm
from app.web.documents.contexts import added_text, anchor_of, shown_documents, size_text
from app.web.documents.sent_file import FIELD, NoFileError, most_bytes, sent_file
from app.web.errors import Words
from app.web.headers import NOTHING_RUNS

blueprint = Blueprint("documents", __name__)
RULE = "/c/<fips>/record/documents"
MOST_ID = 2_147_483_647
TOO_LARGE = Words(
    marked("The document is too large"),
    marked("What was sent is larger than this site accepts. Nothing was saved."),
    marked("A document may have up to {most}: keep the pages that matter, or save it smaller."),
)


@blueprint.get(RULE)
@needs(Action.READ)
def documents(fips: str) -> ResponseReturnValue:
    """What the county has put behind its figures, and where one is added."""
    return _page(fips, [])


@blueprint.post(RULE)
@needs(Action.ENTER)
def add(fips: str) -> ResponseReturnValue:
    """Keep the document that was sent."""
    try:
        kept = add_document(db.session, acting(), *sent_file())
    except (NoFileError, RefusedDocumentError) as refused:
        return _page(fips, [(f"#{FIELD}", str(refused))]), 422
    except SameDocumentError as same:
        return _page(fips, [(f"#{anchor_of(same.kept)}", _same_text(same))]), 422
    flash(
        say("“{name}” is kept. You can now name it at the figures it shows.", name=kept.file_name)
    )
    return redirect(url_for(".documents", fips=fips), 303)


@blueprint.get(f"{RULE}/<int(max={MOST_ID}):document_id>")
@needs(Action.READ)
def document(fips: str, document_id: int) -> Response:
    """A document as it was sent, to be saved; no browser shows it in this site's name."""
    found = open_document(db.session, fips, document_id) or abort(404)
    response = send_file(
        BytesIO(found.content),
        mimetype=found.media_type,
        as_attachment=True,
        download_name=found.file_name,
    )
    response.headers["Content-Security-Policy"] = NOTHING_RUNS
    response.headers["Cache-Control"] = "private, no-store"
    return response


@blueprint.errorhandler(RequestEntityTooLarge)
def too_large(_error: RequestEntityTooLarge) -> ResponseReturnValue:
    """Answer a request that was not even read to its end."""
    what_to_do = say(TOO_LARGE.what_to_do, most=size_text(most_bytes()))
    words = Words(say(TOO_LARGE.heading), say(TOO_LARGE.what_happened), what_to_do)
    return render_template("errors/error.html", words=words), 413


def _page(fips: str, problems: list[tuple[str, str]]) -> str:
    listed = list_documents(db.session, fips)
    return render_template(
        "documents/documents.html",
        documents=shown_documents(fips, listed, cited_documents(db.session, fips)),
        may_add=acting().may(Action.ENTER),
        form=TokenForm(),
        most=size_text(most_bytes()),
        problems=problems,
        fips=fips,
    )


def _same_text(same: SameDocumentError) -> str:
    return say(
        "This document is kept already, as “{name}” ({added}). It is not kept twice.",
        name=same.kept.file_name,
        added=added_text(same.kept),
    )
