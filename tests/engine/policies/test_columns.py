"""Policies beside current practice: who is held, what it costs, what comes back."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.engine import Case, analyse, calculate
from app.engine import quantities as q
from app.engine.case.model import Policy
from app.engine.figure import Figure
from app.engine.policies.columns import policy_document
from app.engine.policies.options import Option, every_preset, named_policies
from app.engine.policies.shares import PlacedPolicy
from app.engine.uncertainty.simulation import Simulation
from tests.engine.uncertainty.ranged import between, ranged_cases, statement_of

SPLIT = {"basis": "charge", "people": {"felony": 100, "misdemeanor": 300}}


def column(policy: dict[str, Any], **figures: Any) -> dict[str, Any]:
    """The column of one policy beside current practice."""
    statement = statement_of(policies=[policy], **figures)
    columns: list[dict[str, Any]] = policy_document(Simulation(statement))["columns"]
    assert columns[0]["policy"] == "current"
    return columns[1]


def test_honoring_every_detainer_holds_as_many_as_were_asked_for() -> None:
    found = column({"policy": "honor_all"}, detainers_received=500, detainers_honored=400)
    assert found["values"]["people"] == "500"
    assert found["values"]["net_cost"] == "50000.00"
    assert found["change"] == "10000.00"
    assert found["share_text"] == "125% of people held now"


@pytest.mark.parametrize(
    ("given", "needs"),
    [
        ({}, ["detainers_received", "detainers_honored"]),
        ({"detainers_received": 500}, ["detainers_honored"]),
        (
            {"detainers_received": 500, "detainers_honored": 0, "people_held": 0},
            ["detainers_honored"],
        ),
    ],
)
def test_honoring_every_detainer_needs_to_know_how_many_are_honored(
    given: dict[str, Any], needs: list[str]
) -> None:
    found = column({"policy": "honor_all"}, **given)
    assert [each["name"] for each in found["needs"]] == needs
    assert set(found["values"].values()) == {None}


def test_a_judges_warrant_holds_the_share_that_has_one() -> None:
    found = column({"policy": "judicial_warrant_only", "warrant_share": "5%"})
    assert found["values"]["people"] == "20"
    assert found["values"]["detention_days"] == "20"
    assert found["values"]["net_cost"] == "2000.00"


def test_an_uncertain_share_makes_the_net_cost_uncertain() -> None:
    found = column({"policy": "judicial_warrant_only", "warrant_share": "0.1 to 0.3"})
    assert 4000 < float(found["range"]["p5"]) < 8000 < float(found["range"]["p95"]) < 12000


def test_without_the_share_the_warrant_policy_says_what_it_needs() -> None:
    found = column({"policy": "judicial_warrant_only"})
    assert [each["name"] for each in found["needs"]] == ["warrant_share"]
    assert found["range"] is None


def test_listed_classes_hold_their_share_of_people() -> None:
    policy = {"policy": "listed_severities_only", "classes": ["felony"]}
    found = column(policy, severity=SPLIT)
    assert (found["values"]["people"], found["values"]["net_cost"]) == ("100", "10000.00")


def test_listed_classes_hold_their_share_of_days_where_days_are_known() -> None:
    policy = {"policy": "listed_severities_only", "classes": ["felony"]}
    split = SPLIT | {"days": {"felony": 200, "misdemeanor": 200}}
    found = column(policy, severity=split)
    assert found["values"]["people"] == "100"
    assert found["values"]["detention_days"] == "200"  # two days each, not one
    assert found["share_text"] == "25% of people held now, 50% of days"


@pytest.mark.parametrize(("split", "needs"), [(SPLIT, "classes"), (None, "severity")])
def test_listed_classes_need_a_list_and_a_split(split: Any, needs: str) -> None:
    found = column({"policy": "listed_severities_only"}, severity=split)
    assert [each["name"] for each in found["needs"]] == [needs]


def test_only_if_reimbursed_holds_nobody_and_says_why() -> None:
    found = column({"policy": "only_if_reimbursed"})
    assert found["values"]["detention_days"] == "0"
    assert "No such agreement is entered" in found["cautions"][0]


PROGRAM = {
    "detainers_received": 400,
    "minutes_per_detainer": 30,
    "loaded_hourly_wage": 40,
    "trips": 10,
    "cost_per_trip": 300,
    "program_items": [{"kind": "travel", "label": "Travel", "amount": 5000}],
    "reimbursements": [
        {"kind": "flat_payment", "amount_per_hold": 50, "holds": 100},
        {"kind": "program_reimbursement", "label": "Task force", "amount": 1000},
    ],
}


def test_notice_alone_keeps_staff_time_and_program_and_their_money() -> None:
    values = column({"policy": "notify_do_not_hold"}, **PROGRAM)["values"]
    assert (values["gross_cost"], values["reimbursements"]) == ("13000.00", "1000.00")


def test_taking_no_part_leaves_no_cost_and_no_money() -> None:
    values = column({"policy": "none"}, **PROGRAM)["values"]
    assert {values[name] for name in ("gross_cost", "reimbursements", "net_cost")} == {"0.00"}


def test_a_policy_of_its_own_holds_a_share_of_each_class() -> None:
    policy = {"policy": "custom", "held": {"felony": 1, "misdemeanor": "20%"}}
    assert column(policy, severity=SPLIT)["values"]["people"] == "160"


def test_a_class_that_is_not_named_is_not_held() -> None:
    policy = {"policy": "custom", "held": {"misdemeanor": "20%"}}
    assert column(policy, severity=SPLIT)["values"]["people"] == "60"


def test_its_conditions_come_on_top() -> None:
    policy = {"policy": "custom", "label": "Half", "held_share": "50%", "warrant_share": "10%"}
    assert column(policy)["values"]["people"] == "20"
    assert column(policy | {"only_if_reimbursed": True})["values"]["people"] == "0"


def test_it_may_end_staff_time_and_program() -> None:
    policy = {"policy": "custom", "held_share": 0, "keeps_staff_time": False}
    assert column(policy, **PROGRAM)["values"]["gross_cost"] == "5000.00"
    policy["keeps_program"] = False
    assert column(policy, **PROGRAM)["values"]["gross_cost"] == "0.00"


def test_the_daily_cost_never_changes() -> None:
    found = column({"policy": "judicial_warrant_only", "warrant_share": "5%"})
    assert found["working"][-1] == "20 days × $100.00 = $2,000.00"


def test_scaap_and_grants_change_with_the_days() -> None:
    money = [{"kind": "scaap", "award": 1000}, {"kind": "state_grant", "amount": 500}]
    policy = {"policy": "judicial_warrant_only", "warrant_share": "10%"}
    assert column(policy, reimbursements=money)["values"]["reimbursements"] == "150.00"


def test_the_years_ahead_are_those_of_the_policy() -> None:
    growth = {"detainer_growth": 0, "daily_cost_growth": "10%"}
    values = column({"policy": "judicial_warrant_only", "warrant_share": "10%"}, **growth)["values"]
    assert (values["year_1"], values["year_2"]) == ("4400.00", "4840.00")
    assert Decimal(values["six_years"]) == Decimal("33948.68")


def test_other_definitions_say_what_is_taken_for_granted() -> None:
    for definition, words in (
        ("extra_stay", "end where holds end"),
        ("all_days", "most that could"),
    ):
        found = column(
            {"policy": "none"},
            definition=definition,
            people_with_detainer=400,
            extra_days_per_person=10,
            detainer_bed_days=4000,
        )
        assert any(words in caution for caution in found["cautions"])


def test_without_any_named_the_presets_that_need_nothing_more_stand_side_by_side() -> None:
    columns = policy_document(Simulation(statement_of()))["columns"]
    assert [each["policy"] for each in columns] == [
        "current",
        "only_if_reimbursed",
        "notify_do_not_hold",
        "none",
    ]


def test_every_preset_can_be_asked_for_at_once() -> None:
    statement = statement_of(policies=[{"policy": "custom", "label": "Ours", "held_share": 0.5}])
    columns = policy_document(Simulation(statement), every_preset(statement.case))["columns"]
    assert len(columns) == 8
    assert columns[-1]["label"] == "Ours"


def test_without_a_total_there_is_no_amount_under_any_policy() -> None:
    columns = analyse(statement_of(mean_hours_held=None))["policies"]["columns"]
    assert all(each["values"]["net_cost"] is None for each in columns if each["policy"] != "none")


UNIT = {
    "category": "personnel",
    "label": "Housing unit",
    "annual_amount": 1_000_000,
    "behavior": "step_fixed",
    "beds_per_step": 10,
}


@pytest.mark.parametrize(
    ("population", "steps", "closed"), [("100.54", "11", "-1"), ("100.55", "11", "0")]
)
def test_a_unit_closes_where_the_beds_freed_reach_its_edge(
    population: str, steps: str, closed: str
) -> None:
    statement = statement_of(
        people_held=200,
        cost_items=[UNIT],
        average_daily_population=population,
        policies=[{"policy": "none"}],
    )
    step = analyse(statement)["policies"]["step_fixed"][0]
    assert step["steps_now"] == steps
    assert step["by_policy"][0]["change"] == closed  # 200 days are 0.5479 beds


shares = st.integers(0, 100).map(lambda percent: Decimal(percent) / 100)


@settings(max_examples=120, deadline=None)
@given(case=ranged_cases(), first=shares, second=shares)
def test_a_stricter_policy_never_raises_days(case: Case, first: Decimal, second: Decimal) -> None:
    strict, lax = sorted([first, second])
    simulation = Simulation(calculate(case))
    now = simulation.statement.value(q.detention_days)
    days = [_days(_share(share), simulation) for share in (strict, lax)]
    if now is None or now < 0 or None in days:
        return
    nobody = _days(PlacedPolicy(Policy("none")), simulation)
    assert nobody is not None
    assert nobody <= days[0] <= days[1] <= now  # type: ignore[operator]  # none is None


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


def test_holding_everyone_as_now_changes_nothing() -> None:
    statement = statement_of(
        mean_hours_held=between(12, 24, 36),
        policies=[{"policy": "custom", "label": "As now", "held_share": 1}],
        **PROGRAM,
    )
    current, same = policy_document(Simulation(statement))["columns"]
    assert same["values"] == current["values"]
    assert same["range"] == current["range"]
    assert same["change"] == "0.00"


def test_the_range_of_a_policy_is_that_of_the_case_it_amounts_to() -> None:
    uncertain = between(12, 24, 36)
    half = column({"policy": "custom", "held_share": 0.5}, mean_hours_held=uncertain)
    alone = Simulation(statement_of(mean_hours_held=uncertain, people_held=200))
    spread = alone.spread(q.net_cost)
    assert spread
    assert half["range"] == spread.to_document(q.net_cost)
