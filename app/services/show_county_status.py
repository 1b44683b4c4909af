"""What a county's own figures stand at: the years it has certified, and those it prepares."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Any

from sqlalchemy.orm import Session

from app.persistence.certified import CertifiedYears, counties_certified, years_entered
from app.persistence.models import CountyVersion
from app.persistence.records import find_workspace
from app.reference.studies import Study, studies
from app.services.analysis_of_version import analysis_of_version
from app.services.county_versions import versions_in_force


@dataclass(frozen=True)
class YearCertified:
    """A certified fiscal year in short. `net_cost` is None where the figures give no total.

    `range` is the document of the net cost's range in the saved analysis.
    """

    version: CountyVersion
    definition: str
    net_cost: Decimal | None
    range: Mapping[str, Any] | None

    @property
    def certified_at(self) -> datetime:
        """When the version in force was signed."""
        return self.version.created_at


@dataclass(frozen=True)
class CountyStatus:
    """The years with a version in force, the newest first, and the years that have none yet.

    `has_workspace`: whether the county keeps its figures here now.
    """

    has_workspace: bool
    certified: tuple[YearCertified, ...]
    drafts: tuple[int, ...]


def show_county_status(session: Session, county_fips: str) -> CountyStatus:
    """The certified years of a county and, of a year being prepared, only that it is."""
    workspace = find_workspace(session, county_fips)
    is_open = workspace is not None and workspace.closed_at is None
    certified = tuple(map(certified_in_short, versions_in_force(session, county_fips)))
    signed = {year.version.fiscal_year for year in certified}
    entered: Sequence[int] = years_entered(session, county_fips) if is_open else ()
    drafts = tuple(year for year in entered if year not in signed)
    return CountyStatus(is_open, certified, drafts)


def list_certified(session: Session) -> Mapping[str, CertifiedYears]:
    """The counties with certified figures, by FIPS code."""
    return {each.county_fips: each for each in counties_certified(session)}


def studies_of_county(county_fips: str) -> tuple[Study, ...]:
    """The published studies about a county, by year."""
    found = [study for study in studies() if study.county_fips == county_fips]
    return tuple(sorted(found, key=lambda study: study.year))


def certified_in_short(version: CountyVersion) -> YearCertified:
    """A certified version with its net cost and range, from what was saved."""
    saved = version.calculation_version
    statement = json.loads(saved.statement_document)
    net = statement["results"].get("net_cost")
    return YearCertified(
        version=version,
        definition=statement["definition"],
        net_cost=Decimal(net["value"]) if net else None,
        range=analysis_of_version(saved)["range"].get("net_cost"),
    )
