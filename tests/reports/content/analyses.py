"""Analyses for the tests of how sure and choices: the engine's own, and policies made up for it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from app.engine import analyse, calculate, read_case
from app.engine.certified import certified_document
from app.reports.content import About, ResultContent, result_content
from tests.reports.content.cases import FACTS, HOLD, MIAMI, STEP_URLS, changed

RANGED: dict[str, Any] = changed(
    HOLD,
    figures={
        "people_held": {"likely": "412", "low": "390", "high": "440", "grade": "B"},
        "mean_hours_held": {"likely": "41.5", "low": "30", "high": "55", "grade": "E"},
    },
)
ONE_RANGE: dict[str, Any] = changed(HOLD, figures={"mean_hours_held": "30 to 53"})
GAIN: dict[str, Any] = changed(RANGED, reimbursements=[{"kind": "other", "amount": "130000"}])
MIXED: dict[str, Any] = changed(RANGED, reimbursements=[{"kind": "other", "amount": "70000"}])


def many_ranges(count: int) -> dict[str, Any]:
    """A hold with a daily cost from `count` cost items, each with a low and a high."""
    items = [
        {
            "category": "other",
            "label": f"Cost item number {place + 1} of the adopted budget",
            "annual_amount": {
                "likely": str(900_000 - 60_000 * place),
                "low": str(800_000 - 60_000 * place),
                "high": str(1_050_000 - 61_000 * place),
            },
        }
        for place in range(count)
    ]
    figures = {"average_daily_population": "100"}
    return changed(HOLD, cost_basis="full", cost_items=items, figures=figures)


def analysis_of(
    document: Mapping[str, Any], policies: Mapping[str, Any] | None = None
) -> dict[str, Any]:
    """What the engine says about a case, or with these policies in place of its own."""
    found = analyse(calculate(read_case(document), FACTS))
    return {**found, "policies": policies or found["policies"]}


def analysed(
    document: Mapping[str, Any],
    policies: Mapping[str, Any] | None = None,
    about: About = MIAMI,
    can_change: bool = True,
) -> ResultContent:
    """The content of a case with its analysis."""
    case = read_case(document)
    statement = calculate(case, FACTS)
    return result_content(
        case.to_document(),
        statement.to_document(),
        about,
        STEP_URLS if can_change else None,
        analysis_of(document, policies),
        certified_document(statement),
    )


def column(policy: str, label: str, **known: Any) -> dict[str, Any]:
    """A policy of the table: what is known of it, everything else not known."""
    values = dict.fromkeys(
        (
            "people",
            "detention_days",
            "beds_used",
            "gross_cost",
            "reimbursements",
            "net_cost",
            "year_1",
            "year_2",
            "six_years",
            "net_cost_constant_dollars",
        )
    )
    return {
        "policy": policy,
        "label": label,
        "rule": known.pop("rule", "Everyone with a detainer is held."),
        "needs": known.pop("needs", []),
        "share": None,
        "share_text": known.pop("share_text", ""),
        "range": known.pop("range", None),
        "change": known.pop("change", None),
        "change_at_marginal_cost": known.pop("change_at_marginal_cost", None),
        "cautions": known.pop("cautions", []),
        "working": known.pop("working", []),
        "values": {**values, **known},
    }


NOW = column(
    "current",
    "Current practice",
    rule="What the county did in the period.",
    people="412",
    detention_days="712.4166666667",
    beds_used="1.951826484",
    gross_cost="69937.94",
    net_cost="69937.94",
    year_1="74000.10",
    year_2="78100.44",
    six_years="498000.02",
    range={"p5": "58000.00", "p50": "70500.00", "p95": "83000.00"},
)
WARRANT = column(
    "judicial_warrant_only",
    "Hold only with a judge's warrant",
    rule="Of the people held now, those whose detainer came with a judge's warrant are held: 5%.",
    share_text="5% of people",
    people="20.6",
    detention_days="35.6208333333",
    beds_used="0.0975913242",
    gross_cost="3496.90",
    net_cost="3496.90",
    change="-66441.04",
    year_1="3700.01",
    year_2="3905.02",
    six_years="24900.00",
    range={"p5": "2900.00", "p50": "3525.00", "p95": "4150.00"},
    cautions=["Few detainers come with a judge's warrant: the share was assumed."],
    working=["412 people × 5% = 20.6 people", "35.62 days × $98.17 = $3,496.90"],
)
HONOR_ALL = column(
    "honor_all",
    "Honor every detainer",
    people="530",
    detention_days="916.4583333333",
    beds_used="2.5108447489",
    gross_cost="89968.72",
    net_cost="89968.72",
    change="20030.78",
    year_1="95200.00",
    year_2="100500.00",
    six_years="640100.00",
    range={"p5": "74000.00", "p50": "90700.00", "p95": "107000.00"},
)
LISTED = column(
    "listed_severities_only",
    "Hold only listed classes",
    rule="Level 1 is held, the others are not.",
    needs=[{"name": "people_by_severity", "label": "People held, by class"}],
)
NOT_AT_ALL = column(
    "none",
    "Take no part",
    rule="No one is held and ICE is not told of releases.",
    share_text="0% of people",
    people="0",
    detention_days="0",
    beds_used="0",
    gross_cost="0.00",
    net_cost="0.00",
    change="-69937.94",
    year_1="0.00",
    year_2="0.00",
    six_years="0.00",
    range={"p5": "0.00", "p50": "0.00", "p95": "0.00"},
)
STEP: dict[str, Any] = {
    "label": "Custody posts",
    "amount": "4800000.00",
    "beds_per_step": "16",
    "steps_now": "68",
    "amount_per_step": "70588.24",
    "beds_now": "1088",
    "closes_at": "1072",
    "fewer_beds": "16",
    "opens_above": "1088",
    "more_beds": "0",
    "by_policy": [
        {
            "policy": "judicial_warrant_only",
            "label": "Hold only with a judge's warrant",
            "beds": "1086.1457648402",
            "steps": "68",
            "change": 0,
            "amount": "0.00",
        },
        {
            "policy": "none",
            "label": "Take no part",
            "beds": "1071.05",
            "steps": "67",
            "change": -1,
            "amount": "-70588.24",
        },
    ],
}
POLICIES: dict[str, Any] = {
    "columns": [NOW, HONOR_ALL, WARRANT, LISTED, NOT_AT_ALL],
    "step_fixed": [STEP],
}
