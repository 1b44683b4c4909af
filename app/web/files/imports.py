"""Addresses of a county's imports: the list, and taking one back."""

from __future__ import annotations

from typing import Any

from flask import Blueprint, abort, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from app.language import say, say_count
from app.persistence.database import db
from app.services.acting import Action
from app.services.list_imports import ImportListed, list_imports
from app.services.show_undo import show_undo, undo_counts
from app.services.undo_import import undo_import
from app.services.undoing import ImportStandsError
from app.web.access import acting, needs
from app.web.asked_form import Problems
from app.web.files.listed import find_import, shown_import
from app.web.files.log_columns import NO_FIELDS, ColumnFields
from app.web.files.log_context import log_form_context
from app.web.files.log_form import LogForm
from app.web.record.opened import OF_COUNTY

BASE = f"{OF_COUNTY}/imports"
MOST_ID = 2_147_483_647
UNDO = f"{BASE}/<int(max={MOST_ID}):number>/undo"


def add_to(blueprint: Blueprint) -> None:
    """Put these addresses under the blueprint of files."""
    blueprint.add_url_rule(BASE, view_func=imports, methods=["GET"])
    blueprint.add_url_rule(UNDO, view_func=confirm_undo, methods=["GET"])
    blueprint.add_url_rule(UNDO, view_func=undo, methods=["POST"])


@needs(Action.READ)
def imports(fips: str) -> ResponseReturnValue:
    """What was imported into the county's record, and the way to bring more."""
    return imports_page(fips, LogForm.of_county(fips), [])


def imports_page(
    fips: str, form: LogForm, problems: Problems, columns: ColumnFields = NO_FIELDS
) -> str:
    """The page, with what is wrong with the file that was sent, and its columns to choose."""
    may_enter = acting().may(Action.ENTER)
    can_undo = undo_counts(db.session, fips) if may_enter else {}
    return render_template(
        "files/imports.html",
        fips=fips,
        imports=[
            shown_import(
                each,
                _undo_href(fips, each) if may_enter else "",
                can_undo=can_undo.get(each.number),
            )
            for each in list_imports(db.session, fips)
        ],
        may_enter=may_enter,
        **log_form_context(form, problems, columns),
    )


@needs(Action.ENTER)
def confirm_undo(fips: str, number: int) -> ResponseReturnValue:
    """Ask before an import is taken back."""
    found = _import(fips, number)
    if not found.stands:
        return _to_list(fips, say("It was taken back already."), "error")
    return _undo_page(fips, found)


@needs(Action.ENTER)
def undo(fips: str, number: int) -> ResponseReturnValue:
    """Take an import back: what stood before stands again, but for what was changed since."""
    found = _import(fips, number)
    if not found.stands:
        return _to_list(fips, say("It was taken back already."), "error")
    try:
        done = undo_import(db.session, number, acting(), request.form.get("others", type=int))
    except ImportStandsError as stands:
        return _undo_page(fips, found, str(stands)), 409
    told = say("“{name}” is taken back. What stood before stands again.", name=found.file_name)
    if done.left:
        count = done.removed + done.restored
        told = say_count(
            "{count} value of “{name}” is taken back. What was changed or certified since stays.",
            "{count} values of “{name}” are taken back. What was changed or certified since stays.",
            count,
            count=count,
            name=found.file_name,
        )
    return _to_list(fips, told)


def _undo_page(fips: str, found: ImportListed, problem: str = "") -> str:
    undo = show_undo(db.session, fips, found.number)
    return render_template(
        "files/undo.html",
        fips=fips,
        number=found.number,
        shown=shown_import(found, ""),
        takes=[_row(each.label, each.old, each.new) for each in undo.takes],
        stays=[(name, say("changed since")) for name in undo.changed]
        + [(name, say("certified since")) for name in undo.certified],
        problems=[("#takes", problem)] if problem else [],
    )


def _row(label: str, now: str, then: str) -> tuple[Any, ...]:
    return label, now, then or {"text": say("nothing"), "quiet": True}


def _import(fips: str, number: int) -> ImportListed:
    return find_import(list_imports(db.session, fips), number) or abort(404)


def _undo_href(fips: str, listed: ImportListed) -> str:
    return url_for("files.confirm_undo", fips=fips, number=listed.number)


def _to_list(fips: str, message: str, category: str = "message") -> ResponseReturnValue:
    flash(message, category)
    return redirect(url_for("files.imports", fips=fips), 303)
