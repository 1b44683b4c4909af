"""Mixtures without a result are never met: who is concerned is merged. And few are left of many."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from app.engine.case import Item, Line
from app.engine.reconciliation.gathering import MOST_PLAYERS, most_players
from app.engine.reconciliation.names import player_label
from app.engine.reconciliation.parts import Part
from app.engine.reconciliation.players import Player
from tests.engine.reconciliation.pairs import (
    RICH,
    Document,
    compared,
    figure,
    keys,
    stated,
    total,
    with_figures,
)
from tests.engine.worked import YEAR

STUDY: Document = {
    **YEAR,
    "definition": "extra_stay",
    "figures": {
        "people_with_detainer": 100,
        "extra_days_per_person": 7,
        "published_daily_cost": 50,
    },
}


def test_two_means_stand_against_a_study_s_figure() -> None:
    means = with_figures(
        STUDY, extra_days_per_person=None, stay_with_detainer=40, stay_without_detainer=21
    )
    found = compared(STUDY, means)
    assert keys(found) == ["extra_days_per_person+stay_with_detainer+stay_without_detainer"]
    assert found["figures"][0]["label"] == "Days of longer stay"


def test_a_published_rate_stands_against_cost_items_and_their_population() -> None:
    built = {
        **with_figures(STUDY, published_daily_cost=None, average_daily_population=500),
        "cost_basis": "average",
        "cost_items": [{"label": "All", "annual_amount": 9_000_000}],
    }
    found = compared(STUDY, built)
    assert keys(found) == ["cost_basis"]
    basis = found["figures"][0]
    assert (basis["kind"], basis["a"]) == ("basis", "a published rate")
    assert {each["key"] for each in basis["members"]} == {
        "average_daily_population",
        "cost_items[All]",
        "published_daily_cost",
    }


def test_a_scaap_award_stands_against_its_estimate() -> None:
    award = {**RICH, "reimbursements": [{"kind": "scaap", "label": "SCAAP", "award": 1000}]}
    estimate = {
        **with_figures(
            RICH,
            officer_salary_cost=20_000_000,
            all_bed_days=300_000,
            eligible_days=100,
            scaap_paid_share="0.2",
        ),
        "reimbursements": [{"kind": "scaap", "label": "SCAAP"}],
    }
    found = compared(award, estimate)
    assert len(found["figures"]) == 1
    assert found["figures"][0]["label"] == "SCAAP award, entered or estimated"
    added = compared({**RICH, "reimbursements": []}, estimate)
    assert len(added["figures"]) == 1
    assert len(added["figures"][0]["members"]) == 5


def test_money_received_from_two_places_stays_apart() -> None:
    one = {**RICH, "reimbursements": [{"kind": "other", "label": "Grant", "amount": 500}]}
    other = {**RICH, "reimbursements": [{"kind": "scaap", "label": "SCAAP", "award": 800}]}
    found = compared(one, other)
    assert found["shares"] == {
        "reimbursements[SCAAP]": "-800.00",
        "reimbursements[Grant]": "500.00",
    }


def test_a_program_item_in_hours_stands_against_its_amount() -> None:
    def training(**figures: int) -> Document:
        items = [{"label": "Training", "kind": "training", **figures}]
        return {**RICH, "program_items": [*items, {"label": "Car", "kind": "travel", "amount": 9}]}

    found = compared(training(amount=1000), training(officers=2, hours=40, loaded_hourly_wage=30))
    assert len(found["figures"]) == 1
    assert total(found) == Decimal("1400.00")


def test_another_definition_takes_the_figures_with_it_that_only_one_of_the_two_counts() -> None:
    holds = {"people_held": 10, "mean_hours_held": 48, "published_daily_cost": 100}
    built = {
        **with_figures(STUDY, published_daily_cost=None, average_daily_population=5),
        "cost_basis": "full",
        "cost_items": [{"label": "All", "annual_amount": 9_000_000}],
    }
    found = compared({**YEAR, "definition": "hold", "figures": holds}, built)
    assert sorted(keys(found)) == ["cost_basis", "definition"]
    assert keys(found)[0] == "definition"
    assert {each["key"] for each in found["figures"][0]["members"]} == {
        "people_held",
        "mean_hours_held",
        "people_with_detainer",
        "extra_days_per_person",
    }


def test_figures_without_a_name_of_their_own_are_listed_or_called_together() -> None:
    parts = [a_part(name) for name in ("Bookings", "Claims", "SCAAP claim", "Beds")]
    assert player_label(Player(tuple(parts[:3]), 7), False) == "Bookings, claims and SCAAP claim"
    assert player_label(Player(tuple(parts), 15), False) == "Bookings and 3 more"
    assert player_label(Player(tuple(parts), 15), True) == "These figures together"


def a_part(label: str) -> Part:
    """A part that no formula knows."""
    return Part(label, label, "figure", frozenset({label}), (None, None))


def many(factor: int) -> Document:
    """A case with more than twelve figures that all move the net cost."""
    figures = {
        name: factor * value
        for name, value in {
            "people_with_detainer": 900,
            "stay_with_detainer": 40,
            "average_daily_population": 1000,
            "detainers_received": 950,
            "minutes_per_detainer": 25,
            "loaded_hourly_wage": 41,
            "trips": 61,
            "cost_per_trip": 318,
            "people_held": 400,
            "added_medical_cost_per_person": 12,
        }.items()
    }
    grants = [
        {"kind": "other", "label": name, "amount": factor * size}
        for size, name in enumerate(("one", "two", "three", "four"), start=1)
    ]
    return {**with_figures(RICH, **figures), "reimbursements": grants}


def test_twelve_figures_are_told_apart_and_more_are_gathered() -> None:
    one, other = many(1), many(2)
    twelve = compared(
        {**one, "reimbursements": one["reimbursements"][:2]},
        {**other, "reimbursements": other["reimbursements"][:2]},
    )
    assert len(twelve["figures"]) == MOST_PLAYERS
    assert not twelve["grouped"]
    found = compared(one, other)
    assert found["grouped"]
    assert len(found["figures"]) <= MOST_PLAYERS
    assert total(found) == Decimal(found["difference"])
    assert [caution["kind"] for caution in found["cautions"]] == ["grouped"]
    small = figure(found, "group.money")
    assert small["label"] == f"Money received: {len(small['members'])} smaller differences"
    assert {each["key"] for each in small["members"]} <= {
        f"reimbursements[{name}].amount" for name in ("one", "two", "three", "four")
    }
    alone = {each["key"] for each in found["figures"]}
    assert {"people_with_detainer", "stay_with_detainer", "average_daily_population"} <= alone


def test_very_many_rows_are_one_share_of_their_list() -> None:
    def with_items(amount: int) -> Document:
        items = [{"label": f"Item {n}", "annual_amount": amount + n} for n in range(30)]
        return {**RICH, "cost_items": items}

    found = compared(with_items(1000), with_items(2000))
    assert found["shares"] == {"cost_items": found["difference"]}
    assert found["figures"][0]["label"] == "Cost items: 30 differences"


@pytest.mark.parametrize(
    ("lines", "items", "most"),
    [(0, 5, 12), (36, 20, 12), (0, 100, 10), (500, 0, 10), (2000, 2000, 5), (9000, 9000, 4)],
)
def test_cases_of_very_many_rows_have_fewer_shares(lines: int, items: int, most: int) -> None:
    case = stated(RICH).case
    line = Line("Main", case.period_start, case.period_end, {})
    many_rows = replace(case, lines=(line,) * lines, items={"cost_items": (Item(),) * items})
    assert most_players(many_rows) == most
