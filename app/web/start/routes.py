"""Addresses of the start page and its live answer."""

from __future__ import annotations

from typing import Any

from flask import Blueprint, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from app.engine import CaseProblems
from app.persistence.database import db
from app.reference.studies import studies
from app.services.calculate_case import calculate_case
from app.services.list_studies import featured_studies
from app.services.start_draft import start_draft
from app.web.calculations.browser_key import browser_key
from app.web.calculations.posted_text import printable
from app.web.start.forms import FIGURES, QuickForm
from app.web.studies.contexts import featured_items

blueprint = Blueprint("start", __name__)


@blueprint.get("/")
def start() -> ResponseReturnValue:
    """What the tool is, and the quick form."""
    return _page(QuickForm(), None)


@blueprint.post("/")
def answer() -> ResponseReturnValue:
    """The first answer with its working; or the draft it becomes, where a button asks for it."""
    form = QuickForm(printable(request.form))
    ahead = request.form.get("next")
    statement = _statement(form, needed=("period",) if ahead == "steps" else (*FIGURES, "period"))
    if statement is None:
        return _page(form, None), 422
    if ahead is None:
        return _page(form, statement)
    calculation = start_draft(db.session, form.document(("period",)), browser_key())
    if ahead == "print":
        return redirect(url_for("calculations.report", calculation_id=calculation.id), 303)
    address = url_for("calculations.step", calculation_id=calculation.id, key="place")
    return redirect(address, 303)


@blueprint.post("/live")
def live() -> ResponseReturnValue:
    """The answer alone, for the script that asks while a person types."""
    form = QuickForm(printable(request.form))
    statement = _statement(form)
    wrong = form.problems() if form.is_filled else []
    return render_template("start/live.html", statement=statement, wrong_so_far=wrong)


def _statement(
    form: QuickForm, needed: tuple[str, ...] = (*FIGURES, "period")
) -> dict[str, Any] | None:
    """The statement of what was typed, or None after noting what is wrong with it."""
    try:
        statement = calculate_case(form.document(needed))
    except CaseProblems as found:
        form.place(found.problems)
        return None
    return None if form.problems() else statement.short_document()


def _page(form: QuickForm, statement: dict[str, Any] | None) -> str:
    return render_template(
        "start/start.html",
        form=form,
        statement=statement,
        problems=form.problems(),
        wrong_so_far=[],  # the summary above the form says it
        featured=featured_items(featured_studies()),
        study_count=len(studies()),
    )
