"""What is not known, what would unlock it, and the refusal where there is no total."""

from __future__ import annotations

from typing import Any

from app.engine import quantities as q
from app.engine.definitions import AMOUNT_OF
from app.engine.evaluation import EvaluatedRow
from app.engine.phrases import lower_first
from app.engine.quantities import QUANTITIES
from app.engine.quantity import Quantity
from app.engine.readings.needs import needs
from app.language import Words, say

# What a reader may miss, and the name under which `unlocks` lists it.
TARGETS: dict[str, Quantity] = {
    "hold": AMOUNT_OF["hold"],
    "extra_stay": AMOUNT_OF["extra_stay"],
    "all_days": AMOUNT_OF["all_days"],
    "processing_cost": q.processing_cost,
    "net_cost_per_resident": q.net_cost_per_resident,
    "share_of_jail_spending": q.share_of_jail_spending,
    "marginal_daily_cost": q.marginal_daily_cost,
    "taken_share": q.taken_share,
    "projected_six_year_cost": q.projected_six_year_cost,
}

# How to ask for what is a row of a list, or a word in one, and not a figure of its own.
ROWS_NEEDED = Words(
    {
        "annual_amount": "cost items",
        "is_variable": "whether each cost item changes with the number of people",
        "is_step_fixed": "whether each cost item changes with the number of people",
        "program_amount": "an added cost (staff time, trips, care or a program item)",
    }
)


def missing_documents(root: EvaluatedRow) -> list[dict[str, Any]]:
    """Each missing figure with the definitions and results it would help to unlock."""
    unlocks: dict[Quantity, list[str]] = {}
    for key, target in TARGETS.items():
        for quantity in _in_reading_order(needs(target, root)):
            if quantity.given:
                unlocks.setdefault(quantity, []).append(key)
    return [
        {"name": quantity.name, "label": quantity.label, "unlocks": names}
        for quantity, names in unlocks.items()
    ]


def _in_reading_order(quantities: frozenset[Quantity]) -> list[Quantity]:
    """The quantities in the order of the method, the same every time."""
    return [quantity for quantity in QUANTITIES.values() if quantity in quantities]


def refusal_document(root: EvaluatedRow) -> dict[str, Any] | None:
    """Why there is no total and which figures would give one; None where there is one."""
    if root.value(q.gross_cost) is not None:
        return None
    ordered = _in_reading_order(needs(q.gross_cost, root))
    labels = dict.fromkeys(ROWS_NEEDED.get(each.name, lower_first(each.label)) for each in ordered)
    return {
        "message": say(
            "There is no total yet. Still needed: {figures}.", figures=", ".join(labels)
        ),
        "needs": [quantity.name for quantity in ordered if quantity.given],
    }
