"""Queries about what was done in a county, when and by whom. Nothing here commits."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Select, Subquery, func, literal, or_, select, union_all
from sqlalchemy.orm import Session, aliased, joinedload

from app.persistence.models import (
    Confirmation,
    CountyEvent,
    CountyVersion,
    Entry,
    Membership,
    Person,
    Revision,
)
from app.persistence.records import EVERY_YEAR

VALUE, EVENT = "value", "event"
AT_ONCE = 500


@dataclass(frozen=True, slots=True)
class HistoryWish:
    """What of a county's history is wanted.

    `acts` are those of events (`CountyEvent.what`), None for all; `of_year` and `of_person` leave
    out all others.
    """

    county_fips: str
    of_year: int | None = None
    of_person: int | None = None
    with_values: bool = True
    acts: tuple[str, ...] | None = None


def count_history(session: Session, wish: HistoryWish) -> int:
    """Return how many rows the history has."""
    return session.scalar(select(func.count()).select_from(_keys(wish))) or 0


def history_keys(
    session: Session, wish: HistoryWish, offset: int, limit: int
) -> list[tuple[str, int]]:
    """Return a part of the history, the newest first: VALUE or EVENT, and the id of the row."""
    keys = _keys(wish)
    newest_first = (keys.c.created_at.desc(), keys.c.source.desc(), keys.c.id.desc())
    part = select(keys.c.source, keys.c.id).order_by(*newest_first).offset(offset).limit(limit)
    return [(source, row_id) for source, row_id in session.execute(part)]


def _keys(wish: HistoryWish) -> Subquery:
    """Only what the order needs: no content is read for the pages that are not shown."""
    parts = [_events(wish)]
    if wish.with_values:
        parts.append(_values(wish))
    return union_all(*parts).subquery()


def _values(wish: HistoryWish) -> Select[str, int, datetime]:
    found = (
        select(literal(VALUE).label("source"), Revision.id, Revision.created_at)
        .join(Revision.entry)
        .where(Entry.county_fips == wish.county_fips)
    )
    if wish.of_year is not None:
        found = found.where(Entry.fiscal_year == wish.of_year)
    if wish.of_person is not None:
        found = found.where(Revision.author_id == wish.of_person)
    return found


def _events(wish: HistoryWish) -> Select[str, int, datetime]:
    found = select(literal(EVENT).label("source"), CountyEvent.id, CountyEvent.created_at).where(
        CountyEvent.county_fips == wish.county_fips
    )
    if wish.acts is not None:
        found = found.where(CountyEvent.what.in_(wish.acts))
    if wish.of_person is not None:
        found = found.where(CountyEvent.actor_id == wish.of_person)
    if wish.of_year is not None:
        # Certified versions are named "53053/2025/1"; of warnings, `new` is the year.
        version = f"{wish.county_fips}/{wish.of_year}/"
        is_confirmed = CountyEvent.what == "warning_confirmed"
        found = found.where(
            or_(
                CountyEvent.subject.startswith(version, autoescape=True),
                is_confirmed & (CountyEvent.new == str(wish.of_year)),
            )
        )
    return found


def revisions_by_id(session: Session, ids: Iterable[int]) -> dict[int, Revision]:
    """Return values with their entries and authors, by their ids."""
    found = session.scalars(
        select(Revision)
        .where(Revision.id.in_(list(ids)))
        .options(joinedload(Revision.entry), joinedload(Revision.author))
    )
    return {revision.id: revision for revision in found}


def revisions_before(session: Session, ids: Iterable[int]) -> dict[tuple[int, int], Revision]:
    """Return the value before each of these, by its entry and number."""
    later = aliased(Revision)
    found = session.scalars(
        select(Revision)
        .join(later, (later.entry_id == Revision.entry_id) & (later.number == Revision.number + 1))
        .where(later.id.in_(list(ids)))
        .options(joinedload(Revision.entry), joinedload(Revision.author))
    )
    return {(revision.entry_id, revision.number): revision for revision in found}


def events_by_id(session: Session, ids: Iterable[int]) -> dict[int, CountyEvent]:
    """Return events with whoever acted, by their ids."""
    found = session.scalars(
        select(CountyEvent)
        .where(CountyEvent.id.in_(list(ids)))
        .options(joinedload(CountyEvent.actor))
    )
    return {event.id: event for event in found}


def jails_of(session: Session, county_fips: str) -> Sequence[Revision]:
    """Return what each jail of the county is or was called last, those taken out included."""
    newest = (
        select(Revision.entry_id, func.max(Revision.number).label("number"))
        .join(Revision.entry)
        .where(
            Entry.county_fips == county_fips,
            Entry.kind == "jail",
            Revision.content.is_not(None),
        )
        .group_by(Revision.entry_id)
        .subquery()
    )
    same = (Revision.entry_id == newest.c.entry_id) & (Revision.number == newest.c.number)
    return session.scalars(
        select(Revision)
        .join(newest, same)
        .options(joinedload(Revision.entry), joinedload(Revision.author))
        .order_by(Revision.entry_id)
    ).all()


def years_of(session: Session, county_fips: str) -> list[int]:
    """Return the fiscal years something was entered for, the newest first."""
    found = session.scalars(
        select(Entry.fiscal_year)
        .where(Entry.county_fips == county_fips, Entry.fiscal_year != EVERY_YEAR)
        .distinct()
    )
    return sorted(found, reverse=True)


def people_who_acted(session: Session, county_fips: str) -> Sequence[Person]:
    """Return everybody who entered a value or did anything else in the county, by name."""
    authors = (
        select(Revision.author_id).join(Revision.entry).where(Entry.county_fips == county_fips)
    )
    actors = select(CountyEvent.actor_id).where(CountyEvent.county_fips == county_fips)
    return session.scalars(
        select(Person)
        .where(or_(Person.id.in_(authors), Person.id.in_(actors)))
        .order_by(Person.name, Person.id)
    ).all()


def every_revision(session: Session, county_fips: str) -> Iterator[Revision]:
    """Go through everything ever entered, place by place, read as it is needed."""
    return iter(
        session.scalars(
            select(Revision)
            .join(Revision.entry)
            .where(Entry.county_fips == county_fips)
            .options(joinedload(Revision.entry), joinedload(Revision.author))
            .order_by(Revision.entry_id, Revision.number)
            .execution_options(yield_per=AT_ONCE)
        )
    )


def every_event(session: Session, county_fips: str) -> Iterator[CountyEvent]:
    """Go through all events of a county, the oldest first."""
    return iter(
        session.scalars(
            select(CountyEvent)
            .where(CountyEvent.county_fips == county_fips)
            .options(joinedload(CountyEvent.actor))
            .order_by(CountyEvent.id)
            .execution_options(yield_per=AT_ONCE)
        )
    )


def every_confirmation(session: Session, county_fips: str) -> Iterator[Confirmation]:
    """Go through all confirmed warnings of a county, the oldest first."""
    return iter(
        session.scalars(
            select(Confirmation)
            .where(Confirmation.county_fips == county_fips)
            .options(joinedload(Confirmation.author))
            .order_by(Confirmation.id)
            .execution_options(yield_per=AT_ONCE)
        )
    )


def every_membership(session: Session, county_fips: str) -> Iterator[Membership]:
    """Go through all roles people have or had in the county, the oldest first."""
    return iter(
        session.scalars(
            select(Membership)
            .where(Membership.county_fips == county_fips)
            .options(joinedload(Membership.person))
            .order_by(Membership.id)
        )
    )


def every_version(session: Session, county_fips: str) -> Iterator[CountyVersion]:
    """Go through all certified versions of the county, the oldest first, one at a time."""
    return iter(
        session.scalars(
            select(CountyVersion)
            .where(CountyVersion.county_fips == county_fips)
            .options(joinedload(CountyVersion.calculation_version))
            .order_by(CountyVersion.id)
            .execution_options(yield_per=1)
        )
    )
