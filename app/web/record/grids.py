"""Addresses of a year's table: shown, looked at before it is saved, and saved."""

from __future__ import annotations

from flask import Blueprint, abort, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from app.records.labels import jail_names
from app.records.sections import SECTION_OF, SECTIONS, Section
from app.services.acting import Action
from app.web.access import acting, needs
from app.web.record.grid_page import GridPage, example_of, grid_page, headings
from app.web.record.opened import OF_YEAR, jail_or_404, offered_by, opened
from app.web.record.saving import NotSaved, ReasonForm, reason_form, save, tell_saved
from app.web.record.workspace import page_address

FIRST = "funnel"


def add_to(blueprint: Blueprint) -> None:
    """Put these addresses under the blueprint of the workspace."""
    blueprint.add_url_rule(f"{OF_YEAR}/grid", view_func=grid, methods=["GET"])
    blueprint.add_url_rule(f"{OF_YEAR}/grid", view_func=save_grid, methods=["POST"])


@needs(Action.READ)
def grid(fips: str, fiscal_year: int) -> ResponseReturnValue:
    """The months of a year and the figures of a section as a table."""
    record = opened(fiscal_year)
    jail_id = jail_or_404(record, request.args.get("jail", ""))
    page = grid_page(_section(), record, jail_id, offered_by(record))
    return _shown(fips, page, reason_form(is_posted=False))


@needs(Action.ENTER)
def save_grid(fips: str, fiscal_year: int) -> ResponseReturnValue:
    """Show what would become of each cell; asked to save, save all of them or none."""
    record = opened(fiscal_year)
    jail_id = jail_or_404(record, request.args.get("jail", ""))
    page = grid_page(_section(), record, jail_id, offered_by(record), request.form)
    reason = reason_form(is_posted=True)
    if page.problems:
        return _shown(fips, page, reason), 422
    is_new_to_reader = any(line.meanwhile for line in page.lines)
    if "save" not in request.form or is_new_to_reader:
        return _shown(fips, page, reason), 422 if is_new_to_reader else 200
    try:
        tell_saved(save(page.changes, reason, is_reason_needed=page.has_changed))
    except NotSaved:
        return _shown(fips, page, reason), 422
    address = url_for(
        "record.grid",
        fips=fips,
        fiscal_year=fiscal_year,
        section=page.section.key,
        jail=jail_id or None,
    )
    return redirect(address, 303)


def _section() -> Section:
    found = SECTION_OF.get(request.args.get("section", FIRST))
    return found if found and found.by_month else abort(404)


def _shown(fips: str, page: GridPage, reason: ReasonForm) -> str:
    return render_template(
        "record/grid.html",
        page=page,
        year=page.record.year,
        headings=headings(page),
        example=example_of(page),
        reason=reason,
        problems=[*page.problems, *reason.problems],
        sections=[section for section in SECTIONS if section.by_month],
        jail_choices=list(jail_names(page.record.record).items()),
        documents_href=page_address("documents.documents", fips=fips),
        may_enter=acting().may(Action.ENTER),
    )
