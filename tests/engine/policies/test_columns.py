"""Policies beside current practice: who is held, what it costs, what comes back."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from app.engine import analyse
from app.engine import quantities as q
from app.engine.policies.columns import policy_document
from app.engine.policies.options import every_preset
from app.engine.uncertainty.simulation import Simulation
from tests.engine.uncertainty.ranged import between, statement_of

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
    assert "not full payment by agreement" in found["cautions"][0]


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


def test_money_that_is_not_paid_for_each_hold_stays_as_it_is() -> None:
    money = [
        {"kind": "scaap", "award": 1000},
        {"kind": "per_diem", "rate": 88, "days": 10},
        {"kind": "state_grant", "label": "Grant", "amount": 500},
        {"kind": "flat_payment", "amount_per_hold": 50, "holds": 100},
    ]
    policy = {"policy": "judicial_warrant_only", "warrant_share": "10%"}
    found = column(policy, reimbursements=money)
    assert found["values"]["reimbursements"] == "2880.00"  # 1,000 + 880 + 500, and 10 holds
    assert any("taken to stay as entered" in caution for caution in found["cautions"])


def test_beside_the_change_stands_what_would_change_at_once() -> None:
    items = [
        {"category": "food", "annual_amount": 365000, "behavior": "variable"},
        {"category": "personnel", "annual_amount": 3285000, "behavior": "step_fixed"},
    ]
    policy = {"policy": "judicial_warrant_only", "warrant_share": "10%"}
    known = {"cost_items": items, "average_daily_population": 100, "cost_basis": "full"}
    found = column(policy, **known)
    assert (found["change"], found["change_at_marginal_cost"]) == ("-36000.00", "-3600.00")
    assert column(policy, **(known | {"cost_basis": "marginal"}))["change_at_marginal_cost"] is None
    assert column(policy)["change_at_marginal_cost"] is None


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
