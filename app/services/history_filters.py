"""What the history of a county can be narrowed to."""

from __future__ import annotations

from sqlalchemy.orm import Session

from app.persistence.county_history import people_who_acted, years_of


def history_filters(session: Session, county_fips: str) -> tuple[list[int], list[tuple[int, str]]]:
    """The fiscal years something was entered for, the newest first, and everybody who acted.

    People as (id, name), by name; two of the same name are told apart by their title.
    """
    people = people_who_acted(session, county_fips)
    names = [person.name for person in people]
    return years_of(session, county_fips), [
        (p.id, p.name if names.count(p.name) == 1 else f"{p.name} ({p.title or p.id})")
        for p in people
    ]
