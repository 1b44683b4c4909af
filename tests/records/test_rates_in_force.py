"""Which daily rate holds in a line or in the year."""

from __future__ import annotations

from typing import Any

import pytest

from app.records.case import CaseMade, case_of_record
from app.records.entry import Place
from tests.records.made_up import (
    ANNEX,
    EXAMPLE_COUNTY,
    MAIN,
    YEAR,
    figure,
    likely,
    months,
    record_of,
    two_jails,
)

RATE = "published_daily_cost"
Values = dict[Place, dict[str, Any]]


def rate(cost: str, first: str, last: str = "", jail: int = 0, **about: Any) -> Values:
    """A daily rate, in force from a day."""
    content = {RATE: cost, "in_force_from": first, **about}
    if last:
        content["in_force_until"] = last
    return {Place("daily_rate", jail_id=jail, item=f"{jail}{first}"): content}


def made(*values: Values) -> CaseMade:
    """The case of these values, with two jails."""
    together = {place: content for part in values for place, content in part.items()}
    return case_of_record(EXAMPLE_COUNTY, YEAR, record_of({**two_jails(), **together}))


def of_lines(case: CaseMade) -> list[str | None]:
    """The rate of each line, None where it shares the year's."""
    found = [line["figures"].get(RATE) for line in case.document["lines"]]
    return [each and each["likely"] for each in found]


def test_one_rate_stands_for_the_year_and_all_lines() -> None:
    case = made(months(), rate("120", "2020-01-01", grade="B"))
    assert case.document["figures"][RATE] == {"likely": "120", "grade": "B"}
    assert of_lines(case) == [None] * 24


def test_a_rate_holds_until_the_next_one_begins() -> None:
    case = made(months(), rate("100", "2020-01-01"), rate("130", "2025-07-01"))
    assert of_lines(case) == (["100"] * 6 + ["130"] * 6) * 2
    whole = case.document["figures"][RATE]
    # 181 days of the old rate, 184 of the new one.
    assert (whole["likely"], whole["low"], whole["high"]) == ("115.12", "100", "130")
    assert "$100.00 from January 1, 2020, on 181 days" in whole["note"]
    assert len(case.behind[f"figures.{RATE}"]) == 2


def test_a_rate_that_changes_within_a_month_has_both_ends() -> None:
    case = made(months(), rate("100", "2020-01-01"), rate("130", "2025-03-11"))
    march = case.document["lines"][2]["figures"][RATE]
    # Ten days of the old rate, 21 of the new one.
    assert (march["likely"], march["low"], march["high"]) == ("120.32", "100", "130")


@pytest.mark.parametrize(("first", "average"), [("2025-02-15", "115"), ("2025-02-14", "116.07")])
def test_rates_of_one_month_are_averaged_by_their_days(first: str, average: str) -> None:
    case = made(
        {figure("people_held", month=YEAR.months[1]): likely(3)},
        rate("100", "2025-01-01"),
        rate("130", first),
    )
    assert case.document["lines"][0]["figures"][RATE]["likely"] == average


def test_a_jails_own_rate_goes_before_the_countys() -> None:
    case = made(months(), rate("120", "2020-01-01"), rate("90", "2020-01-01", jail=ANNEX))
    assert of_lines(case) == [None] * 12 + ["90"] * 12


def test_rates_of_jails_alone_are_the_ends_of_a_county_that_is_counted_as_one() -> None:
    case = made(
        {figure("people_held"): likely(30)},
        rate("120", "2020-01-01", jail=MAIN),
        rate("90", "2020-01-01", jail=ANNEX),
    )
    whole = case.document["figures"][RATE]
    assert (whole["likely"], whole["low"], whole["high"]) == ("105", "90", "120")


def test_a_line_without_a_rate_in_force_does_not_take_the_years() -> None:
    case = made(months(), rate("120", "2025-03-01"))
    assert of_lines(case) == ([None] * 2 + ["120"] * 10) * 2
    assert RATE not in case.document["figures"]
    assert [str(each) for each in case.left_out] == [
        "Daily rates: none is in force in January 2025, February 2025."
    ]


def test_a_rate_of_part_of_a_year_without_lines_says_so() -> None:
    case = made({figure("people_held"): likely(30)}, rate("120", "2025-07-01"))
    assert case.document["figures"][RATE]["note"] == "In force on 184 of the 365 days."


def test_a_rate_of_other_years_is_not_used_and_that_is_said() -> None:
    case = made({figure("people_held"): likely(30)}, rate("120", "2020-01-01", "2024-12-31"))
    assert RATE not in case.document["figures"]
    assert [each.why for each in case.left_out] == ["none is in force in the year."]


def test_a_county_that_publishes_no_rate_has_none() -> None:
    answer = {Place("daily_rate", item="answer"): {"none": True}}
    case = made({figure("people_held"): likely(30)}, answer)
    assert RATE not in case.document["figures"]
    assert case.left_out == ()
