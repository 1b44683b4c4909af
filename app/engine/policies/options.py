"""The policies that stand beside current practice, each worked through the whole method."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from app.engine import quantities as q
from app.engine import wording
from app.engine.arithmetic import CONTEXT
from app.engine.case.model import Case, Policy
from app.engine.evaluation import EvaluatedRow
from app.engine.policies.looks import look_under
from app.engine.policies.shares import Kept, PlacedPolicy, kept_under, lacking
from app.engine.statement import Statement
from app.engine.uncertainty.probe import exactly
from app.engine.uncertainty.simulation import Simulation, Spread, spread_of
from app.engine.worksheet import Look, likely

PRESETS = tuple(kind for kind in wording.POLICIES if kind != "custom")
MOST_COMPARED = 4


@dataclass(frozen=True)
class Option:
    """A policy worked out beside a statement of current practice."""

    placed: PlacedPolicy
    simulation: Simulation

    @property
    def statement(self) -> Statement:
        """Current practice."""
        return self.simulation.statement

    @cached_property
    def kept(self) -> Kept | None:
        """The shares of today's practice, exact; None where they are not known."""
        statement = self.statement
        return kept_under(self.placed, statement.case, statement.root, likely)

    @cached_property
    def root(self) -> EvaluatedRow | None:
        """The calculation's row under the policy, in exact numbers."""
        statement, kept = self.statement, self.kept
        if kept is None:
            return None
        arithmetic = statement.root.compiled.arithmetic
        return exactly(statement, look_under(kept, statement.case, likely, arithmetic))

    @cached_property
    def spread(self) -> Spread | None:
        """The percentiles of the net cost under the policy; None in a case of very many rows."""
        net = self.root.value(q.net_cost) if self.root else None
        if net is None or self.simulation.is_long:
            return None
        simulation, case = self.simulation, self.statement.case
        if not simulation.draws.factors:
            return Spread(net, net, net)

        def look_of_part(part: slice) -> Look | None:
            look = simulation.draws.looking(part)
            now = simulation.laid_out(look)
            kept = kept_under(self.placed, case, now, look)
            now.forget()
            if kept is None:
                return None
            return look_under(kept, case, look, now.compiled.arithmetic)

        return spread_of(simulation.values_with(q.net_cost, look_of_part), net, q.net_cost)

    @property
    def fewer_beds(self) -> Decimal | None:
        """Beds in use now less beds in use under the policy; None where either is not known."""
        now = self.statement.value(q.beds_used)
        then = self.root.value(q.beds_used) if self.root else None
        return None if now is None or then is None else CONTEXT.subtract(now, then)


def policies_of(simulation: Simulation) -> list[PlacedPolicy]:
    """The case's policies; where it names none, the presets that can be worked out, up to four."""
    statement = simulation.statement
    named = named_policies(statement.case)
    if named:
        return named
    presets = [PlacedPolicy(Policy(kind)) for kind in PRESETS]
    known = [each for each in presets if not lacking(each, statement.case, statement.root)]
    return known[:MOST_COMPARED]


def every_preset(case: Case) -> list[PlacedPolicy]:
    """The six presets, as the case tells them where it does, then its own policies."""
    named = named_policies(case)
    told = {each.policy.kind: each for each in named if each.policy.kind != "custom"}
    presets = [told.get(kind, PlacedPolicy(Policy(kind))) for kind in PRESETS]
    return presets + [each for each in named if each.policy.kind == "custom"]


def named_policies(case: Case) -> list[PlacedPolicy]:
    """The policies that the case itself names, with their paths."""
    return [PlacedPolicy(each, f"policies[{index}]") for index, each in enumerate(case.policies)]
