"""Addresses of certified figures: public and permanent."""

from __future__ import annotations

import json
from typing import Any

from flask import (
    Blueprint,
    Response,
    abort,
    make_response,
    redirect,
    render_template,
    request,
    url_for,
)
from flask.typing import ResponseReturnValue

from app.persistence.certified import version_stamps
from app.persistence.database import db
from app.services.copy_version import copy_version
from app.services.public_version import public_case_text, public_statement
from app.services.show_certified import CertifiedYear
from app.web.calculations.break_even import break_even_response
from app.web.calculations.browser_key import browser_key
from app.web.calculations.results import version_content
from app.web.calculations.step_forms import TokenForm
from app.web.certified import certifying, taking
from app.web.certified.addresses import (
    VERSION,
    YEAR,
    address_of,
    certified_or_404,
    version_href,
)
from app.web.certified.changed import changes_page
from app.web.certified.contexts import year_name
from app.web.certified.kept_pages import kept_version
from app.web.certified.public_record import public_csv, public_document
from app.web.reports.responses import FILE, Subject, report_file, report_page

blueprint = Blueprint("certified", __name__)
certifying.add_to(blueprint)
taking.add_to(blueprint)


@blueprint.get(f"/c/<fips>/{YEAR}")
def year(fips: str, fiscal_year: int) -> ResponseReturnValue:
    """The version of a year that is in force; which one that is may change."""
    stamps = version_stamps(db.session, fips, fiscal_year) or abort(404)
    parts: dict[str, Any] = {"fips": fips, "fiscal_year": fiscal_year}
    return redirect(url_for(".version", **parts, number=stamps[0].number), 302)


@blueprint.get(VERSION)
def version(fips: str, fiscal_year: int, number: int) -> ResponseReturnValue:
    """A certified version: its result, its figures, who signed it, what replaced it."""
    return kept_version(fips, fiscal_year, number)


@blueprint.get(f"/c/<fips>/{YEAR}/changes")
def changes(fips: str, fiscal_year: int) -> ResponseReturnValue:
    """What a correction changed, figure by figure, and what it did to the total."""
    return changes_page(certified_or_404(fips, fiscal_year), request.args)


@blueprint.get(f"{VERSION}/report")
def report(fips: str, fiscal_year: int, number: int) -> ResponseReturnValue:
    """A certified version as a document."""
    return report_page(_subject(certified_or_404(fips, fiscal_year, number)))


@blueprint.get(f"{VERSION}/report.{FILE}")
def file(fips: str, fiscal_year: int, number: int, kind: str) -> ResponseReturnValue:
    """The report of a certified version as a file."""
    return report_file(_subject(certified_or_404(fips, fiscal_year, number)), kind)


@blueprint.get(f"{VERSION}/break-even")
def break_even(fips: str, fiscal_year: int, number: int) -> ResponseReturnValue:
    """The value of one figure at which the certified net cost comes to an amount."""
    shown = certified_or_404(fips, fiscal_year, number)
    return break_even_response(
        public_statement(shown.version.calculation_version),
        url_for("certified.break_even", **address_of(shown.version)),
        version_href(shown.version),
    )


@blueprint.get(f"{VERSION}/case.json")
def case(fips: str, fiscal_year: int, number: int) -> Response:
    """The case document, to be recomputed by anyone; small counts of people are joined in it."""
    shown = certified_or_404(fips, fiscal_year, number)
    body = public_case_text(shown.version.calculation_version)
    return _attached(body, "application/json", "case.json")


@blueprint.get(f"{VERSION}/record.json")
def record_json(fips: str, fiscal_year: int, number: int) -> Response:
    """Every certified value with its source, and the signature, as one document."""
    shown = certified_or_404(fips, fiscal_year, number)
    body = json.dumps(public_document(shown), ensure_ascii=False, indent=1)
    return _attached(body, "application/json", _file_name(shown, "json"))


@blueprint.get(f"{VERSION}/record.csv")
def record_csv(fips: str, fiscal_year: int, number: int) -> Response:
    """Every certified value with its source as a table."""
    shown = certified_or_404(fips, fiscal_year, number)
    return _attached(public_csv(shown), "text/csv", _file_name(shown, "csv"))


@blueprint.get(f"{VERSION}/copy")
def copy(fips: str, fiscal_year: int, number: int) -> ResponseReturnValue:
    """Ask first: the form needs a cookie, which a reader who only reads is not given."""
    shown = certified_or_404(fips, fiscal_year, number)
    return render_template(
        "certified/copy.html",
        name=year_name(shown),
        address=address_of(shown.version),
        form=TokenForm(),
    )


@blueprint.post(f"{VERSION}/copy")
def make_copy(fips: str, fiscal_year: int, number: int) -> ResponseReturnValue:
    """A draft of the reader's own with the county's figures, which remembers their version."""
    shown = certified_or_404(fips, fiscal_year, number)
    made = copy_version(db.session, shown.version.calculation_version, browser_key())
    return redirect(url_for("calculations.result", calculation_id=made.id), 303)


def _subject(shown: CertifiedYear) -> Subject:
    saved = shown.version.calculation_version
    return Subject(
        content=version_content(saved),
        statement=lambda: public_statement(saved),
        page="certified.report",
        file="certified.file",
        back=version_href(shown.version),
        values=address_of(shown.version),
    )


def _attached(body: str, mimetype: str, name: str) -> Response:
    response = make_response(body)
    response.mimetype = mimetype
    response.headers["Content-Disposition"] = f"attachment; filename={name}"
    return response


def _file_name(shown: CertifiedYear, kind: str) -> str:
    version = shown.version
    return f"record-{version.county_fips}-{version.fiscal_year}-v{version.number}.{kind}"
