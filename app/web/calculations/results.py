"""What the result page and the report of a draft or a saved version are made from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from flask import url_for

from app.engine import Case, analyse, calculate
from app.engine.case.county_version import county_version_of
from app.engine.certified import certified_document
from app.engine.public_case import public_fingerprint
from app.persistence.database import db
from app.persistence.models import Calculation, CalculationVersion
from app.reports.content import ResultContent, result_content
from app.services.about_calculation import about_calculation, about_version, updated_since
from app.services.calculate_case import facts_for
from app.services.told_version import told_version
from app.web.calculations.steps import KEYS


def step_urls(calculation_id: str) -> dict[str, str]:
    """The address of each step of a calculation, by key."""
    return {
        key: url_for("calculations.step", calculation_id=calculation_id, key=key) for key in KEYS
    }


def draft_content(
    calculation: Calculation, case: Case, *, shows_small_counts: bool = False
) -> ResultContent:
    """The result of a draft as it stands, worked out now.

    `shows_small_counts` on the owner's own page alone, as for `version_content`.
    """
    statement = calculate(case, facts_for(case))
    document = statement.to_document()
    written = case.to_document()
    about = about_calculation(
        written,
        statement.facts.population_source,
        "draft",
        county_address=county_address(written),
        updated=updated_since(db.session, written),
        shows_small_counts=shows_small_counts,
        fingerprint="" if shows_small_counts else public_fingerprint(statement),
    )
    return result_content(
        written,
        document,
        about,
        step_urls(calculation.id),
        analyse(statement),
        certified_document(statement),
    )


def version_content(
    version: CalculationVersion,
    urls: Mapping[str, str] | None = None,
    *,
    shows_small_counts: bool = False,
) -> ResultContent:
    """The result of a saved version, from what was saved and nothing else."""
    told = told_version(version)
    about = about_version(db.session, version, told, county_address(told.case))
    about = replace(about, shows_small_counts=shows_small_counts)
    return result_content(told.case, told.statement, about, urls, told.analysis, told.certified)


def county_address(case: Mapping[str, Any]) -> str:
    """Where the certified figures that a case was made from can be read; empty where it names none.

    Without site and language, which the page or the paper adds.
    """
    found = county_version_of(case.get("county_version", ""))
    if found is None:
        return ""
    fips, year, number = found
    return f"/c/{fips}/{year}/v{number}"
