"""A county's year for tests: entered by one person, signed by another."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy.orm import Session

from app.persistence.models import CountyVersion
from app.records.entry import Place
from app.services.acting import Acting
from app.services.certify_year import ATTESTATION, certify_year
from app.services.changes_since_version import changes_since_version
from app.services.check_year import check_year
from app.services.confirm_warning import confirm_warning
from app.services.enter_values import Change, enter_values
from app.services.value_numbers import value_numbers
from tests.people import PIERCE, add_member, add_workspace

YEAR = 2025
LOG = {"title": "Jail log", "publisher": "Sheriff", "date": "2026-01-12", "page": "4"}
CHOICES = {"definition": "hold", "cost_basis": "published", "clock_rule": "form_i247a"}


@dataclass(frozen=True)
class Team:
    """A viewer, two people who enter, and two who sign: Ann and Bo enter, Cy and Dee certify."""

    viewer: Acting
    ann: Acting
    bo: Acting
    cy: Acting
    dee: Acting


def add_team(session: Session, county_fips: str = PIERCE) -> Team:
    """Open the county's workspace with everybody in it."""
    add_workspace(session, county_fips)
    roles = {
        "viewer": "viewer",
        "ann": "contributor",
        "bo": "contributor",
        "cy": "certifier",
        "dee": "certifier",
    }
    # The same names in another county are other people.
    return Team(
        **{
            name: add_member(session, f"{name.title()} {county_fips}", role, county_fips)
            for name, role in roles.items()
        }
    )


def figure(likely: str, **more: Any) -> dict[str, Any]:
    """A measured figure with its source."""
    return {"likely": likely, "grade": "A", "source": LOG, **more}


def at(name: str, year: int = YEAR) -> Place:
    """The place of a figure of the whole county and year."""
    return Place("figure", year, name)


def enter(session: Session, acting: Acting, values: Mapping[Place, Any], reason: str = "") -> None:
    """Enter values where they stand now; None takes one out."""
    changes = []
    for place, content in values.items():
        numbers = value_numbers(session, acting.county_fips, place.fiscal_year)
        changes.append(Change(place, content, numbers.get(str(place), 0)))
    enter_values(session, acting, changes, reason)


def year_values(year: int = YEAR, people: str = "120", hours: str = "20") -> dict[Place, Any]:
    """A year that gives a total: 120 people × 20 hours at $98.40 come to $9,840.00."""
    return {
        Place("year", year): CHOICES,
        Place("daily_rate", item="rateaaaa"): {
            "published_daily_cost": "98.4",
            "in_force_from": "2020-01-01",
            "grade": "B",
            "source": LOG,
        },
        at("people_held", year): figure(people),
        at("mean_hours_held", year): figure(hours, low="18", high="23"),
    }


def confirm_all(session: Session, acting: Acting, year: int = YEAR) -> None:
    """Confirm every warning of the year."""
    for each in check_year(session, acting.county_fips, year).unconfirmed:
        confirm_warning(
            session, acting, year, each.subject, each.values_digest, each.message, "Checked."
        )


def sign(session: Session, acting: Acting, reason: str = "", year: int = YEAR) -> CountyVersion:
    """Sign the year as it stands."""
    confirm_all(session, acting, year)
    seen = changes_since_version(session, acting.county_fips, year).digest
    return certify_year(session, acting, year, ATTESTATION, reason, seen)


def certified_once(session: Session, team: Team, year: int = YEAR) -> CountyVersion:
    """The year entered by Ann and signed by Cy."""
    enter(session, team.ann, year_values(year))
    return sign(session, team.cy, year=year)


def corrected(session: Session, team: Team, people: str = "130") -> CountyVersion:
    """The second version: Ann corrects how many people were held, Cy signs."""
    enter(session, team.ann, {at("people_held"): figure(people)}, "Ten were missing.")
    return sign(session, team.cy, "Ten people were missing from the log.")
