"""Addresses of a calculation: its steps and its result."""

from __future__ import annotations

import re

from flask import Blueprint, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from app.engine import CaseProblems, calculate, read_case
from app.persistence.calculations import calculations_of_key
from app.persistence.database import db
from app.services.calculate_case import facts_for
from app.services.change_draft import change_draft, changed
from app.services.find_draft import draft_document
from app.services.keys import key_hash
from app.services.start_draft import start_draft
from app.web.calculations import break_even, reports, saving
from app.web.calculations.browser_key import browser_key, known_browser_key
from app.web.calculations.contexts import check_context, listed, step_context
from app.web.calculations.drafts import case_of, draft_or_404
from app.web.calculations.from_draft import shown_of
from app.web.calculations.policy_fields import classes_of
from app.web.calculations.posted_text import printable
from app.web.calculations.problems import place_problems
from app.web.calculations.results import draft_content, step_urls
from app.web.calculations.step_forms import StepForms
from app.web.calculations.steps import CHECK, KEYS, STEP_OF, after
from app.web.calculations.to_changes import changes_of
from app.web.certified.updates import county_update

blueprint = Blueprint("calculations", __name__)
saving.add_to(blueprint)
break_even.add_to(blueprint)
reports.add_to(blueprint)
STEP_KEYS = ", ".join(f"'{key}'" for key in KEYS)


@blueprint.get("/calculations")
def calculations() -> ResponseReturnValue:
    """The calculations made in this browser."""
    key = known_browser_key()
    found = calculations_of_key(db.session, key_hash(key)) if key else []
    return render_template("calculations/calculations.html", listed=[listed(c) for c in found])


@blueprint.route("/calculations/new", methods=["GET", "POST"])
def new() -> ResponseReturnValue:
    """The first step of a calculation that does not exist yet."""
    step = STEP_OF["place"]
    if request.method == "GET":
        named = {"words": {"county": printable(request.args).get("county", "")}}
        return render_step(StepForms(step, named), None)
    forms = StepForms(step, {}, request.form)
    changes = changes_of(forms, {})
    document = changed({}, changes)
    try:
        if not forms.problems():
            calculation = start_draft(db.session, document, browser_key())
            return redirect(_address(calculation.id, after(step.key)), 303)
        read_case(document)  # what else is wrong is said at the same time
    except CaseProblems as found:
        place_problems(forms, found.problems, lambda _key: url_for(".new"))
    return render_step(forms, None), 422


# Only the steps by name, so that an address for forms alone says so when it is opened.
@blueprint.route(f"/calculations/<calculation_id>/<any({STEP_KEYS}):key>", methods=["GET", "POST"])
def step(calculation_id: str, key: str) -> ResponseReturnValue:
    """One step: show it, redraw it with a row more or less, or keep it and go on."""
    calculation = draft_or_404(calculation_id)
    if key == CHECK:
        return check(calculation_id)
    found = STEP_OF[key]
    if request.method == "GET":
        shown = shown_of(case_of(calculation)[1])
        return render_step(StepForms(found, shown), calculation_id)
    draft = draft_document(calculation)
    forms = StepForms(found, {"classes": classes_of(draft)}, request.form)
    if redrawn(forms):
        return render_step(forms, calculation_id)
    changes = changes_of(forms, draft)
    try:
        if not forms.problems():
            change_draft(db.session, calculation_id, changes)
            ahead = "result" if "to_result" in request.form else after(key)
            return redirect(_address(calculation_id, ahead), 303)
        read_case(changed(draft, changes))  # what else is wrong is said at the same time
    except CaseProblems as wrong:
        place_problems(forms, wrong.problems, lambda step: _address(calculation_id, step))
    return render_step(forms, calculation_id), 422


@blueprint.get("/calculations/<calculation_id>/result")
def result(calculation_id: str) -> ResponseReturnValue:
    """The result of the draft as it stands."""
    calculation = draft_or_404(calculation_id)
    document, case = case_of(calculation)
    return render_template(
        "calculations/result.html",
        content=draft_content(calculation, case, shows_small_counts=True),
        calculation=calculation,
        update=county_update(document),
        take_href=url_for("certified.new_figures", calculation_id=calculation_id),
    )


def check(calculation_id: str) -> ResponseReturnValue:
    """Every figure with a link to change it, what is unusual, and what is missing."""
    calculation = draft_or_404(calculation_id)
    case = case_of(calculation)[1]
    statement = calculate(case, facts_for(case)).to_document()
    context = check_context(case, statement, step_urls(calculation_id))
    return render_template("calculations/check.html", calculation=calculation, **context)


def redrawn(forms: StepForms) -> bool:
    """Add or remove a row where a button asked for it; True where one did."""
    if added := request.form.get("add"):
        name, _, kind = added.partition(":")
        forms.add_row(name, kind)
        return True
    name, _, index = request.form.get("remove", "").rpartition("-")
    if name and re.fullmatch("[0-9]{1,9}", index):
        forms.remove_row(name, int(index))
        return True
    return False


def render_step(forms: StepForms, calculation_id: str | None) -> str:
    """The page of a step; without a calculation, of one that is about to begin."""
    context = step_context(forms, calculation_id)
    return render_template("calculations/step.html", forms=forms, step=forms.step, **context)


def _address(calculation_id: str, key: str) -> str:
    if key == "result":
        return url_for(".result", calculation_id=calculation_id)
    return url_for(".step", calculation_id=calculation_id, key=key)
