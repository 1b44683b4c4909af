"""What stands beside the numbers of a calculation: its place, its status, its state's law."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sqlalchemy.orm import Session

from app.language import say
from app.persistence.models import CalculationVersion
from app.reference import REFERENCE_VERSION
from app.reference.counties import find_county
from app.reference.state_rules import CAUTION, rule_for
from app.reports.content import About
from app.reports.content.dates import day
from app.reports.content.places import contracted, place_in_sentence
from app.services.certification_of import STATUSES, Certification, certification_of
from app.services.county_versions import newer_version
from app.services.told_version import ToldVersion


def about_calculation(
    case: Mapping[str, Any], population_source: str, status: str, **saved: Any
) -> About:
    """What a page or a report says of a case beside its numbers.

    `case` as its document, `population_source` as its facts say it, `status` a key of the badge.
    `saved` are the fields of `About` that only a saved version has.
    """
    county = find_county(case.get("county_fips", ""))
    return About(
        place=county.label if county else "",
        prepared_by=case.get("prepared_by", ""),
        county_version=case.get("county_version", ""),
        population_source=population_source,
        status=status,
        state_law=state_law(county.state) if county else "",
        **{"reference_version": REFERENCE_VERSION, **saved},
    )


def about_version(
    session: Session, version: CalculationVersion, told: ToldVersion, county_address: str = ""
) -> About:
    """What a page or a report says of a saved version beside its numbers.

    Of one that a county certified also who signed it and by what it was replaced; of one made
    from certified figures, whether these have been corrected since.
    `county_address` is where the county's figures behind it can be read.
    """
    withdrawal, status = version.withdrawal, version.calculation.status
    signed = certification_of(session, version.id) if status in STATUSES else None
    return about_calculation(
        told.case,
        told.facts["population_source"],
        status,
        version=version.number,
        saved_at=version.created_at,
        method_version=version.method_version,
        reference_version=version.reference_version,
        withdrawn_at=withdrawal.created_at if withdrawal else None,
        withdrawn_because=withdrawal.reason if withdrawal else "",
        county_address=county_address,
        certified_by=signed.signer if signed else "",
        certified_on=signed.certified_at.date() if signed else None,
        replaced_by=replaced_by(signed) if signed else "",
        updated="" if signed else updated_since(session, told.case),
    )


def replaced_by(signed: Certification) -> str:
    """By which version one was replaced, when and why; empty for the version in force."""
    if not signed.is_replaced:
        return ""
    told = {"number": signed.latest_number, "day": day(signed.latest_at.date())}
    if not signed.latest_reason:
        return say("Replaced by version {number} on {day}.", **told)
    return say("Replaced by version {number} on {day}: {why}", **told, why=signed.latest_reason)


def updated_since(session: Session, case: Mapping[str, Any]) -> str:
    """That a county has corrected the figures a case was made from; empty where it has not."""
    found = newer_version(session, case)
    if found is None:
        return ""
    made_from, newest = found
    county = find_county(newest.county_fips)
    told = say(
        "This was made from version {old} of the figures of {county} for fiscal year {year}. "
        "Version {new} has been in force since {day}.",
        old=made_from,
        county=place_in_sentence(county.label) if county else newest.county_fips,
        year=newest.fiscal_year,
        new=newest.number,
        day=day(newest.created_at.date()),
    )
    return contracted(told)


def state_law(state: str) -> str:
    """What the state's law says about holds today, where that is on record; else nothing."""
    rule = rule_for(state)
    return f"{rule.sentence} {say(CAUTION)}" if rule.is_on_record else ""
