"""Queries about people, their roles and their invitations. Nothing here commits."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload

from app.persistence.models import Membership, Person, SignIn


def find_person(session: Session, person_id: int) -> Person | None:
    """Return the person with this id, disabled or not."""
    return session.get(Person, person_id)


def find_person_by_email(session: Session, email: str) -> Person | None:
    """Return the person with this e-mail address, however it is written."""
    return session.scalar(select(Person).where(Person.email == email.strip().lower()))


def find_membership(session: Session, county_fips: str, person_id: int) -> Membership | None:
    """Return the role a person has in a county now, with the person."""
    return session.scalar(
        select(Membership)
        .where(
            Membership.county_fips == county_fips,
            Membership.person_id == person_id,
            Membership.ended_at.is_(None),
        )
        .options(joinedload(Membership.person))
        .order_by(Membership.id.desc())
        .limit(1)
        .execution_options(populate_existing=True)
    )


def members_of(session: Session, county_fips: str) -> Sequence[Membership]:
    """Return the people with a role in a county now, by name."""
    return session.scalars(
        select(Membership)
        .join(Membership.person)
        .where(Membership.county_fips == county_fips, Membership.ended_at.is_(None))
        .options(joinedload(Membership.person))
        .order_by(Person.name, Person.id)
    ).all()


def memberships_of(session: Session, person_id: int) -> Sequence[Membership]:
    """Return the roles a person has now, by county."""
    return session.scalars(
        select(Membership)
        .where(Membership.person_id == person_id, Membership.ended_at.is_(None))
        .order_by(Membership.county_fips)
    ).all()


def find_sign_in(session: Session, token_hash: str) -> SignIn | None:
    """Return the sign-in with this hash and its person, ended or not."""
    return session.scalar(
        select(SignIn)
        .where(SignIn.token_hash == token_hash)
        .options(joinedload(SignIn.person))
        .execution_options(populate_existing=True)
    )
