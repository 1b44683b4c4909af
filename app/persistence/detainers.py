"""Queries about federal releases of detainers. Nothing here commits."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from datetime import date
from typing import NamedTuple

from sqlalchemy import ColumnElement, and_, delete, exists, func, insert, or_, select, text
from sqlalchemy.orm import Session, joinedload

from app.persistence.models import (
    DetainerCount,
    DetainerFacility,
    FacilityChoice,
    ImportBatch,
    ImportUndoing,
)

KIND = "detainers"
AT_ONCE = 5_000


class CountRow(NamedTuple):
    """Detainers of one release that share month, form, outcome and severity, at some facilities."""

    batch_id: int
    month: date | None
    form: str
    outcome: str
    severity: str
    number: int
    likely_duplicates: int


class FacilityNumber(NamedTuple):
    """A facility, how many detainers the release that has most of it counts, and the choice."""

    facility: DetainerFacility
    number: int
    is_theirs: bool | None


def lock_releases(session: Session) -> None:
    """Keep others from adding releases or taking them back until the end; all can read on.

    SQLite needs nothing: there `writing(session)` keeps all other writers out.
    """
    if session.get_bind().dialect.name == "postgresql":
        session.execute(text("LOCK TABLE detainer_facilities IN SHARE ROW EXCLUSIVE MODE"))


def releases(session: Session) -> Sequence[ImportBatch]:
    """Return every release that stands, the newest import first, with its origin."""
    return session.scalars(
        select(ImportBatch)
        .where(ImportBatch.kind == KIND, ~_is_undone())
        .options(joinedload(ImportBatch.origin))
        .order_by(ImportBatch.id.desc())
    ).all()


def facility_ids(session: Session) -> dict[tuple[str, str, str, str], int]:
    """Return every known facility's id by name, city, state and code."""
    rows = session.execute(
        select(
            DetainerFacility.name,
            DetainerFacility.city,
            DetainerFacility.state,
            DetainerFacility.code,
            DetainerFacility.id,
        )
    )
    return {(name, city, state, code): number for name, city, state, code, number in rows}


def add_facilities(session: Session, facilities: Iterable[tuple[str, str, str, str]]) -> None:
    """Add facilities nobody knew so far."""
    rows = [
        {"name": name, "city": city, "state": state, "code": code}
        for name, city, state, code in facilities
    ]
    if rows:
        session.execute(insert(DetainerFacility), rows)


def add_counts(session: Session, rows: Sequence[dict[str, object]]) -> None:
    """Add the counts of a release."""
    for start in range(0, len(rows), AT_ONCE):
        session.execute(insert(DetainerCount), rows[start : start + AT_ONCE])


def remove_counts(session: Session, batch_id: int) -> None:
    """Take a release's counts out. Its facilities stay: their ids stand in public addresses."""
    lock_releases(session)
    session.execute(
        delete(DetainerCount).where(DetainerCount.batch_id == batch_id),
        execution_options={"synchronize_session": False},
    )


def counts_of_county(session: Session, county_fips: str) -> Sequence[CountRow]:
    """Return the counts of the facilities the county calls its own, each release by itself."""
    theirs = (
        (DetainerCount.facility_id == FacilityChoice.facility_id)
        & (FacilityChoice.county_fips == county_fips)
        & FacilityChoice.is_theirs
    )
    return _counted(session, theirs, joined=True)


def counts_of_facilities(session: Session, facilities: Collection[int]) -> Sequence[CountRow]:
    """Return the counts of these facilities, each release by itself."""
    return _counted(session, DetainerCount.facility_id.in_(facilities), joined=False)


def _counted(session: Session, which: ColumnElement[bool], *, joined: bool) -> Sequence[CountRow]:
    cell = (
        DetainerCount.batch_id,
        DetainerCount.month,
        DetainerCount.form,
        DetainerCount.outcome,
        DetainerCount.severity,
    )
    wanted = select(
        *cell, func.sum(DetainerCount.number), func.sum(DetainerCount.likely_duplicates)
    )
    found = wanted.join(FacilityChoice, which) if joined else wanted.where(which)
    rows = session.execute(found.group_by(*cell).order_by(*cell))
    return [
        CountRow(batch, month, form, outcome, severity, int(number), int(repeats))
        for batch, month, form, outcome, severity, number, repeats in rows
    ]


def choices_of(session: Session, county_fips: str) -> dict[int, bool]:
    """Return what a county said about facilities: id -> whether it is theirs."""
    rows = session.execute(
        select(FacilityChoice.facility_id, FacilityChoice.is_theirs).where(
            FacilityChoice.county_fips == county_fips
        )
    )
    return {row.facility_id: row.is_theirs for row in rows}


def forget_choices(session: Session, county_fips: str, facilities: Collection[int]) -> None:
    """Take out what the county said about these facilities."""
    session.execute(
        delete(FacilityChoice).where(
            FacilityChoice.county_fips == county_fips, FacilityChoice.facility_id.in_(facilities)
        )
    )


def find_choice(session: Session, county_fips: str, facility_id: int) -> FacilityChoice | None:
    """Return what the county said about a facility."""
    return session.get(FacilityChoice, (county_fips, facility_id))


def facilities_by_id(session: Session, ids: Collection[int]) -> Sequence[DetainerFacility]:
    """Return these facilities, by name."""
    return session.scalars(
        select(DetainerFacility)
        .where(DetainerFacility.id.in_(ids))
        .order_by(DetainerFacility.name, DetainerFacility.id)
    ).all()


def facilities_with_numbers(
    session: Session, county_fips: str, states: Collection[str]
) -> Sequence[FacilityNumber]:
    """Return facilities of these states and those the county has said something about."""
    is_wanted = or_(DetainerFacility.state.in_(states), FacilityChoice.is_theirs.is_not(None))
    return _numbered(session, county_fips, is_wanted)


def facilities_by_words(
    session: Session, county_fips: str, words: Collection[str]
) -> Sequence[FacilityNumber]:
    """Return facilities anywhere whose name or city holds every one of the words."""
    holds = [
        or_(
            DetainerFacility.name.icontains(word, autoescape=True),
            DetainerFacility.city.icontains(word, autoescape=True),
        )
        for word in words
    ]
    return _numbered(session, county_fips, and_(*holds))


def _numbered(
    session: Session, county_fips: str, which: ColumnElement[bool]
) -> Sequence[FacilityNumber]:
    """A release is never added to another: the number is that of the release which counts most.

    What no release counts any more is left out, unless the county has said something about it.
    """
    a_release = (
        select(DetainerCount.facility_id, func.sum(DetainerCount.number).label("number"))
        .group_by(DetainerCount.facility_id, DetainerCount.batch_id)
        .subquery()
    )
    most = (
        select(a_release.c.facility_id, func.max(a_release.c.number).label("number"))
        .group_by(a_release.c.facility_id)
        .subquery()
    )
    choice = (FacilityChoice.facility_id == DetainerFacility.id) & (
        FacilityChoice.county_fips == county_fips
    )
    found = session.execute(
        select(DetainerFacility, func.coalesce(most.c.number, 0), FacilityChoice.is_theirs)
        .outerjoin(most, most.c.facility_id == DetainerFacility.id)
        .outerjoin(FacilityChoice, choice)
        .where(which, or_(most.c.number.is_not(None), FacilityChoice.is_theirs.is_not(None)))
        .order_by(DetainerFacility.id)
    )
    return [
        FacilityNumber(facility, int(number), is_theirs) for facility, number, is_theirs in found
    ]


def _is_undone() -> ColumnElement[bool]:
    return exists().where(ImportUndoing.batch_id == ImportBatch.id)
