"""Queries for those who run the site: how much there is, and of what. Nothing here commits."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import Select, func, select, text
from sqlalchemy.orm import Session

from app.persistence.models import (
    Base,
    Calculation,
    CalculationVersion,
    CountyMonth,
    CountyVersion,
    Entry,
    Membership,
    Person,
    Workspace,
)

COUNTED: Mapping[str, type[Base]] = {
    "calculations": Calculation,
    "saved versions": CalculationVersion,
    "people": Person,
    "workspaces": Workspace,
    "certified versions": CountyVersion,
}


@dataclass(frozen=True, slots=True)
class WorkspaceCounts:
    """How many people have a role in a county, values it has entered, years it has certified."""

    people: int = 0
    entries: int = 0
    certified_years: int = 0


def has_years(session: Session, county_fips: str) -> bool:
    """Return whether a county has anything that belongs to a single fiscal year."""
    entry = select(Entry.id).where(Entry.county_fips == county_fips, Entry.fiscal_year != 0)
    version = select(CountyVersion.id).where(CountyVersion.county_fips == county_fips)
    return any(session.scalar(found.limit(1)) is not None for found in (entry, version))


def row_counts(session: Session) -> Mapping[str, int]:
    """Return how many rows the tables in COUNTED have."""
    return {
        name: session.scalar(select(func.count()).select_from(model)) or 0
        for name, model in COUNTED.items()
    }


def workspace_counts(session: Session) -> Mapping[str, WorkspaceCounts]:
    """Return the counts of each county that has a workspace."""
    people = _by_county(
        session,
        select(Membership.county_fips, func.count())
        .where(Membership.ended_at.is_(None))
        .group_by(Membership.county_fips),
    )
    entries = _by_county(
        session, select(Entry.county_fips, func.count()).group_by(Entry.county_fips)
    )
    years_each = func.count(CountyVersion.fiscal_year.distinct())
    years = _by_county(
        session,
        select(CountyVersion.county_fips, years_each).group_by(CountyVersion.county_fips),
    )
    found = session.scalars(select(Workspace.county_fips))
    return {
        fips: WorkspaceCounts(people.get(fips, 0), entries.get(fips, 0), years.get(fips, 0))
        for fips in found
    }


def sources_of_months(session: Session) -> Sequence[str]:
    """Return the ids of the sources that imported months come from."""
    return session.scalars(select(CountyMonth.source_id).distinct()).all()


def ask(session: Session) -> None:
    """Ask the database something it can always answer; raise what its driver raises."""
    session.execute(text("SELECT 1"))


def _by_county(session: Session, statement: Select[str, int]) -> dict[str, int]:
    return {row[0]: row[1] for row in session.execute(statement)}
