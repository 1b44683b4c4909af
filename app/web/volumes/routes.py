"""Addresses that take a filled template into a county's record."""

from __future__ import annotations

from flask import Blueprint, abort, render_template, request, url_for
from flask.typing import ResponseReturnValue

from app.language import say
from app.persistence.database import db
from app.records.sections import SECTION_OF
from app.services.acting import Action
from app.services.readings import OpenReading
from app.services.show_import import show_import
from app.web.access import acting, needs
from app.web.asked_form import Problems
from app.web.documents.contexts import size_text
from app.web.files.sending import FIELD, NotSentError, most_bytes, read_sent_file
from app.web.record.opened import OF_COUNTY
from app.web.volumes.form import TemplateForm
from app.web.volumes.reading import KIND

RULE = f"{OF_COUNTY}/imports/volumes"
MOST_ID = 2_147_483_647

blueprint = Blueprint("volumes", __name__)


@blueprint.get(RULE)
@needs(Action.ENTER)
def volumes(fips: str) -> ResponseReturnValue:
    """Where a filled template is sent, and where an empty one is."""
    return form_page(fips, TemplateForm(), [])


@blueprint.post(RULE)
@needs(Action.ENTER)
def send(fips: str) -> ResponseReturnValue:
    """Have the file read, beside this request."""
    form = TemplateForm(request.form)
    settings = form.settings()
    if problems := form.problems():
        again = (f"#{FIELD}", say("Choose the file again: it was not kept."))
        return form_page(fips, form, [*problems, again]), 422
    try:
        return read_sent_file(KIND, settings, county_fips=acting().county_fips, is_signed_in=True)
    except NotSentError as not_sent:
        return form_page(fips, form, [(f"#{FIELD}", str(not_sent))]), 422


@blueprint.get(f"{RULE}/<int(max={MOST_ID}):number>")
@needs(Action.READ)
def kept(fips: str, number: int) -> ResponseReturnValue:
    """What an import has brought, and where to look at it next."""
    found = show_import(db.session, acting().county_fips, number) or abort(404)
    return render_template("volumes/kept.html", fips=fips, shown=found, sections=SECTION_OF)


def failed(reading: OpenReading) -> ResponseReturnValue:
    """The form again, with why the file could not be read."""
    form = TemplateForm(data={"fiscal_year": str(reading.settings.get("fiscal_year", ""))})
    problem = say("“{name}”: {problem}", name=reading.file_name, problem=reading.problem)
    return form_page(reading.county_fips, form, [(f"#{FIELD}", problem)])


def form_href(reading: OpenReading) -> str:
    """Where such a file is sent."""
    return url_for("volumes.volumes", fips=reading.county_fips)


def form_page(fips: str, form: TemplateForm, problems: Problems) -> str:
    """The page of the form, with what is wrong."""
    return render_template(
        "volumes/volumes.html",
        fips=fips,
        form=form,
        problems=problems,
        most=size_text(most_bytes()),
    )
