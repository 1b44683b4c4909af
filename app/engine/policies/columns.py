"""Policies side by side with current practice, each worked through the whole method."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from app.engine import quantities as q
from app.engine.arithmetic import CONTEXT
from app.engine.case.model import Case
from app.engine.evaluation import EvaluatedRow
from app.engine.numerals import document_value, percentage
from app.engine.policies.options import Option, policies_of
from app.engine.policies.rules import BELOW_ZERO, CURRENT, cautions, rule
from app.engine.policies.shares import Kept, PlacedPolicy, lacking
from app.engine.policies.stepped import step_documents, steps_not_said
from app.engine.quantity import Quantity, Scope
from app.engine.uncertainty.net_cost import net_cost_working
from app.engine.uncertainty.probe import reread
from app.engine.uncertainty.simulation import Simulation
from app.engine.units import SHARE
from app.language import say

Document = dict[str, Any]
_VALUES = {
    "detention_days": q.detention_days,
    "beds_used": q.beds_used,
    "gross_cost": q.gross_cost,
    "reimbursements": q.reimbursements,
    "net_cost": q.net_cost,
    "six_years": q.projected_six_year_cost,
    "net_cost_constant_dollars": q.net_cost_constant_dollars,
}


def policy_document(
    simulation: Simulation, policies: Sequence[PlacedPolicy] | None = None
) -> Document:
    """Current practice and policies side by side, and what opens or closes in steps.

    Without `policies`: those the case names, else the presets that need nothing more, at most four.
    """
    chosen = policies_of(simulation) if policies is None else policies
    options = [Option(placed, simulation) for placed in chosen]
    return {
        "columns": [_current(simulation), *(_column(option) for option in options)],
        "step_fixed": step_documents(simulation.statement, options),
        "steps_not_said": steps_not_said(simulation.statement.case),
    }


def _current(simulation: Simulation) -> Document:
    statement = simulation.statement
    spread = simulation.spread(q.net_cost)
    return {
        "policy": "current",
        "label": say("Current practice"),
        "rule": say(CURRENT),
        "needs": [],
        "share": "1",
        "share_text": "",
        "values": _values(statement.case, statement.root),
        "range": spread.to_document(q.net_cost) if spread else None,
        "change": None,
        "change_at_marginal_cost": None,
        "cautions": [],
        "working": net_cost_working(statement.root),
    }


def _column(option: Option) -> Document:
    policy, root, kept = option.placed.policy, option.root, option.kept
    statement = option.statement
    case = statement.case
    has_money = statement.value(q.reimbursements) is not None
    has_added = any(statement.value(each) for each in (q.transport_cost, q.medical_cost))
    return {
        "policy": policy.kind,
        "label": policy.name,
        "rule": rule(policy),
        "needs": [
            {"name": name, "label": label}
            for name, label in lacking(option.placed, case, statement.root).items()
        ],
        "share": document_value(kept.days, SHARE) if kept else None,
        "share_text": _share_text(kept) if kept else "",
        "values": _values(case, root),
        "range": option.spread.to_document(q.net_cost) if option.spread else None,
        "change": _change(root, statement.root) if root else None,
        "change_at_marginal_cost": _marginal_change(option),
        "cautions": [
            *cautions(policy, case, bool(kept and kept.days != 1), has_money, has_added),
            *_below_zero(root),
        ],
        "working": net_cost_working(root) if root else [],
    }


def _share_text(kept: Kept) -> str:
    if kept.by_days:
        return say(
            "{people} of people held now, {days} of days",
            people=percentage(kept.people, 1),
            days=percentage(kept.days, 1),
        )
    return say("{people} of people held now", people=percentage(kept.people, 1))


def _values(case: Case, root: EvaluatedRow | None) -> Document:
    """The rows of a column; None where they are not known."""
    found: dict[str, Quantity] = {"people": _people(case), **_VALUES}
    values = {name: _value(quantity, root) for name, quantity in found.items()}
    years = root.rows[Scope.PROJECTION] if root else (None, None)
    values["year_1"], values["year_2"] = (_value(q.projected_net_cost, row) for row in years[:2])
    return values


def _people(case: Case) -> Quantity:
    """Whose days the definition counts."""
    counts_detainers = case.definition in ("extra_stay", "all_days")
    return q.people_with_detainer if counts_detainers else q.people_held


def _value(quantity: Quantity, row: EvaluatedRow | None) -> str | None:
    value = row.value(quantity) if row else None
    return None if value is None else document_value(value, quantity.unit)


def _below_zero(root: EvaluatedRow | None) -> list[str]:
    net = root.value(q.net_cost) if root else None
    return [say(BELOW_ZERO)] if net is not None and net < 0 else []


def _marginal_change(option: Option) -> str | None:
    """The change where only what one person more or less costs is counted: what a policy changes
    at once, before any post or unit closes. None where that is the basis, or is not known.
    """
    statement = option.statement
    if statement.case.cost_basis == "marginal" or statement.value(q.marginal_daily_cost) is None:
        return None
    marginal = Simulation(reread(statement, cost_basis="marginal"), option.simulation.seed)
    beside = Option(option.placed, marginal)
    return _change(beside.root, marginal.statement.root) if beside.root else None


def _change(root: EvaluatedRow, now: EvaluatedRow) -> str | None:
    after, before = root.value(q.net_cost), now.value(q.net_cost)
    if after is None or before is None:
        return None
    return document_value(CONTEXT.subtract(after, before), q.net_cost.unit)
