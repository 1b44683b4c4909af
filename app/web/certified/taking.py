"""Take a county's newer figures into a draft that was made from its earlier ones: on request."""

from __future__ import annotations

from collections.abc import Iterable

from flask import Blueprint, flash, redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from app.engine import CaseProblems, calculate, read_case
from app.language import say
from app.persistence.database import db
from app.persistence.models import Calculation
from app.reports.content.compared import Compared, Named, RowShown, compared
from app.services.calculate_case import facts_for
from app.services.compare_calculations import (
    Side,
    compare_calculations,
    side_of_draft,
    side_of_version,
)
from app.services.county_versions import county_version_at
from app.services.find_draft import draft_document
from app.services.take_county_figures import (
    NewFigures,
    NothingNewError,
    new_county_figures,
    take_county_figures,
)
from app.web.calculations.drafts import draft_or_404
from app.web.calculations.plain_words import place_name, sentence
from app.web.calculations.step_forms import TokenForm
from app.web.certified.updates import county_update

RULE = "/calculations/<calculation_id>/county-figures"
NET_COST = "net_cost"
Rows = list[tuple[str, str, str]]


def add_to(blueprint: Blueprint) -> None:
    """Put the page under the blueprint of certified figures."""
    blueprint.add_url_rule(RULE, view_func=new_figures, methods=["GET"])
    blueprint.add_url_rule(RULE, view_func=take, methods=["POST"])


def new_figures(calculation_id: str) -> ResponseReturnValue:
    """What the county's new figures would change in the draft, and what stays the reader's own."""
    draft = draft_or_404(calculation_id)
    found = new_county_figures(db.session, draft_document(draft))
    if found is None:
        return to_result(calculation_id)
    return _page(draft, found, [])


def take(calculation_id: str) -> ResponseReturnValue:
    """Put the new figures in, as the page before showed them."""
    draft = draft_or_404(calculation_id)
    try:
        take_county_figures(db.session, calculation_id)
    except NothingNewError:
        return to_result(calculation_id)
    except CaseProblems as wrong:
        found = new_county_figures(db.session, draft_document(draft))
        if found is None:
            return to_result(calculation_id)
        return _page(draft, found, _sentences(wrong)), 422
    flash(say("The county’s new figures are in. What you changed yourself is as you left it."))
    return redirect(_result(calculation_id), 303)


def to_result(calculation_id: str) -> ResponseReturnValue:
    """Back to the result, where there is nothing to take."""
    flash(say("The county has not corrected these figures. Nothing was changed."))
    return redirect(_result(calculation_id), 303)


def _page(draft: Calculation, found: NewFigures, problems: list[str]) -> str:
    try:
        case = read_case(found.document)
        after = _compared(draft, Side(calculate(case, facts_for(case))), found)
    except CaseProblems as wrong:
        after, problems = None, problems or _sentences(wrong)
    return render_template(
        "certified/new_figures.html",
        update=county_update(found.before),
        found=after,
        own=_own_changes(draft, found),
        problems=[("#yours", message) for message in problems],
        calculation_id=draft.id,
        result_href=_result(draft.id),
        form=TokenForm(),
    )


def _compared(draft: Calculation, after: Side, found: NewFigures) -> Compared:
    document = compare_calculations(side_of_draft(draft), after, NET_COST)
    number = found.newest.number
    return compared(
        document,
        Named(say("Your draft now"), say("Draft as it stands now")),
        Named(
            say("With the county’s new figures"),
            say("Figures of version {number}, and your own", number=number),
        ),
    )


def _own_changes(draft: Calculation, found: NewFigures) -> Rows:
    """What the reader changed since the draft was made: figure, the county's, the reader's."""
    if not found.kept:
        return []
    newest = found.newest
    made_from = county_version_at(db.session, newest, found.made_from)
    a = side_of_version(made_from.calculation_version)
    told = compared(
        compare_calculations(a, side_of_draft(draft), NET_COST), Named("", ""), Named("", "")
    )
    nothing = say("not stated")
    rows = _flat([*told.rows, *told.aside, *told.same])
    return [(row.label, row.a.text or nothing, row.b.text or nothing) for row in rows]


def _flat(rows: Iterable[RowShown]) -> Iterable[RowShown]:
    for row in rows:
        yield from row.members or (row,)


def _sentences(wrong: CaseProblems) -> list[str]:
    return [sentence(place_name(each.path), each.message) for each in wrong.problems]


def _result(calculation_id: str) -> str:
    return url_for("calculations.result", calculation_id=calculation_id)
