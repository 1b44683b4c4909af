"""Which figures of a year stand in lines, which for the whole, and which are not used."""

from __future__ import annotations

from datetime import date
from typing import Any

from app.engine import calculate, read_case
from app.engine import quantities as q
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

Values = dict[Place, dict[str, Any]]


def made(values: Values) -> CaseMade:
    """The case of these values, with two jails."""
    return case_of_record(EXAMPLE_COUNTY, YEAR, record_of({**two_jails(), **values}))


def by_month(name: str, value: object, jail: int = 0, count: int = 12) -> Values:
    """The same value in the first months of the year."""
    return {figure(name, jail, month): likely(value) for month in YEAR.months[:count]}


def numbers(part: dict[str, Any]) -> dict[str, str]:
    """The figures of a part by name."""
    return {name: each["likely"] for name, each in part["figures"].items()}


def test_months_of_jails_become_a_line_each_in_order() -> None:
    case = made(months())
    lines = case.document["lines"]
    assert len(lines) == 24
    assert [line["jail"] for line in lines] == ["Main jail"] * 12 + ["Annex"] * 12
    assert (lines[1]["period_start"], lines[1]["period_end"]) == ("2025-02-01", "2025-02-28")
    assert numbers(lines[12]) == {"people_held": "2"}
    assert case.places["lines[13].figures.people_held"] == figure(
        "people_held", ANNEX, date(2025, 2, 1)
    )


def test_a_year_of_each_jail_becomes_a_line_of_the_year() -> None:
    values = {figure("people_held", MAIN): likely(9), figure("people_held", ANNEX): likely(3)}
    lines = made(values).document["lines"]
    assert [(line["jail"], line["period_end"]) for line in lines] == [
        ("Main jail", "2025-12-31"),
        ("Annex", "2025-12-31"),
    ]


def test_months_of_the_county_become_lines_without_a_jail() -> None:
    lines = made(by_month("people_held", 3)).document["lines"]
    assert len(lines) == 12
    assert {line["jail"] for line in lines} == {""}


def test_one_jail_by_month_and_the_other_by_year_stand_side_by_side() -> None:
    case = made({**by_month("people_held", 3, MAIN), figure("people_held", ANNEX): likely(7)})
    assert len(case.document["lines"]) == 13
    assert case.left_out == ()


def test_all_months_go_before_the_year_and_say_so_only_where_they_differ() -> None:
    same = made({**by_month("people_held", 3), figure("people_held"): likely(36)})
    other = made({**by_month("people_held", 3), figure("people_held"): likely(40)})
    assert "people_held" not in same.document["figures"]
    assert "people_held" not in other.document["figures"]
    assert same.left_out == ()
    assert [left.place for left in other.left_out] == [figure("people_held")]


def test_some_months_do_not_stand_for_a_year_that_is_given() -> None:
    case = made({**by_month("people_held", 3, count=2), figure("people_held"): likely(40)})
    assert numbers(case.document) == {"people_held": "40"}
    assert "lines" not in case.document
    assert [left.why[:26] for left in case.left_out] == ["given for 2 of 12 months; "] * 2


def test_one_jail_alone_does_not_stand_for_a_county_that_is_given() -> None:
    case = made({figure("people_held", MAIN): likely(9), figure("people_held"): likely(12)})
    assert numbers(case.document) == {"people_held": "12"}
    assert [left.place.jail_id for left in case.left_out] == [MAIN]


def test_some_months_alone_are_used_for_their_days() -> None:
    case = made(by_month("people_held", 3, count=2))
    assert len(case.document["lines"]) == 2
    assert case.left_out == ()


def test_counts_in_other_months_are_added_up_for_the_year() -> None:
    values = {**months(), **by_month("detainers_received", 8)}
    case = made(values)
    received = case.document["figures"]["detainers_received"]
    assert received["likely"] == "96"
    assert "12 entries" in received["note"]
    assert len(case.behind["figures.detainers_received"]) == 12
    assert len(case.document["lines"]) == 24


def test_counts_for_some_other_months_are_not_used() -> None:
    case = made({**months(), **by_month("detainers_received", 8, count=3)})
    assert "detainers_received" not in case.document["figures"]
    assert len(case.left_out) == 3


def test_lines_follow_the_days_that_are_counted() -> None:
    values = {**by_month("people_held", 3), **by_month("detainer_bed_days", 90, MAIN, 12)}
    values |= {Place("year", 2025): {"definition": "all_days"}}
    case = made({**values, **by_month("detainer_bed_days", 9, ANNEX)})
    assert len(case.document["lines"]) == 24
    assert numbers(case.document)["people_held"] == "36"


RATE = {
    Place("daily_rate", item="a"): {"published_daily_cost": "100", "in_force_from": "2025-01-01"}
}


def test_total_hours_of_some_months_join_mean_hours_of_others() -> None:
    values = {**by_month("people_held", 3)}
    values |= {figure("mean_hours_held", 0, month): likely(24) for month in YEAR.months[:6]}
    values |= {figure("hold_hours_total", 0, month): likely(48) for month in YEAR.months[6:]}
    case = made({**values, **RATE})
    assert case.left_out == ()
    statement = calculate(read_case(case.document))
    assert statement.value(q.hold_days) == 6 * 3 + 6 * 2


def test_a_jails_rate_holds_in_each_of_its_months() -> None:
    values = {**months(), figure("mean_hours_held", MAIN): likely(24)}
    values |= {figure("mean_hours_held"): likely(12)}
    case = made(values)
    hours = [numbers(line).get("mean_hours_held") for line in case.document["lines"]]
    assert hours == ["24"] * 12 + [None] * 12
    assert numbers(case.document)["mean_hours_held"] == "12"


def test_the_nearest_rate_holds() -> None:
    may = date(2025, 5, 1)
    values = {**months(), figure("mean_hours_held"): likely(12)}
    values |= {figure("mean_hours_held", MAIN, may): likely(30)}
    values |= {figure("mean_hours_held", 0, may): likely(20)}
    lines = made(values).document["lines"]
    assert (numbers(lines[4])["mean_hours_held"], numbers(lines[16])["mean_hours_held"]) == (
        "30",
        "20",
    )


def test_a_monthly_rate_without_monthly_counts_is_not_used() -> None:
    case = made({figure("people_held"): likely(40), **by_month("mean_hours_held", 20)})
    assert numbers(case.document) == {"people_held": "40"}
    assert len(case.left_out) == 12
