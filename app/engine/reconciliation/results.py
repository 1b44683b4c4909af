"""The results that two calculations can be compared in."""

from __future__ import annotations

from app.engine import quantities as q
from app.engine.quantity import Quantity

RESULTS: dict[str, Quantity] = {
    quantity.name: quantity
    for quantity in (
        q.net_cost,
        q.gross_cost,
        q.reimbursements,
        q.detention_cost,
        q.detention_days,
        q.beds_used,
        q.daily_cost,
        q.taking_part_cost,
        q.hold_cost,
        q.hold_days,
        q.extra_stay_cost,
        q.extra_stay_days,
        q.all_days_cost,
        q.all_days,
        q.cost_per_detainer,
        q.cost_per_person_with_detainer,
        q.cost_per_person_held,
        q.net_cost_per_resident,
        q.share_of_jail_spending,
        q.net_cost_constant_dollars,
        q.projected_six_year_cost,
    )
}
