"""The engine's words for its own keys: definitions, ways, bases, grades. One spelling each."""

from __future__ import annotations

from app.language import Words

DEFINITIONS = Words(
    {
        "hold": "Held past release",
        "extra_stay": "Longer stay during the case",
        "all_days": "All days of people with a detainer",
        "program": "Added staff and program cost",
    }
)
DEFINITION_COUNTS = Words(
    {
        "hold": "Hours kept after the person could have left.",
        "extra_stay": "Longer stays linked to having a detainer.",
        "all_days": "Every jail day, also days owed locally: an upper bound.",
        "program": "Only added cost: staff time, trips, care, program items.",
    }
)
COST_BASES = Words(
    {
        "published": "a published rate",
        "average": "average cost, jail budget",
        "full": "full cost, all departments",
        "marginal": "marginal cost, one person more or less",
        "long_run": "long-run cost, posts and units included",
    }
)
CLOCK_RULES = Words(
    {
        "form_i247a": "48 hours, running (Form I-247A, since April 2, 2017)",
        "regulation": "48 hours without Saturdays, Sundays and holidays (8 CFR 287.7(d))",
        "none": "no hold allowed under state law",
    }
)
GRADES = Words(
    {
        "A": "measured by the county",
        "B": "derived from county records",
        "C": "published elsewhere for this county",
        "D": "borrowed from another place",
        "E": "assumed",
    }
)
BEHAVIORS = Words(
    {
        "variable": "Variable: changes with each person",
        "step_fixed": "Step-fixed: changes when a post or housing unit opens or closes",
        "fixed": "Fixed: does not change with the number of people",
    }
)
CATEGORIES = Words(
    {
        "personnel": "Personnel",
        "benefits": "Employee benefits",
        "medical": "Medical care",
        "food": "Food",
        "supplies": "Supplies",
        "utilities": "Utilities",
        "contracts": "Contracts",
        "administration": "Administration",
        "capital": "Capital",
        "legal": "Legal",
        "other": "Other",
    }
)
PROGRAM_KINDS = Words(
    {
        "officer_time": "Officer time",
        "training": "Training",
        "backfill": "Backfill",
        "travel": "Travel",
        "overtime": "Overtime",
        "equipment": "Equipment",
        "software": "Software",
        "space": "Space",
        "other": "Other",
    }
)
PROGRAM_MODELS = Words(
    {
        "JEM": "Jail Enforcement Model",
        "WSO": "Warrant Service Officer",
        "TFM": "Task Force Model",
    }
)
REIMBURSEMENT_KINDS = Words(
    {
        "scaap": "SCAAP award",
        "per_diem": "Federal per diem (IGSA or USMS)",
        "flat_payment": "Flat payment for each hold (Basic Ordering Agreement)",
        "program_reimbursement": "287(g) program money",
        "state_grant": "State grant",
        "other": "Other money received",
    }
)
SEVERITY_BASES = Words({"charge": "by charge", "conviction": "by conviction"})
POLICIES = Words(
    {
        "honor_all": "Honor every detainer",
        "judicial_warrant_only": "Hold only with a judge's warrant",
        "listed_severities_only": "Hold only listed classes",
        "only_if_reimbursed": "Hold only if fully reimbursed",
        "notify_do_not_hold": "Notify ICE, do not hold",
        "none": "Take no part",
        "custom": "A policy of the county's own",
    }
)
WAYS = Words(
    {
        "measured_mean": "people × hours each",
        "measured_total": "total hours",
        "assumed": "assumed: share of the 48-hour limit",
        "difference_of_means": "difference of mean stays, not adjusted",
        "study_per_person": "a study's days for each person",
        "study_total": "a study's total days",
        "recorded": "jail days as entered",
        "by_hours": "by hours",
        "by_weeks": "by weeks",
        "amount": "amount entered",
        "by_days": "in proportion to days",
        "by_people": "in proportion to people: days are not known",
        "entered": "award entered",
        "estimated": "estimated from the claim",
        "after_fee": "after the vendor's fee",
        "no_fee": "no vendor's fee",
        "capped": "capped for each claim",
        "uncapped": "no cap",
        "insured": "up to the deductible",
        "uninsured": "no insurance entered",
        "money_received": "money received taken off",
        "none_entered": "no money received entered",
        "with_policy": "with fewer people held",
        "as_now": "as now",
    }
)
