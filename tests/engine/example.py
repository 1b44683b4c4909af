"""The case of the case format's design, to the letter."""

from __future__ import annotations

import json
from typing import Any

EXAMPLE_TEXT = """
{
  "title": "Miami-Dade 2013, extra stay",
  "county_fips": "12086",
  "period_start": "2013-01-01", "period_end": "2013-12-31",
  "definition": "extra_stay",
  "cost_basis": "published",
  "clock_rule": "regulation",
  "figures": {
    "people_with_detainer": 2616,
    "stay_with_detainer": 56, "stay_without_detainer": 21,
    "published_daily_cost": {"likely": 140, "low": 130, "high": 150, "grade": "C",
                             "source": {"title": "Fiscal impact analysis", "author": "E. Ramos",
                                        "year": 2013, "page": "3"}},
    "minutes_per_detainer": 25, "loaded_hourly_wage": 41.20, "detainers_received": 2616
  },
  "cost_items": [{"category": "food", "annual_amount": 1200000, "behavior": "variable",
                  "outside_jail_budget": false}],
  "program_items": [{"label": "training backfill", "kind": "backfill", "officers": 4, "hours": 160,
                     "loaded_hourly_wage": 41.20}],
  "reimbursements": [{"kind": "per_diem", "rate": 88, "days": 3626},
                     {"kind": "scaap", "award": 133000, "vendor_fee_share": 0.22},
                     {"kind": "flat_payment", "amount_per_hold": 50, "holds": 120},
                     {"kind": "other", "label": "state grant", "amount": 9000}],
  "lines": [{"jail": "Main", "period_start": "2013-01-01", "period_end": "2013-01-31",
             "figures": {"detainer_bed_days": 203, "published_daily_cost": 43.10}}],
  "severity": {"basis": "conviction", "people": {"level_1": 3847, "level_2_3": 16227}},
  "exposure": {"claims": 1, "days_per_claim": 3, "amount_per_day": 10000, "fees": 25000,
               "deductible": 50000},
  "budget_lines": [{"label": "Public defender", "amount": 2400000,
                    "source": {"title": "Adopted budget", "page": "112"}}]
}
"""


def example() -> dict[str, Any]:
    """A fresh copy of the case, to change at will."""
    document: dict[str, Any] = json.loads(EXAMPLE_TEXT)
    return document
