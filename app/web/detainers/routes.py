"""Addresses where facilities of federal releases are picked: by a county, and by any reader."""

from __future__ import annotations

from flask import Blueprint, abort, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from app.language import say
from app.persistence.database import db
from app.records.fiscal_year import FiscalYear
from app.reference.counties import County, find_county
from app.services.acting import Action
from app.services.choose_facilities import NotAFacilityError, choose_facilities
from app.services.chosen_facilities import chosen_facilities
from app.services.federal_case import NotCountedError
from app.services.federal_counts import counts_at
from app.services.fiscal_years import FIRST_MONTH, starts_of_county
from app.services.open_federal_case import open_federal_case
from app.services.picked_facilities import picked_facilities
from app.web.access import acting, needs
from app.web.calculations.browser_key import browser_key
from app.web.detainers.forms import marks, number, picked, searched
from app.web.detainers.picking import about, not_offered, place_of, to_pick, to_pick_for
from app.web.detainers.releases import shown_release, years_offered
from app.web.record.opened import FIRST_YEAR, LAST_YEAR, OF_COUNTY

FACILITIES, DETAINERS = f"{OF_COUNTY}/facilities", "/c/<fips>/detainers"

blueprint = Blueprint("detainers", __name__)
blueprint.add_app_template_filter(place_of, "facility_place")
blueprint.add_app_template_filter(about, "facility_about")


@blueprint.get(FACILITIES)
@needs(Action.READ)
def facilities(fips: str) -> ResponseReturnValue:
    """Facilities that may be the county's, with what its officials said of each."""
    offered = to_pick(fips, searched(request.args))
    return render_template(
        "detainers/facilities.html",
        fips=fips,
        offered=offered,
        chosen=chosen_facilities(db.session, fips),
        may_enter=acting().may(Action.ENTER),
    )


@blueprint.post(FACILITIES)
@needs(Action.ENTER)
def choose(fips: str) -> ResponseReturnValue:
    """Remember what was marked; go on looking for others where that was asked for."""
    marked = marks(request.form)
    look = searched(request.form) if "look" in request.form else ""
    back = redirect(url_for(".facilities", fips=fips, q=look or None), 303)
    if not any(marked):
        if not look:
            flash(say("Nothing was marked, so nothing was saved."))
        return back
    try:
        choose_facilities(db.session, acting(), *marked)
    except NotAFacilityError:
        told = say("One of the facilities is no longer there. Nothing was saved; mark them again.")
        flash(told, "error")
        return back
    flash(say("Saved. The county’s page counts the facilities marked as the county’s."))
    return back


@blueprint.get(DETAINERS)
def detainers(fips: str) -> ResponseReturnValue:
    """What federal releases count at the facilities that a reader ticks; nothing is stored."""
    county = _county(fips)
    found = picked_facilities(db.session, county, picked(request.args))
    offered = to_pick_for(county, searched(request.args))
    known_start = starts_of_county(db.session, fips)
    starts = known_start or FIRST_MONTH
    counted = counts_at(db.session, found.ids) if found.ids else ()
    return render_template(
        "detainers/detainers.html",
        place=county,
        picked=found,
        kept=not_offered(found.counted, offered.everything),
        offered=offered,
        chosen=chosen_facilities(db.session, fips),
        releases=[
            (shown_release(each, starts, {}), years_offered(each, starts)) for each in counted
        ],
        year_is_assumed=known_start is None,
    )


@blueprint.post(DETAINERS)
def calculate(fips: str) -> ResponseReturnValue:
    """Open a calculation with the counts of a fiscal year at the facilities a reader picked."""
    county, typed = _county(fips), picked(request.form)
    ids = picked_facilities(db.session, county, typed).ids
    back = redirect(url_for(".detainers", fips=fips, facility=typed, _anchor="counts"), 303)
    release, year = number(request.form.get("release", "")), _year(fips)
    if not ids or not release or year is None:
        flash(say("Choose a fiscal year of the release, and the facilities."), "error")
        return back
    try:
        opened = open_federal_case(db.session, county.fips, ids, release, year, browser_key())
    except NotCountedError as nothing:
        flash(str(nothing), "error")
        return back
    return redirect(url_for("calculations.step", calculation_id=opened.id, key="funnel"), 303)


def _year(fips: str) -> FiscalYear | None:
    """The fiscal year of the form, as the county keeps it."""
    typed = number(request.form.get("fiscal_year", ""))
    starts = starts_of_county(db.session, fips) or FIRST_MONTH
    return FiscalYear(typed, starts) if FIRST_YEAR <= typed <= LAST_YEAR else None


def _county(fips: str) -> County:
    county = find_county(fips) or abort(404)
    if county.is_example:
        abort(404)
    return county
