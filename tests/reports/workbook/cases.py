"""Cases to make workbooks of, and the way from a case to its workbook."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis.strategies import SearchStrategy

from app.engine import Facts, Statement, analyse, calculate, check_case, read_case
from app.engine.certified import certified_document
from app.reports.content import About, ResultContent, result_content
from app.reports.document.build import report
from app.reports.document.report import Occasion, Report
from app.reports.workbook import workbook
from tests.engine.example import example
from tests.engine.readings.test_spreadsheet import CASES as SPREADSHEET_CASES
from tests.reports.content.analyses import RANGED, many_ranges
from tests.reports.content.cases import CASES, FACTS, FULL, HOLD, MONTHS, changed

Document = Mapping[str, Any]
SAVED = About(
    place="Miami-Dade County, Florida",
    status="provisional",
    version=3,
    prepared_by="Budget Office",
    saved_at=datetime(2025, 7, 1, 15, 30, tzinfo=UTC),
    address="https://example.org/s/abc",
)
# One jail knows its hours, all jails together their cost; a line has no rate of its own.
MIXED: Document = {
    **MONTHS,
    "definition": "hold",
    "figures": {
        "people_held": "412",
        "mean_hours_held": "41.5",
        "published_daily_cost": "98.17",
        "minutes_per_detainer": "25",
        "loaded_hourly_wage": "41.2",
    },
    "lines": [
        {**each, "figures": {**each["figures"], "detainers_received": str(30 + number)}}
        for number, each in enumerate(MONTHS["lines"])
    ]
    + [
        {
            "jail": "North",
            "period_start": "2013-06-01",
            "period_end": "2013-06-30",
            "figures": {"detainer_bed_days": "17.5", "detainers_received": "9"},
        }
    ],
}
STEPS: Document = changed(
    FULL,
    definition="extra_stay",
    cost_basis="marginal",
    cost_items=[
        {**item, "beds_per_step": "48.5"} if item["behavior"] == "step_fixed" else item
        for item in FULL["cost_items"]
    ],
)
# A line of the whole period takes the calculation's counts for its own.
ONE_LINE: Document = changed(
    HOLD,
    lines=[
        {
            "jail": "Main",
            "period_start": "2025-01-01",
            "period_end": "2025-12-31",
            "figures": {"published_daily_cost": "101.35", "trips": "12", "cost_per_trip": "80"},
        }
    ],
)
EVERY: Mapping[str, Document] = {
    **CASES,
    **SPREADSHEET_CASES,
    "example": example(),
    "ranged": RANGED,
    "many ranges": many_ranges(4),
    "mixed": MIXED,
    "one line": ONE_LINE,
    "steps": STEPS,
}


def stated(document: Document, facts: Facts = FACTS) -> Statement:
    """The statement of a case document."""
    return calculate(read_case(document), facts)


def said(
    statement: Statement, about: About = SAVED, has_analysis: bool = True
) -> tuple[ResultContent, Report]:
    """A statement in the words of a report, in the language in use."""
    analysis = analyse(statement) if has_analysis else None
    case, told = statement.case.to_document(), statement.to_document()
    certified = certified_document(statement)
    content = result_content(case, told, about, analysis=analysis, certified=certified)
    return content, report(content, Occasion(site="https://example.org"))


def made(statement: Statement, about: About = SAVED, has_analysis: bool = True) -> bytes:
    """The workbook of a statement."""
    return workbook(statement, *said(statement, about, has_analysis))


def generated(documents: SearchStrategy[dict[str, Any]], count: int) -> list[dict[str, Any]]:
    """Case documents made up by hypothesis, the same ones on every run."""
    found: list[dict[str, Any]] = []

    @settings(
        max_examples=count,
        phases=[Phase.generate],
        derandomize=True,
        database=None,
        deadline=None,
        suppress_health_check=list(HealthCheck),
    )
    @given(documents)
    def collect(document: dict[str, Any]) -> None:
        if check_case(document)[0] is not None:
            found.append(document)

    collect()
    return found
