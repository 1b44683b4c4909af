"""Save what a person entered on one page, with the reason that a certified value asks for."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy.orm import Session

from app.persistence.models import Revision
from app.records.entry import Place
from app.services.acting import Acting
from app.services.certified_values import certified_values
from app.services.enter_values import Change, enter_values


class ReasonNeededError(ValueError):
    """Certified values would change without a reason; `places` are where they stand."""

    def __init__(self, places: Sequence[Place]) -> None:
        super().__init__(f"{len(places)} certified values need a reason")
        self.places = tuple(places)


def save_values(
    session: Session, acting: Acting, changes: Sequence[Change], reason: str = ""
) -> list[Revision]:
    """Enter all changes together, or none; see `enter_values`.

    Raises ReasonNeededError where a certified value changes and no reason is given, besides what
    `enter_values` raises.
    """
    refuse_without_reason(session, acting.county_fips, changes, reason)
    return enter_values(session, acting, changes, reason)


def refuse_without_reason(
    session: Session, county_fips: str, changes: Sequence[Change], reason: str
) -> None:
    """Raise ReasonNeededError where a certified value would change and no reason is given."""
    if not reason and (places := _certified_among(session, county_fips, changes)):
        raise ReasonNeededError(places)


def _certified_among(session: Session, county_fips: str, changes: Sequence[Change]) -> list[Place]:
    certified = certified_values(session, county_fips)
    return [
        change.place
        for change in changes
        if str(change.place) in certified and certified[str(change.place)] != change.content
    ]
