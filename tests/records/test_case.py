"""How a year of a record becomes a case: what stands in lines, what for the whole, what is left."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from app.engine import calculate, read_case
from app.engine import quantities as q
from app.records.case import CaseMade, case_of_record
from app.records.entry import Place
from app.records.fiscal_year import FiscalYear
from tests.records.made_up import (
    ANNEX,
    EXAMPLE_COUNTY,
    MAIN,
    YEAR,
    figure,
    likely,
    record_of,
    small_county,
    two_jails,
)

Values = dict[Place, dict[str, Any]]


def made(values: Values, year: FiscalYear = YEAR, certified_as: str = "") -> CaseMade:
    """The case of these values, with two jails."""
    return case_of_record(EXAMPLE_COUNTY, year, record_of({**two_jails(), **values}), certified_as)


def numbers(part: dict[str, Any]) -> dict[str, str]:
    """The figures of a part by name."""
    return {name: each["likely"] for name, each in part["figures"].items()}


def test_a_whole_year_can_be_read_and_comes_to_what_it_does_by_hand() -> None:
    case = case_of_record(EXAMPLE_COUNTY, YEAR, record_of(small_county()))
    statement = calculate(read_case(case.document))
    assert case.left_out == ()
    # 24 months of 4 or 2 people, 20 hours each, $120 a day.
    assert statement.to_document()["results"]["hold_days"]["value"] == "60"
    assert statement.value(q.detention_cost) == Decimal(7200)
    # 96 × 25 min ÷ 60 × $41.20, and 2 × 40 × $41.20, less the grant.
    assert statement.value(q.net_cost) == Decimal("7200") + 1648 + 3296 - 9000


def test_the_case_is_named_for_county_and_year() -> None:
    document = made({}, FiscalYear(2025, 10)).document
    assert document["title"] == "Example County, Washington: fiscal year 2025"
    assert document["county_fips"] == "53053"
    assert (document["period_start"], document["period_end"]) == ("2024-10-01", "2025-09-30")
    assert "county_version" not in document
    assert read_case(document).county_fips == "53053"


def test_every_figure_of_a_certified_case_is_marked() -> None:
    record = record_of(small_county())
    document = case_of_record(EXAMPLE_COUNTY, YEAR, record, "53053/2025/1").document
    assert document["county_version"] == "53053/2025/1"
    figures = [*document["figures"].values()]
    figures += [each for line in document["lines"] for each in line["figures"].values()]
    figures += [*document["severity"]["people"].values()]
    figures += [row["annual_amount"] for row in document["cost_items"]]
    figures += [row["amount"] for row in document["reimbursements"]]
    figures += [document["program_items"][0][key] for key in ("officers", "hours")]
    assert all(each["certified"] is True for each in figures)
    assert "certified" not in str(case_of_record(EXAMPLE_COUNTY, YEAR, record).document)


def test_a_figure_says_what_the_record_says_about_it() -> None:
    source = {"title": "Jail log", "page": "3"}
    content = {"likely": "20", "low": "18", "high": "24", "grade": "A", "source": source}
    document = made({figure("mean_hours_held"): {**content, "note": "n", "documents": ["a" * 64]}})
    assert document.document["figures"]["mean_hours_held"] == {**content, "note": "n"}
    assert document.places["figures.mean_hours_held"] == figure("mean_hours_held")


def test_what_is_not_tracked_is_absent() -> None:
    values: Values = {
        figure("people_held"): {"not_tracked": True},
        Place("severity", 2025, "Level 1"): {"not_tracked": True},
        Place("money", 2025, item="answer"): {"none": True},
        Place("cost_item", 2025, item="answer"): {"not_tracked": True},
    }
    document = made(values).document
    assert document["figures"] == {}
    assert not {"severity", "reimbursements", "cost_items", "lines"} & document.keys()


def a_rate(first: str, cost: str, jail: int = 0, last: str = "", item: str = "r") -> Values:
    """A daily rate in force from a day."""
    content = {"published_daily_cost": cost, "in_force_from": first}
    if last:
        content["in_force_until"] = last
    return {Place("daily_rate", jail_id=jail, item=f"{item}{first}"): content}


@pytest.mark.parametrize(
    ("values", "basis"),
    [
        ({}, "published"),
        ({**a_rate("2025-01-01", "90")}, "published"),
        ({Place("cost_item", 2025, item="a"): {"annual_amount": "1"}}, "published"),
        (
            {
                Place("cost_item", 2025, item="a"): {"annual_amount": "1"},
                figure("average_daily_population"): likely(9),
            },
            "average",
        ),
        (
            {
                Place("cost_item", 2025, item="a"): {"annual_amount": "1"},
                figure("average_daily_population"): likely(9),
                **a_rate("2025-01-01", "90"),
            },
            "published",
        ),
        ({Place("year", 2025): {"cost_basis": "full"}}, "full"),
    ],
)
def test_the_daily_cost_used_fits_what_is_entered(values: Values, basis: str) -> None:
    assert made(values).document["cost_basis"] == basis


def test_a_jails_cost_item_names_the_jail() -> None:
    values: Values = {
        Place("cost_item", 2025, jail_id=ANNEX, item="a"): {
            "label": "Meals",
            "annual_amount": "1",
        },
        Place("cost_item", 2025, jail_id=ANNEX, item="b"): {"annual_amount": "1"},
    }
    assert [row["label"] for row in made(values).document["cost_items"]] == [
        "Meals, Annex",
        "Annex",
    ]


@pytest.mark.parametrize(
    ("signed", "ended", "model"),
    [
        ("2025-12-31", "", "JEM"),
        ("2026-01-01", "", None),
        ("2019-01-01", "2025-01-01", "JEM"),
        ("2019-01-01", "2024-12-31", None),
    ],
)
def test_the_agreement_in_force_names_the_model(signed: str, ended: str, model: str | None) -> None:
    content = {"model": "JEM", "signed_on": signed} | ({"ended_on": ended} if ended else {})
    document = made({Place("agreement", item="a"): content}).document
    assert document.get("program_model") == model


def test_the_sheriffs_note_carries_its_signature() -> None:
    document = case_of_record(EXAMPLE_COUNTY, YEAR, record_of(small_county())).document
    assert document["note"].endswith("of December.\n\nSigned: Jo Lee, Sheriff")


def test_a_stage_that_grew_says_what_it_is_more_than() -> None:
    values = {figure("detainers_honored"): likely(30), figure("people_held"): likely(45)}
    document = made(values).document
    assert document["figures"]["people_held"]["note"] == (
        "More than detainers honored (30), as the county entered it."
    )
    read_case(document)


def test_a_stage_that_grew_in_a_month_says_in_which() -> None:
    march = YEAR.months[2]
    values = {
        figure("detainers_honored", month=march): likely(3),
        figure("people_held", month=march): likely(4),
    }
    (line,) = made(values).document["lines"]
    assert line["figures"]["people_held"]["note"] == (
        "More than detainers honored (3) in March 2025, as the county entered it."
    )


def test_a_reason_the_county_wrote_stays() -> None:
    values = {figure("detainers_honored"): likely(3), figure("people_held"): likely(4, note="Why")}
    assert made(values).document["figures"]["people_held"]["note"] == "Why"


def test_figures_of_no_jail_and_no_month_of_the_year_are_left_out() -> None:
    values = {
        figure("people_held", 99): likely(3),
        figure("people_held", MAIN, date(2026, 1, 1)): likely(3),
    }
    case = made(values)
    assert case.document["figures"] == {}
    assert [left.why for left in case.left_out] == [
        "the jail is no longer listed.",
        "the month is not in fiscal year 2025.",
    ]


def test_another_years_values_stay_out() -> None:
    assert made({figure("people_held", year=2024): likely(3)}).document["figures"] == {}
