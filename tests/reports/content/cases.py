"""Cases that the tests of results share, and the way from a case to its content."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from app.engine import Facts, calculate, read_case
from app.engine.certified import certified_document
from app.reports.content import About, ResultContent, result_content

FACTS = Facts(
    population=Decimal(2_701_767),
    cpi={2013: Decimal("232.957"), 2024: Decimal("313.689"), 2025: Decimal("321.943")},
    dollars_year=2025,
)
MIAMI = About(place="Miami-Dade County, Florida")
STEPS = ("place", "daily-cost", "funnel", "days", "staff", "money", "severity", "policies", "check")
STEP_URLS = {key: f"/calculations/abc/{key}" for key in STEPS}
HOSTILE = "\"'><script>alert(1)</script><img src=x onerror=alert(2)>{{7*7}}"

HOLD: dict[str, Any] = {
    "period_start": "2025-01-01",
    "period_end": "2025-12-31",
    "figures": {"people_held": "412", "mean_hours_held": "41.5", "published_daily_cost": "98.17"},
}
EXTRA_STAY: dict[str, Any] = {
    "period_start": "2017-01-27",
    "period_end": "2017-12-28",
    "definition": "extra_stay",
    "figures": {
        "people_with_detainer": "966",
        "extra_days_per_person": "56",
        "published_daily_cost": "231.70",
    },
}


def graded(value: object, grade: str = "A", page: str = "12") -> dict[str, Any]:
    """A figure with a grade and a source."""
    source = {"title": "Annual report", "publisher": "Sheriff", "year": "2024", "page": page}
    return {"likely": str(value), "grade": grade, "source": source}


def line(month: str, last: str, days: int, rate: str) -> dict[str, Any]:
    """One month of a county that reports all days."""
    figures = {"detainer_bed_days": str(days), "published_daily_cost": rate}
    return {
        "jail": "Main",
        "period_start": f"2013-{month}-01",
        "period_end": f"2013-{month}-{last}",
        "figures": figures,
    }


MONTHS: dict[str, Any] = {
    "definition": "all_days",
    "period_start": "2013-01-01",
    "period_end": "2013-12-31",
    "lines": [
        line("01", "31", 203, "43.10"),
        line("02", "28", 188, "43.10"),
        line("04", "30", 240, "44.05"),
        line("05", "31", 251, "44.05"),
    ],
}
FULL: dict[str, Any] = {
    "title": "Example County, fiscal year 2024",
    "jail": "Main Jail",
    "prepared_by": "Budget Office",
    "note": "A sample of 60 releases.\nMedical bills are not in yet.",
    "period_start": "2023-07-01",
    "period_end": "2024-06-30",
    "definition": "hold",
    "cost_basis": "full",
    "clock_rule": "regulation",
    "program_model": "WSO",
    "figures": {
        "bookings": graded(9120),
        "fingerprint_submissions": graded(8990),
        "fingerprint_matches": graded(702, "C"),
        "detainers_received": graded(231),
        "notify_only_requests": graded(12),
        "detainers_honored": graded(198),
        "people_held": graded(161),
        "taken_by_ice": graded(96),
        "released_without_pickup": graded(38),
        "share_of_limit_used": {"likely": "0.8", "low": "0.5", "high": "1", "grade": "E"},
        "people_with_detainer": graded(231),
        "stay_with_detainer": graded("41.2", "B"),
        "stay_without_detainer": graded("33.7", "B"),
        "detainer_bed_days": graded(9517),
        "average_daily_population": graded(562),
        "minutes_per_detainer": graded(25, "D"),
        "loaded_hourly_wage": graded("41.20"),
        "trips": graded(14),
        "cost_per_trip": graded(212, "E"),
        "added_medical_cost_per_person": graded("18.50", "D"),
        "annual_jail_spending": graded(8_806_926),
        "overdetention_hours": graded(212),
        "published_daily_cost": graded("61.00", "C"),
        "detainer_growth": graded("0.05", "E"),
        "daily_cost_growth": graded("0.03", "E"),
    },
    "cost_items": [
        {"category": "personnel", "annual_amount": 4_800_000, "behavior": "step_fixed"},
        {
            "category": "benefits",
            "annual_amount": 1_400_000,
            "behavior": "step_fixed",
            "outside_jail_budget": True,
        },
        {"category": "food", "annual_amount": 612_000, "behavior": "variable"},
        {"category": "capital", "annual_amount": 1_994_926, "behavior": "fixed"},
    ],
    "program_items": [
        {
            "label": "Training",
            "kind": "training",
            "officers": 3,
            "weeks": 4,
            "loaded_hourly_wage": 41,
        },
        {"label": "Fingerprint station", "kind": "equipment", "amount": 8200},
    ],
    "reimbursements": [
        {"kind": "per_diem", "rate": 88, "days": 126},
        {"kind": "scaap", "award": 13_300, "vendor_fee_share": 0.22, "award_year": "2022"},
        {"kind": "flat_payment", "amount_per_hold": 50, "holds": 120},
        {"kind": "state_grant", "amount": 9000},
    ],
    "severity": {
        "basis": "conviction",
        "people": {"level_1": 31, "level_2_3": 96, "none": 34},
        "days": {"level_1": 100, "level_2_3": 210, "none": 75},
    },
    "exposure": {
        "claims": 2,
        "days_per_claim": 3,
        "amount_per_day": 10_000,
        "fees": 25_000,
        "deductible": 50_000,
    },
    "budget_lines": [
        {"label": "Public defender", "amount": 2_400_000, "source": {"title": "B", "page": "112"}}
    ],
}
REFUSED: dict[str, Any] = {
    "period_start": "2025-03-01",
    "period_end": "2025-03-31",
    "figures": {"people_held": "41", "detainers_received": "77"},
}
EMPTY = {"period_start": "2025-01-01", "period_end": "2025-12-31"}
CASES: Mapping[str, Mapping[str, Any]] = {
    "hold": HOLD,
    "extra stay": EXTRA_STAY,
    "months": MONTHS,
    "full": FULL,
    "refused": REFUSED,
    "empty": EMPTY,
}


def content_of(
    document: Mapping[str, Any], about: About = MIAMI, can_change: bool = True
) -> ResultContent:
    """The content of a case, worked out now with the facts of these tests."""
    case = read_case(document)
    statement = calculate(case, FACTS)
    return result_content(
        case.to_document(),
        statement.to_document(),
        about,
        STEP_URLS if can_change else None,
        certified=certified_document(statement),
    )


def changed(document: Mapping[str, Any], **parts: Any) -> dict[str, Any]:
    """The case with some of its parts replaced; figures are added to those it has."""
    figures = {**document.get("figures", {}), **parts.pop("figures", {})}
    return {**document, **parts, "figures": figures}
