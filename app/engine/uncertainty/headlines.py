"""The results whose range is shown, in reading order."""

from __future__ import annotations

from app.engine import quantities as q

HEADLINES = (
    q.net_cost,
    q.gross_cost,
    q.reimbursements,
    q.detention_cost,
    q.taking_part_cost,
    q.detention_days,
    q.daily_cost,
    q.beds_used,
    q.effective_daily_cost,
    q.cost_per_detainer,
    q.cost_per_person_with_detainer,
    q.cost_per_person_held,
    q.net_cost_per_resident,
    q.share_of_jail_spending,
    q.full_time_equivalents,
    q.net_cost_constant_dollars,
    q.projected_six_year_cost,
)
