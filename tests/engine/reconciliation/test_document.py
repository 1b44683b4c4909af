"""The document as a whole: its sides, its sentence, its refusals."""

from __future__ import annotations

import json
from decimal import Decimal

import pytest

from app.engine.reconciliation import RESULTS, reconcile
from app.engine.reconciliation.told import spoken
from app.engine.units import BED_DAYS, DOLLARS, DOLLARS_PER_DAY, SHARE
from tests.engine.reconciliation.pairs import Document, compared, stated, with_figures
from tests.engine.worked import HOLDS, YEAR

QUICK: Document = {**YEAR, "definition": "hold", "cost_basis": "published", "figures": HOLDS}
LACKING: Document = {**QUICK, "figures": {"people_held": 500}}


def test_the_document_is_json_and_names_both_sides() -> None:
    found = compared({**QUICK, "title": "Mine"}, with_figures(QUICK, people_held=500))
    assert json.loads(json.dumps(found)) == found
    side = found["a"]
    assert (side["title"], side["definition"], side["method_version"]) == ("Mine", "hold", "1.0")
    assert (side["value"], side["value_text"]) == ("39978.25", "$39,978.25")
    assert (found["result"], found["label"], found["unit"]) == (
        "net_cost",
        "Net cost to the county",
        "$",
    )


def test_without_a_result_nothing_is_shared_and_it_is_said_why() -> None:
    found = compared(QUICK, LACKING)
    assert (found["difference"], found["shares"]) == (None, {})
    assert {need["name"] for need in found["b"]["needs"]} == {
        "mean_hours_held",
        "published_daily_cost",
    }
    assert found["sentence"].startswith("B has no net cost to the county; it needs ")
    assert {each["amount"] for each in found["figures"]} == {None}
    assert len(found["figures"]) == 3


def test_a_result_that_does_not_exist_is_refused() -> None:
    with pytest.raises(ValueError, match="gross_profit"):
        reconcile(stated(QUICK), stated(QUICK), "gross_profit")


def test_every_result_can_be_asked_for() -> None:
    for name in RESULTS:
        assert compared(QUICK, with_figures(QUICK, people_held=500), name)["result"] == name


def test_other_places_and_periods_are_named() -> None:
    other = {**QUICK, "county_fips": "48201", "period_start": "2024-01-01"}
    found = compared({**QUICK, "county_fips": "12086"}, other)
    assert [caution["kind"] for caution in found["cautions"]] == ["county", "period"]
    assert "A names county 12086, B county 48201" in found["cautions"][0]["text"]
    assert "365 and 731 days" in found["cautions"][1]["text"]


def test_different_definitions_are_said_first() -> None:
    found = compared(
        with_figures(QUICK, detainer_bed_days=9000), {**QUICK, "definition": "all_days",
        "figures": {"detainer_bed_days": 9000, "published_daily_cost": "113.05"}},
    )  # fmt: skip
    assert found["figures"][0]["label"] == "What is counted"
    assert found["sentence"] == (
        "The two count different things: A counts hours kept after the person could have left; "
        "B counts every jail day, also days owed locally: an upper bound. "
        "The whole difference of $977,472 is what is counted, "
        "with the figures that belong to it."
    )


def test_another_definition_that_does_not_enter_is_a_caution() -> None:
    other = {**QUICK, "definition": "program"}
    found = compared(QUICK, other, "hold_cost")
    assert [caution["kind"] for caution in found["cautions"]] == ["definition"]
    assert found["shares"] == {}


def test_reasons_that_offset_each_other_are_both_named() -> None:
    other = with_figures(QUICK, people_held=206, mean_hours_held="41.2")
    found = compared(QUICK, other)
    assert found["difference"] == "0.00"
    assert found["sentence"].startswith("Both come to $39,978.25, for different reasons: ")
    assert all(figure["share"] is None for figure in found["figures"])


def test_a_reason_larger_than_the_difference_is_told_with_the_rest() -> None:
    other = with_figures(QUICK, people_held=824, mean_hours_held="12")
    found = compared(QUICK, other)
    assert found["sentence"].startswith(
        "The largest reason is the people held past release: 824 people in B against 412 in A. "
        "It adds $"
    )
    assert "; everything else takes away $" in found["sentence"]


def test_a_difference_that_is_not_money_is_told_in_its_unit() -> None:
    other = with_figures(QUICK, people_held=824, mean_hours_held="24")
    found = compared(QUICK, other, "detention_days")
    assert found["difference"] == "470.3666666667"
    assert found["sentence"] == (
        "382.82 days of the 470.37 days of difference are the people held past release: "
        "824 people in B against 412 in A."
    )


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("10967287.80", "$11.0 million"),
        ("-11251644.60", "$11.3 million"),
        ("1250000000", "$1.3 billion"),
        ("999999.40", "$999,999"),
        ("24.1", "$24.10"),
        ("0", "$0"),
    ],
)
def test_an_amount_is_told_as_people_say_it(value: str, text: str) -> None:
    assert spoken(Decimal(value), DOLLARS) == text


def test_other_units_have_their_own_words() -> None:
    assert spoken(Decimal("231.70"), DOLLARS_PER_DAY) == "$231.70"
    assert spoken(Decimal(1), BED_DAYS) == "1 day"
    assert spoken(Decimal("0.0342"), SHARE) == "3.42 percentage points"
