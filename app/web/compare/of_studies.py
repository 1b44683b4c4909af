"""The comparisons that a study's page shows: two of its own cases beside each other."""

from __future__ import annotations

from dataclasses import dataclass

from app.language import say
from app.reference.studies import Comparison
from app.reports.content.compared import Compared, Named, compared
from app.services.compare_calculations import Side, compare_cases_of_study
from app.web.compare.named import title_of


@dataclass(frozen=True)
class StudyComparison:
    """What the study's data says of a comparison, and what comes out."""

    comparison: Comparison
    found: Compared


def study_comparisons(study_id: str) -> list[StudyComparison]:
    """Every comparison of a study, worked out by today's method, its cases linked on the page."""
    return [
        StudyComparison(
            each.comparison,
            compared(each.document, _named(each.a), _named(each.b), f"chart-difference-{number}"),
        )
        for number, each in enumerate(compare_cases_of_study(study_id), start=1)
    ]


def _named(side: Side) -> Named:
    title = title_of(side.statement.case)
    return Named(title, say("A case of this study, recomputed"), f"#case-{side.case_key}")
