"""Addresses where accounts are found, disabled and enabled."""

from __future__ import annotations

from typing import NamedTuple

from flask import Blueprint, abort, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from app.language import say
from app.persistence.accounts import find_people, last_seen
from app.persistence.database import db
from app.persistence.models import Person
from app.persistence.people import find_person
from app.records.roles import ROLE_NAMES
from app.services.disable_person import (
    LastAdministratorError,
    OneselfError,
    disable_person,
    enable_person,
)
from app.web.access import me, needs_admin
from app.web.admin.forms import PeopleForm
from app.web.formats import day
from app.web.places import place_name

MOST, MOST_SHOWN = 2**31 - 1, 200
ONE = f"/admin/people/<int(max={MOST}):person_id>"


class Listed(NamedTuple):
    """A person with their roles, and when they were last here."""

    person: Person
    roles: tuple[str, ...]
    seen: str


def add_to(blueprint: Blueprint) -> None:
    """Put these addresses under the administration's blueprint."""
    for rule, view, method in (
        ("/admin/people", people, "GET"),
        (f"{ONE}/disable", disable, "POST"),
        (f"{ONE}/enable", enable, "POST"),
    ):
        blueprint.add_url_rule(rule, view_func=view, methods=[method])


@needs_admin
def people() -> ResponseReturnValue:
    """Everybody with an account, or those who fit what was typed."""
    form = PeopleForm(request.args)
    found = [] if form.problems() else find_people(db.session, form.text("q"), MOST_SHOWN + 1)
    seen = last_seen(db.session, [person.id for person in found])
    listed = [
        Listed(person, _roles(person), day(seen[person.id]) if person.id in seen else "")
        for person in found[:MOST_SHOWN]
    ]
    return render_template(
        "admin/people.html",
        form=form,
        typed=form.text("q"),
        listed=listed,
        is_cut=len(found) > MOST_SHOWN,
        own_id=me().id,
    )


@needs_admin
def disable(person_id: int) -> ResponseReturnValue:
    """Take an account out of use at once; ask first."""
    name = _name(person_id)
    if "confirmed" not in request.form and person_id != me().id:
        asked = request.args.get("q") or None
        return render_template("admin/disable.html", person_id=person_id, name=name, q=asked), 422
    try:
        disable_person(db.session, me().id, person_id)
        flash(say("{name} is signed out everywhere and can do nothing any more.", name=name))
    except OneselfError:
        flash(say("You cannot disable your own account. Ask another administrator."), "error")
    except LastAdministratorError:
        flash(say("{name} is the last administrator and stays.", name=name), "error")
    return _back()


@needs_admin
def enable(person_id: int) -> ResponseReturnValue:
    """Put an account back."""
    name = _name(person_id)
    enable_person(db.session, me().id, person_id)
    flash(say("{name} can sign in again, with the roles they had.", name=name))
    return _back()


def _roles(person: Person) -> tuple[str, ...]:
    held = [each for each in person.memberships if not each.ended_at]
    return tuple(
        say("{place}: {role}", place=place_name(each.county_fips), role=ROLE_NAMES[each.role])
        for each in sorted(held, key=lambda each: each.county_fips)
    )


def _name(person_id: int) -> str:
    found = find_person(db.session, person_id)
    return found.name if found else abort(404)


def _back() -> ResponseReturnValue:
    """To the list as it was searched; the person may no longer be the only one on it."""
    return redirect(url_for("admin.people", q=request.args.get("q") or None), 303)
