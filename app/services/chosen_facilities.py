"""Which facilities a county calls its own, and who said so."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.orm import Session

from app.persistence.detainers import facilities_by_id
from app.persistence.facility_choices import chosen_rows
from app.persistence.models import DetainerFacility


@dataclass(frozen=True, slots=True)
class FacilityNamed:
    """A facility as a release spells it."""

    facility_id: int
    name: str
    city: str
    state: str


@dataclass(frozen=True, slots=True)
class ChosenFacilities:
    """A county's own facilities by name; the roles of those who chose them, and when the last."""

    facilities: tuple[FacilityNamed, ...]
    roles: tuple[str, ...]
    chosen_at: datetime

    @property
    def ids(self) -> tuple[int, ...]:
        """The ids of the facilities."""
        return tuple(each.facility_id for each in self.facilities)


def chosen_facilities(session: Session, county_fips: str) -> ChosenFacilities | None:
    """What the county's officials chose; None where they have chosen nothing. One query."""
    rows = chosen_rows(session, county_fips)
    if not rows:
        return None
    # Of somebody whose role changed, the one they have now, or had last.
    roles = {row.facility.id: row.role for row in rows}
    by_id = {row.facility.id: row.facility for row in rows}
    return ChosenFacilities(
        tuple(map(_named, by_id.values())),
        tuple(sorted({role for role in roles.values() if role})),
        max(row.created_at for row in rows),
    )


def named_facilities(session: Session, ids: Collection[int]) -> tuple[FacilityNamed, ...]:
    """These facilities by name; of an id that is none, nothing."""
    return tuple(map(_named, facilities_by_id(session, ids))) if ids else ()


def _named(facility: DetainerFacility) -> FacilityNamed:
    return FacilityNamed(facility.id, facility.name, facility.city, facility.state)
