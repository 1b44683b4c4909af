"""Money received, each source a line of its own (method, section 3.7)."""

from __future__ import annotations

from typing import Any

import pytest

from tests.engine.worked import HOLDS, a_case, problems, result, state, working

ESTIMATE: dict[str, Any] = {
    "officer_salary_cost": 4_000_000,
    "all_bed_days": 205_692,
    "eligible_days": 3_626,
    "scaap_paid_share": "0.19",
}


@pytest.mark.parametrize(
    ("row", "amount", "words"),
    [
        (
            {"kind": "scaap", "award": 133000, "vendor_fee_share": "22%"},
            "103740.00",
            "$133,000.00 − $29,260.00 = $103,740.00",
        ),
        ({"kind": "scaap", "award": 133000}, "133000.00", "SCAAP award $133,000.00"),
        (
            {"kind": "scaap", "award": 100, "vendor_fee_share": 1},
            "0.00",
            "$100.00 − $100.00 = $0.00",
        ),
        ({"kind": "scaap", "award": "0.02", "vendor_fee_share": "0.25"}, "0.01", ""),
        (
            {"kind": "per_diem", "rate": 88, "days": 3626},
            "319088.00",
            "$88.00 × 3,626 days = $319,088.00",
        ),
        (
            {"kind": "flat_payment", "amount_per_hold": 50, "holds": 120},
            "6000.00",
            "$50.00 × 120 holds = $6,000.00",
        ),
        (
            {"kind": "program_reimbursement", "amount": 750},
            "750.00",
            "amount received $750.00",
        ),
        ({"kind": "state_grant", "amount": 9000}, "9000.00", "amount received $9,000.00"),
        ({"kind": "other", "amount": "0.005"}, "0.01", "amount received $0.005 = $0.01"),
    ],
)
def test_a_row_worked_by_hand(row: dict[str, Any], amount: str, words: str) -> None:
    [shown] = state(reimbursements=[row])["reimbursements"]
    assert shown["amount"] == amount
    assert not words or shown["working"].lower() == words.lower()


def test_a_scaap_award_is_estimated_from_the_claim_where_none_is_entered() -> None:
    # 4,000,000 / 205,692 × 3,626 = 70,513.19; 19% of it 13,397.51
    found = state(ESTIMATE, reimbursements=[{"kind": "scaap"}])
    assert found["results"]["scaap_claim"]["value"] == "70513.19"
    assert found["reimbursements"][0]["amount"] == "13397.51"


def test_an_entered_award_goes_before_an_estimated_one() -> None:
    row = {"kind": "scaap", "award": 5}
    assert result("reimbursements", ESTIMATE, reimbursements=[row]) == "5.00"


def test_the_vendors_fee_is_taken_off_an_estimated_award_too() -> None:
    row = {"kind": "scaap", "vendor_fee_share": "22%"}
    assert result("reimbursements", ESTIMATE, reimbursements=[row]) == "10450.06"


@pytest.mark.parametrize("missing", sorted(ESTIMATE))
def test_an_estimate_needs_all_four_figures(missing: str) -> None:
    figures = {name: value for name, value in ESTIMATE.items() if name != missing}
    found = problems(a_case(figures, reimbursements=[{"kind": "scaap"}]))
    assert missing in found["reimbursements[0].award"]


def test_net_cost_is_gross_less_money_received() -> None:
    rows = [{"kind": "other", "amount": 9000}, {"kind": "state_grant", "amount": "978.25"}]
    assert result("net_cost", HOLDS, reimbursements=rows) == "30000.00"
    words = "$39,978.25 − $9,978.25 = $30,000.00"
    assert working("net_cost", HOLDS, reimbursements=rows) == words


def test_more_money_than_cost_is_a_gain() -> None:
    rows = [{"kind": "other", "amount": 40000}]
    assert result("net_cost", HOLDS, reimbursements=rows) == "-21.75"
    words = "$39,978.25 − $40,000.00 = −$21.75"
    assert working("net_cost", HOLDS, reimbursements=rows) == words


def test_without_money_received_the_net_cost_is_the_gross_cost() -> None:
    assert result("net_cost", HOLDS) == result("gross_cost", HOLDS) == "39978.25"
    assert working("net_cost", HOLDS) == "gross cost $39,978.25"
    assert result("reimbursements", HOLDS) is None


def test_an_item_without_a_label_is_called_by_its_kind() -> None:
    found = state(
        cost_items=[{"annual_amount": 1}, {"category": "food", "annual_amount": 1}],
        program_items=[{"amount": 1}, {"kind": "training", "amount": 1}],
        reimbursements=[{"kind": "other", "amount": 1}],
    )
    labels = [
        row["label"]
        for name in ("cost_items", "program_items", "reimbursements")
        for row in found[name]
    ]
    assert labels == ["Other", "Food", "Other", "Training", "Other money received"]
