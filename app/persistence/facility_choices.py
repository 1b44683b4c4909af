"""Queries about the facilities that counties call their own. Nothing here commits."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.persistence.models import DetainerFacility, FacilityChoice, Membership


class ChosenRow(NamedTuple):
    """A facility, since when it is the county's, and a role of whoever said so, if there is one."""

    facility: DetainerFacility
    created_at: datetime
    role: str | None


def chosen_rows(session: Session, county_fips: str) -> Sequence[ChosenRow]:
    """Return the county's own facilities by name, once for each role their chooser has had."""
    is_member = (Membership.person_id == FacilityChoice.person_id) & (
        Membership.county_fips == FacilityChoice.county_fips
    )
    rows = session.execute(
        select(DetainerFacility, FacilityChoice.created_at, Membership.role)
        .join(FacilityChoice, FacilityChoice.facility_id == DetainerFacility.id)
        .outerjoin(Membership, is_member)
        .where(FacilityChoice.county_fips == county_fips, FacilityChoice.is_theirs)
        .order_by(DetainerFacility.name, DetainerFacility.id, Membership.id)
    )
    return [ChosenRow(*row) for row in rows]
