"""What the result page and the report of a draft or a saved version are made from."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from flask import url_for

from app.engine import Case, analyse, calculate
from app.persistence.models import Calculation, CalculationVersion
from app.reference import REFERENCE_VERSION
from app.reference.counties import find_county
from app.reference.state_rules import CAUTION, rule_for
from app.reports.content import About, ResultContent, result_content
from app.services.calculate_case import facts_for
from app.services.told_version import told_version
from app.web.calculations.steps import KEYS

STATUS = {"estimate": "Unreviewed estimate", "worked_example": "Worked example"}


def step_urls(calculation_id: str) -> dict[str, str]:
    """The address of each step of a calculation, by key."""
    return {
        key: url_for("calculations.step", calculation_id=calculation_id, key=key) for key in KEYS
    }


def draft_content(calculation: Calculation, case: Case) -> ResultContent:
    """The result of a draft as it stands, worked out now."""
    statement = calculate(case, facts_for(case))
    document = statement.to_document()
    about = _about(case.to_document(), statement.facts.population_source, "Draft")
    urls = step_urls(calculation.id)
    return result_content(case.to_document(), document, about, urls, analyse(statement))


def version_content(
    version: CalculationVersion, urls: Mapping[str, str] | None = None
) -> ResultContent:
    """The result of a saved version, from what was saved and nothing else."""
    told = told_version(version)
    about = _about(
        told.case,
        told.facts["population_source"],
        STATUS[version.calculation.status],
        version=version.number,
        saved_at=version.created_at,
        method_version=version.method_version,
        reference_version=version.reference_version,
        withdrawn_at=version.withdrawal.created_at if version.withdrawal else None,
        withdrawn_because=version.withdrawal.reason if version.withdrawal else "",
    )
    return result_content(told.case, told.statement, about, urls, told.analysis)


def state_law(state: str) -> str:
    """What the state's law says about holds today, where that is on record; else nothing."""
    rule = rule_for(state)
    return f"{rule.sentence} {CAUTION}" if rule.is_on_record else ""


def _about(case: Mapping[str, Any], population_source: str, status: str, **saved: Any) -> About:
    county = find_county(case.get("county_fips", ""))
    return About(
        place=county.label if county else "",
        prepared_by=case.get("prepared_by", ""),
        population_source=population_source,
        status=status,
        state_law=state_law(county.state) if county else "",
        **{"reference_version": REFERENCE_VERSION, **saved},
    )
