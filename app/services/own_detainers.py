"""How many detainers a county says it received, to stand beside what a federal release counts."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from sqlalchemy.orm import Session

from app.engine import Statement
from app.engine import quantities as q
from app.engine.record_checks import of_the_year
from app.persistence.models import CountyVersion
from app.persistence.records import find_workspace
from app.records.fiscal_year import FiscalYear
from app.services.calculate_case import calculate_case
from app.services.calculate_year import calculate_year
from app.services.county_versions import versions_in_force


@dataclass(frozen=True, slots=True)
class OwnDetainers:
    """What a county says of one fiscal year: requests to hold, and requests only to notify.

    None where the county does not say, or not for the whole year. `version` is the certified
    version the counts stand in, None for a draft.
    """

    year: FiscalYear
    received: Decimal | None
    notify_only: Decimal | None
    version: CountyVersion | None = None

    @property
    def is_known(self) -> bool:
        """Whether one of the two is known."""
        return self.received is not None or self.notify_only is not None


def certified_detainers(session: Session, county_fips: str) -> Mapping[int, OwnDetainers]:
    """The counts of each certified year that has any, from the version in force."""
    found = {}
    for version in versions_in_force(session, county_fips):
        starts = int(json.loads(version.record_document)["fiscal_year_starts"])
        saved = version.calculation_version
        statement = calculate_case(json.loads(saved.case_document))
        own = _own(FiscalYear(version.fiscal_year, starts), statement, version)
        if own.is_known:
            found[version.fiscal_year] = own
    return found


def drafted_detainers(session: Session, county_fips: str, fiscal_year: int) -> OwnDetainers | None:
    """The counts of a year as it stands; None where none is known or there is no workspace."""
    workspace = find_workspace(session, county_fips)
    if workspace is None:
        return None
    statement = calculate_year(session, county_fips, fiscal_year).statement
    if statement is None:
        return None
    own = _own(FiscalYear(fiscal_year, workspace.fiscal_year_starts), statement, None)
    return own if own.is_known else None


def _own(year: FiscalYear, statement: Statement, version: CountyVersion | None) -> OwnDetainers:
    received, notify_only = (
        of_the_year(quantity, statement.case, statement.root)
        for quantity in (q.detainers_received, q.notify_only_requests)
    )
    return OwnDetainers(year, received, notify_only, version)
