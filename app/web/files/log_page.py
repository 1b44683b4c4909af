"""Addresses that take a jail log: a public one, and one in a county's workspace."""

from __future__ import annotations

from flask import Blueprint, render_template, request, url_for
from flask.typing import ResponseReturnValue

from app.language import say
from app.persistence.database import db
from app.services.acting import Action
from app.services.readings import OpenReading, drop_old_readings
from app.web.access import acting, needs
from app.web.asked_form import Problems
from app.web.files.imports import BASE, imports_page
from app.web.files.log_columns import NO_FIELDS, ColumnFields
from app.web.files.log_context import log_form_context
from app.web.files.log_form import LogForm
from app.web.files.sending import FIELD, NotSentError, read_sent_file

KIND, KIND_OF_COUNTY = "jail_log", "county_jail_log"


def add_to(blueprint: Blueprint) -> None:
    """Put these addresses under the blueprint of files."""
    blueprint.add_url_rule("/jail-log", view_func=jail_log, methods=["GET"])
    blueprint.add_url_rule("/jail-log", view_func=count, methods=["POST"])
    blueprint.add_url_rule(BASE, view_func=send_log, methods=["POST"])


def jail_log() -> ResponseReturnValue:
    """What a log is, what is read of it, and the form that sends one."""
    drop_old_readings(db.session)
    return _page(LogForm.blank(), [])


def count() -> ResponseReturnValue:
    """Have a log counted, beside this request, for whoever sends it."""
    form = LogForm(request.form)
    settings = form.settings()
    if form.problems():
        return _page(form, [_again()]), 422
    try:
        return read_sent_file(KIND, settings)
    except NotSentError as not_sent:
        return _page(form, [(f"#{FIELD}", str(not_sent))]), 422


@needs(Action.ENTER)
def send_log(fips: str) -> ResponseReturnValue:
    """Have a county's log counted, beside this request."""
    form = LogForm(request.form)
    settings = form.settings(acting().county_fips)
    if form.problems():
        return imports_page(fips, form, [_again()]), 422
    try:
        return read_sent_file(KIND_OF_COUNTY, settings, county_fips=fips, is_signed_in=True)
    except NotSentError as not_sent:
        return imports_page(fips, form, [(f"#{FIELD}", str(not_sent))]), 422


def failed(reading: OpenReading) -> ResponseReturnValue:
    """The form again, with why the file could not be read."""
    return form_again(reading, [(f"#{FIELD}", reading.problem)])


def form_again(reading: OpenReading, problems: Problems, columns: ColumnFields = NO_FIELDS) -> str:
    """The form as it was sent; the file has to be chosen anew."""
    form = LogForm.again(reading.settings)
    if reading.county_fips:
        return imports_page(reading.county_fips, form, problems, columns)
    return _page(form, problems, columns)


def form_href(reading: OpenReading) -> str:
    """Where such a log is sent."""
    if reading.county_fips:
        return url_for("files.imports", fips=reading.county_fips, _anchor="send")
    return url_for("files.jail_log")


def _again() -> tuple[str, str]:
    return f"#{FIELD}", say("Choose the file again: it was not kept.")


def _page(form: LogForm, problems: Problems, columns: ColumnFields = NO_FIELDS) -> str:
    return render_template("files/jail_log.html", **log_form_context(form, problems, columns))
