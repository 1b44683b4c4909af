"""Addresses of the published studies."""

from __future__ import annotations

from flask import Blueprint, abort, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_wtf import FlaskForm

from app.engine.wording import DEFINITIONS
from app.persistence.database import db
from app.reference.sources import source
from app.services.list_studies import list_studies
from app.services.recompute_study import recompute_study
from app.services.start_draft import start_draft
from app.web.calculations.browser_key import browser_key
from app.web.compare.of_studies import study_comparisons
from app.web.reports.responses import FILE, Subject, report_file, report_page
from app.web.studies import wording
from app.web.studies.contexts import (
    also_worked_out,
    cases_shown,
    comparisons,
    input_rows,
    study_groups,
)
from app.web.studies.results import study_content, study_statement

blueprint = Blueprint("studies", __name__)


@blueprint.get("/studies")
def studies() -> ResponseReturnValue:
    """All studies, by how far their results follow."""
    found = list_studies()
    return render_template(
        "studies/studies.html", groups=study_groups(found), count=len(found), badges=wording.BADGES
    )


@blueprint.get("/studies/<study_id>")
def study(study_id: str) -> ResponseReturnValue:
    """One study: what was published, what we get, and why they differ."""
    found = recompute_study(study_id) or abort(404)
    return render_template(
        "studies/study.html",
        study=found.study,
        source=source(found.study.source_id),
        group=wording.GROUP_OF[found.study.reproduction_class],
        badges=wording.BADGES,
        definition=DEFINITIONS[found.study.definition],
        confidence=wording.CONFIDENCES[found.study.confidence],
        comparisons=comparisons(found),
        also=also_worked_out(found),
        inputs=input_rows(found.study.inputs),
        cases=cases_shown(found),
        reconciled=study_comparisons(study_id),
        form=FlaskForm(),
    )


@blueprint.get("/studies/<study_id>/result")
def result(study_id: str) -> ResponseReturnValue:
    """The study as a worked example: the result page of its first case."""
    found = recompute_study(study_id) or abort(404)
    content = study_content(found)
    return render_template(
        "studies/result.html", study=found.study, content=content, form=FlaskForm()
    )


@blueprint.get("/studies/<study_id>/report")
def report(study_id: str) -> ResponseReturnValue:
    """The worked example as a document."""
    return report_page(_subject(study_id))


@blueprint.get(f"/studies/<study_id>/report.{FILE}")
def file(study_id: str, kind: str) -> ResponseReturnValue:
    """The report of the worked example as a file."""
    return report_file(_subject(study_id), kind)


@blueprint.post("/studies/<study_id>")
def open_draft(study_id: str) -> ResponseReturnValue:
    """Begin a calculation of the reader's own from one of the study's cases."""
    found = recompute_study(study_id) or abort(404)
    case = found.study.cases.get(request.form.get("case", ""), found.study.draft)
    calculation = start_draft(db.session, case, browser_key())
    return redirect(url_for("calculations.result", calculation_id=calculation.id), 303)


def _subject(study_id: str) -> Subject:
    found = recompute_study(study_id) or abort(404)
    return Subject(
        content=study_content(found),
        statement=lambda: study_statement(found),
        page="studies.report",
        file="studies.file",
        back=url_for("studies.result", study_id=study_id),
        values={"study_id": study_id},
    )
