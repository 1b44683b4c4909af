"""Who would still be held: a stricter policy never raises days."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from app.engine import Case, calculate
from app.engine import quantities as q
from app.engine.case.model import Policy
from app.engine.figure import Figure
from app.engine.policies.options import Option, every_preset, named_policies
from app.engine.policies.shares import PlacedPolicy
from app.engine.uncertainty.simulation import Simulation
from tests.engine.uncertainty.ranged import ranged_cases

shares = st.integers(0, 100).map(lambda percent: Decimal(percent) / 100)


@settings(max_examples=120, deadline=None)
@given(case=ranged_cases(), first=shares, second=shares)
def test_a_stricter_policy_never_raises_days(case: Case, first: Decimal, second: Decimal) -> None:
    strict, lax = sorted([first, second])
    simulation = Simulation(calculate(case))
    now = simulation.statement.value(q.detention_days)
    fewer, more = (_days(_share(share), simulation) for share in (strict, lax))
    nobody = _days(PlacedPolicy(Policy("none")), simulation)
    if now is None or now < 0 or fewer is None or more is None:
        return
    assert nobody is not None
    assert nobody <= fewer <= more <= now


def _share(share: Decimal) -> PlacedPolicy:
    return PlacedPolicy(Policy("judicial_warrant_only", figures={"warrant_share": Figure(share)}))


def _days(placed: PlacedPolicy, simulation: Simulation) -> Decimal | None:
    root = Option(placed, simulation).root
    return root.value(q.detention_days) if root else None


@settings(max_examples=120, deadline=None)
@given(case=ranged_cases())
def test_no_policy_but_honoring_all_raises_days_or_cost(case: Case) -> None:
    simulation = Simulation(calculate(case))
    now = simulation.statement.value(q.detention_days)
    if now is None or now < 0:
        return
    for placed in [*every_preset(case), *named_policies(case)]:
        days = _days(placed, simulation)
        assert placed.policy.kind == "honor_all" or days is None or days <= now
