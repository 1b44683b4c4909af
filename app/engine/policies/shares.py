"""How much of what happens now would still happen under a policy.

A policy changes who is held and what is paid back, never the daily cost (method, section 5). So it
comes down to four shares of today's practice, in exact numbers or in arrays of draws.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from functools import reduce
from typing import Any

from app.engine import quantities as q
from app.engine.case.model import Case, Policy
from app.engine.evaluation import EvaluatedRow
from app.engine.figure import Figure
from app.engine.quantity import Scope
from app.engine.worksheet import Look
from app.language import say

ALL, NONE = Decimal(1), Decimal(0)
NOBODY_HELD = ("only_if_reimbursed", "notify_do_not_hold", "none")


@dataclass(frozen=True)
class Kept:
    """Shares of today's people, jail days, staff time and program; 1 is as now.

    `by_days` says that days were shared by the days of each class, not by its people.
    """

    people: Any
    days: Any
    staff: Any
    program: Any
    by_days: bool = False


@dataclass(frozen=True)
class PlacedPolicy:
    """A policy with its path in the case; without one it is a preset that was told nothing."""

    policy: Policy
    path: str = ""

    def read(self, key: str, look: Look) -> Any | None:
        """The policy's own figure under a key, as `look` sees it."""
        figure = self.policy.figures.get(key)
        return None if figure is None else look(f"{self.path}.{key}", figure)

    def held(self, name: str, look: Look) -> Any:
        """The share of a class that is held; a class that is not named is not held."""
        figure = self.policy.held.get(name, Figure(NONE))
        return look(f"{self.path}.held.{name}", figure)


def kept_under(placed: PlacedPolicy, case: Case, root: EvaluatedRow, look: Look) -> Kept | None:
    """The shares under a policy, from today's row and the look it was laid out with.

    None where they are not known; `lacking` says what they need.
    """
    fixed = root.compiled.arithmetic.constant
    flags = placed.policy.flags
    kind = placed.policy.kind
    shares = _READERS.get(kind, _nobody)(placed, case, root, look)
    if shares is None:
        return None
    takes_part = kind != "none"
    return Kept(
        *shares,
        staff=fixed(Decimal(takes_part and flags.get("keeps_staff_time", True))),
        program=fixed(Decimal(takes_part and flags.get("keeps_program", True))),
        by_days=shares[0] is not shares[1],
    )


def lacking(placed: PlacedPolicy, case: Case, root: EvaluatedRow) -> dict[str, str]:
    """What the policy cannot be worked out without, by name with its label; empty where it can."""
    kind = placed.policy.kind
    if kind == "honor_all" and not root.value(q.honored_share):
        both = (q.detainers_received, q.detainers_honored)
        return {each.name: each.label for each in both if not root.total(each)}
    if kind == "judicial_warrant_only" and not placed.policy.figures:
        return {q.warrant_share.name: q.warrant_share.label}
    if kind == "listed_severities_only" and case.severity is None:
        return {"severity": say("People by severity")}
    if kind == "listed_severities_only" and not placed.policy.classes:
        return {"classes": say("Classes of severity that would still be held")}
    return {}


Shares = tuple[Any, Any] | None


def _nobody(_placed: PlacedPolicy, _case: Case, root: EvaluatedRow, _look: Look) -> Shares:
    none = root.compiled.arithmetic.constant(NONE)
    return none, none


def _everybody(_placed: PlacedPolicy, _case: Case, root: EvaluatedRow, _look: Look) -> Shares:
    """Today's people over the share of detainers honored today."""
    honored = root.value(q.honored_share)
    if honored is None:
        return None
    arithmetic = root.compiled.arithmetic
    whole = arithmetic.operations["/"](arithmetic.constant(ALL), honored)
    return None if whole is None else (whole, whole)


def _with_warrant(placed: PlacedPolicy, _case: Case, _root: EvaluatedRow, look: Look) -> Shares:
    share = placed.read("warrant_share", look)
    return None if share is None else (share, share)


def _listed(placed: PlacedPolicy, case: Case, root: EvaluatedRow, _look: Look) -> Shares:
    if not placed.policy.classes or case.severity is None:
        return None
    fixed = root.compiled.arithmetic.constant
    listed = placed.policy.classes
    return _by_class(case, root, lambda name: fixed(ALL if name in listed else NONE))


def _own(placed: PlacedPolicy, case: Case, root: EvaluatedRow, look: Look) -> Shares:
    arithmetic = root.compiled.arithmetic
    if placed.policy.flags.get("only_if_reimbursed"):
        return _nobody(placed, case, root, look)
    whole = placed.read("held_share", look)
    shares: Shares = (whole, whole)
    if placed.policy.held:
        shares = _by_class(case, root, lambda name: placed.held(name, look))
    elif whole is None:
        shares = (arithmetic.constant(ALL),) * 2
    warrant = placed.read("warrant_share", look)
    if warrant is None or shares is None:
        return shares
    people, days = (arithmetic.operations["*"](share, warrant) for share in shares)
    return (people, people) if shares[0] is shares[1] else (people, days)


def _by_class(case: Case, root: EvaluatedRow, held: Callable[[str], Any]) -> Shares:
    """Each class's share of people, and of days where they are known, times what is held of it."""
    rows = root.rows.get(Scope.SEVERITY, [])
    if case.severity is None or not rows:
        return None
    names = list(dict.fromkeys([*case.severity.people, *case.severity.days]))
    days = _weighed([row.value(q.severity_share) for row in rows], names, root, held)
    if days is None:
        return None
    divide = root.compiled.arithmetic.operations["/"]
    everyone = root.total(q.severity_people)
    if everyone is None or root.total(q.severity_days) is None:
        return days, days
    parts = [divide(row.value(q.severity_people), everyone) for row in rows]
    people = _weighed(parts, names, root, held)
    return None if people is None else (people, days)


def _weighed(
    parts: list[Any], names: list[str], root: EvaluatedRow, held: Callable[[str], Any]
) -> Any | None:
    if any(part is None for part in parts):
        return None
    operations = root.compiled.arithmetic.operations
    products = (operations["*"](part, held(name)) for part, name in zip(parts, names, strict=True))
    return reduce(operations["+"], products)


_READERS = {
    "honor_all": _everybody,
    "judicial_warrant_only": _with_warrant,
    "listed_severities_only": _listed,
    "custom": _own,
}
