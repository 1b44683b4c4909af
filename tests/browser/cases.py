"""Cases for every kind of result page. The figures are made up, and the titles say so."""

from __future__ import annotations

from typing import Any

Case = dict[str, Any]

BUDGET = {
    "title": "Adopted budget 2025",
    "publisher": "Finance office",
    "date": "2024",
    "page": "112",
    "url": "https://budget.example/2025.pdf",
}
LOG = {"title": "Jail release log, 2025", "publisher": "Sheriff’s office", "date": "2026"}
STUDY = {
    "title": "Length of stay and detainers in twelve jails",
    "author": "An institute",
    "year": "2019",
    "page": "31",
    "url": "https://studies.example/length-of-stay",
}


def known(value: str, grade: str, source: dict[str, str], **more: str) -> Case:
    """A figure with its grade and source."""
    return {"likely": value, "grade": grade, "source": source, **more}


QUICK: Case = {
    "definition": "hold",
    "cost_basis": "published",
    "period_start": "2025-01-01",
    "period_end": "2025-12-31",
    "figures": {"people_held": "412", "mean_hours_held": "33", "published_daily_cost": "142.18"},
}

EVERYTHING: Case = {
    "title": "Example: what holds for ICE cost, 2025",
    "county_fips": "32031",
    "jail": "Main jail",
    "prepared_by": "Office of the county administrator",
    "note": "The figures are made up to show what a full calculation looks like.\n"
    "Hours were measured in a sample of 120 releases.",
    "period_start": "2025-01-01",
    "period_end": "2025-12-31",
    "definition": "hold",
    "cost_basis": "average",
    "program_model": "JEM",
    "figures": {
        "average_daily_population": known("1088", "A", BUDGET),
        "published_daily_cost": known("142.18", "C", BUDGET, note="Food and guards only."),
        "bookings": known("21344", "A", LOG),
        "fingerprint_submissions": known("21019", "A", LOG),
        "fingerprint_matches": known("1904", "B", LOG),
        "detainers_received": known("1033", "A", LOG),
        "notify_only_requests": known("88", "A", LOG),
        "detainers_honored": known("790", "A", LOG),
        "people_held": known("412", "A", LOG),
        "taken_by_ice": known("371", "A", LOG),
        "released_without_pickup": known("41", "A", LOG),
        "mean_hours_held": known("33", "B", LOG, low="28", high="39"),
        "people_with_detainer": known("1033", "A", LOG),
        "extra_days_per_person": known("9.4", "D", STUDY, low="6", high="14"),
        "detainer_bed_days": known("23110", "B", LOG),
        "overdetention_hours": known("166", "B", LOG),
        "minutes_per_detainer": known("25", "E", {}, note="The records unit’s estimate."),
        "loaded_hourly_wage": known("41.20", "B", BUDGET),
        "trips": known("61", "A", LOG),
        "cost_per_trip": known("318", "B", BUDGET),
        "added_medical_cost_per_person": known("12.50", "E", {}),
        "annual_jail_spending": known("82400000", "A", BUDGET),
        "detainer_growth": known("0.04", "E", {}),
        "daily_cost_growth": known("0.03", "C", BUDGET),
    },
    "cost_items": [
        {
            "label": "Custody staff",
            "category": "personnel",
            "behavior": "step_fixed",
            "annual_amount": known("38200000", "A", BUDGET),
            "beds_per_step": known("64", "B", BUDGET),
        },
        {
            "label": "Employee benefits",
            "category": "benefits",
            "behavior": "step_fixed",
            "outside_jail_budget": True,
            "annual_amount": known("14900000", "A", BUDGET),
        },
        {
            "label": "Medical contract",
            "category": "medical",
            "behavior": "variable",
            "annual_amount": known("9400000", "A", BUDGET),
        },
        {
            "label": "Food and supplies",
            "category": "food",
            "behavior": "variable",
            "annual_amount": known("3650000", "A", BUDGET),
        },
        {
            "label": "Building and utilities",
            "category": "utilities",
            "behavior": "fixed",
            "annual_amount": known("5210000", "A", BUDGET),
        },
    ],
    "program_items": [
        {
            "label": "Two deputies at the booking desk",
            "kind": "officer_time",
            "officers": known("2", "A", BUDGET),
            "hours": known("480", "B", LOG),
            "loaded_hourly_wage": known("58.10", "B", BUDGET),
        },
        {"label": "Training week", "kind": "training", "amount": known("11400", "A", BUDGET)},
    ],
    "reimbursements": [
        {
            "kind": "flat_payment",
            "label": "Flat payment for each hold",
            "amount_per_hold": known("50", "A", BUDGET),
            "holds": known("371", "A", LOG),
        },
        {"kind": "state_grant", "label": "State grant", "amount": known("9000", "A", BUDGET)},
    ],
    "severity": {
        "basis": "charge",
        "people": {"Felony": "97", "Misdemeanor": "204", "Traffic": "104", "No charge": "7"},
    },
    "policies": [
        {"policy": "honor_all"},
        {
            "policy": "judicial_warrant_only",
            "warrant_share": {**known("0.05", "D", STUDY), "low": "0.02", "high": "0.1"},
        },
        {"policy": "listed_severities_only", "classes": ["Felony"]},
        {
            "policy": "custom",
            "label": "Felonies, and one in five others",
            "held": {"Felony": "1", "Misdemeanor": "0.2", "Traffic": "0.2", "No charge": "0.2"},
            "note": "As in the draft ordinance.",
        },
    ],
    "exposure": {
        "claims": "1",
        "days_per_claim": "3",
        "amount_per_day": "10000",
        "fees": "25000",
        "deductible": "50000",
    },
    "budget_lines": [
        {"label": "Public defender", "amount": known("6120000", "A", BUDGET)},
        {"label": "Libraries", "amount": known("11800000", "A", BUDGET)},
    ],
}

REFUSAL: Case = {
    "title": "Example: people counted, hours not known",
    "county_fips": "32031",
    "definition": "hold",
    "cost_basis": "published",
    "period_start": "2025-01-01",
    "period_end": "2025-12-31",
    "figures": {"people_held": "412"},
}

GAIN: Case = {
    **QUICK,
    "title": "Example: more money received than spent",
    "county_fips": "12011",
    "reimbursements": [{"kind": "other", "label": "Federal grant", "amount": "96000"}],
}

UNUSUAL: Case = {
    "title": "Example: figures that are unusual",
    "county_fips": "48215",
    "definition": "extra_stay",
    "cost_basis": "published",
    "clock_rule": "regulation",
    "period_start": "2024-07-01",
    "period_end": "2025-06-30",
    "figures": {
        "people_with_detainer": "190 to 240",
        "stay_with_detainer": "44",
        "stay_without_detainer": "21",
        "published_daily_cost": "4.90",
        "people_held": "120",
        "share_of_limit_used": "80%",
    },
    "reimbursements": [
        {"kind": "scaap", "award": "133000", "vendor_fee_share": "22%"},
        {"kind": "per_diem", "label": "Marshals", "rate": "88", "days": "300"},
    ],
}

MONTHS = [(year, month) for year in (2012, 2013, 2014) for month in range(1, 13)]
LAST_DAY = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def _month(year: int, month: int) -> Case:
    last = 29 if (year, month) == (2012, 2) else LAST_DAY[month - 1]
    days = 420 + 37 * month - 11 * (year - 2012)
    source = {"title": "Monthly detainer report", "date": f"{year}", "page": f"row {month + 1}"}
    return {
        "jail": "County jail",
        "period_start": f"{year}-{month:02}-01",
        "period_end": f"{year}-{month:02}-{last}",
        "figures": {
            "detainer_bed_days": known(str(days), "C", source),
            "published_daily_cost": known(f"4{month % 10}.{year % 100}", "C", source),
        },
    }


MANY_LINES: Case = {
    "title": "Example: three years, one line a month",
    "county_fips": "48061",
    "period_start": "2012-01-01",
    "period_end": "2014-12-31",
    "definition": "all_days",
    "cost_basis": "published",
    "lines": [_month(year, month) for year, month in MONTHS],
}

ALL = {
    "quick": QUICK,
    "everything": EVERYTHING,
    "refusal": REFUSAL,
    "gain": GAIN,
    "unusual": UNUSUAL,
    "many-lines": MANY_LINES,
}
