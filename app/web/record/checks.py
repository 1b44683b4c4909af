"""Addresses of a year's checks: what cannot be, what is unusual, and who said that it is right."""

from __future__ import annotations

from hashlib import sha256

from flask import Blueprint, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from app.language import say, say_count
from app.persistence.database import db
from app.records.entry import Place
from app.records.findings import Finding
from app.records.labels import label_of
from app.services.acting import Action
from app.services.check_year import check_year
from app.services.confirm_warning import confirm_warning
from app.services.open_record import OpenRecord
from app.web.access import acting, needs
from app.web.calculations.posted_text import printable
from app.web.record.opened import MOST_REASON, OF_YEAR, opened
from app.web.record.place_addresses import place_address


def add_to(blueprint: Blueprint) -> None:
    """Put these addresses under the blueprint of the workspace."""
    blueprint.add_url_rule(f"{OF_YEAR}/checks", view_func=checks, methods=["GET"])
    blueprint.add_url_rule(f"{OF_YEAR}/checks", view_func=confirm, methods=["POST"])


@needs(Action.READ)
def checks(fips: str, fiscal_year: int) -> ResponseReturnValue:
    """Errors with the way to their fields, warnings to confirm, and those that were confirmed."""
    return _page(fips, fiscal_year)


@needs(Action.ENTER)
def confirm(fips: str, fiscal_year: int) -> ResponseReturnValue:
    """Keep that the ticked warnings are right."""
    ticked = set(request.form.getlist("right"))
    if not ticked:
        wrong = say("Tick the values that you have checked, or change them.")
        return _page(fips, fiscal_year, [("#warnings", wrong)]), 422
    found = check_year(db.session, acting().county_fips, fiscal_year).unconfirmed
    chosen = [each for each in found if finding_key(each) in ticked]
    posted = printable(request.form)
    for each in chosen:
        reason = " ".join(posted.get(f"why-{finding_key(each)}", "").split())[:MOST_REASON]
        confirm_warning(
            db.session,
            acting(),
            fiscal_year,
            each.subject,
            each.values_digest,
            each.message,
            reason,
        )
    if len(chosen) < len(ticked):
        flash(say("Some values changed meanwhile. Look at them again below."), "error")
    if chosen:
        told = say_count(
            "{count} value confirmed.", "{count} values confirmed.", len(chosen), count=len(chosen)
        )
        flash(told)
    return redirect(url_for("record.checks", fips=fips, fiscal_year=fiscal_year), 303)


def finding_key(finding: Finding) -> str:
    """What a finding is called in a form."""
    return sha256(f"{finding.subject} {finding.values_digest}".encode()).hexdigest()[:16]


def _page(fips: str, fiscal_year: int, problems: list[tuple[str, str]] | None = None) -> str:
    record = opened(fiscal_year)
    checked = check_year(db.session, acting().county_fips, fiscal_year)

    def links_of(finding: Finding) -> list[tuple[str, str]]:
        return [_link(fips, place, record) for place in finding.places[:MOST_LINKS]]

    return render_template(
        "record/checks.html",
        year=record.year,
        checked=checked,
        links_of=links_of,
        key_of=finding_key,
        problems=problems or [],
        may_enter=acting().may(Action.ENTER),
        most_reason=MOST_REASON,
    )


MOST_LINKS = 6


def _link(fips: str, place: Place, record: OpenRecord) -> tuple[str, str]:
    return place_address(fips, place, record), label_of(place, record.record)
