"""Addresses of comparisons: a draft, a saved version, a shared one or a study beside another."""

from __future__ import annotations

from flask import Blueprint, abort, render_template, request
from flask.typing import ResponseReturnValue

from app.engine.reconciliation import RESULTS
from app.language import marked, say
from app.persistence.database import db
from app.persistence.records import find_county_version
from app.reference.studies import find_study
from app.reports.content.compared import Compared, compared
from app.services.compare_calculations import compare_calculations, note_between
from app.services.open_link import LinkRevokedError, open_link
from app.web.calculations.browser_key import known_browser_key
from app.web.calculations.drafts import NUMBER, draft_or_404, version_or_404
from app.web.calculations.posted_text import printable
from app.web.certified.addresses import VERSION
from app.web.compare.forms import CompareForm
from app.web.compare.named import (
    Offered,
    certified_offered,
    draft_offered,
    shared_offered,
    study_offered,
    version_offered,
)
from app.web.compare.pasted_link import PastedLinkError, is_link, open_pasted
from app.web.compare.subjects import Subject

NET_COST = "net_cost"
NOTHING_CHOSEN = marked("Choose what to compare with, or paste a view link.")
NO_SUCH_CHOICE = marked("What you chose is not there. Choose from the list.")
NO_SUCH_RESULT = marked("There is no such result. Choose one from the list.")

blueprint = Blueprint("compare", __name__)


@blueprint.get("/calculations/<calculation_id>/compare")
def draft(calculation_id: str) -> ResponseReturnValue:
    """The draft as it stands, beside another calculation."""
    found = draft_or_404(calculation_id)
    key = known_browser_key()
    return page(Subject(draft_offered(found), calculation=found, browser_key=key))


@blueprint.get(f"/calculations/<calculation_id>/versions/{NUMBER}/compare")
def version(calculation_id: str, number: int) -> ResponseReturnValue:
    """A saved version beside another one, or under today's method."""
    saved = version_or_404(calculation_id, number)
    key = known_browser_key()
    return page(Subject(version_offered(saved), saved.calculation, saved, key))


@blueprint.get("/s/<token>/compare")
def shared(token: str) -> ResponseReturnValue:
    """The version behind a view link, for its readers: no cookie is read or set."""
    try:
        saved = open_link(db.session, token) or abort(404)
    except LinkRevokedError:
        abort(410)
    return page(Subject(shared_offered(saved, token), version=saved), "compare/shared.html")


@blueprint.get(f"{VERSION}/compare")
def certified(fips: str, fiscal_year: int, number: int) -> ResponseReturnValue:
    """A county's certified figures, for their readers: no cookie is read or set."""
    found = find_county_version(db.session, fips, fiscal_year, number) or abort(404)
    saved = found.calculation_version
    return page(Subject(certified_offered(found), version=saved), "compare/shared.html")


@blueprint.get("/studies/<study_id>/compare")
def study(study_id: str) -> ResponseReturnValue:
    """A case of a published study beside another calculation."""
    found = find_study(study_id) or abort(404)
    case_key = request.args.get("case", found.draft_key)
    offered = study_offered(study_id, case_key) or abort(404)
    key = known_browser_key()
    return page(Subject(offered, browser_key=key, kept={"case": case_key}))


def page(subject: Subject, template: str = "compare/compare.html") -> ResponseReturnValue:
    """The comparison that was asked for, and the form that asks for another."""
    form = CompareForm(printable(request.args)).offer(subject.choices(), results_of(subject))
    other = find_other(form, subject) if form.is_sent else None
    found = None if other is None else compared_in(form, subject, other)
    problems = form.problems()
    words = {"form": form, "problems": problems, "subject": subject, "found": found}
    return render_template(template, **words), 422 if problems else 200


def results_of(subject: Subject) -> list[tuple[str, str]]:
    """The results that can be compared: those that the first calculation knows."""
    statement = subject.offered.side.statement
    known = [(n, each.label) for n, each in RESULTS.items() if statement.value(each) is not None]
    return known or [(NET_COST, RESULTS[NET_COST].label)]


def find_other(form: CompareForm, subject: Subject) -> Offered | None:
    """The second calculation; None where the form now says what is wrong."""
    pasted = form.pasted or (form.wish if is_link(form.wish) else "")
    if pasted:
        try:
            return open_pasted(pasted)
        except PastedLinkError as error:
            form.link.errors = [str(error)]
            return None
    found = subject.find(form.wish)
    if found is None:
        form.other.errors = [say(NO_SUCH_CHOICE if form.wish else NOTHING_CHOSEN)]
    return found


def compared_in(form: CompareForm, subject: Subject, other: Offered) -> Compared | None:
    """Both side by side in the result that was asked for."""
    result = form.result.data or NET_COST
    if result not in RESULTS:
        form.result.errors = [say(NO_SUCH_RESULT)]
        return None
    first = subject.offered
    document = compare_calculations(first.side, other.side, result)
    note = note_between(first.side, other.side)
    return compared(document, first.named, other.named, note=note)
