"""Addresses where administrators bring public releases, and take imports back."""

from __future__ import annotations

from flask import Blueprint, abort, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from app.language import say
from app.persistence.database import db
from app.services.list_imports import ImportListed, list_imports
from app.services.undo_import import OF_A_RECORD, undo_import
from app.services.undoing import ImportStandsError
from app.web.access import me, needs_admin
from app.web.asked_form import Problems
from app.web.documents.contexts import size_text
from app.web.files.listed import find_import, shown_import
from app.web.files.release_form import ReleaseForm
from app.web.files.sending import FIELD, NotSentError, most_bytes, read_sent_file

BASE = "/admin/imports"
MOST_ID = 2_147_483_647
UNDO = f"{BASE}/<int(max={MOST_ID}):number>/undo"


def add_to(blueprint: Blueprint) -> None:
    """Put these addresses under the blueprint of files."""
    blueprint.add_url_rule(BASE, view_func=admin_imports, methods=["GET"])
    blueprint.add_url_rule(BASE, view_func=send_release, methods=["POST"])
    blueprint.add_url_rule(UNDO, view_func=confirm_admin_undo, methods=["GET"])
    blueprint.add_url_rule(UNDO, view_func=admin_undo, methods=["POST"])


@needs_admin
def admin_imports() -> ResponseReturnValue:
    """All imports of the site, and the form that brings a release."""
    return imports_page(ReleaseForm(data={"kind": "detainers"}), [])


@needs_admin
def send_release() -> ResponseReturnValue:
    """Have a release read, beside this request."""
    form = ReleaseForm(request.form)
    kind, source = form.settings()
    if form.problems():
        told = say("Choose the file again: it was not kept.")
        return imports_page(form, [(f"#{FIELD}", told)]), 422
    try:
        return read_sent_file(kind, {"source": source}, is_signed_in=True)
    except NotSentError as not_sent:
        return imports_page(form, [(f"#{FIELD}", str(not_sent))]), 422


def imports_page(form: ReleaseForm, problems: Problems) -> str:
    """The page, with what is wrong with the form and the file."""
    return render_template(
        "files/admin_imports.html",
        form=form,
        problems=[*form.problems(), *problems],
        imports=[
            shown_import(each, _undo_href(each), with_place=True)
            for each in list_imports(db.session)
        ],
        most=size_text(most_bytes()),
    )


@needs_admin
def confirm_admin_undo(number: int) -> ResponseReturnValue:
    """Ask before a release is taken back."""
    found = _import(number)
    if not found.stands:
        return _to_list(say("It was taken back already."), "error")
    return render_template("files/admin_undo.html", shown=shown_import(found, ""), number=number)


@needs_admin
def admin_undo(number: int) -> ResponseReturnValue:
    """Take a release back: what stood before stands again."""
    found = _import(number)
    try:
        undo_import(db.session, number, me().id)
    except ImportStandsError as stands:
        return _to_list(str(stands), "error")
    told = say("“{name}” is taken back. What stood before stands again.", name=found.file_name)
    return _to_list(told)


def _import(number: int) -> ImportListed:
    """An import that administrators may take back: one into no county's own record."""
    found = find_import(list_imports(db.session), number)
    return found if found and found.kind not in OF_A_RECORD else abort(404)


def _undo_href(listed: ImportListed) -> str:
    if listed.kind in OF_A_RECORD:
        return ""
    return url_for("files.confirm_admin_undo", number=listed.number)


def _to_list(message: str, category: str = "message") -> ResponseReturnValue:
    flash(message, category)
    return redirect(url_for("files.admin_imports"), 303)
