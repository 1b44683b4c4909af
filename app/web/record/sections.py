"""Addresses of a section of a year: its form, and what the form sends."""

from __future__ import annotations

from datetime import date

from flask import Blueprint, abort, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from app.records.sections import SECTION_OF, SECTIONS, Section
from app.services.acting import Action
from app.services.open_record import OpenRecord
from app.web.access import acting, needs
from app.web.detainers.beside import SECTION as FUNNEL
from app.web.detainers.beside import federal_beside
from app.web.record.opened import OF_YEAR, jail_or_404, offered_by, opened
from app.web.record.saving import NotSaved, ReasonForm, reason_form, save, tell_saved
from app.web.record.section_context import section_context
from app.web.record.section_page import Scope, SectionPage, section_page

KEYS = ", ".join(f"'{key}'" for key in SECTION_OF)


def add_to(blueprint: Blueprint) -> None:
    """Put these addresses under the blueprint of the workspace."""
    rule = f"{OF_YEAR}/<any({KEYS}):section>"
    blueprint.add_url_rule(rule, view_func=show_section, endpoint="section", methods=["GET"])
    blueprint.add_url_rule(rule, view_func=save_section, methods=["POST"])


@needs(Action.READ)
def show_section(fips: str, fiscal_year: int, section: str) -> ResponseReturnValue:
    """The forms of a section, or for a viewer what stands in it."""
    record = opened(fiscal_year)
    found, scope = SECTION_OF[section], scope_asked(record, SECTION_OF[section])
    page = section_page(found, record, scope, offered_by(record))
    return _shown(fips, page, reason_form(is_posted=False))


@needs(Action.ENTER)
def save_section(fips: str, fiscal_year: int, section: str) -> ResponseReturnValue:
    """Save a section and go on; redraw it with a row more or less, or with what is wrong."""
    record = opened(fiscal_year)
    found, scope = SECTION_OF[section], scope_asked(record, SECTION_OF[section])
    offered = offered_by(record)
    page = section_page(found, record, scope, offered, request.form)
    reason = reason_form(is_posted=True)
    if added := request.form.get("add"):
        kind, _, of_kind = added.partition(":")
        if kind in page.rows:
            page.add_row(kind, of_kind, offered)
        return _shown(fips, page, reason)
    if removed := request.form.get("remove"):
        page.remove_row(removed)
        return _shown(fips, page, reason)
    page.read()
    if not page.problems:
        try:
            tell_saved(save(page.changes(), reason))
            return redirect(_ahead(fips, fiscal_year, found, scope), 303)
        except NotSaved as not_saved:
            page.show_theirs(not_saved.theirs)
    return _shown(fips, page, reason), 422


def scope_asked(record: OpenRecord, section: Section) -> Scope:
    """The jail and the month that the address asks for."""
    jail_id = jail_or_404(record, request.args.get("jail", "")) if section.by_jail else 0
    month = _month(record, request.args.get("month", "")) if section.by_month else None
    return Scope(jail_id, month)


def _month(record: OpenRecord, text: str) -> date | None:
    if not text:
        return None
    known = {f"{month:%Y-%m}": month for month in record.year.months}
    return known.get(text) or abort(404)


def _shown(fips: str, page: SectionPage, reason: ReasonForm) -> str:
    context = section_context(fips, page, reason)
    is_funnel = page.section.key == FUNNEL
    return render_template(
        "record/section.html",
        page=page,
        reason=reason,
        may_enter=acting().may(Action.ENTER),
        beside=federal_beside(fips, page.record.year) if is_funnel else None,
        **context,
    )


def _ahead(fips: str, fiscal_year: int, section: Section, scope: Scope) -> str:
    """The next section, the year after the last one; for a month, the same month again."""
    keys = [each.key for each in SECTIONS]
    at = keys.index(section.key)
    if "to_year" in request.form or at + 1 == len(keys):
        return url_for("record.year", fips=fips, fiscal_year=fiscal_year)
    if scope != Scope():
        return request.full_path
    return url_for("record.section", fips=fips, fiscal_year=fiscal_year, section=keys[at + 1])
