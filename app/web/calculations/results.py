"""What the result page and the report of a draft or a saved version are made from."""

from __future__ import annotations

from collections.abc import Mapping

from flask import url_for

from app.engine import Case, analyse, calculate
from app.language import Words
from app.persistence.models import Calculation, CalculationVersion
from app.reports.content import ResultContent, result_content
from app.services.about_calculation import about_calculation
from app.services.calculate_case import facts_for
from app.services.told_version import told_version
from app.web.calculations.steps import KEYS

STATUS = Words({"estimate": "Unreviewed estimate", "worked_example": "Worked example"})


def step_urls(calculation_id: str) -> dict[str, str]:
    """The address of each step of a calculation, by key."""
    return {
        key: url_for("calculations.step", calculation_id=calculation_id, key=key) for key in KEYS
    }


def draft_content(calculation: Calculation, case: Case) -> ResultContent:
    """The result of a draft as it stands, worked out now."""
    statement = calculate(case, facts_for(case))
    document = statement.to_document()
    about = about_calculation(case.to_document(), statement.facts.population_source, "draft")
    urls = step_urls(calculation.id)
    return result_content(case.to_document(), document, about, urls, analyse(statement))


def version_content(
    version: CalculationVersion, urls: Mapping[str, str] | None = None
) -> ResultContent:
    """The result of a saved version, from what was saved and nothing else."""
    told = told_version(version)
    about = about_calculation(
        told.case,
        told.facts["population_source"],
        version.calculation.status,
        version=version.number,
        saved_at=version.created_at,
        method_version=version.method_version,
        reference_version=version.reference_version,
        withdrawn_at=version.withdrawal.created_at if version.withdrawal else None,
        withdrawn_because=version.withdrawal.reason if version.withdrawal else "",
    )
    return result_content(told.case, told.statement, about, urls, told.analysis)
