"""Addresses of the counties."""

from __future__ import annotations

from flask import Blueprint, abort, flash, jsonify, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from app.language import say
from app.persistence.certified import CertifiedYears
from app.persistence.database import db
from app.reference.counties import (
    EXAMPLE_FIPS,
    SOURCE_ID,
    County,
    find_county,
    search_counties,
)
from app.reference.sources import source
from app.reference.state_rules import CAUTION, rule_for
from app.services.list_counties import list_counties
from app.services.open_county_case import NothingToCalculateError, open_county_case
from app.services.show_county import show_county
from app.services.show_county_status import list_certified
from app.web.calculations.browser_key import browser_key
from app.web.counties.certified import certified_shown
from app.web.counties.contexts import (
    days_chart,
    facility_name,
    find_state,
    listed_state,
    listed_states,
    long_month_name,
    month_name,
    span_choices,
)
from app.web.counties.forms import SearchForm, SpanForm
from app.web.detainers.section import federal_shown

MOST_FOUND = 50
MOST_SUGGESTED = 8

blueprint = Blueprint("counties", __name__)
blueprint.add_app_template_filter(facility_name, "facility")
blueprint.add_app_template_filter(month_name, "month")
blueprint.add_app_template_filter(long_month_name, "long_month")


@blueprint.get("/counties")
def counties() -> ResponseReturnValue:
    """All states, the counties with figures, and the search."""
    form = SearchForm(request.args)
    typed = (form.q.data or "").strip()
    found = search_counties(typed, MOST_FOUND)
    if len(found) == 1:
        return redirect(county_address(found[0]))
    signed = list_certified(db.session)
    return render_template(
        "counties/counties.html",
        form=form,
        typed=typed,
        found=found,
        states=listed_states(list_counties(db.session)),
        certified=[each for each in map(_certified, signed.values()) if each],
        example=find_county(EXAMPLE_FIPS) if EXAMPLE_FIPS in signed else None,
    )


@blueprint.get("/counties/suggest")
def suggest() -> ResponseReturnValue:
    """Counties that fit what is typed so far, for the search box."""
    found = search_counties(request.args.get("q", ""), MOST_SUGGESTED)
    return jsonify(
        counties=[
            {"fips": county.fips, "label": county.label, "address": county_address(county)}
            for county in found
        ]
    )


@blueprint.get("/counties/<name>")
def state(name: str) -> ResponseReturnValue:
    """The counties of one state."""
    found = find_state(name) or abort(404)
    if name != (own := found.abbreviation.lower()):
        return redirect(url_for(".state", name=own), 301)
    coverage = list_counties(db.session)
    rule = rule_for(found.abbreviation)
    return render_template(
        "counties/state.html",
        listed=listed_state(found, coverage),
        coverage=coverage,
        certified=list_certified(db.session),
        rule=rule,
        rule_sources=[source(key) for key in rule.source_ids],
        caution=say(CAUTION),
    )


@blueprint.get("/c/<fips>")
def county(fips: str) -> ResponseReturnValue:
    """What one county has reported, or what it could enter."""
    place = find_county(fips) or abort(404)
    certified = certified_shown(place)
    if place.is_example and not certified.years:
        abort(404)
    shown = show_county(db.session, fips)
    rule = rule_for(place.state)
    return render_template(
        "counties/county.html",
        place=place,
        certified=certified,
        federal=None if place.is_example else federal_shown(place),
        population_source=source(SOURCE_ID),
        rule=rule,
        rule_sources=[source(key) for key in rule.source_ids],
        caution=say(CAUTION),
        shown=shown,
        sources=[source(key) for key in shown.source_ids] if shown else [],
        chart=days_chart(place, shown) if shown else None,
        form=SpanForm().offer(span_choices(shown)) if shown else None,
    )


@blueprint.post("/c/<fips>")
def calculate(fips: str) -> ResponseReturnValue:
    """Open a calculation from the county's reported months."""
    find_county(fips) or abort(404)
    shown = show_county(db.session, fips) or abort(404)
    form = SpanForm(request.form).offer(span_choices(shown))
    if not form.validate():
        flash(say("Choose one of the spans in the list."), "error")
        return redirect(url_for(".county", fips=fips, _anchor="calculate"), 303)
    try:
        opened = open_county_case(db.session, fips, form.fiscal_year, browser_key())
    except NothingToCalculateError as nothing:
        flash(str(nothing), "error")
        return redirect(url_for(".county", fips=fips, _anchor="calculate"), 303)
    return redirect(url_for("calculations.result", calculation_id=opened.id), 303)


def _certified(years: CertifiedYears) -> tuple[County, CertifiedYears] | None:
    """A county with what it has certified; None for the invented one, which stands in no list."""
    county = find_county(years.county_fips)
    return (county, years) if county and not county.is_example else None


def county_address(found: County) -> str:
    """The address of a county's page."""
    return url_for("counties.county", fips=found.fips)
