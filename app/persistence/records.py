"""Queries about counties' records. Nothing here commits."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import func, or_, select
from sqlalchemy.orm import Session, aliased, contains_eager, joinedload

from app.persistence.models import CountyVersion, Entry, Revision, Workspace

EVERY_YEAR = 0
AT_ONCE = 500


def find_workspace(session: Session, county_fips: str) -> Workspace | None:
    """Return a county's workspace, open or closed."""
    return session.get(Workspace, county_fips)


def lock_workspace(session: Session, county_fips: str) -> Workspace | None:
    """Return a county's workspace and keep others from writing its record until the end.

    SQLite knows no row locks; there `writing(session)` already keeps all other writers out.
    """
    return session.scalar(
        select(Workspace)
        .where(Workspace.county_fips == county_fips)
        .with_for_update()
        .execution_options(populate_existing=True)
    )


def workspaces(session: Session) -> Sequence[Workspace]:
    """Return all workspaces, by county."""
    return session.scalars(select(Workspace).order_by(Workspace.county_fips)).all()


def find_entry(session: Session, county_fips: str, entry_id: int) -> Entry | None:
    """Return the entry with this id, if it belongs to this county."""
    return session.scalar(
        select(Entry).where(Entry.id == entry_id, Entry.county_fips == county_fips)
    )


def find_entry_at(session: Session, county_fips: str, place: str) -> Entry | None:
    """Return the entry at a place."""
    return session.scalar(
        select(Entry).where(Entry.county_fips == county_fips, Entry.place == place)
    )


def latest_revision(session: Session, entry_id: int) -> Revision | None:
    """Return the value of an entry that is in force."""
    return session.scalar(
        select(Revision)
        .where(Revision.entry_id == entry_id)
        .order_by(Revision.number.desc())
        .limit(1)
    )


def latest_at(session: Session, county_fips: str, places: Sequence[str]) -> dict[str, Revision]:
    """Return the newest value at each of these places, also where it was taken out, by place."""
    found: dict[str, Revision] = {}
    for start in range(0, len(places), AT_ONCE):
        later = aliased(Revision)
        is_overtaken = (
            select(later.id)
            .where(later.entry_id == Revision.entry_id, later.number > Revision.number)
            .exists()
        )
        newest = session.scalars(
            select(Revision)
            .join(Revision.entry)
            .where(
                Entry.county_fips == county_fips,
                Entry.place.in_(places[start : start + AT_ONCE]),
                ~is_overtaken,
            )
            .options(contains_eager(Revision.entry), joinedload(Revision.author))
        )
        found |= {revision.entry.place: revision for revision in newest}
    return found


def revisions_of(session: Session, entry_ids: Sequence[int]) -> dict[int, list[Revision]]:
    """Return every value there has been of these entries, the first one first."""
    found: dict[int, list[Revision]] = {}
    for start in range(0, len(entry_ids), AT_ONCE):
        revisions = session.scalars(
            select(Revision)
            .where(Revision.entry_id.in_(entry_ids[start : start + AT_ONCE]))
            .options(joinedload(Revision.entry))
            .order_by(Revision.entry_id, Revision.number)
        )
        for revision in revisions:
            found.setdefault(revision.entry_id, []).append(revision)
    return found


def current_revisions(
    session: Session, county_fips: str, fiscal_year: int | None = None
) -> Sequence[Revision]:
    """Return the values in force of one fiscal year and of what belongs to no single year.

    Of all years where none is named. Without what was taken out; in the order it was first entered.
    """
    newest = (
        select(Revision.entry_id, func.max(Revision.number).label("number"))
        .join(Revision.entry)
        .where(Entry.county_fips == county_fips)
        .group_by(Revision.entry_id)
        .subquery()
    )
    found = (
        select(Revision)
        .join(
            newest,
            (Revision.entry_id == newest.c.entry_id) & (Revision.number == newest.c.number),
        )
        .join(Revision.entry)
        .where(Revision.content.is_not(None))
        .options(joinedload(Revision.entry), joinedload(Revision.author))
        .order_by(Revision.entry_id)
    )
    if fiscal_year is not None:
        found = found.where(or_(Entry.fiscal_year == fiscal_year, Entry.fiscal_year == EVERY_YEAR))
    return session.scalars(found).all()


def find_county_version(
    session: Session, county_fips: str, fiscal_year: int, number: int
) -> CountyVersion | None:
    """Return one certified version of a fiscal year."""
    return session.scalar(
        select(CountyVersion).where(
            CountyVersion.county_fips == county_fips,
            CountyVersion.fiscal_year == fiscal_year,
            CountyVersion.number == number,
        )
    )


def latest_county_version(
    session: Session, county_fips: str, fiscal_year: int
) -> CountyVersion | None:
    """Return the certified version of a fiscal year that is in force."""
    return session.scalar(
        select(CountyVersion)
        .where(CountyVersion.county_fips == county_fips, CountyVersion.fiscal_year == fiscal_year)
        .order_by(CountyVersion.number.desc())
        .limit(1)
    )


def county_versions(session: Session, county_fips: str) -> Sequence[CountyVersion]:
    """Return all certified versions of a county, the newest year and version first."""
    return session.scalars(
        select(CountyVersion)
        .where(CountyVersion.county_fips == county_fips)
        .options(joinedload(CountyVersion.calculation_version))
        .order_by(CountyVersion.fiscal_year.desc(), CountyVersion.number.desc())
    ).all()
