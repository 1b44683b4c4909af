"""Which share of today's practice each figure follows."""

from __future__ import annotations

import pytest

from app.engine.case.shapes import CASE_FIGURES
from app.engine.policies.looks import DAYS, PEOPLE, STAFF, TIME, share_followed
from tests.engine.uncertainty.ranged import statement_of

MONEY = [
    {"kind": "scaap", "award": 1000, "vendor_fee_share": 0.2},
    {"kind": "per_diem", "rate": 88, "days": 10},
    {"kind": "flat_payment", "amount_per_hold": 50, "holds": 120},
    {"kind": "program_reimbursement", "label": "Task force", "amount": 5},
    {"kind": "state_grant", "label": "Grant", "amount": 5},
]
CASE = statement_of(
    reimbursements=MONEY, program_items=[{"kind": "travel", "label": "Trip", "amount": 4}]
).case


@pytest.mark.parametrize(
    ("path", "share"),
    [
        ("figures.people_held", "people"),
        ("lines[3].figures.people_held", "people"),
        ("figures.trips", "people"),
        ("figures.detainer_bed_days", "days"),
        ("figures.mean_hours_held", "time"),
        ("figures.minutes_per_detainer", "staff"),
        ("figures.eligible_days", ""),
        ("figures.published_daily_cost", ""),
        ("figures.detainers_received", ""),
        ("figures.average_daily_population", ""),
        ("cost_items[0].annual_amount", ""),
        ("program_items[0].amount", "program"),
        ("reimbursements[0].award", ""),
        ("reimbursements[0].vendor_fee_share", ""),
        ("reimbursements[1].days", ""),
        ("reimbursements[1].rate", ""),
        ("reimbursements[2].holds", "people"),
        ("reimbursements[2].amount_per_hold", ""),
        ("reimbursements[3].amount", "program"),
        ("reimbursements[4].amount", ""),
        ("severity.people.felony", ""),
        ("policies[0].warrant_share", ""),
    ],
)
def test_each_figure_follows_its_share(path: str, share: str) -> None:
    assert share_followed(path, CASE) == share


def test_every_figure_named_is_one_of_the_case_format() -> None:
    assert {*PEOPLE, *DAYS, *TIME, *STAFF} <= CASE_FIGURES.keys()
