"""Queries about accounts: sign-ins, links to new passwords, administrators. Nothing commits."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime

from sqlalchemy import func, or_, select, update
from sqlalchemy.orm import Session, joinedload

from app.persistence.models import PasswordReset, Person, SignIn


def lock_person(session: Session, person_id: int) -> Person | None:
    """Return a person as they are now, and keep others from changing them until the end."""
    return session.scalar(
        select(Person)
        .where(Person.id == person_id)
        .with_for_update()
        .execution_options(populate_existing=True)
    )


def lock_administrators(session: Session) -> Sequence[Person]:
    """Return the administrators who may act, and keep others from changing them until the end."""
    return session.scalars(
        select(Person)
        .where(Person.is_admin.is_(True), Person.disabled_at.is_(None))
        .order_by(Person.id)
        .with_for_update()
        .execution_options(populate_existing=True)
    ).all()


def find_people(session: Session, text: str, limit: int) -> Sequence[Person]:
    """Return the people whose name or address holds a text, by name; all of them for none."""
    found = select(Person).order_by(Person.name, Person.id).limit(limit)
    if text:
        like = f"%{text.lower().replace('!', '!!').replace('%', '!%').replace('_', '!_')}%"
        held = (func.lower(column).like(like, escape="!") for column in (Person.name, Person.email))
        found = found.where(or_(*held))
    return session.scalars(found.options(joinedload(Person.memberships))).unique().all()


def last_seen(session: Session, person_ids: Sequence[int]) -> Mapping[int, datetime]:
    """Return when each of these people was last signed in."""
    rows = session.execute(
        select(SignIn.person_id, func.max(SignIn.seen_at))
        .where(SignIn.person_id.in_(person_ids))
        .group_by(SignIn.person_id)
    )
    return {row[0]: row[1] for row in rows}


def sign_ins_of(session: Session, person_id: int, seen_after: datetime) -> Sequence[SignIn]:
    """Return the browsers in which a person is signed in, the last used first."""
    return session.scalars(
        select(SignIn)
        .where(
            SignIn.person_id == person_id, SignIn.ended_at.is_(None), SignIn.seen_at > seen_after
        )
        .order_by(SignIn.seen_at.desc(), SignIn.id.desc())
    ).all()


def end_sign_ins_of(
    session: Session, person_id: int, ended_at: datetime, but_token_hash: str = ""
) -> None:
    """Mark every open sign-in of a person as ended, but the one with this hash."""
    session.execute(
        update(SignIn)
        .where(
            SignIn.person_id == person_id,
            SignIn.ended_at.is_(None),
            SignIn.token_hash != but_token_hash,
        )
        .values(ended_at=ended_at)
        .execution_options(synchronize_session="fetch")
    )


def lock_reset(session: Session, token_hash: str) -> PasswordReset | None:
    """Return the link to a new password with this hash; one asker at a time."""
    return session.scalar(
        select(PasswordReset)
        .where(PasswordReset.token_hash == token_hash)
        .with_for_update()
        .execution_options(populate_existing=True)
    )


def find_reset(session: Session, token_hash: str) -> PasswordReset | None:
    """Return the link to a new password with this hash, and whose it is."""
    return session.scalar(
        select(PasswordReset)
        .where(PasswordReset.token_hash == token_hash)
        .options(joinedload(PasswordReset.person))
    )


def use_up_resets(session: Session, person_id: int, used_at: datetime) -> None:
    """Mark every open link to a new password of a person as used."""
    session.execute(
        update(PasswordReset)
        .where(PasswordReset.person_id == person_id, PasswordReset.used_at.is_(None))
        .values(used_at=used_at)
        .execution_options(synchronize_session="fetch")
    )
