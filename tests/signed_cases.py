"""Certified versions of a county's year for tests, put in as a signature would."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

from sqlalchemy.orm import Session

from app.engine import analyse, calculate, read_case
from app.engine.case.replacing import with_figures
from app.engine.figure import Figure
from app.persistence.models import Calculation, CalculationVersion, CountyVersion
from app.persistence.records import latest_county_version
from app.persistence.sessions import writing
from app.services.calculate_case import facts_for
from tests.people import PIERCE, add_person

YEAR = 2025
SIGNER, TITLE = "Ana Núñez", "Undersheriff"


def certified(
    session: Session, document: dict[str, Any], reason: str = "", status: str = "certified"
) -> CalculationVersion:
    """The next certified version of Pierce County's 2025, with every figure of it certified."""
    before = latest_county_version(session, PIERCE, YEAR)
    number = before.number + 1 if before else 1
    signer_id = before.certified_by_id if before else add_person(session, SIGNER)
    version = _version(document, number)
    with writing(session):
        if before:
            version.calculation_id = before.calculation_version.calculation_id
        else:
            version.calculation = Calculation(status=status)
        session.add(version)
        session.flush()
        signed = CountyVersion(
            county_fips=PIERCE,
            fiscal_year=YEAR,
            number=number,
            record_document="{}",
            calculation_version_id=version.id,
            certified_by_id=signer_id,
            certified_name=SIGNER,
            certified_title=TITLE,
            attestation="These figures are true.",
            reason=reason,
        )
        session.add(signed)
    return version


def signed_case(document: dict[str, Any], number: int = 1) -> dict[str, Any]:
    """The document as a certified version's, with every figure marked."""

    def mark(_path: str, figure: Figure) -> Figure:
        return replace(figure, certified=True)

    named = {**document, "county_fips": PIERCE, "county_version": f"{PIERCE}/{YEAR}/{number}"}
    return with_figures(read_case(named), mark).to_document()


def _version(document: dict[str, Any], number: int) -> CalculationVersion:
    case = read_case(signed_case(document, number))
    statement = calculate(case, facts_for(case))
    told = statement.to_document()
    return CalculationVersion(
        number=number,
        title=case.title,
        case_document=json.dumps(case.to_document()),
        facts_document=json.dumps(statement.facts.to_document()),
        statement_document=json.dumps(told),
        analysis_document=json.dumps(analyse(statement)),
        method_version=statement.method_version,
        reference_version="a test",
        fingerprint=told["fingerprint"],
    )
