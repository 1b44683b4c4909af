"""The working of a net cost from its days on, for a reading other than the statement's own."""

from __future__ import annotations

from app.engine import quantities as q
from app.engine.definitions import COST_OF, DAYS_OF
from app.engine.evaluation import EvaluatedRow
from app.engine.readings.working import text, working


def net_cost_working(root: EvaluatedRow) -> list[str]:
    """Days, their cost, added cost, money received and net cost, a line each where it is worked."""
    key = root.choice("definition") or ""
    days = [DAYS_OF[key], COST_OF[key]] if key in COST_OF else []
    added = [q.processing_cost, q.transport_cost, q.medical_cost, q.program_cost]
    steps = [*days, *added, q.gross_cost, q.reimbursements, q.net_cost]
    lines = [text(working(quantity, root)) for quantity in steps]
    return list(dict.fromkeys(line for line in lines if " = " in line))
