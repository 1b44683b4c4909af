"""Addresses of the people of a county's workspace."""

from __future__ import annotations

from flask import Blueprint, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from app.language import Words, say
from app.persistence.database import db
from app.persistence.invitations import open_invitations
from app.persistence.people import find_person, members_of
from app.records.roles import ROLE_MEANINGS, ROLE_NAMES, ROLES
from app.services.acting import Action
from app.services.change_role import (
    LAST_CERTIFIER,
    NO_MORE,
    NO_ROLE,
    OWN_ROLE,
    ConfirmFirstError,
    RoleOvertakenError,
    change_role,
)
from app.services.invite_person import (
    InvitationEndedError,
    WorkspaceClosedError,
    invite_person,
    send_again,
    withdraw_invitation,
)
from app.web.access import acting, me, needs
from app.web.members.forms import InvitationForm
from app.web.members.invited import waiting
from app.web.members.inviting import hand_on, shown_link
from app.web.places import place_name

MOST = 2**31 - 1
BASE = "/c/<fips>/record/people"
ENDED = "none"
WHY_ASKED = Words(
    {
        OWN_ROLE: "It is your own role: you will not be able to take this back yourself.",
        NO_MORE: "From that instant they cannot read, enter or sign anything here. What they "
        "entered and signed stays. To come back they need a new invitation.",
        LAST_CERTIFIER: "Nobody else in this county can certify or invite. Until an administrator "
        "of this site invites a certifier, no fiscal year can be signed.",
    }
)

blueprint = Blueprint("members", __name__)


@blueprint.get(BASE)
@needs(Action.READ)
def people(fips: str) -> ResponseReturnValue:
    """Who has which role, and, for those who may invite, the invitations."""
    return _page(fips, InvitationForm(data={"role": "contributor"}))


@blueprint.post(BASE)
@needs(Action.INVITE)
def invite(fips: str) -> ResponseReturnValue:
    """Invite somebody."""
    form = InvitationForm(request.form)
    role, email = form.read()
    if form.problems():
        return _page(fips, form), 422
    token = invite_person(db.session, acting().person_id, fips, role, email)
    hand_on(me(), fips, token, role, email)
    return _back(fips)


@blueprint.post(f"{BASE}/invitations/<int(max={MOST}):invitation_id>/send")
@needs(Action.INVITE)
def send(fips: str, invitation_id: int) -> ResponseReturnValue:
    """Make a new link for an invitation; the earlier one stops working."""
    try:
        again = send_again(db.session, acting().person_id, fips, invitation_id)
        hand_on(me(), fips, again.token, again.role, again.email)
    except InvitationEndedError:
        flash(say("That invitation was accepted or withdrawn already."), "error")
    return _back(fips)


@blueprint.post(f"{BASE}/invitations/<int(max={MOST}):invitation_id>/withdraw")
@needs(Action.INVITE)
def withdraw(fips: str, invitation_id: int) -> ResponseReturnValue:
    """Make an invitation useless."""
    try:
        withdraw_invitation(db.session, acting().person_id, fips, invitation_id)
        flash(say("The invitation is withdrawn. Its link no longer works."))
    except InvitationEndedError:
        flash(say("That invitation was accepted or withdrawn already."), "error")
    return _back(fips)


@blueprint.post(f"{BASE}/<int(max={MOST}):person_id>/role")
@needs(Action.INVITE)
def role(fips: str, person_id: int) -> ResponseReturnValue:
    """Give a member another role, or end it; ask first where that is easily regretted."""
    wanted, before = request.form.get("role", ""), request.form.get("before", "")
    if wanted not in (*ROLES, ENDED):
        flash(say("Choose a role."), "error")
        return _back(fips)
    new = NO_ROLE if wanted == ENDED else wanted
    confirmed = "confirmed" in request.form
    try:
        change_role(
            db.session, acting().person_id, fips, person_id, before, new, confirmed=confirmed
        )
    except ConfirmFirstError as asked:
        return _ask(fips, person_id, before, new, asked), 422
    except RoleOvertakenError as overtaken:
        flash(_overtaken(person_id, overtaken.role), "error")
        return _back(fips)
    flash(_done(person_id, new))
    if person_id == acting().person_id and not new:
        return redirect(url_for("accounts.account"), 303)
    return _back(fips)


@blueprint.app_errorhandler(WorkspaceClosedError)
def closed(_error: WorkspaceClosedError) -> ResponseReturnValue:
    """Tell whoever was at work in a workspace that it was closed a moment ago."""
    return render_template("members/closed.html"), 409


def _page(fips: str, form: InvitationForm) -> str:
    may_manage = acting().may(Action.INVITE)
    invitations = open_invitations(db.session, fips) if may_manage else ()
    return render_template(
        "members/people.html",
        fips=fips,
        place=place_name(fips),
        members=members_of(db.session, fips),
        own_id=acting().person_id,
        may_manage=may_manage,
        roles=[*ROLE_NAMES.items(), (ENDED, say("No role any more"))],
        names=ROLE_NAMES,
        meanings=ROLE_MEANINGS,
        form=form,
        waiting=[waiting(invitation) for invitation in invitations],
        link=shown_link(fips) if may_manage else None,
    )


def _ask(fips: str, person_id: int, before: str, new: str, asked: ConfirmFirstError) -> str:
    return render_template(
        "members/confirm.html",
        fips=fips,
        person_id=person_id,
        name=_name(person_id),
        before=before,
        new=new or ENDED,
        before_name=ROLE_NAMES[before],
        new_name=ROLE_NAMES[new] if new else "",
        why=[WHY_ASKED[each] for each in asked.why],
    )


def _overtaken(person_id: int, now: str) -> str:
    """What stands there now, so that the second person can decide anew."""
    name = _name(person_id)
    if not now:
        return say(
            "Nothing was changed: the role of {name} was ended by somebody else meanwhile.",
            name=name,
        )
    return say(
        "Nothing was changed: somebody else made {name} a {role} meanwhile. Look again, then "
        "decide.",
        name=name,
        role=ROLE_NAMES[now].lower(),
    )


def _done(person_id: int, new: str) -> str:
    name = _name(person_id)
    if new:
        return say("{name} now has the role {role}.", name=name, role=ROLE_NAMES[new])
    return say("{name} no longer has a role in this county.", name=name)


def _name(person_id: int) -> str:
    found = find_person(db.session, person_id)
    return found.name if found else say("this person")


def _back(fips: str) -> ResponseReturnValue:
    """To the head of the page: what was done, and a link that is shown once, stand there."""
    return redirect(url_for(".people", fips=fips), 303)
