"""That the county's figures a calculation was made from have been corrected since."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from app.persistence.database import db
from app.reference.counties import find_county
from app.services.county_versions import newer_version
from app.web.certified.addresses import changes_href


@dataclass(frozen=True)
class CountyUpdate:
    """Which figures were corrected, and where to read what changed."""

    county: str
    fiscal_year: int
    made_from: int
    newest: int
    reason: str
    changes_href: str


def county_update(case: Mapping[str, Any]) -> CountyUpdate | None:
    """The correction of the county's figures a case was made from; None where there is none."""
    found = newer_version(db.session, case)
    if found is None:
        return None
    made_from, newest = found
    county = find_county(newest.county_fips)
    return CountyUpdate(
        county=county.label if county else newest.county_fips,
        fiscal_year=newest.fiscal_year,
        made_from=made_from,
        newest=newest.number,
        reason=newest.reason,
        changes_href=changes_href(newest, made_from, newest.number),
    )
