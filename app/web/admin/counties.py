"""Addresses where workspaces of counties are opened, closed, and given their first people."""

from __future__ import annotations

from flask import Blueprint, abort, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from app.language import say
from app.language.typed_months import month
from app.persistence.admin import has_years, workspace_counts
from app.persistence.database import db
from app.persistence.invitations import open_invitations
from app.persistence.models import Workspace
from app.persistence.people import members_of
from app.persistence.records import find_workspace, workspaces
from app.records.roles import ROLE_MEANINGS, ROLE_NAMES
from app.reference.counties import find_county
from app.services.invite_person import (
    InvitationEndedError,
    invite_person,
    send_again,
    withdraw_invitation,
)
from app.services.open_workspace import (
    WorkspaceExistsError,
    YearsEnteredError,
    change_fiscal_year,
    close_workspace,
    open_workspace,
    reopen_workspace,
)
from app.web.access import me, needs_admin
from app.web.admin.forms import WorkspaceForm
from app.web.members.forms import InvitationForm
from app.web.members.invited import waiting
from app.web.members.inviting import hand_on, shown_link
from app.web.places import place_name

MOST = 2**31 - 1
BASE = "/admin/counties"
ONE = f"{BASE}/<fips>"
INVITATION = f"{ONE}/invitations/<int(max={MOST}):invitation_id>"


def add_to(blueprint: Blueprint) -> None:
    """Put these addresses under the administration's blueprint."""
    for rule, view, methods in (
        (BASE, counties, ["GET", "POST"]),
        (ONE, county, ["GET"]),
        (f"{ONE}/fiscal-year", fiscal_year, ["POST"]),
        (f"{ONE}/close", close, ["POST"]),
        (f"{ONE}/reopen", reopen, ["POST"]),
        (f"{ONE}/invitations", invite, ["POST"]),
        (f"{INVITATION}/send", send, ["POST"]),
        (f"{INVITATION}/withdraw", withdraw, ["POST"]),
    ):
        blueprint.add_url_rule(rule, view_func=view, methods=methods)


@needs_admin
def counties() -> ResponseReturnValue:
    """All workspaces, and the form that opens one."""
    if request.method == "GET":
        return _list(WorkspaceForm(data={"starts": "1"}))
    form = WorkspaceForm(request.form)
    found, starts = form.read_county(), form.read_starts()
    if found and not form.problems():
        try:
            open_workspace(db.session, me().id, found.fips, starts)
            flash(say("The workspace is open. Invite its first certifier now."))
            return _to(found.fips, "invitations")
        except WorkspaceExistsError:
            form.refuse("county", say("{county} has a workspace already.", county=found.label))
    return _list(form), 422


@needs_admin
def county(fips: str) -> ResponseReturnValue:
    """One workspace: its fiscal year, its people, its invitations."""
    return _page(_workspace(fips), InvitationForm(data={"role": "certifier"}))


@needs_admin
def fiscal_year(fips: str) -> ResponseReturnValue:
    """Let the county's fiscal years begin in another month."""
    _workspace(fips)
    form = WorkspaceForm(request.form)
    starts = form.read_starts()
    if not starts:
        flash(say("Choose the month in which the fiscal year begins."), "error")
        return _to(fips)
    try:
        change_fiscal_year(db.session, me().id, fips, starts)
        flash(say("Fiscal years begin in {month} now.", month=month(starts)))
    except YearsEnteredError:
        words = say("Figures are entered by fiscal year already, so its first month is fixed.")
        flash(words, "error")
    return _to(fips)


@needs_admin
def close(fips: str) -> ResponseReturnValue:
    """Close a workspace; nothing in it is lost."""
    _workspace(fips)
    close_workspace(db.session, me().id, fips)
    flash(say("The workspace is closed. What the county has certified stays public."))
    return _to(fips)


@needs_admin
def reopen(fips: str) -> ResponseReturnValue:
    """Open a closed workspace again."""
    _workspace(fips)
    reopen_workspace(db.session, me().id, fips)
    flash(say("The workspace is open again, with the people and figures it had."))
    return _to(fips)


@needs_admin
def invite(fips: str) -> ResponseReturnValue:
    """Invite somebody into the workspace."""
    workspace, form = _workspace(fips), InvitationForm(request.form)
    role, email = form.read()
    if form.problems():
        return _page(workspace, form), 422
    token = invite_person(db.session, me().id, fips, role, email)
    hand_on(me(), fips, token, role, email)
    return _to(fips)


@needs_admin
def send(fips: str, invitation_id: int) -> ResponseReturnValue:
    """Make a new link for an invitation; the earlier one stops working."""
    _workspace(fips)
    try:
        again = send_again(db.session, me().id, fips, invitation_id)
        hand_on(me(), fips, again.token, again.role, again.email)
    except InvitationEndedError:
        flash(say("That invitation was accepted or withdrawn already."), "error")
    return _to(fips)


@needs_admin
def withdraw(fips: str, invitation_id: int) -> ResponseReturnValue:
    """Make an invitation useless."""
    _workspace(fips)
    try:
        withdraw_invitation(db.session, me().id, fips, invitation_id)
        flash(say("The invitation is withdrawn. Its link no longer works."))
    except InvitationEndedError:
        flash(say("That invitation was accepted or withdrawn already."), "error")
    return _to(fips)


def _list(form: WorkspaceForm) -> str:
    listed = sorted(workspaces(db.session), key=lambda each: place_name(each.county_fips))
    return render_template(
        "admin/counties.html",
        form=form,
        workspaces=listed,
        counts=workspace_counts(db.session),
        place_name=place_name,
        month=month,
    )


def _page(workspace: Workspace, form: InvitationForm) -> str:
    fips = workspace.county_fips
    return render_template(
        "admin/county.html",
        fips=fips,
        workspace=workspace,
        place=place_name(fips),
        counts=workspace_counts(db.session)[fips],
        starts=WorkspaceForm(data={"starts": str(workspace.fiscal_year_starts)}).starts,
        month=month(workspace.fiscal_year_starts),
        is_fixed=has_years(db.session, fips),
        members=members_of(db.session, fips),
        names=ROLE_NAMES,
        meanings=ROLE_MEANINGS,
        form=form,
        waiting=[waiting(invitation) for invitation in open_invitations(db.session, fips)],
        link=shown_link(fips),
    )


def _workspace(fips: str) -> Workspace:
    known = find_county(fips) and find_workspace(db.session, fips)
    return known or abort(404)


def _to(fips: str, anchor: str | None = None) -> ResponseReturnValue:
    return redirect(url_for("admin.county", fips=fips, _anchor=anchor), 303)
