"""Check a fiscal year of a county: what cannot be, what is unusual, and what was confirmed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload

from app.persistence.models import Confirmation
from app.records.checks import checks_of
from app.records.findings import Finding
from app.reference.counties import find_county
from app.services.peer_rates import peer_rates
from app.services.record_of_year import record_of_year, year_of


@dataclass(frozen=True, slots=True)
class Confirmed:
    """A warning somebody has confirmed for the values that stand now."""

    warning: Finding
    confirmation: Confirmation


@dataclass(frozen=True, slots=True)
class CheckedYear:
    """The errors of a year, the warnings nobody has confirmed yet, and those that were."""

    errors: tuple[Finding, ...] = ()
    unconfirmed: tuple[Finding, ...] = ()
    confirmed: tuple[Confirmed, ...] = ()


def check_year(session: Session, county_fips: str, fiscal_year: int) -> CheckedYear:
    """What the checks find in a fiscal year's figures as they stand.

    A confirmation counts while the values it was given for stand. Raises LookupError where the
    county has no workspace.
    """
    county = find_county(county_fips)
    if county is None:
        raise LookupError(f"no county {county_fips}")
    year = year_of(session, county_fips, fiscal_year)
    found = checks_of(
        county,
        year,
        record_of_year(session, county_fips, fiscal_year),
        record_of_year(session, county_fips, fiscal_year - 1),
        peer_rates(session, county, year),
    )
    known = _confirmations(session, county_fips, fiscal_year)
    return CheckedYear(
        errors=found.errors,
        unconfirmed=tuple(each for each in found.warnings if _key(each) not in known),
        confirmed=tuple(
            Confirmed(each, known[_key(each)]) for each in found.warnings if _key(each) in known
        ),
    )


def confirmations_of(
    session: Session, county_fips: str, fiscal_year: int
) -> Sequence[Confirmation]:
    """Every confirmation given in a fiscal year, the oldest first."""
    return session.scalars(
        select(Confirmation)
        .where(Confirmation.county_fips == county_fips, Confirmation.fiscal_year == fiscal_year)
        .options(joinedload(Confirmation.author))
        .order_by(Confirmation.id)
    ).all()


def _key(finding: Finding) -> tuple[str, str]:
    return finding.subject, finding.values_digest


def _confirmations(
    session: Session, county_fips: str, fiscal_year: int
) -> Mapping[tuple[str, str], Confirmation]:
    found = confirmations_of(session, county_fips, fiscal_year)
    return {(each.subject, each.values_digest): each for each in found}
