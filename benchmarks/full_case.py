"""One case with every part filled in, and the same arithmetic by hand."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Context, Decimal
from typing import Any

D = Decimal
CENT = D("0.01")
HAND = Context(prec=50)

COST_ITEMS = [
    ("personnel", "3120000.55", "fixed", False),
    ("benefits", "1450000.10", "fixed", True),
    ("medical", "980000.25", "variable", False),
    ("food", "640000.75", "variable", False),
    ("contracts", "410000.00", "step_fixed", False),
]
PROGRAM_ITEMS = [(4, 160, "41.20"), (2, 80, "47.35")]
MONTHS = [("2025-01-01", "2025-03-31"), ("2025-04-01", "2025-08-31"), ("2025-09-01", "2025-12-31")]
LINES = [(203, "43.10"), (318, "43.55"), (277, "44.05")]
FIGURES: dict[str, str] = {
    "population": "81250",
    "average_daily_population": "562",
    "annual_jail_spending": "8806926",
    "published_daily_cost": "113.05",
    "bookings": "9800",
    "fingerprint_submissions": "9500",
    "fingerprint_matches": "820",
    "detainers_received": "517",
    "notify_only_requests": "64",
    "detainers_honored": "480",
    "people_held": "412",
    "taken_by_ice": "196",
    "released_without_pickup": "180",
    "mean_hours_held": "20.6",
    "people_with_detainer": "505",
    "stay_with_detainer": "56.5",
    "stay_without_detainer": "21.25",
    "minutes_per_detainer": "25",
    "loaded_hourly_wage": "41.20",
    "trips": "37",
    "cost_per_trip": "310.50",
    "added_medical_cost_per_person": "7.25",
    "officer_salary_cost": "4000000",
    "all_bed_days": "205692",
    "eligible_days": "3626",
    "scaap_paid_share": "0.19",
    "detainer_growth": "0.05",
    "daily_cost_growth": "0.03",
}


def document() -> dict[str, Any]:
    """The case as a document."""
    return {
        "title": "A county with every figure",
        "county_fips": "24045",
        "period_start": "2025-01-01",
        "period_end": "2025-12-31",
        "definition": "hold",
        "figures": {name: {"likely": text, "grade": "B"} for name, text in FIGURES.items()},
        "cost_items": [
            {"category": c, "annual_amount": a, "behavior": b, "outside_jail_budget": o}
            for c, a, b, o in COST_ITEMS
        ],
        "program_items": [
            {"kind": "training", "officers": o, "hours": h, "loaded_hourly_wage": w}
            for o, h, w in PROGRAM_ITEMS
        ],
        "reimbursements": [
            {"kind": "scaap", "award_year": "2026", "vendor_fee_share": "0.22"},
            {"kind": "flat_payment", "amount_per_hold": 50, "holds": 120},
            {"kind": "state_grant", "amount": 9000},
        ],
        "lines": [
            {
                "jail": "Main",
                "period_start": start,
                "period_end": end,
                "figures": {"detainer_bed_days": days, "published_daily_cost": rate},
            }
            for (start, end), (days, rate) in zip(MONTHS, LINES, strict=True)
        ],
        "severity": {"basis": "charge", "people": {"felony": 96, "misdemeanor": 249, "none": 67}},
        "exposure": {
            "claims": 2,
            "days_per_claim": 3,
            "amount_per_day": 10000,
            "cap_per_claim": 25000,
            "fees": 25000,
            "deductible": 50000,
        },
        "budget_lines": [{"label": "Public defender", "amount": 2400000}],
    }


def cents(amount: Decimal) -> Decimal:
    """Half up, as the method rounds."""
    return amount.quantize(CENT, ROUND_HALF_UP, HAND)


def by_hand() -> dict[str, Decimal]:
    """Every result of the case's statement by plain Decimal arithmetic, without any working."""
    f = {name: D(text) for name, text in FIGURES.items()}
    divide, times = HAND.divide, HAND.multiply
    r: dict[str, Decimal] = {"bed_days_all": f["average_daily_population"] * 365}
    _jail_day(r)
    _funnel(r, f)
    daily_cost = cents(f["published_daily_cost"])
    r["hold_days"] = divide(f["people_held"] * f["mean_hours_held"], D(24))
    longer = f["stay_with_detainer"] - f["stay_without_detainer"]
    r["extra_stay_days"] = f["people_with_detainer"] * longer
    r["all_days"] = D(sum(days for days, _ in LINES))
    r["hold_cost"] = cents(times(r["hold_days"], daily_cost))
    r["extra_stay_cost"] = cents(times(r["extra_stay_days"], daily_cost))
    r["all_days_cost"] = D(sum(cents(days * cents(D(rate))) for days, rate in LINES))
    r["detention_days"], r["detention_cost"] = r["hold_days"], r["hold_cost"]
    hours = divide(f["detainers_received"] * f["minutes_per_detainer"], D(60))
    r["processing_hours"] = hours
    r["processing_cost"] = cents(times(hours, f["loaded_hourly_wage"]))
    r["transport_cost"] = cents(f["trips"] * f["cost_per_trip"])
    r["medical_cost"] = cents(f["people_held"] * f["added_medical_cost_per_person"])
    r["program_cost"] = D(sum(cents(o * h * D(w)) for o, h, w in PROGRAM_ITEMS))
    r["taking_part_cost"] = (
        r["processing_cost"] + r["transport_cost"] + r["medical_cost"] + r["program_cost"]
    )
    r["gross_cost"] = r["detention_cost"] + r["taking_part_cost"]
    per_day = divide(f["officer_salary_cost"], f["all_bed_days"])
    r["scaap_claim"] = cents(times(per_day, f["eligible_days"]))
    award = cents(r["scaap_claim"] * f["scaap_paid_share"])
    fee = cents(award * D("0.22"))
    r["reimbursements"] = cents(award - fee) + cents(D(50) * 120) + cents(D(9000))
    r["net_cost"] = r["gross_cost"] - r["reimbursements"]
    r["beds_used"] = divide(r["detention_days"], D(365))
    r["effective_daily_cost"] = cents(divide(r["detention_cost"], r["detention_days"]))
    r["cost_per_detainer"] = cents(divide(r["net_cost"], f["detainers_received"]))
    r["cost_per_person_with_detainer"] = cents(divide(r["net_cost"], f["people_with_detainer"]))
    r["cost_per_person_held"] = cents(divide(r["net_cost"], f["people_held"]))
    r["net_cost_per_resident"] = cents(divide(r["net_cost"], f["population"]))
    r["share_of_jail_spending"] = divide(r["net_cost"], f["annual_jail_spending"])
    item_hours = sum(o * h for o, h, _ in PROGRAM_ITEMS)
    r["full_time_equivalents"] = divide(HAND.add(hours, item_hours), D(2080))
    r["projected_six_year_cost"] = D(sum(_year(r, f, year) for year in range(1, 7)))
    return r


def _jail_day(r: dict[str, Decimal]) -> None:
    divide = HAND.divide
    amounts = [(D(amount), behavior, outside) for _, amount, behavior, outside in COST_ITEMS]
    every = sum(a for a, _, _ in amounts)
    outside = sum(a for a, _, o in amounts if o)
    variable = sum(a for a, b, _ in amounts if b == "variable")
    step = sum(a for a, b, _ in amounts if b == "step_fixed")
    r["average_daily_cost"] = cents(divide(D(every - outside), r["bed_days_all"]))
    r["full_daily_cost"] = cents(divide(D(every), r["bed_days_all"]))
    r["marginal_daily_cost"] = cents(divide(D(variable), r["bed_days_all"]))
    r["long_run_daily_cost"] = cents(divide(D(variable + step), r["bed_days_all"]))
    r["outside_budget_share"] = divide(D(outside), D(every))


def _funnel(r: dict[str, Decimal], f: dict[str, Decimal]) -> None:
    divide = HAND.divide
    r["submitted_share"] = divide(f["fingerprint_submissions"], f["bookings"])
    r["matched_share"] = divide(f["fingerprint_matches"], f["fingerprint_submissions"])
    r["detainer_share"] = divide(f["detainers_received"], f["fingerprint_matches"])
    r["honored_share"] = divide(f["detainers_honored"], f["detainers_received"])
    r["held_share"] = divide(f["people_held"], f["detainers_honored"])
    r["taken_share"] = divide(f["taken_by_ice"], f["people_held"])


def _year(r: dict[str, Decimal], f: dict[str, Decimal], year: int) -> Decimal:
    days = HAND.power(1 + f["detainer_growth"], year)
    both = HAND.multiply(days, HAND.power(1 + f["daily_cost_growth"], year))
    detention = cents(HAND.multiply(r["detention_cost"], both))
    other = cents(HAND.multiply(r["taking_part_cost"], days))
    return detention + other - cents(HAND.multiply(r["reimbursements"], days))
