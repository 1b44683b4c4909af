"""Addresses of the pages of prose."""

from __future__ import annotations

from datetime import date

from flask import Blueprint, current_app, render_template
from flask.typing import ResponseReturnValue

from app.engine import METHOD_VERSION, wording
from app.engine.quantities import QUANTITIES
from app.language import say
from app.reference import REFERENCE_VERSION
from app.reference.programs import topics
from app.reference.sources import CONFIDENCES, READ_WITHOUT_ADDRESS, sources
from app.reference.state_rules import CAUTION
from app.web.papers import contexts
from app.web.papers.clock_examples import clock_examples, clock_rules, mean_limits
from app.web.papers.method_entries import constants, method_sections

FIGURES_TO_FIND = (
    "people_held",
    "mean_hours_held",
    "published_daily_cost",
    "average_daily_population",
    "detainers_received",
    "people_with_detainer",
    "minutes_per_detainer",
    "loaded_hourly_wage",
)
ACCESSIBILITY_REVIEWED = date(2026, 11, 22)

blueprint = Blueprint("papers", __name__)
blueprint.add_app_template_filter(contexts.figure_value, "program_figure")


@blueprint.get("/method")
def method() -> ResponseReturnValue:
    """The method, written out by the engine that uses it."""
    return render_template(
        "papers/method.html",
        version=METHOD_VERSION,
        sections=method_sections(),
        constants=constants(),
        definitions=wording.DEFINITIONS,
        counts=wording.DEFINITION_COUNTS,
        grades=wording.GRADES,
        examples=clock_examples(),
        rules=clock_rules(),
        means=mean_limits(),
        refusal=contexts.refusal_example(),
        policies=contexts.policies_shown(),
        sources=sources(),
    )


@blueprint.get("/programs")
def programs() -> ResponseReturnValue:
    """Secure Communities, 287(g), the clock, and who pays."""
    return render_template(
        "papers/programs.html",
        topics=topics(),
        stages=contexts.stages(),
        means=mean_limits(),
        rules=contexts.rules_shown(),
        rules_caution=say(CAUTION),
        sources=sources(),
    )


@blueprint.get("/glossary")
def glossary() -> ResponseReturnValue:
    """The words of the tool, A to Z."""
    letters = contexts.terms_by_letter()
    names = {term.id: term.term for _, terms in letters for term in terms}
    return render_template("papers/glossary.html", letters=letters, names=names, sources=sources())


@blueprint.get("/sources", endpoint="sources")
def list_sources() -> ResponseReturnValue:
    """Every document a fact here was taken from."""
    general, studies = contexts.register()
    return render_template(
        "papers/sources.html",
        general=general,
        studies=studies,
        confidences=CONFIDENCES,
        without_address=say(READ_WITHOUT_ADDRESS),
        version=REFERENCE_VERSION,
    )


@blueprint.get("/about")
def about() -> ResponseReturnValue:
    """What this is, for whom, and how to cite it."""
    figures = [QUANTITIES[name] for name in FIGURES_TO_FIND]
    return render_template(
        "papers/about.html", version=METHOD_VERSION, figures=figures, contact=contact()
    )


@blueprint.get("/privacy")
def privacy() -> ResponseReturnValue:
    """What is kept about whom."""
    return render_template(
        "papers/privacy.html",
        contact=contact(),
        cookie=current_app.config["SESSION_COOKIE_NAME"],
        lasts=current_app.permanent_session_lifetime.days,
    )


@blueprint.get("/accessibility")
def accessibility() -> ResponseReturnValue:
    """How far everyone can use the site."""
    return render_template(
        "papers/accessibility.html", reviewed=ACCESSIBILITY_REVIEWED, contact=contact()
    )


def contact() -> str:
    """Whom to write to at this installation (HOLDCOST_CONTACT); empty where none is set."""
    return str(current_app.config.get("CONTACT") or "").strip()
