"""Addresses behind a view link."""

from __future__ import annotations

from flask import Blueprint, Response, abort, make_response, redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from app.persistence.database import db
from app.persistence.models import CalculationVersion
from app.persistence.sharing import LinkTarget
from app.services.copy_version import copy_version
from app.services.open_link import LinkRevokedError, link_target, open_link
from app.services.public_version import public_case_text, public_statement
from app.web.calculations.break_even import break_even_response
from app.web.calculations.browser_key import browser_key
from app.web.calculations.results import version_content
from app.web.calculations.step_forms import TokenForm
from app.web.reports.responses import FILE, Subject, report_file, report_page
from app.web.shared.kept_pages import kept_response

blueprint = Blueprint("shared", __name__)


@blueprint.get("/s/<token>")
def shared(token: str) -> ResponseReturnValue:
    """The saved version behind the link."""
    return kept_response("shared/shared.html", token, _target(token))


@blueprint.get("/s/<token>/report")
def report(token: str) -> ResponseReturnValue:
    """The saved version as a document."""
    return report_page(_subject(token))


@blueprint.get(f"/s/<token>/report.{FILE}")
def file(token: str, kind: str) -> ResponseReturnValue:
    """The report of the saved version as a file."""
    return report_file(_subject(token), kind)


@blueprint.get("/s/<token>/break-even")
def break_even(token: str) -> ResponseReturnValue:
    """The value of one figure at which the saved version's net cost comes to an amount."""
    return break_even_response(
        public_statement(_version(token)),
        url_for("shared.break_even", token=token),
        url_for("shared.shared", token=token),
    )


@blueprint.get("/s/<token>/case.json")
def case(token: str) -> Response:
    """The case document, to be recomputed by anyone; small counts of people are joined in it."""
    response = make_response(public_case_text(_version(token)))
    response.mimetype = "application/json"
    response.headers["Content-Disposition"] = "attachment; filename=case.json"
    return response


@blueprint.get("/s/<token>/copy")
def copy(token: str) -> ResponseReturnValue:
    """Ask first: the form needs a cookie, which a reader who only reads is not given."""
    _version(token)
    return render_template("shared/copy.html", token=token, form=TokenForm())


@blueprint.post("/s/<token>/copy")
def make_copy(token: str) -> ResponseReturnValue:
    """A draft of the reader's own with the same figures."""
    calculation = copy_version(db.session, _version(token), browser_key())
    return redirect(url_for("calculations.result", calculation_id=calculation.id), 303)


def _subject(token: str) -> Subject:
    version = _version(token)
    return Subject(
        content=version_content(version),
        statement=lambda: public_statement(version),
        page="shared.report",
        file="shared.file",
        back=url_for("shared.shared", token=token),
        values={"token": token},
        secret=True,
    )


def _target(token: str) -> LinkTarget:
    try:
        with db.engine.connect() as connection:
            return link_target(connection, token) or abort(404)
    except LinkRevokedError:
        abort(410)


def _version(token: str) -> CalculationVersion:
    try:
        return open_link(db.session, token) or abort(404)
    except LinkRevokedError:
        abort(410)
