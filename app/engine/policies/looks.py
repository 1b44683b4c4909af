"""A look at a case's figures as they would be under a policy."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Any

from app.engine.arithmetic import Arithmetic
from app.engine.case.model import Case
from app.engine.figure import Figure
from app.engine.policies.shares import ALL, Kept
from app.engine.worksheet import Look

# Which share of today's practice each figure follows. What is not named stays as it is: above all
# the daily cost, the detainers that ICE sends, and money that is not paid for each hold. SCAAP pays
# for sentences and a per diem for federal custody: neither begins or ends with a hold.
PEOPLE = (
    "detainers_honored",
    "people_held",
    "taken_by_ice",
    "released_without_pickup",
    "people_with_detainer",
    "trips",
)
DAYS = (
    "hold_hours_total",
    "overdetention_hours",
    "extra_stay_days_total",
    "detainer_bed_days",
)
# Hours and days of one person: they change where the classes still held stay longer than others.
TIME = (
    "mean_hours_held",
    "share_of_limit_used",
    "stay_with_detainer",
    "stay_without_detainer",
    "extra_days_per_person",
)
STAFF = ("minutes_per_detainer",)
_SHARE_OF = {
    **dict.fromkeys(PEOPLE, "people"),
    **dict.fromkeys(DAYS, "days"),
    **dict.fromkeys(TIME, "time"),
    **dict.fromkeys(STAFF, "staff"),
}
_PROGRAM = ("amount", "officers")
_ROW = re.compile(r"(?P<list>program_items|reimbursements)\[(?P<index>\d+)\]\.(?P<key>\w+)")


def look_under(kept: Kept, case: Case, look: Look, arithmetic: Arithmetic) -> Look:
    """`look` with every figure that the policy changes multiplied by the share that is kept."""
    shares = {
        "people": kept.people,
        "days": kept.days,
        "staff": kept.staff,
        "program": kept.program,
        "time": _time(kept, arithmetic),
    }
    times = arithmetic.operations["*"]

    def under(path: str, figure: Figure) -> Any:
        value = look(path, figure)
        share = shares.get(share_followed(path, case))
        return value if _is_all(share) else times(value, share)

    return under


def share_followed(path: str, case: Case) -> str:
    """Which share of today's practice the figure at a path follows; empty where none."""
    if row := _ROW.match(path):
        return _share_of_row(row["list"], int(row["index"]), row["key"], case)
    return _SHARE_OF.get(path.rpartition(".")[2], "") if "figures." in path else ""


def _share_of_row(name: str, index: int, key: str, case: Case) -> str:
    if name == "program_items":
        return "program" if key in _PROGRAM else ""
    kind = case.items[name][index].choices["kind"]
    if kind == "program_reimbursement":
        return "program" if key == "amount" else ""
    return "people" if key == "holds" else ""


def _time(kept: Kept, arithmetic: Arithmetic) -> Any:
    """Days for each person still held, beside those of everyone held now."""
    if kept.people is kept.days:
        return ALL
    ratio = arithmetic.operations["/"](kept.days, kept.people)
    return ALL if ratio is None else ratio


def _is_all(share: Any) -> bool:
    return share is None or (isinstance(share, Decimal | float) and share == ALL)
