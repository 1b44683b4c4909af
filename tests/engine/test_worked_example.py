"""The case of the case format's design comes out as its example statement says."""

from __future__ import annotations

from typing import Any

import pytest

from app.engine import calculate, read_case
from tests.engine.example import example


@pytest.fixture(scope="module")
def statement() -> dict[str, Any]:
    return calculate(read_case(example())).to_document()


@pytest.mark.parametrize(
    ("name", "value", "unit", "working"),
    [
        ("daily_cost", "140.00", "$/day", "published rate $140.00"),
        (
            "extra_stay_days",
            "91560",
            "days",
            "2,616 people × (56 days − 21 days) = 91,560 days",
        ),
        ("detention_cost", "12818400.00", "$", "91,560 days × $140.00 = $12,818,400.00"),
        (
            "processing_cost",
            "44908.00",
            "$",
            "2,616 detainers × 25 min ÷ 60 × $41.20 = $44,908.00",
        ),
        ("program_cost", "26368.00", "$", "4 officers × 160 hours × $41.20 = $26,368.00"),
        (
            "gross_cost",
            "12889676.00",
            "$",
            "$12,818,400.00 + $44,908.00 + $26,368.00 = $12,889,676.00",
        ),
        (
            "reimbursements",
            "437828.00",
            "$",
            "$319,088.00 + $103,740.00 + $6,000.00 + $9,000.00 = $437,828.00",
        ),
        ("net_cost", "12451848.00", "$", "$12,889,676.00 − $437,828.00 = $12,451,848.00"),
        ("beds_used", "250.8493150685", "beds", "91,560 days ÷ 365 days = 250.8493 beds"),
        (
            "cost_per_detainer",
            "4759.88",
            "$/detainer",
            "$12,451,848.00 ÷ 2,616 detainers = $4,759.88",
        ),
    ],
)
def test_each_result_has_the_value_and_the_working_of_the_design(
    statement: dict[str, Any], name: str, value: str, unit: str, working: str
) -> None:
    result = statement["results"][name]
    assert (result["value"], result["unit"], result["working"]) == (value, unit, working)


def test_the_head_names_method_definition_basis_clock_and_period(
    statement: dict[str, Any],
) -> None:
    names = ("method_version", "definition", "cost_basis", "clock_rule", "currency", "period_days")
    assert [statement[name] for name in names] == [
        "1.0",
        "extra_stay",
        "published",
        "regulation",
        "USD",
        365,
    ]


def test_a_line_of_another_definition_for_one_month_is_not_set_beside_the_year(
    statement: dict[str, Any],
) -> None:
    assert statement["by_definition"] == {
        "hold": None,
        "extra_stay": "12818400.00",
        "all_days": None,
    }
    assert statement["definitions"]["all_days"]["partial"]
    assert "all_days_cost" not in statement["results"]


def test_the_line_has_its_own_days_rate_and_cost(statement: dict[str, Any]) -> None:
    [line] = statement["lines"]
    names = ("jail", "days", "daily_cost", "detention_cost", "working")
    assert [line[name] for name in names] == [
        "Main",
        "203",
        "43.10",
        "8749.30",
        "203 days × $43.10 = $8,749.30",
    ]


def test_each_source_of_money_is_a_line_of_its_own(statement: dict[str, Any]) -> None:
    found = {row["kind"]: (row["amount"], row["working"]) for row in statement["reimbursements"]}
    assert found == {
        "per_diem": ("319088.00", "$88.00 × 3,626 days = $319,088.00"),
        "scaap": ("103740.00", "$133,000.00 − $29,260.00 = $103,740.00"),
        "flat_payment": ("6000.00", "$50.00 × 120 holds = $6,000.00"),
        "other": ("9000.00", "amount received $9,000.00"),
    }


def test_what_is_missing_says_what_it_would_unlock(statement: dict[str, Any]) -> None:
    unlocks = {missing["name"]: missing["unlocks"] for missing in statement["missing"]}
    assert unlocks["mean_hours_held"] == ["hold"]
    assert "people_with_detainer" not in unlocks


def test_unknown_results_are_absent_and_never_zero(statement: dict[str, Any]) -> None:
    absent = {"hold_days", "hold_cost", "transport_cost", "medical_cost", "net_cost_per_resident"}
    assert not absent & statement["results"].keys()


def test_severity_and_exposure_stand_beside_the_total(statement: dict[str, Any]) -> None:
    costs = [row["cost"] for row in statement["severity"]["classes"]]
    assert costs == ["2456530.08", "10361869.92"]
    assert statement["exposure"]["county_share"] == "50000.00"
    assert statement["budget_lines"][0]["share"] == "5.18827"
