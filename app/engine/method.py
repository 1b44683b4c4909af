"""THE METHOD: each result's formula, in reading order.

Money follows one rounding rule: the rate to the cent, times the days, each line to the cent, then
the sum. A formula names only quantities; `app.engine.readings` gives it its value, its unit, its
working, its spreadsheet cell and its place in the catalogue.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from app.engine import quantities as q
from app.engine.formula import (
    Expression,
    ceiling,
    cents,
    choose,
    either,
    known_sum,
    lesser,
    power,
    total,
)
from app.engine.quantity import Quantity
from app.engine.readings.unit import check_units

DAILY_COST: dict[Quantity, Expression] = {
    q.bed_days_all: q.average_daily_population * q.year_days,
    q.jail_budget_amount: q.annual_amount * q.in_jail_budget,
    q.outside_amount: q.annual_amount * (q.one - q.in_jail_budget),
    q.variable_amount: q.annual_amount * q.is_variable,
    q.long_run_amount: q.annual_amount * (q.is_variable + q.is_step_fixed),
    q.average_daily_cost: cents(total(q.jail_budget_amount) / q.bed_days_all),
    q.full_daily_cost: cents(total(q.annual_amount) / q.bed_days_all),
    q.marginal_daily_cost: cents(total(q.variable_amount) / q.bed_days_all),
    q.long_run_daily_cost: cents(total(q.long_run_amount) / q.bed_days_all),
    q.outside_budget_share: total(q.outside_amount) / total(q.annual_amount),
    q.daily_cost: choose(
        "cost_basis",
        published=cents(q.published_daily_cost),
        average=q.average_daily_cost,
        full=q.full_daily_cost,
        marginal=q.marginal_daily_cost,
        long_run=q.long_run_daily_cost,
    ),
}

FUNNEL: dict[Quantity, Expression] = {
    q.submitted_share: total(q.fingerprint_submissions) / total(q.bookings),
    q.matched_share: total(q.fingerprint_matches) / total(q.fingerprint_submissions),
    q.detainer_share: total(q.detainers_received) / total(q.fingerprint_matches),
    q.honored_share: total(q.detainers_honored) / total(q.detainers_received),
    q.held_share: total(q.people_held) / total(q.detainers_honored),
    q.taken_share: total(q.taken_by_ice) / total(q.people_held),
}

DAYS: dict[Quantity, Expression] = {
    q.hold_days: either(
        measured_mean=q.people_held * q.mean_hours_held / q.hours_per_day,
        measured_total=q.hold_hours_total / q.hours_per_day,
        assumed=q.people_held * q.clock_limit_days * q.share_of_limit_used,
    ),
    q.extra_stay_days: either(
        difference_of_means=q.people_with_detainer
        * (q.stay_with_detainer - q.stay_without_detainer),
        study_per_person=q.people_with_detainer * q.extra_days_per_person,
        study_total=q.extra_stay_days_total,
    ),
    q.all_days: either(recorded=q.detainer_bed_days),
}

DETENTION: dict[Quantity, Expression] = {
    q.hold_cost: cents(q.hold_days * q.daily_cost),
    q.extra_stay_cost: cents(q.extra_stay_days * q.daily_cost),
    q.all_days_cost: cents(q.all_days * q.daily_cost),
    q.detention_days: choose(
        "definition",
        hold=total(q.hold_days),
        extra_stay=total(q.extra_stay_days),
        all_days=total(q.all_days),
    ),
    q.detention_cost: choose(
        "definition",
        hold=total(q.hold_cost),
        extra_stay=total(q.extra_stay_cost),
        all_days=total(q.all_days_cost),
    ),
}

ADDED_TERMS = (
    total(q.processing_cost),
    total(q.transport_cost),
    total(q.medical_cost),
    q.program_cost,
)
ADDED_COST: dict[Quantity, Expression] = {
    q.processing_hours: q.detainers_received * q.minutes_per_detainer / q.minutes_per_hour,
    q.processing_cost: cents(
        q.detainers_received * q.minutes_per_detainer / q.minutes_per_hour * q.loaded_hourly_wage
    ),
    q.transport_cost: cents(q.trips * q.cost_per_trip),
    q.medical_cost: cents(q.people_held * q.added_medical_cost_per_person),
    q.program_item_hours: either(
        by_hours=q.officers * q.program_hours,
        by_weeks=q.officers * q.program_weeks * q.hours_per_week,
    ),
    q.program_item_cost: either(
        amount=cents(q.program_amount),
        by_hours=cents(q.officers * q.program_hours * q.program_wage),
        by_weeks=cents(q.officers * q.program_weeks * q.hours_per_week * q.program_wage),
    ),
    q.program_cost: total(q.program_item_cost),
    q.taking_part_cost: known_sum(plus=ADDED_TERMS),
}

MONEY: dict[Quantity, Expression] = {
    q.gross_cost: choose(
        "definition",
        hold=known_sum(q.detention_cost, plus=ADDED_TERMS),
        extra_stay=known_sum(q.detention_cost, plus=ADDED_TERMS),
        all_days=known_sum(q.detention_cost, plus=ADDED_TERMS),
        program=known_sum(plus=ADDED_TERMS),
    ),
    q.scaap_claim: cents(q.officer_salary_cost / q.all_bed_days * q.eligible_days),
    q.scaap_award_used: either(
        entered=q.scaap_award,
        estimated=cents(q.scaap_claim * q.scaap_paid_share),
    ),
    q.scaap_vendor_fee: cents(q.scaap_award_used * q.vendor_fee_share),
    q.reimbursement: choose(
        "kind",
        scaap=either(
            after_fee=cents(q.scaap_award_used - q.scaap_vendor_fee),
            no_fee=cents(q.scaap_award_used),
        ),
        per_diem=cents(q.per_diem_rate * q.per_diem_days),
        flat_payment=cents(q.amount_per_hold * q.paid_holds),
        program_reimbursement=cents(q.received_amount),
        state_grant=cents(q.received_amount),
        other=cents(q.received_amount),
    ),
    q.reimbursements: total(q.reimbursement),
    q.net_cost: either(
        money_received=q.gross_cost - q.reimbursements,
        none_entered=q.gross_cost,
    ),
}

COUNTY_TERMS: dict[Quantity, Expression] = {
    q.beds_used: q.detention_days / q.period_days,
    q.effective_daily_cost: cents(q.detention_cost / q.detention_days),
    q.cost_per_detainer: cents(q.net_cost / total(q.detainers_received)),
    q.cost_per_person_with_detainer: cents(q.net_cost / total(q.people_with_detainer)),
    q.cost_per_person_held: cents(q.net_cost / total(q.people_held)),
    q.net_cost_per_resident: cents(q.net_cost / q.population),
    q.share_of_jail_spending: q.net_cost / q.annual_jail_spending,
    q.full_time_equivalents: known_sum(
        plus=(total(q.processing_hours), total(q.program_item_hours))
    )
    / q.hours_per_position,
    q.net_cost_constant_dollars: cents(q.net_cost * q.cpi_of_dollars / q.cpi_of_period),
    q.share_of_budget_line: q.net_cost / q.budget_amount,
    q.severity_share: either(
        by_days=q.severity_days / total(q.severity_days),
        by_people=q.severity_people / total(q.severity_people),
    ),
    q.severity_cost: cents(q.detention_cost * q.severity_share),
}

_days_grow = power(q.one + q.detainer_growth, q.years_ahead)
_rates_grow = power(q.one + q.daily_cost_growth, q.years_ahead)
_one_year = q.year_days / q.period_days
PROJECTION: dict[Quantity, Expression] = {
    q.projected_detention_cost: cents(q.detention_cost * _one_year * _days_grow * _rates_grow),
    q.projected_other_cost: cents(q.taking_part_cost * _one_year * _days_grow),
    q.projected_reimbursements: cents(q.reimbursements * _one_year * _days_grow),
    q.projected_net_cost: either(
        money_received=known_sum(q.projected_detention_cost, plus=(q.projected_other_cost,))
        - q.projected_reimbursements,
        none_entered=known_sum(q.projected_detention_cost, plus=(q.projected_other_cost,)),
    ),
    q.projected_six_year_cost: total(q.projected_net_cost),
}

EXPOSURE: dict[Quantity, Expression] = {
    q.claims_amount: either(
        capped=cents(q.claims * lesser(q.days_per_claim * q.amount_per_day, q.cap_per_claim)),
        uncapped=cents(q.claims * (q.days_per_claim * q.amount_per_day)),
    ),
    q.exposure_total: known_sum(q.claims_amount, plus=(q.legal_fees,)),
    q.exposure_insured: q.exposure_total - lesser(q.exposure_total, q.deductible),
    q.exposure_county_share: either(
        insured=q.exposure_total - q.exposure_insured,
        uninsured=q.exposure_total,
    ),
}

STEPS: dict[Quantity, Expression] = {
    q.beds_occupied: either(
        with_policy=q.average_daily_population - q.fewer_beds,
        as_now=q.average_daily_population,
    ),
    q.steps_now: ceiling(q.average_daily_population / q.beds_per_step),
    q.steps_occupied: ceiling(q.beds_occupied / q.beds_per_step),
    q.steps_changed: q.steps_occupied - q.steps_now,
    q.amount_per_step: cents(q.annual_amount / q.steps_now),
    q.steps_amount_change: cents(q.steps_changed * q.amount_per_step),
    q.closes_at_beds: (q.steps_now - q.one) * q.beds_per_step,
    q.opens_above_beds: q.steps_now * q.beds_per_step,
    q.beds_to_close: q.average_daily_population - q.closes_at_beds,
    q.beds_to_open: q.opens_above_beds - q.average_daily_population,
}


@dataclass(frozen=True)
class Method:
    """A version of the method: its number and its formulas, in reading order."""

    version: str
    formulas: Mapping[Quantity, Expression]


METHOD_1_0 = Method(
    "1.0",
    DAILY_COST
    | FUNNEL
    | DAYS
    | DETENTION
    | ADDED_COST
    | MONEY
    | COUNTY_TERMS
    | PROJECTION
    | EXPOSURE
    | STEPS,
)
METHODS = {METHOD_1_0.version: METHOD_1_0}
METHOD_VERSION = METHOD_1_0.version

for _method in METHODS.values():
    check_units(_method.formulas)
