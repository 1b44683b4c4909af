"""Who certified a saved calculation, and whether a later version has replaced it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.orm import Session

from app.engine.case.county_version import CountyVersionName
from app.persistence.certified import county_version_of
from app.persistence.records import latest_county_version

# Calculations with these statuses are made from a county's record when a certifier signs it.
STATUSES = ("certified", "example")


@dataclass(frozen=True)
class Certification:
    """A certified version of a county's fiscal year: who signed it and when (in UTC).

    `latest_number`, `latest_at` and `latest_reason` are those of the version in force, which may be
    this one; the reason is why the county corrected the one before.
    """

    version: CountyVersionName
    name: str
    title: str
    certified_at: datetime
    latest_number: int
    latest_at: datetime
    latest_reason: str

    @property
    def is_replaced(self) -> bool:
        """Whether a later version has taken its place."""
        return self.latest_number > self.version.number

    @property
    def signer(self) -> str:
        """Who signed, with their title: "Ana Núñez, Undersheriff"."""
        return ", ".join(part for part in (self.name, self.title) if part)


def certification_of(session: Session, version_id: int) -> Certification | None:
    """The certification of a saved version; None for one that no county certified."""
    found = county_version_of(session, version_id)
    if found is None:
        return None
    latest = latest_county_version(session, found.county_fips, found.fiscal_year) or found
    return Certification(
        version=CountyVersionName(found.county_fips, found.fiscal_year, found.number),
        name=found.certified_name,
        title=found.certified_title,
        certified_at=found.created_at,
        latest_number=latest.number,
        latest_at=latest.created_at,
        latest_reason=latest.reason,
    )
