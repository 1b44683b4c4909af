"""Case documents to begin tests with."""

from __future__ import annotations

from typing import Any

MINE, THEIRS = "this-browser-has-this-key-0001", "another-browser-has-this-key-2"
NO_ONE = "a browser that was never here"

QUICK: dict[str, Any] = {
    "title": "Holds of 2025",
    "county_fips": "48201",
    "period_start": "2025-01-01",
    "period_end": "2025-12-31",
    "definition": "hold",
    "cost_basis": "published",
    "figures": {"people_held": "412", "mean_hours_held": "33", "published_daily_cost": "142.18"},
}

FULL: dict[str, Any] = {
    **QUICK,
    "jail": "Main jail",
    "prepared_by": "Budget office",
    "note": "First line.\nSecond line.",
    "clock_rule": "regulation",
    "program_model": "JEM",
    "figures": {
        "people_held": {
            "likely": "412",
            "low": "400",
            "high": "430",
            "grade": "A",
            "source": {
                "title": "Jail log",
                "publisher": "Sheriff",
                "author": "Records unit",
                "date": "3 March 2026",
                "page": "7",
                "url": "https://example.org/log",
            },
            "note": "Counted by hand.",
        },
        "mean_hours_held": {"likely": "33", "low": "18", "high": "48"},
        "published_daily_cost": {
            "likely": "142.18",
            "source": {"title": "Jail report", "year": "2025"},
        },
        "average_daily_population": "562",
        "detainers_received": "500",
        "minutes_per_detainer": "25",
        "loaded_hourly_wage": "41.2",
        "annual_jail_spending": "8806926",
    },
    "cost_items": [
        {
            "label": "Kitchen",
            "category": "food",
            "behavior": "variable",
            "outside_jail_budget": False,
            "annual_amount": {"likely": "1200000", "grade": "B", "note": "Ledger"},
        },
        {"category": "benefits", "outside_jail_budget": True, "annual_amount": "300000"},
    ],
    "program_items": [
        {"label": "Backfill", "kind": "backfill", "officers": "4", "hours": "160",
         "loaded_hourly_wage": "41.2"},
        {"kind": "travel", "amount": {"likely": "900", "low": "800", "high": "1200"}},
    ],
    "reimbursements": [
        {
            "kind": "per_diem",
            "rate": {"likely": "88", "grade": "C", "source": {"title": "Letter", "year": "2025"}},
            "days": {"likely": "36", "grade": "E", "note": "One day each."},
        },
        {"kind": "scaap", "award_year": "2024", "award": "133000", "vendor_fee_share": "0.22"},
        {"kind": "flat_payment", "amount_per_hold": "50", "holds": "120"},
        {"label": "State money", "kind": "state_grant", "amount": "9000"},
    ],
    "severity": {
        "basis": "conviction",
        "people": {"Level 1": {"likely": "112", "note": "From the log."}, "None": "300"},
        "days": {"Level 1": "154", "None": "412.5"},
    },
    "policies": [
        {"policy": "honor_all", "note": "As the neighbors do."},
        {"policy": "judicial_warrant_only", "label": "Judges only",
         "warrant_share": {"likely": "0.05", "low": "0.02", "high": "0.1", "grade": "D",
                           "source": {"title": "Another county", "year": "2024"}}},
        {"policy": "listed_severities_only", "classes": ["Level 1"]},
        {"policy": "custom", "label": "Level 1, some others", "warrant_share": "0.5",
         "held": {"Level 1": "1", "None": {"likely": "0.2", "grade": "E", "note": "A guess."}},
         "only_if_reimbursed": False, "keeps_staff_time": True, "keeps_program": False,
         "note": "The board's idea."},
    ],
    "exposure": {"claims": "1", "days_per_claim": "3", "amount_per_day": "10000", "fees": "25000",
                 "deductible": "50000"},
    "budget_lines": [
        {"label": "Public defender",
         "amount": {"likely": "2400000", "source": {"title": "Budget", "page": "112"}}},
    ],
}  # fmt: skip

BY_MONTH: dict[str, Any] = {
    "period_start": "2025-01-01",
    "period_end": "2025-03-31",
    "definition": "all_days",
    "cost_basis": "published",
    "lines": [
        {
            "jail": "Main jail",
            "period_start": f"2025-0{month}-01",
            "period_end": f"2025-0{month}-28",
            "figures": {
                "detainer_bed_days": {"likely": str(200 + month), "grade": "A"},
                "published_daily_cost": "43.1",
                "trips": str(month),
                "cost_per_trip": {"likely": "120", "note": f"Month {month}"},
            },
        }
        for month in (1, 2, 3)
    ],
}
