"""Where a figure is entered: its step, and the step's address for whoever may change it."""

from __future__ import annotations

from collections.abc import Mapping

from app.engine.quantities import QUANTITIES
from app.engine.quantity import Scope

CHECK = "check"
_BY_STEP = {
    "place": ("population", "period_days", "year_days"),
    "daily-rate": ("published_daily_cost",),
    "daily-cost": ("average_daily_population", "cost_basis", "cost_items"),
    "funnel": (
        "bookings",
        "fingerprint_submissions",
        "fingerprint_matches",
        "detainers_received",
        "notify_only_requests",
        "detainers_honored",
        "people_held",
        "taken_by_ice",
        "released_without_pickup",
    ),
    "days": (
        "mean_hours_held",
        "hold_hours_total",
        "share_of_limit_used",
        "overdetention_hours",
        "people_with_detainer",
        "stay_with_detainer",
        "stay_without_detainer",
        "extra_days_per_person",
        "extra_stay_days_total",
        "detainer_bed_days",
        "definition",
        "clock_rule",
    ),
    "lines": ("lines",),
    "staff": (
        "minutes_per_detainer",
        "loaded_hourly_wage",
        "trips",
        "cost_per_trip",
        "added_medical_cost_per_person",
        "program_items",
    ),
    "money": (
        "reimbursements",
        "officer_salary_cost",
        "all_bed_days",
        "eligible_days",
        "scaap_paid_share",
    ),
    "severity": ("severity",),
    "terms": (
        "annual_jail_spending",
        "detainer_growth",
        "daily_cost_growth",
        "budget_lines",
        "exposure",
    ),
    "policies": ("policies",),
}
# Figures of rows that have no name of their own in a step.
_BY_SCOPE = {
    Scope.COST_ITEM: "daily-cost",
    Scope.PROGRAM_ITEM: "staff",
    Scope.REIMBURSEMENT: "money",
    Scope.SEVERITY: "severity",
    Scope.BUDGET_LINE: "terms",
    Scope.EXPOSURE: "terms",
    Scope.POLICY: "policies",
}
STEP_OF = {name: step for step, names in _BY_STEP.items() for name in names}
# Where a journey has no such step, the one that asks for the same things. A county's daily rates
# have a page of their own, with the days they are in force; no line has one.
_INSTEAD = {"daily-rate": "daily-cost", "lines": "days", "terms": "daily-cost"}


class StepLinks:
    """Addresses of steps. Readers who may not change anything have none: every answer is None."""

    def __init__(self, step_urls: Mapping[str, str] | None) -> None:
        self.urls = step_urls or {}

    def __bool__(self) -> bool:
        return bool(self.urls)

    def step(self, key: str) -> str | None:
        """The address of a step, or of the one that stands in for it, or of the check page."""
        found = self.urls.get(key) or self.urls.get(_INSTEAD.get(key, CHECK))
        return found or self.urls.get(CHECK)

    def of(self, path: str) -> str | None:
        """Where a figure of this path ("figures.people_held", "lines[3].figures.…") is changed.

        A bare name of a quantity or list will do as well.
        """
        top = path.removeprefix("figures.").split(".")[0].split("[")[0]
        if top == "lines" and "daily-rate" in self.urls and path.endswith(".published_daily_cost"):
            return self.step("daily-rate")
        return self.step(STEP_OF.get(top) or _of_row(top))


def _of_row(name: str) -> str:
    quantity = QUANTITIES.get(name)
    return _BY_SCOPE.get(quantity.scope, CHECK) if quantity else CHECK
