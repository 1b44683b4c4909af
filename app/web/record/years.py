"""Addresses of the workspace's first page and of a year."""

from __future__ import annotations

from datetime import UTC, datetime

from flask import Blueprint, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from app.language import say
from app.persistence.database import db
from app.records.labels import content_text
from app.records.sections import SECTIONS
from app.services.acting import Action
from app.services.check_year import check_year
from app.services.list_documents import list_documents
from app.services.record_overview import record_overview
from app.services.state_of_year import state_of_year
from app.web.access import acting, needs
from app.web.calculations.posted_text import printable
from app.web.record.opened import FIRST_YEAR, LAST_YEAR, OF_COUNTY, OF_YEAR, opened
from app.web.record.section_state import section_state
from app.web.record.to_do import first_steps, year_steps
from app.web.record.told_values import figure_row
from app.web.record.workspace import page_address
from app.web.record.year_words import state_words


def add_to(blueprint: Blueprint) -> None:
    """Put these addresses under the blueprint of the workspace."""
    blueprint.add_url_rule(OF_COUNTY, view_func=overview, methods=["GET"])
    blueprint.add_url_rule(OF_YEAR, view_func=year, methods=["GET"])


@needs(Action.READ)
def overview(fips: str) -> ResponseReturnValue:
    """The county's years, jails, rates and agreement, and what to do next.

    Asked for a year, go there: nothing is kept until a value of it is entered.
    """
    typed = printable(request.args).get("fiscal_year", "").strip()
    if not typed:
        return _overview(fips)
    if typed.isascii() and typed.isdecimal() and FIRST_YEAR <= int(typed[:9]) <= LAST_YEAR:
        return redirect(url_for("record.year", fips=fips, fiscal_year=int(typed)), 303)
    wrong = say(
        "Enter the year in which the fiscal year ends, as four digits between {first} and {last}.",
        first=FIRST_YEAR,
        last=LAST_YEAR,
    )
    return _overview(fips, typed, wrong), 422


def _overview(fips: str, typed: str = "", wrong: str = "") -> str:
    shown = record_overview(db.session, acting().county_fips, datetime.now(UTC).date())
    record = shown.record
    rows = {
        kind: [figure_row(fips, value, record.record) for value in record.of_kind(kind)]
        for kind in ("jail", "daily_rate", "agreement")
    }
    return render_template(
        "record/overview.html",
        shown=shown,
        years=[(line, state_words(line.state)) for line in shown.years],
        rows=rows,
        answers={
            value.place.kind: content_text(value.place, value.content)
            for value in record.record
            if value.place.item == "answer"
        },
        steps=first_steps(
            fips,
            shown,
            acting(),
            has_documents=bool(list_documents(db.session, acting().county_fips)),
        ),
        typed=typed,
        wrong=wrong,
        may_enter=acting().may(Action.ENTER),
        export={
            kind: address
            for kind in ("csv", "json")
            if (address := page_address(f"history.export_{kind}", fips=fips))
        },
    )


@needs(Action.READ)
def year(fips: str, fiscal_year: int) -> ResponseReturnValue:
    """One year: its sections, its checks, its provisional result, and where it stands."""
    record = opened(fiscal_year)
    state = state_of_year(db.session, acting().county_fips, fiscal_year)
    checked = check_year(db.session, acting().county_fips, fiscal_year)
    states = [section_state(section, record) for section in SECTIONS]
    return render_template(
        "record/year.html",
        year=record.year,
        states=states,
        state=state,
        state_words=state_words(state),
        checked=checked,
        steps=year_steps(fips, record, states, state, checked, acting()),
        certify_href=page_address("certified.certify", fips=fips, fiscal_year=fiscal_year),
        may_enter=acting().may(Action.ENTER),
    )
