"""Addresses of what is saved: versions, view links, and the private edit link."""

from __future__ import annotations

import json

from flask import Blueprint, abort, flash, redirect, render_template, request, session, url_for
from flask.typing import ResponseReturnValue

from app.language import say
from app.persistence.calculations import latest_version, versions_of
from app.persistence.database import db
from app.persistence.sharing import has_edit_link, links_of
from app.services.accept_editing import accept_editing
from app.services.pass_on_editing import pass_on_editing
from app.services.revoke_link import revoke_link
from app.services.save_version import save_version
from app.services.share_version import share_version
from app.services.withdraw_version import withdraw_version
from app.web.calculations.browser_key import browser_key
from app.web.calculations.drafts import MOST, NUMBER, draft_or_404, version_or_404
from app.web.calculations.posted_text import printable
from app.web.calculations.results import step_urls, version_content
from app.web.calculations.step_forms import TokenForm
from app.web.certified.updates import county_update

SHOWN_ONCE = "shown_once"
MOST_REASON = 300


def add_to(blueprint: Blueprint) -> None:
    """Put these addresses under the calculations' blueprint."""
    base = "/calculations/<calculation_id>"
    for rule, view, method in (
        (f"{base}/save", save, "POST"),
        (f"{base}/versions/{NUMBER}", version, "GET"),
        (f"{base}/versions/{NUMBER}/withdraw", withdraw, "POST"),
        (f"{base}/versions/{NUMBER}/share", share, "POST"),
        (f"{base}/links/<int(max={MOST}):link_id>/revoke", revoke, "POST"),
        (f"{base}/edit-link", edit_link, "POST"),
        ("/edit/<secret>", open_edit_link, "GET"),
        ("/edit/<secret>", take_edit_link, "POST"),
    ):
        blueprint.add_url_rule(rule, view_func=view, methods=[method])


def save(calculation_id: str) -> ResponseReturnValue:
    """Save the draft as a version; the first time, with a private edit link shown once."""
    draft_or_404(calculation_id)
    saved = save_version(db.session, calculation_id, _reason())
    number = saved.number
    if not has_edit_link(db.session, calculation_id):
        _show_once(calculation_id, "edit", pass_on_editing(db.session, calculation_id))
    return redirect(_version_address(calculation_id, number), 303)


def version(calculation_id: str, number: int) -> ResponseReturnValue:
    """A saved version: its result, its links, its history."""
    saved = version_or_404(calculation_id, number)
    once = session.pop(SHOWN_ONCE, {}).get(calculation_id, {})
    return render_template(
        "calculations/version.html",
        content=version_content(saved, shows_small_counts=True),
        version=saved,
        versions=versions_of(db.session, calculation_id),
        links=links_of(db.session, calculation_id),
        new_links={kind: _absolute(kind, once[kind]) for kind in ("view", "edit") if kind in once},
        token=TokenForm(),
        change_address=step_urls(calculation_id)["check"],
        update=county_update(json.loads(saved.case_document)),
    )


def withdraw(calculation_id: str, number: int) -> ResponseReturnValue:
    """Say of a saved version that it should no longer be relied on."""
    saved = version_or_404(calculation_id, number)
    if reason := _reason():
        withdraw_version(db.session, saved, reason)
        flash(say("The version is withdrawn. Its pages and whoever checks its paper say so."))
    else:
        flash(say("Say in a sentence why the version is withdrawn."), "error")
    return redirect(_version_address(calculation_id, number) + "#withdraw", 303)


def _reason() -> str:
    """Why a version is saved or withdrawn, as typed, in one line."""
    return " ".join(printable(request.form).get("reason", "").split())[:MOST_REASON]


def share(calculation_id: str, number: int) -> ResponseReturnValue:
    """Make a view link to a saved version and show it once."""
    saved = version_or_404(calculation_id, number)
    _show_once(calculation_id, "view", share_version(db.session, saved.id))
    return redirect(_version_address(calculation_id, number) + "#share", 303)


def revoke(calculation_id: str, link_id: int) -> ResponseReturnValue:
    """Revoke a view link for good."""
    draft_or_404(calculation_id)
    if not revoke_link(db.session, calculation_id, link_id):
        abort(404)
    flash(say("The link is revoked. Whoever opens it now is told that it no longer works."))
    return redirect(_newest_address(calculation_id) + "#share", 303)


def edit_link(calculation_id: str) -> ResponseReturnValue:
    """Make a new private edit link and show it once."""
    draft_or_404(calculation_id)
    address = _newest_address(calculation_id)
    _show_once(calculation_id, "edit", pass_on_editing(db.session, calculation_id))
    return redirect(address, 303)


def open_edit_link(secret: str) -> ResponseReturnValue:
    """Ask before a private edit link gives this browser the right to edit.

    Whether the link is known is said only afterwards: opening it changes and tells nothing.
    """
    del secret
    return render_template("calculations/edit_link.html", token=TokenForm())


def take_edit_link(secret: str) -> ResponseReturnValue:
    """Give this browser the right to edit that the link carries."""
    calculation_id = accept_editing(db.session, secret, browser_key())
    if calculation_id is None:
        return render_template("calculations/edit_link_unknown.html"), 404
    flash(say("This browser may now edit the calculation."))
    return redirect(url_for(".result", calculation_id=calculation_id), 303)


def _show_once(calculation_id: str, kind: str, secret: str) -> None:
    """Keep a secret for the next page of this calculation only."""
    kept = session.get(SHOWN_ONCE, {}).get(calculation_id, {})
    session[SHOWN_ONCE] = {calculation_id: {**kept, kind: secret}}


def _absolute(kind: str, secret: str) -> str:
    if kind == "edit":
        return url_for(".open_edit_link", secret=secret, _external=True)
    return url_for("shared.shared", token=secret, _external=True)


def _newest_address(calculation_id: str) -> str:
    """The page of the newest version, where there is one; else there is nothing to share."""
    newest = latest_version(db.session, calculation_id) or abort(404)
    return _version_address(calculation_id, newest.number)


def _version_address(calculation_id: str, number: int) -> str:
    return url_for(".version", calculation_id=calculation_id, number=number)
