"""Addresses of the reports of a draft and of a saved version."""

from __future__ import annotations

from typing import Any

from flask import Blueprint, url_for
from flask.typing import ResponseReturnValue

from app.engine import calculate
from app.engine.public_case import as_public
from app.services.calculate_case import facts_for
from app.services.public_version import public_statement
from app.web.calculations.drafts import NUMBER, case_of, draft_or_404, version_or_404
from app.web.calculations.results import draft_content, version_content
from app.web.reports.responses import FILE, Subject, report_file, report_page


def add_to(blueprint: Blueprint) -> None:
    """Put these addresses under the calculations' blueprint."""
    base = "/calculations/<calculation_id>"
    for rule, view in (
        (f"{base}/report", report),
        (f"{base}/report.{FILE}", file),
        (f"{base}/versions/{NUMBER}/report", version_report),
        (f"{base}/versions/{NUMBER}/report.{FILE}", version_file),
    ):
        blueprint.add_url_rule(rule, view_func=view)


def report(calculation_id: str) -> ResponseReturnValue:
    """The draft's result as a document."""
    return report_page(_draft(calculation_id))


def file(calculation_id: str, kind: str) -> ResponseReturnValue:
    """The draft's report as a file."""
    return report_file(_draft(calculation_id), kind)


def version_report(calculation_id: str, number: int) -> ResponseReturnValue:
    """A saved version as a document."""
    return report_page(_version(calculation_id, number))


def version_file(calculation_id: str, number: int, kind: str) -> ResponseReturnValue:
    """The report of a saved version as a file."""
    return report_file(_version(calculation_id, number), kind)


def _draft(calculation_id: str) -> Subject:
    calculation = draft_or_404(calculation_id)
    case = case_of(calculation)[1]
    return Subject(
        content=draft_content(calculation, case),
        statement=lambda: as_public(calculate(case, facts_for(case))),
        page="calculations.report",
        file="calculations.file",
        back=url_for("calculations.result", calculation_id=calculation_id),
        values={"calculation_id": calculation_id},
    )


def _version(calculation_id: str, number: int) -> Subject:
    saved = version_or_404(calculation_id, number)
    values: dict[str, Any] = {"calculation_id": calculation_id, "number": number}
    return Subject(
        content=version_content(saved),
        statement=lambda: public_statement(saved),
        page="calculations.version_report",
        file="calculations.version_file",
        back=url_for("calculations.version", **values),
        values=values,
    )
